//! How much the page may say at once.

use recourse_desk::LARGEST_MESSAGE;
use serde_json::Value;
use tauri::ipc::InvokeBody;

/// Whether a message of the page is larger than any honest one.
pub(crate) fn is_too_large(message: &InvokeBody) -> bool {
    match message {
        InvokeBody::Json(value) => weight(value) > LARGEST_MESSAGE,
        InvokeBody::Raw(bytes) => bytes.len() > LARGEST_MESSAGE,
    }
}

/// Bytes of its texts and names, and a few for everything else.
fn weight(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Array(items) => items.iter().map(|it| weight(it).saturating_add(2)).sum(),
        Value::Object(fields) => {
            fields.iter().map(|(name, it)| name.len().saturating_add(weight(it)).saturating_add(4)).sum()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => 8,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn ten_mebibytes_are_refused_however_they_are_put() {
        let long = "x".repeat(10 << 20);
        let said = |it: Value| is_too_large(&InvokeBody::Json(it));
        assert!(said(json!({"ask": {"query": long.clone()}})));
        assert!(said(json!({"ask": vec![1; 2 << 20]})));
        assert!(said(json!({ long: null })));
        assert!(is_too_large(&InvokeBody::Raw(vec![0; 10 << 20])));
        assert!(!said(json!({"ask": {"query": "赵明", "limit": 500, "columns": vec![json!({"index": 1}); 512]}})));
        assert!(!said(Value::Null));
    }
}
