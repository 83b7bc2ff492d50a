//! How many tests ran, read from what the test runners print.

use std::fmt;

/// Tests that passed and tests that their runner left out.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Counts {
    passed: usize,
    skipped: usize,
}

impl Counts {
    /// Only passed ones.
    pub fn passed(passed: usize) -> Self {
        Self { passed, skipped: 0 }
    }

    /// Adds another runner's tests.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.skipped += other.skipped;
    }

    /// For a column: empty where a step has no tests.
    pub fn shown(self) -> String {
        if self == Self::default() {
            String::new()
        } else {
            self.passed.to_string()
        }
    }

    /// From nextest's summary: `Summary [ 1.2s] 34 tests run: 34 passed (1 slow), 2 skipped`.
    pub fn of_nextest(output: &str) -> Self {
        let line = output
            .lines()
            .rev()
            .find(|line| line.trim().starts_with("Summary ["));
        let line = line.unwrap_or_default();
        Self {
            passed: before(line, " passed"),
            skipped: before(line, " skipped"),
        }
    }

    /// From `cargo test`: every `test result: ok. 12 passed; 0 failed; 1 ignored; …`.
    pub fn of_cargo_test(output: &str) -> Self {
        let mut all = Self::default();
        for line in output
            .lines()
            .filter(|line| line.starts_with("test result:"))
        {
            all.passed += before(line, " passed");
            all.skipped += before(line, " ignored");
        }
        all
    }

    /// From `node --test`: lines like `ℹ pass 12` or `# pass 12`.
    pub fn of_node(output: &str) -> Self {
        let number = |word: &str| {
            output
                .lines()
                .filter_map(|line| line.split_once(word))
                .filter_map(|(_, number)| number.trim().parse().ok())
                .next_back()
                .unwrap_or(0)
        };
        Self {
            passed: number(" pass "),
            skipped: number(" skipped "),
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} tests", self.passed)?;
        if self.skipped > 0 {
            write!(f, " ({} left out)", self.skipped)?;
        }
        Ok(())
    }
}

/// The number that stands before `word`, 0 if there is none.
fn before(line: &str, word: &str) -> usize {
    let Some((front, _)) = line.split_once(word) else {
        return 0;
    };
    let number = front.rsplit(|c: char| !c.is_ascii_digit()).next();
    number.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn the_runners_words_are_understood() {
        let nextest =
            "x\n     Summary [   1.234s] 34 tests run: 33 passed (1 slow), 1 failed, 2 skipped\n";
        assert_eq!(
            Counts::of_nextest(nextest),
            Counts {
                passed: 33,
                skipped: 2
            }
        );
        let cargo = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured\n\
                     test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured\n";
        assert_eq!(
            Counts::of_cargo_test(cargo),
            Counts {
                passed: 15,
                skipped: 1
            }
        );
        let node = "\u{2139} tests 13\n\u{2139} pass 12\n\u{2139} fail 0\n\u{2139} skipped 1\n";
        assert_eq!(
            Counts::of_node(node),
            Counts {
                passed: 12,
                skipped: 1
            }
        );
    }
}
