//! How far an import is, told to the page that waits for it.

use super::{Import, State, actions, words};
use ::web::sse::{self, Before, Live};
use ::web::{App, Cx};
use axum::response::Response;
use base::ImportId;
use futures_util::{Stream, StreamExt as _, stream};
use serde_json::json;
use std::pin::Pin;
use std::time::Duration;

/// Other processes may do the work, whose nudges do not come here.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// A page need not move faster.
const REST: Duration = Duration::from_millis(200);

type Nudges = Pin<Box<dyn Stream<Item = ::web::Nudge> + Send>>;

/// Answers with `progress` while the import is at work, and `done` at the end.
pub(super) fn answer(app: &App, cx: &Cx, id: ImportId, before: Before) -> Response {
    let nudges: Nudges = Box::pin(sse::nudges(app, cx.actor.account, "import", before));
    let watch = Watch {
        app: app.clone(),
        cx: cx.clone(),
        id,
        nudges,
        waits: false,
    };
    let events = stream::unfold(Some(watch), |watch| async { watch?.next().await });
    sse::stream(app, events)
}

struct Watch {
    app: App,
    cx: Cx,
    id: ImportId,
    nudges: Nudges,
    waits: bool,
}

impl Watch {
    async fn next(mut self) -> Option<(Live, Option<Self>)> {
        if self.waits {
            tokio::time::sleep(REST).await;
            let _ = tokio::time::timeout(LOOK_EVERY, self.nudges.next()).await;
        }
        self.waits = true;
        // A page that comes back is told at once how far it is by now, whatever it has missed.
        let heard = self.app.nudges.heard();
        let (by, id) = (self.cx.actor.clone(), self.id);
        match self.app.db.read(move |tx| actions::get(tx, &by, id)).await {
            Ok(import) if import.state.is_busy() => {
                Some((progress(&self.cx, &import).at(heard), Some(self)))
            }
            // Done, failed, or gone: the page shows what became of it.
            _ => Some((Live::new("done", "{}").at(heard), None)),
        }
    }
}

fn progress(cx: &Cx, import: &Import) -> Live {
    let (text, detail) = texts(cx, import);
    #[expect(clippy::cast_precision_loss, reason = "a share of a bar")]
    let value = import.progress_done as f64 / import.progress_total.max(1) as f64;
    Live::new(
        "progress",
        json!({ "value": value, "text": text, "detail": detail }).to_string(),
    )
}

/// What is going on, and how far it is.
pub(super) fn texts(cx: &Cx, import: &Import) -> (String, String) {
    let l = &cx.l;
    let share = import.progress_done.max(0) * 100 / import.progress_total.max(1);
    let mut detail = vec![l.tx("import-share", &[("n", share.min(100).into())])];
    if import.state == State::Running {
        for name in ["lines_new", "lines_refused"] {
            let n = import.report.get(name);
            if n > 0 {
                detail.push(format!(
                    "{}: {}",
                    words::counted(l, "import-count", name),
                    l.number(n)
                ));
            }
        }
    }
    (
        l.word("import-busy", import.state.as_str()),
        detail.join(" · "),
    )
}
