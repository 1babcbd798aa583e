//! Numbers that identify people and organisations, checked by their own digits.

use chrono::NaiveDate;

/// What is wrong with a number, in the order the rules are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdentityFlaw {
    /// Not 18 characters long.
    #[error("not 18 characters long")]
    Length,
    /// A character the standard does not use in that place.
    #[error("a character the standard does not use there")]
    Characters,
    /// The date of birth is not in the calendar.
    #[error("the date of birth is not in the calendar")]
    Date,
    /// The last character does not agree with the others.
    #[error("the check character does not agree")]
    CheckDigit,
}

impl IdentityFlaw {
    /// The reason as contracts and reports write it.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::Length => "length",
            Self::Characters => "characters",
            Self::Date => "date",
            Self::CheckDigit => "check_digit",
        }
    }
}

/// Sex as the 17th digit tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// Odd.
    Male,
    /// Even.
    Female,
}

impl Sex {
    fn of(digit: u32) -> Self {
        if digit.is_multiple_of(2) { Self::Female } else { Self::Male }
    }

    /// `male` or `female`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
        }
    }
}

/// What a citizen's number says of its bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citizen {
    /// Date of birth; may lie before the days the product reckons with.
    pub birth: NaiveDate,
    /// Sex.
    pub sex: Sex,
}

/// Reads an 18-character citizen number. A small `x` at the end is taken as `X`; nothing else is forgiven.
/// # Errors
/// [`IdentityFlaw`], the first rule broken. A 15-digit number of before 1999 is [`IdentityFlaw::Length`] here;
/// [`old_citizen`] recognises it.
/// # Source
/// GB 11643-1999.
pub fn citizen(text: &str) -> Result<Citizen, IdentityFlaw> {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];
    if text.chars().count() != 18 {
        return Err(IdentityFlaw::Length);
    }
    let body: Vec<u32> = text.chars().take(17).map_while(|it| it.to_digit(10)).collect();
    let last = text.chars().next_back().map(|it| it.to_ascii_uppercase()).ok_or(IdentityFlaw::Length)?;
    if body.len() != 17 || !(last.is_ascii_digit() || last == 'X') {
        return Err(IdentityFlaw::Characters);
    }
    let birth = date(&body, 6, 4).ok_or(IdentityFlaw::Date)?;
    let sum: u32 = body.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    let expected = usize::try_from(sum % 11).ok().and_then(|it| CHECKS.get(it));
    if expected != Some(&last) {
        return Err(IdentityFlaw::CheckDigit);
    }
    Ok(Citizen { birth, sex: Sex::of(body.last().copied().unwrap_or_default()) })
}

/// Recognises the 15-digit number used before 1999 (two-digit year of the 1900s, no check digit), so that a caller
/// can warn instead of calling it damaged.
/// # Source
/// GB 11643-1989, replaced by GB 11643-1999.
#[must_use]
pub fn old_citizen(text: &str) -> Option<Citizen> {
    let digits: Vec<u32> = text.chars().map(|it| it.to_digit(10)).collect::<Option<_>>()?;
    if digits.len() != 15 {
        return None;
    }
    let birth = date(&digits, 6, 2)?;
    Some(Citizen { birth, sex: Sex::of(*digits.last()?) })
}

/// Checks an 18-character unified social credit code; small letters are taken as capitals.
/// # Errors
/// [`IdentityFlaw`], the first rule broken; never [`IdentityFlaw::Date`].
/// # Source
/// GB 32100-2015.
pub fn credit_code(text: &str) -> Result<(), IdentityFlaw> {
    const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    if text.chars().count() != 18 {
        return Err(IdentityFlaw::Length);
    }
    let places: Vec<usize> = text.chars().map_while(|it| ALPHABET.find(it.to_ascii_uppercase())).collect();
    let Some((check, body)) = places.split_last().filter(|_| places.len() == 18) else {
        return Err(IdentityFlaw::Characters);
    };
    let mut weight = 1;
    let mut sum = 0;
    for place in body {
        sum += place * weight;
        weight = weight * 3 % 31;
    }
    if (31 - sum % 31) % 31 == *check { Ok(()) } else { Err(IdentityFlaw::CheckDigit) }
}

fn date(digits: &[u32], start: usize, year_digits: usize) -> Option<NaiveDate> {
    let number = |from: usize, len: usize| {
        digits.get(from..from + len).map(|part| part.iter().fold(0, |sum, digit| sum * 10 + digit))
    };
    let century = if year_digits == 2 { 1900 } else { 0 };
    let year = number(start, year_digits)? + century;
    let month = number(start + year_digits, 2)?;
    let day = number(start + year_digits + 2, 2)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(|_| year > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn citizen_numbers() {
        for (text, result) in [
            ("11010519491231002X", Ok(("1949-12-31", Sex::Female))),
            ("11010519491231002x", Ok(("1949-12-31", Sex::Female))),
            ("440524188001010014", Ok(("1880-01-01", Sex::Male))),
            ("34052419800101001X", Ok(("1980-01-01", Sex::Male))),
            ("360426199101010071", Ok(("1991-01-01", Sex::Male))),
            ("110105194912310021", Err(IdentityFlaw::CheckDigit)),
            ("11010519491331002X", Err(IdentityFlaw::Date)),
            ("110105194902300021", Err(IdentityFlaw::Date)),
            ("1101051949X231002X", Err(IdentityFlaw::Characters)),
            ("１1010519491231002X", Err(IdentityFlaw::Characters)),
            ("11010519491231002Y", Err(IdentityFlaw::Characters)),
            ("1.10105194912E+17", Err(IdentityFlaw::Length)),
            ("110105491231002", Err(IdentityFlaw::Length)),
            ("", Err(IdentityFlaw::Length)),
        ] {
            let found = citizen(text).map(|it| (it.birth.to_string(), it.sex));
            assert_eq!(found, result.map(|(birth, sex)| (birth.to_owned(), sex)), "{text}");
        }
    }

    #[test]
    fn old_numbers_are_known_apart() {
        let born = old_citizen("110105491231002").unwrap();
        assert_eq!((born.birth.to_string().as_str(), born.sex), ("1949-12-31", Sex::Female));
        for text in ["110105491331002", "11010549123100X", "11010519491231002X", ""] {
            assert_eq!(old_citizen(text), None, "{text}");
        }
    }

    #[test]
    fn credit_codes() {
        for (text, result) in [
            ("91350100M000100Y43", Ok(())),
            ("91350100m000100y43", Ok(())),
            ("91110000600037341L", Ok(())),
            ("91340700662927243B", Ok(())),
            ("91350100M000100Y4Z", Err(IdentityFlaw::Characters)),
            ("91350100M000100Y44", Err(IdentityFlaw::CheckDigit)),
            ("91350100M00010OY43", Err(IdentityFlaw::Characters)),
            ("91350100M000100Y4", Err(IdentityFlaw::Length)),
        ] {
            assert_eq!(credit_code(text), result, "{text}");
        }
    }

    #[test]
    fn a_single_wrong_digit_never_passes() {
        let good = "11010519491231002X";
        for place in (0..6).chain(14..17) {
            for digit in '0'..='9' {
                let text: String =
                    good.chars().enumerate().map(|(at, it)| if at == place { digit } else { it }).collect();
                assert_eq!(citizen(&text).is_ok(), text == good, "{text}");
            }
        }
    }
}
