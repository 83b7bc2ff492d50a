//! Tells an open page of background work when it is out of date.

use super::TOPIC;
use ::web::sse::{self, Before, Live};
use ::web::{App, Cx};
use axum::response::Response;
use base::Permission;
use futures_util::{Stream, StreamExt as _, stream};
use jobs::queue;
use std::pin::Pin;
use std::time::Duration;

/// Other processes may do the work, whose nudges do not come here.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// A page need not move faster.
const REST: Duration = Duration::from_secs(2);

type Nudges = Pin<Box<dyn Stream<Item = ::web::Nudge> + Send>>;

/// Answers with `done` as soon as the queue is not as it was when the page was made (`seen`).
pub(super) fn answer(app: &App, cx: &Cx, seen: String, before: Before) -> Response {
    let nudges: Nudges = Box::pin(sse::nudges(app, cx.actor.account, TOPIC, before));
    let watch = Watch {
        app: app.clone(),
        cx: cx.clone(),
        seen,
        nudges,
    };
    let events = stream::unfold(Some(watch), |watch| async {
        Some((watch?.change().await, None))
    });
    sse::stream(app, events)
}

struct Watch {
    app: App,
    cx: Cx,
    seen: String,
    nudges: Nudges,
}

impl Watch {
    /// Waits for a change; a queue that cannot be read counts as one, and the page says why.
    async fn change(mut self) -> Live {
        loop {
            tokio::time::sleep(REST).await;
            let by = self.cx.actor.clone();
            let now = self.app.db.read(move |tx| {
                let scope = by.may(Permission::AccountManage)?;
                Ok::<_, base::Error>(queue::digest(tx, &scope)?)
            });
            if now.await.is_ok_and(|now| now == self.seen) {
                let _ = tokio::time::timeout(LOOK_EVERY, self.nudges.next()).await;
            } else {
                return Live::new("done", "{}");
            }
        }
    }
}
