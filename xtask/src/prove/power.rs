//! The power is lost at random moments while events, notes and files come in: what was answered is there.

use crate::{Outcome, project, run};

/// The test of the gate, which takes the number of losses and its dice from the environment.
const TEST: &str = "power::what_was_answered_is_there_after_a_loss_of_power";

/// Runs the test of the gate with so many losses.
///
/// # Errors
/// If something that was answered is gone, is there by halves or twice, or the database is damaged.
pub fn prove(times: usize) -> Outcome<String> {
    let seed = std::process::id().to_string();
    let mut test = project::cargo();
    test.args(["test", "--quiet", "--package", "bandhu", "--test", "it"])
        .args(["--", "--exact", TEST, "--nocapture"])
        .env("BANDHU_POWER_CUTS", times.to_string())
        .env("BANDHU_POWER_SEED", &seed);
    let (passed, output) = run::read_along("losses of power", &mut test)?;
    match (passed, said(&output)) {
        (true, Some(words)) => Ok(format!(
            "{words}; all that was answered was there, nothing by halves or twice (seed {seed})."
        )),
        (true, None) => Err("the test told nothing of losses".to_owned()),
        (false, _) => Err(format!("what it printed above, with seed {seed}")),
    }
}

/// The test's own line: `power: 200 losses among …`.
fn said(output: &str) -> Option<&str> {
    output
        .lines()
        .find_map(|line| Some(line.split_once("power: ")?.1.trim()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_tests_line_is_found_and_nothing_else_is() {
        let output = "running 1 test\npower: 20 losses among 9 changes\n.\n";
        assert_eq!(super::said(output), Some("20 losses among 9 changes"));
        assert_eq!(super::said("test power::what_was_answered ... ok"), None);
    }
}
