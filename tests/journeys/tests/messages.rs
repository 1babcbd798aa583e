//! What is no message: every command refuses it in words and goes on.

use recourse_desk::wire::Refusal;
use recourse_journeys::Bench;

macro_rules! names {
    ($($feature:ident :: $name:ident($ask:ident) -> $reply:ident;)*) => { [$(stringify!($name)),*] };
}

#[test]
fn every_command_refuses_empty_foreign_and_huge_messages() {
    let bench = Bench::with_vault();
    let huge = format!("{{\"x\":\"{}\"}}", "x".repeat(10 << 20));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let names = recourse_desk::command_table!(names);
    let mut refused = 0;
    for name in names {
        for message in ["", " ", "null", "{\"x\":1}", "\u{0}", &deep, &huge] {
            let answer = bench.desk.dispatch(name, message);
            assert!(matches!(answer, Err(Refusal::BadRequest { .. })), "{name}: {answer:?}");
            refused += 1;
        }
    }
    println!("{} commands, {refused} messages refused", names.len());
    for name in ["", "list_cases ", "../list_cases", "lock-vault", "Desk"] {
        assert!(matches!(bench.desk.dispatch(name, "{}"), Err(Refusal::BadRequest { .. })), "{name}");
    }
    assert!(bench.desk.dispatch("desk_state", "{}").is_ok());
}
