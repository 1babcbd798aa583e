//! Masking of personal data, before anything crosses to a window or a terminal: replaced, never blurred.

use recourse_core::Party;
use recourse_core::users::{Masking, Policy};

/// `110***********001X`: the first three and the last four characters of an identity number.
pub(crate) fn identity(text: &str) -> String {
    keep(text, 3, 4)
}

/// `138****5678`: the first three and the last four digits of a telephone number.
pub(crate) fn phone(text: &str) -> String {
    keep(text, 3, 4)
}

/// `***************1234`: the last four digits of a bank card or account.
pub(crate) fn account(text: &str) -> String {
    keep(text, 0, 4)
}

/// The address down to the district (区, 县, 市 or 旗), the rest replaced.
pub(crate) fn address(text: &str) -> String {
    let end = ['区', '县', '旗', '市'].iter().filter_map(|mark| text.find(*mark).map(|at| at + mark.len_utf8())).max();
    let district = end.and_then(|end| text.get(..end)).unwrap_or_default();
    format!("{district}****")
}

/// `张*`: the first character of a name, with one mark whatever its length.
pub(crate) fn name(text: &str) -> String {
    text.chars().take(1).chain(['*', '*']).collect()
}

/// `text` as the policy shows that kind of data.
pub(crate) fn by(policy: &Policy, what: Masking, text: &str) -> String {
    // Nothing is behind an empty field, and a mask would say that something is.
    if !policy.masks(what) || text.is_empty() {
        return text.to_owned();
    }
    match what {
        Masking::Identity => identity(text),
        Masking::Phone => phone(text),
        Masking::Address => address(text),
        Masking::Account => account(text),
    }
}

/// The party as the policy shows it.
pub(crate) fn party(policy: &Policy, it: &Party) -> Party {
    let masked = |what, text: &Option<String>| text.as_deref().map(|it| by(policy, what, it));
    Party {
        name: it.name.clone(),
        kind: it.kind,
        identity: masked(Masking::Identity, &it.identity),
        phone: masked(Masking::Phone, &it.phone),
        phone_source: it.phone_source.clone(),
        address: masked(Masking::Address, &it.address),
        address_source: it.address_source.clone(),
    }
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
    fn an_empty_field_has_no_mask() {
        let policy = recourse_core::users::Policy::default();
        assert_eq!(super::by(&policy, recourse_core::users::Masking::Address, ""), "");
        assert_eq!(super::by(&policy, recourse_core::users::Masking::Address, "花园路1号"), "****");
    }

    #[test]
    fn what_stays_visible() {
        for (shown, expected) in [
            (super::identity("11010519491231002X"), "110***********002X"),
            (super::identity("123"), "***"),
            (super::phone("13812345678"), "138****5678"),
            (super::address("示例市城东区花园路1号"), "示例市城东区****"),
            (super::address("花园路1号"), "****"),
            (super::account("6222000011112222"), "************2222"),
            (super::name("欧阳修文"), "欧**"),
        ] {
            assert_eq!(shown, expected);
        }
    }
}
