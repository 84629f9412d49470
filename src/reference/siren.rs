//! The checksum of SIREN numbers. Does not know which numbers are given out.

/// Whether a text is nine figures that satisfy the Luhn formula, as every SIREN does (ISO/IEC 7812-1, annex B; INSEE).
pub fn siren_is_valid(code: &str) -> bool {
    code.len() == 9 && code.bytes().all(|b| b.is_ascii_digit()) && luhn_sum(code).is_multiple_of(10)
}

fn luhn_sum(code: &str) -> u32 {
    let doubled = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let digits = code.bytes().rev().map(|b| u32::from(b.saturating_sub(b'0')));
    digits.enumerate().map(|(at, digit)| if at % 2 == 1 { doubled(digit) } else { digit }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_a_mistyped_number() {
        assert!(siren_is_valid("244400404"));
        assert!(siren_is_valid("200093201"));
        for wrong in
            ["244400405", "244404004", "24440040", "2444004040", "24440040a", "", "２４４４００４０４"]
        {
            assert!(!siren_is_valid(wrong), "{wrong}");
        }
    }
}
