//! The TypeScript twin of the wire is generated, committed and compared here. `UPDATE_WIRE=1` writes it again.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use recourse_desk::wire::*;
use ts_rs::{Config, TS, TypeVisitor};

/// Declarations by name, each with what it depends on.
struct Collect<'a> {
    config: &'a Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Collect<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        T::visit_generics(self);
        if T::output_path().is_none() || self.found.contains_key(&T::ident(self.config)) {
            return T::visit_dependencies(self);
        }
        let docs = T::docs().unwrap_or_default();
        self.found.insert(T::ident(self.config), format!("{docs}export {}\n", T::decl(self.config)));
        T::visit_dependencies(self);
    }
}

#[test]
fn the_committed_typescript_is_what_the_wire_says() {
    let config = Config::default();
    let mut types = Collect { config: &config, found: BTreeMap::new() };
    let mut commands = String::new();
    macro_rules! collect {
        ($($feature:ident :: $name:ident($ask:ident) -> $reply:ident;)*) => {$(
            types.visit::<$ask>();
            types.visit::<$reply>();
            writeln!(commands, "  {}: {{ ask: {}; reply: {} }};", stringify!($name), stringify!($ask), stringify!($reply)).unwrap();
        )*};
    }
    recourse_desk::command_table!(collect);
    types.visit::<Refusal>();
    let text = format!(
        "// Generated from src-tauri/desk/src/wire and table.rs; never edited. UPDATE_WIRE=1 cargo test -p recourse-desk --test wire\n\n{}\nexport interface Commands {{\n{commands}}}\n",
        types.found.into_values().collect::<Vec<_>>().join("\n")
    );
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/wire/index.ts");
    if std::env::var_os("UPDATE_WIRE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &text).unwrap();
    }
    assert!(std::fs::read_to_string(&path).unwrap_or_default() == text, "ui/src/wire/index.ts is stale");
}
