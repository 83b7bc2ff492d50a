//! Values as spreadsheets and shops write them.

/// An id that a spreadsheet took for a number: `17850.0` is `17850`.
pub fn spreadsheet_id(text: &str) -> &str {
    match text.strip_suffix(".0") {
        Some(whole) if !whole.is_empty() && whole.bytes().all(|b| b.is_ascii_digit()) => whole,
        _ => text,
    }
}

/// A number with the file's decimal mark, as one with a point; thousands marks are dropped only
/// where they stand before groups of three.
pub fn decimal(text: &str, mark: char) -> String {
    let other = if mark == ',' { '.' } else { ',' };
    let text = text.trim();
    let (whole, fraction) = match text.rsplit_once(mark) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let mut groups = whole.split(other);
    let first = groups.next().unwrap_or("");
    let mut out = first.to_owned();
    for group in groups {
        let fits = group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
        if !fits || first.is_empty() {
            return text.to_owned();
        }
        out.push_str(group);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_number_loses_its_point_zero() {
        assert_eq!(spreadsheet_id("17850.0"), "17850");
        for same in ["17850", "a.0", ".0", "1.5", "v1.0", ""] {
            assert_eq!(spreadsheet_id(same), same);
        }
    }

    #[test]
    fn decimals_are_read_in_the_files_own_way() {
        assert_eq!(decimal("1.234,50", ','), "1234.50");
        assert_eq!(decimal("1,234,567.5", '.'), "1234567.5");
        assert_eq!(decimal("-3,5", ','), "-3.5");
        // Not groups of three: left alone, so that reading it as a number fails.
        assert_eq!(decimal("1,23", '.'), "1,23");
        assert_eq!(decimal("1.2.3", ','), "1.2.3");
    }
}
