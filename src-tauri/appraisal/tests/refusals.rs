//! Every code of the contract, and text that is out to break the reader.

use recourse_appraisal::{MAX_LEVELS, Tree, run};

/// A tree of one stage with `{p}` and the rest replaceable.
fn tree(worlds: &str, branches: &str) -> String {
    format!(
        r#"{{"annual_rate_percent":5,"worlds":{worlds},"root":{{"chance":{{"name":"n","costs":[],"branches":{branches}}}}}}}"#
    )
}

const ONE: &str = r#"[{"p":1}]"#;

#[test]
fn every_code() {
    let deep = chain(MAX_LEVELS + 1, "null");
    let brackets = format!(
        r#"{{"annual_rate_percent":5,"worlds":[{{"p":1}}],"root":{}{}}}"#,
        "[".repeat(200_000),
        "]".repeat(200_000)
    );
    for (code, json) in [
        ("invalid_json", String::new()),
        ("invalid_json", "{".to_owned()),
        ("invalid_json", "[]".to_owned()),
        ("invalid_json", "{} {}".to_owned()),
        ("invalid_json", "[".repeat(1_000_000)),
        ("invalid_json", brackets),
        ("invalid_json", r#"{"annual_rate_percent":5,"worlds":[{"p":1}]}"#.to_owned()),
        ("invalid_json", r#"{"annual_rate_percent":NaN,"worlds":[{"p":1}],"root":null}"#.to_owned()),
        ("invalid_json", r#"{"annual_rate_percent":"5","worlds":[{"p":1}],"root":null}"#.to_owned()),
        ("invalid_json", r#"{"annual_rate_percent":5,"annual_rate_percent":5,"worlds":[{"p":1}],"root":null}"#.to_owned()),
        ("invalid_json", r#"{"annual_rate_percent":5,"worlds":[{"p":1}],"root":{}}"#.to_owned()),
        ("invalid_json", r#"{"annual_rate_percent":5,"worlds":[{"p":1}],"root":{"decide":{"name":"d","options":[]}}}"#.to_owned()),
        ("invalid_json", tree(ONE, r#"[{"label":"a","p":[1],"months":[[1.5,1]]}]"#)),
        ("invalid_json", tree(ONE, r#"[{"label":"a","p":[1],"months":[[1]]}]"#)),
        ("invalid_json", tree(ONE, r#"[{"label":"a","p":[1],"months":[[5000000000,1]]}]"#)),
        ("invalid_json", tree(ONE, r#"[{"label":"\ud800","p":[1],"months":[[0,1]]}]"#)),
        ("invalid_json", tree(ONE, r#"[{"label":"a","p":[1],"months":[[0,1]],"flows":[{"label":"f","kind":"gift","alpha":[1]}]}]"#)),
        ("probabilities_do_not_sum", tree("[]", "[]")),
        ("probabilities_do_not_sum", tree(r#"[{"p":0.5},{"p":0.4}]"#, "[]")),
        ("probabilities_do_not_sum", tree(r#"[{"p":1.5},{"p":-0.5}]"#, "[]")),
        ("probabilities_do_not_sum", tree(ONE, "[]")),
        ("probabilities_do_not_sum", tree(ONE, r#"[{"label":"a","p":[0.999],"months":[[1,1]]}]"#)),
        ("probabilities_do_not_sum", tree(ONE, r#"[{"label":"a","p":[1],"months":[]}]"#)),
        ("probabilities_do_not_sum", tree(ONE, r#"[{"label":"a","p":[1],"months":[[1,0.5]]}]"#)),
        ("length_mismatch", tree(ONE, r#"[{"label":"a","p":[0.5,0.5],"months":[[1,1]]}]"#)),
        ("length_mismatch", tree(ONE, r#"[{"label":"a","p":[1],"months":[[1,1]],"flows":[{"label":"f","kind":"receipt","alpha":[],"beta":[0]}]}]"#)),
        ("length_mismatch", tree(ONE, r#"[{"label":"a","p":[1],"months":[[1,1]],"flows":[{"label":"f","kind":"refund","alpha":[1],"beta":[0,0]}]}]"#)),
        ("negative_months", tree(ONE, r#"[{"label":"a","p":[1],"months":[[-1,1]]}]"#)),
        ("duplicate_label", tree(ONE, r#"[{"label":"a","p":[0.5],"months":[[1,1]]},{"label":"a","p":[0.5],"months":[[1,1]]}]"#)),
        ("duplicate_label", r#"{"annual_rate_percent":5,"worlds":[{"p":1}],"root":{"decide":{"name":"d","options":[{"label":"a"},{"label":"\u0061"}]}}}"#.to_owned()),
        ("tree_too_deep", deep),
        ("tree_too_deep", chain(200_000, "null")),
        ("not_finite", r#"{"annual_rate_percent":1e999,"worlds":[{"p":1}],"root":null}"#.to_owned()),
        ("not_finite", r#"{"annual_rate_percent":-100,"worlds":[{"p":1}],"root":null}"#.to_owned()),
        ("not_finite", r#"{"annual_rate_percent":-250,"worlds":[{"p":1}],"root":null}"#.to_owned()),
        ("not_finite", tree(ONE, r#"[{"label":"a","p":[1],"months":[[1,1]],"flows":[{"label":"f","kind":"receipt","alpha":[1e400]}]}]"#)),
        ("not_finite", tree(ONE, r#"[{"label":"a","p":[1],"months":[[1,1]],"flows":[{"label":"f","kind":"receipt","alpha":[1e308]},{"label":"g","kind":"receipt","alpha":[1e308]}]}]"#)),
        ("not_finite", tree(ONE, r#"[{"label":"a","p":[1],"months":[[4000000000,1]]}]"#)),
    ] {
        let found = run(&json);
        assert_eq!(found.as_ref().map_err(recourse_appraisal::TreeError::code), Err(code), "{json:.200}");
    }
}

#[test]
fn the_deepest_tree_is_read_evaluated_and_written_on_a_small_stack() {
    let json = chain(MAX_LEVELS, "null");
    let small = std::thread::Builder::new().stack_size(512 * 1024);
    let done = small.spawn(move || {
        let tree: Tree = json.parse().unwrap();
        let again: Tree = tree.to_string().parse().unwrap();
        assert_eq!(again.clone(), tree);
        recourse_appraisal::evaluate(&again).unwrap().mean
    });
    let mean = done.unwrap().join().unwrap();
    assert!((mean + 512.0).abs() < 1e-9, "{mean}");
}

#[test]
fn what_is_not_ours_is_passed_over() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    let json = format!(
        "\u{feff} {{ \"note\" : {deep} , \"annual_rate_percent\" : 5e0 , \"worlds\" : [ {{ \"p\" : 1.0 , \"capacity\" : [ 1 , \"}}]\\\"\" ] , \"deep\": {deep} }} ] , \"root\" : null }} \n"
    );
    let tree: Tree = json.parse().unwrap();
    assert_eq!(tree.worlds[0].labels[0], ("capacity".to_owned(), "[ 1 , \"}]\\\"\" ]".to_owned()));
    assert_eq!(tree.to_string().parse::<Tree>().unwrap(), tree);
    assert_eq!(
        run(&json).unwrap(),
        r#"{"mean":0.0,"sd":0.0,"p10":0.0,"p50":0.0,"p90":0.0,"p_loss":0.0,"p_any_cash":0.0,"p_cash_12_months":0.0,"mean_first_cash_months":null,"expected_recovered":0.0,"expected_cost":0.0,"policy":[]}"#
    );
}

/// `levels` stages one under the other, each costing one yuan.
fn chain(levels: usize, end: &str) -> String {
    let open = r#"{"chance":{"name":"n","costs":[{"label":"c","amount":1}],"branches":[{"label":"a","p":[1],"months":[[0,1]],"flows":[],"next":"#;
    format!(
        r#"{{"annual_rate_percent":5,"worlds":[{{"p":1}}],"root":{}{end}{}}}"#,
        open.repeat(levels),
        "}]}}".repeat(levels)
    )
}
