//! Numbers as the reader's language writes them, or with the marks that the reader chose.

use super::formats;
use super::writing::Numbers;
use base::Language;

/// Keeps a number in one line.
const NO_BREAK_SPACE: &str = "\u{a0}";

/// The mark between groups, the one before decimals, and how many figures a group beyond the first has.
fn marks(wish: Numbers) -> Option<(&'static str, &'static str, usize)> {
    match wish {
        Numbers::Language => None,
        Numbers::CommaPoint => Some((",", ".", 3)),
        Numbers::LakhPoint => Some((",", ".", 2)),
        Numbers::PointComma => Some((".", ",", 3)),
        Numbers::SpaceComma => Some((NO_BREAK_SPACE, ",", 3)),
    }
}

/// `n` ten-to-the-`places`ths.
pub(super) fn decimal(language: Language, wish: Numbers, n: i64, places: u32) -> String {
    let Some((between, point, group)) = marks(wish) else {
        return formats::decimal(language, n, places);
    };
    let places = usize::try_from(places).unwrap_or(0);
    let figures = format!("{:0>width$}", n.unsigned_abs(), width = places + 1);
    let (whole, part) = figures.split_at(figures.len() - places);
    let sign = if n < 0 { "-" } else { "" };
    let mut out = format!("{sign}{}", grouped(whole, between, group));
    if !part.is_empty() {
        out.push_str(point);
        out.push_str(part);
    }
    out
}

/// Three figures stand together at the end, `group` everywhere before.
fn grouped(whole: &str, between: &str, group: usize) -> String {
    let mut out = String::new();
    for (at, figure) in whole.char_indices() {
        let left = whole.len() - at;
        let begins = left == 3 || (left > 3 && (left - 3).is_multiple_of(group));
        if at > 0 && begins {
            out.push_str(between);
        }
        out.push(figure);
    }
    out
}

/// What somebody typed as a plain decimal, `1234.50`: with a point and no groups, or just as `write` writes numbers
/// of so many places. Nothing where it is neither, or where the two ways mean different numbers.
pub(super) fn read(write: impl Fn(i64, u32) -> String, text: &str) -> Option<String> {
    let text = text.trim();
    let plain = is_plain(text).then(|| text.to_owned());
    let own = read_own(&write, text);
    match (plain, own) {
        (Some(plain), Some(own)) => (plain == own).then_some(plain),
        (plain, own) => plain.or(own),
    }
}

/// The two numbers that a text could mean, each with two decimals as `write` writes them; nothing where it means
/// one or none.
pub(super) fn meanings(write: impl Fn(i64, u32) -> String, text: &str) -> Option<Vec<String>> {
    let text = text.trim();
    let (plain, own) = (is_plain(text).then_some(text), read_own(&write, text)?);
    let hundredths = |plain: &str| {
        let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
        let part: String = part.chars().chain("00".chars()).take(2).collect();
        let n: i64 = format!("{whole}{part}").parse().ok()?;
        Some(write(n, 2))
    };
    Some(vec![hundredths(&own)?, hundredths(plain?)?])
}

fn is_plain(text: &str) -> bool {
    let figures = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, part)) => figures(whole) && figures(part),
        None => figures(text),
    }
}

fn read_own(write: &impl Fn(i64, u32) -> String, text: &str) -> Option<String> {
    let point = write(0, 1).chars().nth(1)?;
    let (whole, part) = match text.split_once(point) {
        Some((whole, part)) => (whole, Some(part)),
        None => (text, None),
    };
    // Nobody types the space that keeps a line together.
    let spaced = |text: &str| text.replace(char::is_whitespace, " ");
    let figures: String = whole.chars().filter(char::is_ascii_digit).collect();
    let n: i64 = figures.parse().ok()?;
    // Groups of three, and those of lakh and crore, mean one number whichever of them the reader is used to.
    let mark = write(1_000, 0).replace(|c: char| c.is_ascii_digit(), "");
    let groups = |size| spaced(&grouped(&n.to_string(), &mark, size));
    let as_written = whole == figures || [3, 2].map(groups).contains(&spaced(whole));
    let plain = match part {
        Some(part) => format!("{figures}.{part}"),
        None => figures,
    };
    (as_written && is_plain(&plain)).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_the_reader_writes_it_unless_it_could_mean_two_things() {
        let read = |wish, text: &str| read(|n, p| decimal(Language::English, wish, n, p), text);
        let some = |text: &str| Some(text.to_owned());
        for wish in [Numbers::Language, Numbers::CommaPoint] {
            assert_eq!(read(wish, "1,000.50"), some("1000.50"));
            assert_eq!(read(wish, " 1000.50 "), some("1000.50"));
            assert_eq!(read(wish, "1,000"), some("1000"));
            // A comma before two decimals is another country's way.
            for wrong in [
                "1000,50", "10,00", "1,0000", "1.000,50", "", ".5", "-1", "1,000.",
            ] {
                assert_eq!(read(wish, wrong), None, "{wrong}");
            }
        }
        assert_eq!(read(Numbers::LakhPoint, "12,34,567.5"), some("1234567.5"));
        // Whoever counts in lakh also reads thousands, and the other way round: it can mean nothing else.
        assert_eq!(read(Numbers::LakhPoint, "1,234,567.5"), some("1234567.5"));
        assert_eq!(read(Numbers::LakhPoint, "100,000"), some("100000"));
        assert_eq!(read(Numbers::CommaPoint, "1,00,000"), some("100000"));
        assert_eq!(read(Numbers::LakhPoint, "10,00"), None);
        assert_eq!(read(Numbers::CommaPoint, "0,010"), None);
        assert_eq!(read(Numbers::PointComma, "1.000,50"), some("1000.50"));
        assert_eq!(read(Numbers::PointComma, "1000.50"), some("1000.50"));
        assert_eq!(
            read(Numbers::PointComma, "1.250"),
            None,
            "1250, or 1 and a quarter"
        );
        assert_eq!(read(Numbers::SpaceComma, "1 000,50"), some("1000.50"));
    }

    #[test]
    fn a_number_that_could_be_two_is_shown_as_both() {
        let meant = |wish, text: &str| {
            meanings(|n, p| decimal(Language::English, wish, n, p), text).unwrap_or_default()
        };
        assert_eq!(meant(Numbers::PointComma, "10.000"), ["10.000,00", "10,00"]);
        assert_eq!(meant(Numbers::PointComma, "abc"), Vec::<String>::new());
        assert_eq!(meant(Numbers::CommaPoint, "10,00"), Vec::<String>::new());
    }

    fn all(n: i64, places: u32) -> Vec<String> {
        let wishes = Numbers::ALL.iter();
        wishes
            .map(|wish| decimal(Language::English, *wish, n, places))
            .collect()
    }

    #[test]
    fn a_number_has_the_marks_that_the_reader_chose() {
        assert_eq!(
            all(123_456_789, 2),
            [
                "1,234,567.89",
                "1,234,567.89",
                "12,34,567.89",
                "1.234.567,89",
                "1\u{a0}234\u{a0}567,89"
            ]
        );
        assert_eq!(all(-5, 2), ["-0.05", "-0.05", "-0.05", "-0,05", "-0,05"]);
        assert_eq!(
            all(1_000, 0),
            ["1,000", "1,000", "1,000", "1.000", "1\u{a0}000"]
        );
        assert_eq!(all(999, 0), ["999"; 5]);
        assert_eq!(all(100_000, 0)[2], "1,00,000");
        assert_eq!(all(10_000_000, 0)[2], "1,00,00,000");
        assert_eq!(all(i64::MIN, 0)[3], "-9.223.372.036.854.775.808");
    }
}
