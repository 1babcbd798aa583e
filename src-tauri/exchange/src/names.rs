//! Names of files from outside, made safe to show and to write.

/// Characters a name keeps at most.
const LONGEST: usize = 100;
/// Bytes a name keeps at most; many systems allow 255.
const LONGEST_BYTES: usize = 220;
/// Names that Windows gives to devices, whatever comes after the first dot.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// The last part of `name` as a file may be called on every system: no folder, no control or direction character,
/// nothing a shell or a system takes for its own, no trailing dot or blank; never empty.
#[must_use]
pub fn safe_file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).find(|it| !it.trim().is_empty()).unwrap_or_default();
    let kept = last.chars().filter(|it| !is_unseen(*it)).map(|it| if is_reserved(it) { '_' } else { it });
    let kept = kept.collect::<String>();
    let kept = shorten(kept.trim_matches(|it: char| it.is_whitespace() || it == '.'));
    let kept = kept.trim_end_matches(|it: char| it.is_whitespace() || it == '.');
    match kept {
        "" => "file".to_owned(),
        it if is_device(it) || it.starts_with(['-', '~', '$']) => format!("_{it}"),
        it => it.to_owned(),
    }
}

/// The ending of a name, lower-case, without the dot; empty if there is none.
#[must_use]
pub(crate) fn ending(name: &str) -> String {
    let ending = name.rsplit_once('.').map(|(_, it)| it).unwrap_or_default();
    if ending.chars().count() <= 10 { ending.to_lowercase() } else { String::new() }
}

/// Controls, marks of direction, joiners and other characters that change how a name looks without being seen.
fn is_unseen(it: char) -> bool {
    it.is_control()
        || matches!(it,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

fn is_reserved(it: char) -> bool {
    matches!(it, ':' | '*' | '?' | '"' | '<' | '>' | '|' | '`' | '%')
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let numbered = ["com", "lpt"].iter().filter_map(|it| stem.strip_prefix(it));
    DEVICES.contains(&&*stem)
        || numbered.into_iter().any(|it| {
            let mut rest = it.chars();
            matches!(rest.next(), Some('0'..='9' | '¹' | '²' | '³')) && rest.next().is_none()
        })
}

/// Cuts in the middle, so that the ending stays.
fn shorten(name: &str) -> String {
    let ending = name.rsplit_once('.').map(|(_, it)| it).filter(|it| it.chars().count() <= 10);
    let ending = ending.map(|it| format!(".{it}")).unwrap_or_default();
    let stem = name.strip_suffix(&*ending).unwrap_or(name);
    let mut kept = String::new();
    for it in stem.chars().take(LONGEST.saturating_sub(ending.chars().count())) {
        if kept.len() + it.len_utf8() + ending.len() > LONGEST_BYTES {
            break;
        }
        kept.push(it);
    }
    kept + &ending
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_made_safe() {
        let long = format!("{}.pdf", "合".repeat(300));
        for (name, safe) in [
            ("借款合同.pdf", "借款合同.pdf"),
            ("代偿 凭证 (2).JPG", "代偿 凭证 (2).JPG"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Windows\\x.dll", "x.dll"),
            ("合同\u{202e}fdp.exe", "合同fdp.exe"),
            ("a\u{200b}b\u{0}c\r\n.txt", "abc.txt"),
            ("con.txt", "_con.txt"),
            ("CON", "_CON"),
            ("Com1.tar.gz", "_Com1.tar.gz"),
            ("lpt¹", "_lpt¹"),
            ("com10.txt", "com10.txt"),
            ("nul .txt", "_nul .txt"),
            ("file. . .", "file"),
            ("...", "file"),
            ("", "file"),
            ("a/", "a"),
            ("a:b*c?.doc", "a_b_c_.doc"),
            (".hidden", "hidden"),
            ("-rf", "_-rf"),
            ("~$lock.docx", "_~$lock.docx"),
            ("\"; rm `x`", "_; rm _x_"),
        ] {
            assert_eq!(safe_file_name(name), safe, "{name:?}");
        }
        let cut = safe_file_name(&long);
        assert!(cut.ends_with("合.pdf") && cut.len() <= LONGEST_BYTES, "{cut}");
    }

    #[test]
    fn endings() {
        for (name, found) in
            [("a.PDF", "pdf"), ("a", ""), ("a.tar.gz", "gz"), ("a.", ""), ("a.很长很长很长很长很长很长", "")]
        {
            assert_eq!(ending(name), found, "{name}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_name_becomes_one_plain_part(name in "\\PC{0,60}|[./\\\\:. a-cC\u{202e}\u{200f}oO0nN1]{0,20}") {
            let safe = safe_file_name(&name);
            prop_assert!(!safe.is_empty() && safe.len() <= LONGEST_BYTES + 1);
            prop_assert!(!safe.contains(['/', '\\', ':']) && !safe.ends_with(['.', ' ']) && !safe.starts_with('.'));
            prop_assert!(!is_device(&safe) && !safe.chars().any(is_unseen));
            prop_assert_eq!(safe_file_name(&safe), safe);
        }
    }
}
