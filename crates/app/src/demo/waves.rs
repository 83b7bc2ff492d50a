//! Waves: the two thousand come first and are always the same; a crowd follows in parts that fit into
//! memory. Each wave has a file of receipts of its own, by whose import one sees whether it is there.

use super::company::Company;
use super::people::PEOPLE;
use base::Error;
use records::imports::{Import, State};
use std::ops::Range;

/// People of a wave of the crowd.
const PEOPLE_OF_A_WAVE: usize = 50_000;

/// Some of the people, with all that is theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wave {
    /// From 0.
    pub(super) number: usize,
    until: usize,
}

impl Wave {
    /// The numbers of its people.
    pub(super) fn people(self) -> Range<usize> {
        let first = match self.number {
            0 => 0,
            number => PEOPLE + (number - 1) * PEOPLE_OF_A_WAVE,
        };
        first..self.until
    }

    /// What the file of its receipts is called.
    pub(super) fn file(self, of: &Company) -> String {
        match self.number {
            0 => format!("{}.csv", of.file),
            number => format!("{}-{number:02}-{}.csv", of.file, self.people().len()),
        }
    }
}

/// The waves of so many people.
fn waves(people: usize) -> Vec<Wave> {
    let mut found = vec![Wave {
        number: 0,
        until: PEOPLE,
    }];
    while let Some(last) = found.last().filter(|last| last.until < people) {
        found.push(Wave {
            number: last.number + 1,
            until: (last.until + PEOPLE_OF_A_WAVE).min(people),
        });
    }
    found
}

/// What of so many people is not there yet.
///
/// # Errors
/// `Conflict` when there is a part of the crowd that does not belong to so many: receipts would come twice.
pub(super) fn left(of: &Company, people: usize, begun: &[Import]) -> Result<Vec<Wave>, Error> {
    let wanted = waves(people);
    let files: Vec<String> = wanted.iter().map(|wave| wave.file(of)).collect();
    let fits = |import: &Import| files.contains(&import.file_name);
    // Who asks for no crowd takes what there is.
    if people > PEOPLE && !begun.iter().all(fits) {
        return Err(Error::Conflict("demo-of-another-size"));
    }
    let is_done = |file: &String| {
        let import = begun.iter().find(|import| import.file_name == *file);
        import.is_some_and(|import| import.state == State::Done)
    };
    Ok(wanted
        .into_iter()
        .zip(&files)
        .filter(|(_, file)| !is_done(file))
        .map(|(wave, _)| wave)
        .collect())
}

#[cfg(test)]
mod tests {
    use super::super::kandula::KANDULA;
    use super::super::{Plan, talk};
    use super::*;
    use jiff::civil::{Date, date};
    use std::collections::BTreeSet;

    const DAY: Date = date(2026, 7, 18);

    #[test]
    fn waves_follow_each_other_without_gap_and_end_with_the_last() {
        let ranges = |people| waves(people).iter().map(|w| w.people()).collect::<Vec<_>>();
        assert_eq!(ranges(2_000), std::slice::from_ref(&(0..2_000)));
        assert_eq!(ranges(2_001), [0..2_000, 2_000..2_001]);
        assert_eq!(
            ranges(102_001),
            [0..2_000, 2_000..52_000, 52_000..102_000, 102_000..102_001]
        );
        // (1,000,000 - 2,000) / 50,000 = 19.96: twenty waves beside the first.
        assert_eq!(waves(1_000_000).len(), 21);
        assert_eq!(
            waves(1_000_000)[20].file(&KANDULA),
            "kandula-receipts-20-48000.csv"
        );
    }

    /// A wave of ten thousand, at that place.
    fn part(number: usize) -> Plan {
        let first = Wave { number, until: 0 }.people().start;
        let wave = Wave {
            number,
            until: first + 10_000,
        };
        Plan::of(&KANDULA, wave, DAY)
    }

    #[test]
    fn somebody_of_the_crowd_has_five_interactions() {
        let plan = part(7);
        let said = talk::everything(&plan.shoppers, &plan.trips, DAY).len();
        let interactions = plan.trips.len() + said;
        assert!(
            (50_000..51_500).contains(&interactions),
            "{} receipts and {said} entries of ten thousand people",
            plan.trips.len()
        );
        let lines: usize = plan.trips.iter().map(|t| t.lines.len()).sum();
        assert!(lines < plan.trips.len() * 2, "{lines} lines");
    }

    #[test]
    fn no_two_of_a_crowd_share_a_number_and_no_two_waves_a_receipt() {
        let phone = KANDULA.phone;
        let all: BTreeSet<String> = (0..1_000_000).map(phone).collect();
        assert_eq!(all.len(), 1_000_000);
        for number in ["+94771999999", "+94712000000", "+94789999999"] {
            assert_eq!(
                customers::phones::international(number).as_deref(),
                Ok(number)
            );
        }
        assert!(all.iter().all(|p| p.len() == 12 && p.starts_with("+947")));
        let (one, other) = (part(1), part(20));
        let numbers = |plan: &Plan| -> BTreeSet<String> {
            plan.trips.iter().map(|t| t.number.clone()).collect()
        };
        assert!(numbers(&one).is_disjoint(&numbers(&other)));
        assert!(numbers(&one).is_disjoint(&numbers(&Plan::of(&KANDULA, waves(2_000)[0], DAY))));
        assert_ne!(one.entry_id(4), other.entry_id(4));
    }
}
