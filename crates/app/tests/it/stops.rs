//! The server is killed, or told to stop, while a job is at work: it goes on afterwards, once.

use crate::kills::orders;
use crate::program::Program;
use crate::served::Served;

/// Enough to be caught in the middle.
const LINES: u32 = 40_000;

/// A program into which the same file went calmly.
fn calm() -> Program {
    let program = Program::new();
    let file = program.path("orders.csv");
    std::fs::write(&file, orders(LINES)).unwrap();
    program.imported(&file);
    program
}

/// How often the import's job was begun, and its state.
fn job(served: &Served) -> (i64, String) {
    for state in ["done", "running", "waiting", "dead"] {
        let path = format!("/api/v1/jobs?state={state}&limit=200");
        let list = served.get(&path).json();
        let items = list["items"].as_array().unwrap();
        if let Some(job) = items.iter().find(|job| job["name"] == "records.import") {
            return (job["attempts"].as_i64().unwrap(), state.to_owned());
        }
    }
    panic!("the job is lost");
}

#[test]
fn a_job_of_a_killed_server_runs_again_and_its_effects_happen_once() {
    let program = Program::new();
    let served = Served::start(&program);
    let import = served.upload(&orders(LINES));
    served.start_import(&import);
    served.until_in_the_middle(&import);
    served.kill();
    let served = Served::start(&program);
    assert_eq!(
        job(&served),
        (1, "running".into()),
        "in the dead worker's hands"
    );
    served.until_done(&import);
    assert_eq!(
        served.get("/api/v1/jobs?state=dead").json()["items"],
        serde_json::json!([])
    );
    assert_eq!(program.figures(), calm().figures());
}

#[test]
fn a_job_may_finish_after_the_stop() {
    let program = Program::new();
    let served = Served::start_with(&program, &["--job-grace-s", "100"]);
    let import = served.upload(&orders(LINES));
    served.start_import(&import);
    served.until_in_the_middle(&import);
    assert!(served.stop().success());
    let served = Served::start(&program);
    assert_eq!(
        job(&served),
        (1, "done".into()),
        "begun once, finished before the end"
    );
    assert_eq!(served.import(&import).unwrap()["state"], "done");
}

#[test]
fn a_job_without_grace_does_not_hold_the_stop_up_and_goes_on_afterwards() {
    let program = Program::new();
    let served = Served::start_with(&program, &["--job-grace-s", "0"]);
    let import = served.upload(&orders(LINES));
    served.start_import(&import);
    served.until_in_the_middle(&import);
    assert!(served.stop().success());
    let served = Served::start(&program);
    let left = served.import(&import).unwrap();
    assert_ne!(left["state"], "done", "the stop waited for the whole job");
    served.until_done(&import);
    assert_eq!(program.figures(), calm().figures());
}
