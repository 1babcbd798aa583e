//! A request of the right shape for every command of the table, made by asking its type what it still lacks: a command
//! that is new is asked too, without a line here.

use recourse_desk::{Command, wire};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

/// What requests are filled with.
pub struct Filling {
    /// The case they are about.
    pub case: String,
    /// What stands in a text that is free.
    pub text: String,
    /// Who works the case.
    pub officer: String,
    /// The folder in which files are named.
    pub folder: String,
}

/// A request for `command`.
///
/// # Panics
/// Where its type takes nothing that is tried.
pub fn ask(command: Command, filling: &Filling) -> Value {
    macro_rules! made {
        ($($feature:ident :: $name:ident($ask:ident) -> $reply:ident;)*) => {
            match command { $(Command::$name => filling.make::<wire::$ask>(stringify!($ask)),)* }
        };
    }
    recourse_desk::command_table!(made)
}

/// Whether `command` names a case in its request.
pub fn is_of_a_case(command: Command, filling: &Filling) -> bool {
    ask(command, filling).to_string().contains(&filling.case)
}

/// Stands where one of a set of names belongs, until the type has said which there are.
const ONE_OF: &str = "?";

impl Filling {
    fn make<T: DeserializeOwned>(&self, name: &str) -> Value {
        let mut value = json!({});
        for _ in 0..500 {
            let Err(why) = serde_path_to_error::deserialize::<_, T>(value.clone()) else { return value };
            let path: Vec<String> = why.path().to_string().split('.').map(ToOwned::to_owned).collect();
            let lacks = why.inner().to_string();
            let mut at = &mut value;
            for step in path.iter().filter(|it| !matches!(it.as_str(), "" | "." | "?")) {
                at = match step.split_once('[') {
                    Some((member, place)) => {
                        let place: usize = place.trim_end_matches(']').parse().expect("a place");
                        &mut at[member][place]
                    }
                    None if at.get(step).is_some() => &mut at[step.as_str()],
                    None => at,
                };
            }
            assert!(
                self.mend(at, path.last().map_or("", String::as_str), &lacks),
                "{name}: {lacks} at {path:?} in {value}"
            );
        }
        panic!("{name} wants ever more: {value}")
    }

    /// Puts in what is lacking at `at`, and says whether it knew how.
    fn mend(&self, at: &mut Value, name: &str, lacks: &str) -> bool {
        let quoted: Vec<&str> = lacks.split('`').skip(1).step_by(2).collect();
        if lacks.starts_with("missing field")
            && let Some(field) = quoted.first()
        {
            // A choice that carries members is read as a whole: where one lies deeper, its object is still empty.
            let place = if first(at, name, &json!({})).is_some() {
                first(at, name, &json!({})).map(|(_, it)| it)
            } else {
                Some(at)
            };
            let fields = place.and_then(Value::as_object_mut);
            return fields.is_some_and(|it| it.insert((*field).to_owned(), Value::Null).is_none());
        }
        if lacks.starts_with("unknown variant")
            && let (Some((_, place)), Some(variant)) = (first(at, name, &json!(ONE_OF)), quoted.get(1))
        {
            *place = json!(variant);
            return true;
        }
        let Some((name, place)) = first(at, name, &Value::Null) else { return false };
        let expected = lacks.split_once("expected ").map_or("", |(_, it)| it);
        *place = match expected {
            it if it.starts_with("a string") => json!(self.text(&name)),
            it if it.starts_with("a sequence") => json!([]),
            it if it.starts_with("a map") || it.contains("struct ") || it.contains("tagged enum") => json!({}),
            it if it.starts_with("a boolean") => json!(true),
            it if it.starts_with('u') || it.starts_with('i') => json!(1),
            _ => json!(ONE_OF),
        };
        true
    }

    fn text(&self, name: &str) -> String {
        let fixed = match name {
            "id" | "caseId" | "correcting" => &self.case,
            "officer" => &self.officer,
            "path" | "folder" => return format!("{}/asked", self.folder),
            "amount" | "principal" | "figure" | "percent" | "count" | "claimTotal" | "theirs" => "1",
            "on" | "asOf" | "one" | "other" | "from" | "due" | "dueOn" | "waivedOn" | "dated" | "receivedOn"
            | "effectiveOn" | "judgedOn" | "madeOn" | "firstDue" => "2026-11-20",
            "to" | "payBy" | "until" => "2026-12-20",
            "time" => "10:00",
            "head" => "principal",
            "remark" | "performBy" | "paymentsFrom" | "allDueOn" | "document" | "expected" | "promiseAmount"
            | "promiseDue" | "basis" | "number" => "",
            _ => &self.text,
        };
        fixed.to_owned()
    }
}

/// The first value equal to `wanted`, at `at` or below, and the name it stands under.
fn first<'a>(at: &'a mut Value, name: &str, wanted: &Value) -> Option<(String, &'a mut Value)> {
    if at == wanted {
        return Some((name.to_owned(), at));
    }
    match at {
        Value::Object(fields) => in_fields(fields, wanted),
        Value::Array(items) => items.iter_mut().find_map(|it| first(it, name, wanted)),
        _ => None,
    }
}

fn in_fields<'a>(fields: &'a mut Map<String, Value>, wanted: &Value) -> Option<(String, &'a mut Value)> {
    fields.iter_mut().find_map(|(name, it)| first(it, name, wanted))
}
