//! Bars by month, drawn by the server: what stayed, and on top of it what was returned.
//!
//! Places are in percent of the drawing, so that it grows with the page while its words keep their size.

use ::web::Locale;
use base::{Currency, Money};
use maud::{Markup, html};

/// One month's bar.
pub(super) struct Bar {
    /// What it says when it is pointed at.
    pub(super) title: String,
    /// The month, which stands below it where there is room.
    pub(super) month: String,
    /// Its year, which stands once below the first of its months that has a name.
    pub(super) year: i16,
    /// Gross.
    pub(super) gross: i64,
    /// Gross less returns; below zero nothing is drawn of it.
    pub(super) net: i64,
}

/// The round figure at the top of a scale that holds `most`: one of a few tenths times a power of ten,
/// whose half is round as well.
fn top(most: i64) -> i64 {
    let mut power = 1_i64;
    loop {
        for tenths in [10, 12, 16, 20, 24, 30, 40, 50, 60, 80] {
            let figure = power.saturating_mul(tenths);
            if figure % 10 == 0 && figure / 10 >= most {
                return figure / 10;
            }
        }
        match power.checked_mul(10) {
            Some(next) if next < i64::MAX / 50 => power = next,
            _ => return most.max(1),
        }
    }
}

/// `part` of `whole` in percent, with two places.
fn percent(part: i64, whole: i64) -> String {
    let hundredths = i128::from(part) * 10_000 / i128::from(whole.max(1));
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The drawing. `said` tells those who do not see it what it shows; a table with the figures must
/// stand beside it.
pub(super) fn draw(l: &Locale, said: &str, bars: &[Bar], currency: Currency) -> Markup {
    let most = bars.iter().map(|bar| bar.gross.max(bar.net)).max();
    let top = top(most.unwrap_or(0));
    let slots = i64::try_from(bars.len()).unwrap_or(1) * 10;
    let rect = |class: &str, slot: usize, from: i64, to: i64| {
        let place = i64::try_from(slot).unwrap_or(0) * 10 + 1;
        html! {
            rect class=(class) x=(percent(place, slots)) width=(percent(8, slots))
                y=(percent(top - to, top)) height=(percent(to - from, top)) {}
        }
    };
    html! {
        div.plot {
            div.scale aria-hidden="true" {
                @for figure in [top, top / 2, 0] { span { (scale(l, figure, currency)) } }
            }
            svg.bars role="img" aria-label=(said) {
                @for quarter in [0, 1, 2, 3] {
                    line x1="0" x2="100%" y1=(percent(quarter, 4)) y2=(percent(quarter, 4)) {}
                }
                @for (slot, bar) in bars.iter().enumerate() {
                    @let net = bar.net.clamp(0, bar.gross);
                    g { title { (bar.title) } (rect("net", slot, 0, net)) (rect("back", slot, net, bar.gross)) }
                    @if let Some(class) = named(slot, bars.len()) {
                        @let middle = percent(i64::try_from(slot).unwrap_or(0) * 10 + 5, slots);
                        text class=(class) x=(middle) y="100%" dy="1.5em" aria-hidden="true" { (bar.month) }
                        @if let Some(class) = first_of_year(slot, bars) {
                            text class=(class) x=(middle) y="100%" dy="2.9em" aria-hidden="true" { (bar.year) }
                        }
                    }
                }
            }
        }
    }
}

/// Names that stand beside each other on a desk, and on a phone.
const ROOM: (usize, usize) = (12, 4);

/// Where the name of the bar at `slot` of `count` shows: on a desk, on a phone, on both or nowhere.
fn named(slot: usize, count: usize) -> Option<&'static str> {
    class(shows(slot, count, ROOM.0), shows(slot, count, ROOM.1))
}

/// Where the year of the bar at `slot` shows: where no bar of that year before it has a name.
fn first_of_year(slot: usize, bars: &[Bar]) -> Option<&'static str> {
    let year = bars.get(slot)?.year;
    let first = |room: usize| {
        let mut named = (0..bars.len()).filter(|at| shows(*at, bars.len(), room));
        named.find(|at| bars[*at].year == year) == Some(slot)
    };
    class(first(ROOM.0), first(ROOM.1))
}

fn shows(slot: usize, count: usize, room: usize) -> bool {
    let every = count.div_ceil(room).max(1);
    slot % every == every / 2
}

fn class(wide: bool, narrow: bool) -> Option<&'static str> {
    match (wide, narrow) {
        (true, true) => Some("wide narrow"),
        (true, false) => Some("wide"),
        (false, true) => Some("narrow"),
        (false, false) => None,
    }
}

/// A figure of the scale: whole units without their empty places.
fn scale(l: &Locale, minor: i64, currency: Currency) -> String {
    let unit = 10_i64.pow(currency.places());
    match minor % unit {
        0 => l.number(minor / unit),
        _ => l.money(Money { minor, currency }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Language;

    #[test]
    fn a_scale_ends_at_a_round_figure_that_holds_everything() {
        let seen = [0, 1, 3, 10, 11, 24, 26, 99, 150_949_633].map(top);
        assert_eq!(seen, [1, 1, 3, 10, 12, 24, 30, 100, 160_000_000]);
        assert!(top(i64::MAX) == i64::MAX, "the greatest is its own top");
    }

    #[test]
    fn the_scale_shows_places_only_where_it_needs_them() {
        let l = Locale::new(Language::English, "UTC");
        let gbp: Currency = "GBP".parse().unwrap();
        let seen = [600_000_000, 300_000_000, 50, 0].map(|minor| scale(&l, minor, gbp));
        assert_eq!(seen, ["6,000,000", "3,000,000", "£0.50", "0"]);
    }

    #[test]
    fn a_year_has_every_month_on_a_desk_and_four_on_a_phone() {
        let of = |count: usize, place: &str| -> Vec<usize> {
            let shown =
                |slot: &usize| named(*slot, count).is_some_and(|class| class.contains(place));
            (0..count).filter(shown).collect()
        };
        assert_eq!(of(12, "wide"), (0..12).collect::<Vec<_>>());
        assert_eq!(of(12, "narrow"), [1, 4, 7, 10], "every third");
        assert_eq!((of(1, "wide"), of(1, "narrow")), (vec![0], vec![0]));
        assert_eq!(of(120, "wide").len(), 12);
        assert_eq!(of(120, "narrow").len(), 4);
    }

    #[test]
    fn a_year_stands_once_below_the_first_of_its_months_that_has_a_name() {
        let bar = |year| Bar {
            title: String::new(),
            month: "M".to_owned(),
            year,
            gross: 1,
            net: 1,
        };
        // December and the twelve months after it: every second has a name on a desk (at 1, 3, 5 …), every fourth
        // on a phone (at 2, 6, 10). The December has none, so that its year shows nowhere.
        let bars: Vec<Bar> = [2025].into_iter().chain([2026; 12]).map(bar).collect();
        let seen = |class: &str| -> Vec<usize> {
            let shows = |at: &usize| first_of_year(*at, &bars).is_some_and(|c| c.contains(class));
            (0..bars.len()).filter(shows).collect()
        };
        assert_eq!((seen("wide"), seen("narrow")), (vec![1], vec![2]));
        // Within two years each stands once: the months at 1, 3 … 23 have names on a desk, at 3, 9, 15, 21 on a phone.
        let bars: Vec<Bar> = [2025; 12].into_iter().chain([2026; 12]).map(bar).collect();
        let seen = |class: &str| -> Vec<usize> {
            let shows = |at: &usize| first_of_year(*at, &bars).is_some_and(|c| c.contains(class));
            (0..bars.len()).filter(shows).collect()
        };
        assert_eq!((seen("wide"), seen("narrow")), (vec![1, 13], vec![3, 15]));
    }

    #[test]
    fn bars_stand_on_the_ground_and_end_where_their_figures_are() {
        let l = Locale::new(Language::English, "UTC");
        let bar = |gross, net| Bar {
            title: format!("{gross} <b>"),
            month: "May".to_owned(),
            year: 2026,
            gross,
            net,
        };
        let gbp = "GBP".parse().unwrap();
        let html = draw(&l, "said", &[bar(90, 60), bar(10, -20)], gbp).into_string();
        // The scale ends at 100: 60 stay, from 40 % of the height down; 30 came back above them.
        assert!(
            html.contains(
                "class=\"net\" x=\"5.00%\" width=\"40.00%\" y=\"40.00%\" height=\"60.00%\""
            ),
            "{html}"
        );
        assert!(
            html.contains(
                "class=\"back\" x=\"5.00%\" width=\"40.00%\" y=\"10.00%\" height=\"30.00%\""
            ),
            "{html}"
        );
        // More came back than was sold: nothing stayed, and nothing is drawn below the ground.
        assert!(
            html.contains(
                "class=\"net\" x=\"55.00%\" width=\"40.00%\" y=\"100.00%\" height=\"0.00%\""
            ),
            "{html}"
        );
        assert!(html.contains("90 &lt;b&gt;"), "titles are only text");
        assert!(
            !html.contains("style="),
            "the content policy allows no styles"
        );
    }
}
