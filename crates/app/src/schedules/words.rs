//! When a schedule comes, in words: the five fields of cron as people would say them.

use ::web::Locale;
use jiff::civil::{Time, date};

/// `Every day at 00:17`; the five fields themselves where nobody has words for them.
pub(super) fn when(l: &Locale, cron: &str) -> String {
    let fields: Vec<&str> = cron.split_whitespace().collect();
    let said = match fields.as_slice() {
        [minute, hour, "*", "*", "*"] => often(l, minute, hour).or_else(|| daily(l, minute, hour)),
        [minute, hour, "*", "*", day] => weekly(l, minute, hour, day),
        [minute, hour, day, "*", "*"] => monthly(l, minute, hour, day),
        _ => None,
    };
    said.unwrap_or_else(|| l.tx("schedules-when-cron", &[("cron", cron.into())]))
}

/// `*/10 * * * *`, `3-59/10 * * * *`, `17 * * * *`.
fn often(l: &Locale, minute: &str, hour: &str) -> Option<String> {
    if hour != "*" {
        return None;
    }
    if let Some((from, step)) = minute.split_once('/') {
        let n: i64 = step.parse().ok()?;
        let whole = from == "*" || from.ends_with("-59");
        let even = n > 0 && 60 % n == 0;
        return (whole && even).then(|| l.tx("schedules-when-minutes", &[("n", n.into())]));
    }
    let minute: i64 = minute.parse().ok()?;
    Some(l.tx("schedules-when-hourly", &[("n", minute.into())]))
}

fn daily(l: &Locale, minute: &str, hour: &str) -> Option<String> {
    let time = time(l, minute, hour)?;
    Some(l.tx("schedules-when-daily", &[("time", time.into())]))
}

fn weekly(l: &Locale, minute: &str, hour: &str, day: &str) -> Option<String> {
    let time = time(l, minute, hour)?;
    // 0 and 7 are Sundays, and so is 1 March 2026.
    let n: i8 = day.parse().ok().filter(|n| (0..=7).contains(n))?;
    let weekday = l.weekday(date(2026, 3, 1 + n % 7));
    let values = [("day", weekday.into()), ("time", time.into())];
    Some(l.tx("schedules-when-weekly", &values))
}

fn monthly(l: &Locale, minute: &str, hour: &str, day: &str) -> Option<String> {
    let time = time(l, minute, hour)?;
    let n: i64 = day.parse().ok().filter(|n| (1..=31).contains(n))?;
    let values = [("day", n.into()), ("time", time.into())];
    Some(l.tx("schedules-when-monthly", &values))
}

fn time(l: &Locale, minute: &str, hour: &str) -> Option<String> {
    let at = Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()?;
    Some(l.clock(at))
}

#[cfg(test)]
mod tests {
    use super::when;
    use ::web::Locale;
    use base::Language;

    #[test]
    fn times_are_said_as_people_say_them() {
        let l = Locale::new(Language::English, "UTC");
        for (cron, said) in [
            ("17 0 * * *", "Every day at 00:17"),
            ("3-59/10 * * * *", "Every 10 minutes"),
            ("*/15 * * * *", "Every 15 minutes"),
            ("5 * * * *", "Every hour, at minute 5"),
            ("30 9 * * 1", "Every week: Mon, 09:30"),
            ("30 9 * * 7", "Every week: Sun, 09:30"),
            ("0 4 31 * *", "Every month: day 31, 04:00"),
            ("0 9 * * 1-5", "By cron: 0 9 * * 1-5"),
            ("*/7 * * * *", "By cron: */7 * * * *"),
            ("0 0 29 2 *", "By cron: 0 0 29 2 *"),
            ("99 0 * * *", "By cron: 99 0 * * *"),
        ] {
            assert_eq!(when(&l, cron), said);
        }
        let amharic = Locale::new(Language::Amharic, "UTC");
        // Not the twelve hours of CLDR: "12:17 ጥዋት" would be read as six hours later.
        assert_eq!(when(&amharic, "17 0 * * *"), "በየቀኑ 00:17");
    }
}
