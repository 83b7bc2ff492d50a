//! The urgent go first, in the order of their times, and nothing waits for ever.

use super::{Seen, bench};
use crate::{Context, Job, JobError, Priority, enqueue, enqueue_after, store};
use serde::{Deserialize, Serialize};
use std::time::Duration;

#[derive(Serialize, Deserialize)]
pub(super) struct Now(String);

impl Job for Now {
    const NAME: &'static str = "now";
    const VERSION: u16 = 1;
    const PRIORITY: Priority = Priority::Urgent;

    async fn run(self, context: Context) -> Result<(), JobError> {
        note(&context, self.0)
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct Whenever(pub(super) String);

impl Job for Whenever {
    const NAME: &'static str = "whenever";
    const VERSION: u16 = 1;
    const PRIORITY: Priority = Priority::Background;

    async fn run(self, context: Context) -> Result<(), JobError> {
        note(&context, self.0)
    }
}

fn note(context: &Context, name: String) -> Result<(), JobError> {
    context.parts.get::<Seen>()?.runs.lock().unwrap().push(name);
    Ok(())
}

#[test]
fn the_urgent_overtake_and_a_delayed_one_holds_nobody_up() {
    bench(|b| {
        let by = b.by.clone();
        b.db.write_now(move |tx| {
            enqueue(tx, &by, None, &Whenever("last".into()))?;
            enqueue_after(tx, &by, None, &Now("later".into()), Duration::from_secs(60))
        })
        .unwrap();
        b.enqueue("usual", None);
        b.wait(1);
        let by = b.by.clone();
        b.db.write_now(move |tx| enqueue(tx, &by, None, &Now("first".into())))
            .unwrap();
        assert_eq!(b.run(), 3);
        assert_eq!(*b.seen.runs.lock().unwrap(), ["first", "usual", "last"]);
        b.wait(60);
        assert_eq!(b.run(), 1);
    });
}

#[test]
fn under_a_flood_of_urgent_jobs_every_eighth_is_one_from_the_back() {
    bench(|b| {
        let by = b.by.clone();
        b.db.write_now(move |tx| {
            enqueue(tx, &by, None, &Whenever("background".into()))?;
            for n in 0..9 {
                enqueue(tx, &by, None, &Now(n.to_string()))?;
            }
            Ok::<_, db::DbError>(())
        })
        .unwrap();
        assert_eq!(b.run(), 10);
        let runs = b.seen.runs.lock().unwrap();
        // Looks 0 to 6 ask from the front, look 7 from the back.
        assert_eq!(runs.iter().position(|name| name == "background"), Some(7));
    });
}

#[test]
fn taking_a_job_is_a_step_into_the_index() {
    bench(|b| {
        b.db.read_now(|tx| {
            for priority in Priority::ALL {
                let plan = tx.plan(store::due(&["greet", "now"], priority, tx.now()))?;
                if tx.dialect() == db::Dialect::Sqlite {
                    let whole = plan.join(" ");
                    assert!(
                        whole.contains("jobs_job_due (state=? AND priority=? AND run_at<?)"),
                        "{whole}"
                    );
                    assert!(!whole.contains("TEMP B-TREE"), "{whole}");
                }
            }
            Ok::<_, db::DbError>(())
        })
        .unwrap();
    });
}

#[test]
fn a_priority_has_one_number_and_one_name() {
    for one in Priority::ALL {
        assert_eq!(Priority::of(one.as_i64()), one);
    }
    assert_eq!(
        Priority::ALL.map(Priority::as_str),
        ["urgent", "usual", "background"]
    );
}
