//! Masking of personal numbers: replaced, never blurred.

/// `110***********001X`: the first three and the last four characters of an identity number.
pub(crate) fn identity(text: &str) -> String {
    keep(text, 3, 4)
}

/// `138****5678`: the first three and the last four digits of a telephone number.
pub(crate) fn phone(text: &str) -> String {
    keep(text, 3, 4)
}

/// The address down to the district (区, 县, 市 or 旗), the rest replaced.
pub(crate) fn address(text: &str) -> String {
    let end = ['区', '县', '旗', '市'].iter().filter_map(|mark| text.find(*mark).map(|at| at + mark.len_utf8())).max();
    let district = end.and_then(|end| text.get(..end)).unwrap_or_default();
    format!("{district}****")
}

fn keep(text: &str, head: usize, tail: usize) -> String {
    let count = text.chars().count();
    if count <= head + tail {
        return "*".repeat(count);
    }
    text.chars().enumerate().map(|(at, it)| if at < head || at >= count - tail { it } else { '*' }).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_stays_visible() {
        for (shown, expected) in [
            (super::identity("11010519491231002X"), "110***********002X"),
            (super::identity("123"), "***"),
            (super::phone("13812345678"), "138****5678"),
            (super::address("示例市城东区花园路1号"), "示例市城东区****"),
            (super::address("花园路1号"), "****"),
        ] {
            assert_eq!(shown, expected);
        }
    }
}
