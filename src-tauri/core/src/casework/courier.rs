//! Numbers of waybills, as the post prints them and people paste them.

/// The number of a waybill, in capitals and half-width.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CourierNumber {
    /// The number.
    pub text: String,
    /// Whether its form is one of the post's own, and its check digit is right where there is one.
    pub sound: bool,
}

/// Fewest and most characters of a waybill's number.
const LENGTHS: std::ops::RangeInclusive<usize> = 8..=24;

/// Reads a number; none where the text cannot be one. What only looks unusual is read and said to be so.
///
/// # Source
/// Thirteen digits are the inland numbers of EMS; two letters, eight digits, a check digit and two letters are UPU S10.
#[must_use]
pub fn courier_number(text: &str) -> Option<CourierNumber> {
    let text: String = text.trim().chars().filter(|it| !it.is_whitespace()).map(half_width).collect();
    let plain = text.bytes().all(|it| it.is_ascii_alphanumeric());
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if is_telephone(&text) || !plain || !LENGTHS.contains(&text.len()) || digits < LENGTHS.start().saturating_sub(2) {
        return None;
    }
    let inland = text.len() == 13 && digits == 13;
    let sound = inland || is_s10(text.as_bytes());
    Some(CourierNumber { text, sound })
}

/// A mobile number; they stand on the same sheets.
fn is_telephone(text: &str) -> bool {
    text.len() == 11 && text.starts_with('1') && text.bytes().all(|it| it.is_ascii_digit())
}

fn half_width(it: char) -> char {
    let code = u32::from(it);
    let half = (0xFF01..=0xFF5E).contains(&code).then(|| char::from_u32(code.saturating_sub(0xFEE0))).flatten();
    half.unwrap_or(it).to_ascii_uppercase()
}

fn is_s10(text: &[u8]) -> bool {
    const WEIGHTS: [u32; 8] = [8, 6, 4, 2, 3, 5, 9, 7];
    let [a, b, digits @ .., c, d] = text else { return false };
    if digits.len() != 9 || ![a, b, c, d].iter().all(|it| it.is_ascii_uppercase()) {
        return false;
    }
    let figures: Vec<u32> = digits.iter().filter_map(|it| char::from(*it).to_digit(10)).collect();
    let [first @ .., check] = figures.as_slice() else { return false };
    if first.len() != WEIGHTS.len() {
        return false;
    }
    let sum: u32 = first.iter().zip(WEIGHTS).map(|(digit, weight)| digit.saturating_mul(weight)).sum();
    let expected = match 11_u32.saturating_sub(sum % 11) {
        10 => 0,
        11 => 5,
        it => it,
    };
    *check == expected
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_pasted() {
        for (text, number, sound) in [
            ("1234567890123", "1234567890123", true),
            (" 1234 5678 90123 ", "1234567890123", true),
            ("１２３４５６７８９０１２３", "1234567890123", true),
            // The example of UPU S10: 47312482 has the check digit 9.
            ("EE473124829CN", "EE473124829CN", true),
            ("ee473124829cn", "EE473124829CN", true),
            ("EE473124828CN", "EE473124828CN", false),
            ("SF1234567890123", "SF1234567890123", false),
        ] {
            assert_eq!(courier_number(text), Some(CourierNumber { text: number.into(), sound }), "{text}");
        }
        for text in [
            "",
            "1234567",
            "张三",
            "2024-0173",
            "2024-0173-57",
            "示例市城东区1号",
            "MONDAYMONDAY",
            "1.2345678",
            "13800000000",
        ] {
            assert_eq!(courier_number(text), None, "{text}");
        }
    }
}
