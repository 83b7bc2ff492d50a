//! An import that is killed at random moments and started again must end with the same figures; workers and servers
//! that are killed amid jobs and events must lose nothing and do nothing twice.

use super::orders;
use crate::gate::browser;
use crate::postgres::Cluster;
use crate::product::Product;
use crate::{Outcome, demo, project, run, say};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Lines of the made-up file that the gate imports; enough to be caught in the middle.
const GATE_LINES: usize = 40_000;
/// An import that needs more starts than this without coming to its end does not resume.
const STARTS_PER_KILL: usize = 4;

/// `times` kills on each database with the debug build: returns how many kills were survived.
///
/// # Errors
/// If figures differ, or the import never ends.
pub fn in_the_gate(times: usize, cluster: Option<&Cluster>) -> Outcome<usize> {
    browser::build()?;
    let scratch = tempfile::tempdir().map_err(|e| format!("temporary folder: {e}"))?;
    let file = scratch.path().join("orders.csv");
    orders::write(&file, GATE_LINES)?;
    let trial = Trial {
        binary: project::binary(false)?,
        scratch: scratch.path(),
        file,
    };
    trial.both(times, cluster)
}

/// The tests of the gate that take their number of kills from the environment: package, file of tests, name.
const TESTS: [(&str, &str, &str); 2] = [
    ("jobs", "kills", "kills_lose_nothing"),
    (
        "bandhu",
        "it",
        "intake::answered_events_survive_kills_and_none_comes_twice",
    ),
];

/// `times` kills of each: of the import on each database with the release build and the real shop, where it is there;
/// of workers on each database; of a server that takes events.
///
/// # Errors
/// If figures differ, the import never ends, or a job or an event is lost or comes twice.
pub fn prove(times: usize) -> Outcome<String> {
    demo::build_release()?;
    let cluster = Cluster::start()?;
    let scratch = tempfile::tempdir().map_err(|e| format!("temporary folder: {e}"))?;
    let file = match project::data("online_retail") {
        Some(folder) => folder.join("online_retail/online_retail.csv.xz"),
        None => {
            let file = scratch.path().join("orders.csv");
            orders::write(&file, 541_909)?;
            file
        }
    };
    let name = file
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let trial = Trial {
        binary: project::binary(true)?,
        scratch: scratch.path(),
        file,
    };
    let survived = trial.both(times, Some(&cluster))?;
    for test in TESTS {
        killed_test(test, times, &cluster)?;
    }
    Ok(format!(
        "{survived} kills of the import of {name}, each time the same figures; {times} kills of workers amid jobs on \
         each database and {times} of a server amid events, nothing lost and nothing twice."
    ))
}

fn killed_test(
    (package, file, name): (&str, &str, &str),
    times: usize,
    cluster: &Cluster,
) -> Outcome {
    say::step(&format!("{package}, {name}: {times} kills"));
    let mut test = project::cargo();
    test.args(["test", "--quiet", "--package", package, "--test", file])
        .args(["--", name])
        .env("BANDHU_TEST_KILLS", times.to_string())
        .env("BANDHU_TEST_PG", cluster.url());
    run::shown(name, &mut test)
}

struct Trial<'a> {
    binary: PathBuf,
    scratch: &'a Path,
    file: PathBuf,
}

impl Trial<'_> {
    fn both(&self, times: usize, cluster: Option<&Cluster>) -> Outcome<usize> {
        let mut survived = self.kills(times, "SQLite", &|| {
            Product::on_sqlite(self.binary.clone(), &self.scratch.join("sqlite"))
        })?;
        if let Some(cluster) = cluster {
            survived += self.kills(times, "PostgreSQL", &|| self.on_postgres(cluster))?;
        }
        Ok(survived)
    }

    fn on_postgres(&self, cluster: &Cluster) -> Outcome<Product> {
        cluster.execute("DROP DATABASE IF EXISTS kills WITH (FORCE)")?;
        cluster.execute("CREATE DATABASE kills")?;
        let folder = self.scratch.join("postgres");
        std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        Ok(Product::new(
            self.binary.clone(),
            cluster.url_of("kills"),
            &folder,
        ))
    }

    fn kills(
        &self,
        times: usize,
        database: &str,
        fresh: &dyn Fn() -> Outcome<Product>,
    ) -> Outcome<usize> {
        let seed = u64::from(std::process::id());
        let mut dice = Dice::new(seed);
        let product = fresh()?;
        product.prepare()?;
        let begun = Instant::now();
        run::shown("bandhu import orders", &mut product.import(&self.file))?;
        let whole_ms = begun.elapsed().as_millis().max(10) as usize;
        let expected = product.figures()?;
        say::step(&format!(
            "{database}: undisturbed {whole_ms} ms; killing (seed {seed})"
        ));
        let mut survived = 0;
        while survived < times {
            let product = fresh()?;
            product.prepare()?;
            survived += self.until_done(&product, times - survived, whole_ms, &mut dice)?;
            let found = product.figures()?;
            if found != expected {
                let (ours, theirs) = first_difference(&found, &expected);
                return Err(format!(
                    "{database}, seed {seed}: after {survived} kills {ours} instead of {theirs}"
                ));
            }
        }
        say::done(&format!("{database}: {survived} kills, the same figures"));
        Ok(survived)
    }

    /// Kills and restarts until the import comes to its end; returns how often it was killed.
    fn until_done(
        &self,
        product: &Product,
        most: usize,
        whole_ms: usize,
        dice: &mut Dice,
    ) -> Outcome<usize> {
        let mut kills = 0;
        for _ in 0..most.saturating_mul(STARTS_PER_KILL).max(STARTS_PER_KILL) {
            let mut import = product
                .import(&self.file)
                .spawn()
                .map_err(|e| format!("bandhu import orders does not start: {e}"))?;
            if kills < most {
                sleep(Duration::from_millis(dice.below(whole_ms) as u64));
                let over = import.try_wait().map_err(|e| e.to_string())?;
                if over.is_none() {
                    import.kill().map_err(|e| format!("kill: {e}"))?; // SIGKILL: no last words.
                    import.wait().map_err(|e| e.to_string())?;
                    kills += 1;
                    continue;
                }
            }
            let status = import.wait().map_err(|e| e.to_string())?;
            return if status.success() {
                Ok(kills)
            } else {
                Err(format!(
                    "after {kills} kills the import ended with {status}"
                ))
            };
        }
        Err(format!(
            "the import did not come to its end after {kills} kills"
        ))
    }
}

/// The first lines that are not the same.
fn first_difference<'a>(found: &'a str, expected: &'a str) -> (&'a str, &'a str) {
    let count = found.lines().count().max(expected.lines().count());
    let line = |text: &'a str, i| text.lines().nth(i).unwrap_or("nothing");
    let pairs = (0..count).map(|i| (line(found, i), line(expected, i)));
    pairs
        .into_iter()
        .find(|(ours, theirs)| ours != theirs)
        .unwrap_or_default()
}

/// Small repeatable chance (xorshift64*, Vigna 2016).
pub struct Dice(u64);

impl Dice {
    /// The same `seed` throws the same numbers.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number from 0 to `limit` - 1; 0 if `limit` is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let thrown = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        (thrown as usize).checked_rem(limit).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    /// A stand-in for the product whose import counts to ten, either from where it stopped or, with
    /// `doubles`, adding again what it had already added.
    fn counting(doubles: bool) -> Outcome<usize> {
        let folder = tempfile::tempdir().unwrap();
        let binary = folder.path().join("bandhu");
        let from = if doubles { "0" } else { "$(wc -c < $f)" };
        let script = format!(
            "#!/bin/sh\nf=$BANDHU_DATA_DIR/state\ncase \"$1\" in\n migrate) : > $f;;\n\
             import) i={from}; while [ $i -lt 10 ]; do sleep 0.02; printf x >> $f; i=$((i+1)); done;;\n\
             report) if [ $2 = sales ]; then wc -c < $f; fi;;\nesac\n"
        );
        fs::write(&binary, script).unwrap();
        fs::set_permissions(&binary, fs::Permissions::from_mode(0o755)).unwrap();
        let scratch = folder.path().join("scratch");
        let trial = Trial {
            binary: binary.clone(),
            scratch: &scratch,
            file: "orders.csv".into(),
        };
        trial.kills(4, "stand-in", &|| {
            Product::on_sqlite(binary.clone(), &scratch)
        })
    }

    #[test]
    fn an_import_that_resumes_passes_and_one_that_doubles_does_not() {
        assert_eq!(counting(false), Ok(4));
        assert!(counting(true).unwrap_err().contains("instead of"));
    }

    #[test]
    fn dice_stay_below_and_repeat() {
        let throw = |seed| {
            let mut dice = Dice::new(seed);
            (0..1000).map(|_| dice.below(6)).collect::<Vec<_>>()
        };
        assert!((0..6).all(|n| throw(1).contains(&n)) && throw(1).iter().all(|n| *n < 6));
        assert_eq!(throw(1), throw(1));
        assert_ne!(throw(1), throw(2));
    }
}
