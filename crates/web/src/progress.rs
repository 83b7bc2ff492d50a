//! Pages that show how far something is by now, until it has ended.

use crate::sse::{self, Before, Live};
use crate::{App, Cx, Nudge, Result};
use axum::response::Response;
use base::Error;
use db::Tx;
use futures_util::{Stream, StreamExt as _, stream};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

/// Other processes may do the work, whose nudges do not come here.
const LOOK_EVERY: Duration = Duration::from_secs(if cfg!(test) { 3_600 } else { 1 });
/// A page need not move faster.
const REST: Duration = Duration::from_millis(if cfg!(test) { 0 } else { 200 });

/// How far it is, for the page; none when it is no longer at work.
type Far = std::result::Result<Option<String>, Error>;

type Look = dyn Fn(&Tx<'_>, &Cx) -> Far + Send + Sync;

/// Answers with `progress` as long as something is at work, again at each nudge of its topic, and with `done` at
/// the end. `look` says how far it is: the data of the event; none when it is no longer at work.
///
/// # Errors
/// Those of the first look. One that fails later is as an end: the page shows what became of it.
pub async fn watch(
    app: &App,
    cx: &Cx,
    topic: &'static str,
    before: Before,
    look: impl Fn(&Tx<'_>, &Cx) -> Far + Send + Sync + 'static,
) -> Result<Response> {
    let watch = Watch {
        nudges: Box::pin(sse::nudges(app, cx.actor.account, topic, before)),
        app: app.clone(),
        cx: cx.clone(),
        look: Arc::new(look),
        waits: false,
    };
    watch.look().await?;
    Ok(sse::stream(app, watch.events()))
}

struct Watch {
    app: App,
    cx: Cx,
    look: Arc<Look>,
    nudges: Pin<Box<dyn Stream<Item = Nudge> + Send>>,
    waits: bool,
}

impl Watch {
    fn events(self) -> impl Stream<Item = Live> + Send {
        stream::unfold(Some(self), |watch| async { watch?.next().await })
    }

    /// Holds nothing of the watch, which cannot be shared between threads.
    fn look(&self) -> impl Future<Output = Far> + Send + use<> {
        let (look, cx, db) = (self.look.clone(), self.cx.clone(), self.app.db.clone());
        async move { db.read(move |tx| look(tx, &cx)).await }
    }

    async fn next(mut self) -> Option<(Live, Option<Self>)> {
        if self.waits {
            tokio::time::sleep(REST).await;
            let _ = tokio::time::timeout(LOOK_EVERY, self.nudges.next()).await;
        }
        self.waits = true;
        // A page that comes back is told at once how far it is by now, whatever it has missed.
        let heard = self.app.nudges.heard();
        Some(match self.look().await {
            Ok(Some(far)) => (Live::new("progress", far).at(heard), Some(self)),
            Ok(None) | Err(_) => (Live::new("done", "{}").at(heard), None),
        })
    }
}
