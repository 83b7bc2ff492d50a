//! Live pages: named events over one kept connection, until the reader leaves or the server stops.

use crate::{App, Nudge};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use base::AccountId;
use futures_util::{Stream, StreamExt as _, stream as streams};
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::broadcast::error::RecvError;

/// Proxies close connections that say nothing for 30 to 60 seconds.
const KEEP_ALIVE: Duration = Duration::from_secs(20);

/// One event: its name, and its data, which may have several lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Live {
    /// What the page listens for.
    pub name: &'static str,
    /// A part of the page, or JSON.
    pub data: String,
}

impl Live {
    /// An event.
    pub fn new(name: &'static str, data: impl Into<String>) -> Self {
        Self {
            name,
            data: data.into(),
        }
    }
}

/// Answers with a stream of events; see [`nudges`] for where they may come from.
pub fn stream(app: &App, events: impl Stream<Item = Live> + Send + 'static) -> Response {
    let events = events
        .take_until(app.closing())
        .map(|e| Ok::<_, Infallible>(Event::default().event(e.name).data(e.data)));
    let mut response = Sse::new(events)
        .keep_alive(KeepAlive::new().interval(KEEP_ALIVE))
        .into_response();
    let headers = response.headers_mut();
    headers.insert(
        HeaderName::from_static("x-accel-buffering"),
        HeaderValue::from_static("no"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The account's nudges of one topic. One that is missed by lagging counts as "some changed".
pub fn nudges(
    app: &App,
    account: AccountId,
    topic: &'static str,
) -> impl Stream<Item = Nudge> + Send + use<> {
    let listening = app.nudges.subscribe();
    streams::unfold(listening, move |mut listening| async move {
        loop {
            match listening.recv().await {
                Ok(n) if n.account == account && n.topic == topic => return Some((n, listening)),
                Ok(_) => {}
                Err(RecvError::Lagged(_)) => {
                    return Some((
                        Nudge {
                            account,
                            topic,
                            id: None,
                        },
                        listening,
                    ));
                }
                Err(RecvError::Closed) => return None,
            }
        }
    })
}
