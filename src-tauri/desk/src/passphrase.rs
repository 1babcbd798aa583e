//! How good a passphrase is. A floor, not a promise: what stands in lists of common ones or is a number anybody
//! can look up is refused.

use crate::wire::PassphraseVerdict;

/// Characters below which nothing is accepted.
const FLOOR: usize = 12;
/// Characters from which, with enough variety, it is called strong.
const STRONG: usize = 20;
/// Different characters below which length is no merit.
const VARIETY: usize = 6;
/// Beginnings of what people choose first, in this trade too.
const COMMON: &[&str] = &[
    "password",
    "passw0rd",
    "qwerty",
    "asdfgh",
    "zxcvbn",
    "abc123",
    "iloveyou",
    "admin",
    "letmein",
    "welcome",
    "woaini",
    "danbao",
    "zhuichang",
    "daichang",
    "rongzi",
    "gongsi",
    "recourse",
    "担保",
    "追偿",
    "代偿",
    "公司",
    "密码",
];

pub(crate) fn rate(passphrase: &str) -> PassphraseVerdict {
    let count = passphrase.chars().count();
    if count < FLOOR {
        return PassphraseVerdict::TooShort;
    }
    let lower = passphrase.to_lowercase();
    let mut variety: Vec<char> = lower.chars().collect();
    variety.sort_unstable();
    variety.dedup();
    let only_number = lower.chars().all(|it| it.is_ascii_digit() || matches!(it, 'x' | '-' | ' ' | '.' | '/'));
    let without_common = COMMON.iter().fold(lower, |rest, word| rest.replace(word, ""));
    let left = without_common.chars().filter(|it| it.is_alphanumeric() && !it.is_ascii_digit()).count();
    if variety.len() < VARIETY || only_number || left < FLOOR / 2 {
        return PassphraseVerdict::TooCommon;
    }
    if count >= STRONG && variety.len() > VARIETY { PassphraseVerdict::Strong } else { PassphraseVerdict::Acceptable }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_refused_and_what_is_not() {
        for (passphrase, verdict) in [
            ("", PassphraseVerdict::TooShort),
            ("elevenchars", PassphraseVerdict::TooShort),
            ("11010519491231002X", PassphraseVerdict::TooCommon),
            ("2024-01-15 2024-01-16", PassphraseVerdict::TooCommon),
            ("aaaaaaaaaaaaaaaaaaaa", PassphraseVerdict::TooCommon),
            ("danbao123456789", PassphraseVerdict::TooCommon),
            ("苏州担保追偿2024苏州担保追偿2024", PassphraseVerdict::TooCommon),
            ("river lamp 7 oats", PassphraseVerdict::Acceptable),
            ("river lamp oats seven quiet blue", PassphraseVerdict::Strong),
        ] {
            assert_eq!(rate(passphrase), verdict, "{passphrase}");
        }
    }
}
