//! Live pages: named events over one kept connection, until the reader leaves or the server stops.
//!
//! A browser whose connection was cut comes back by itself and names the last event that it heard
//! (`Last-Event-ID`): what it missed is told then or, where that is not kept any more, that some was.

use crate::nudges::Heard;
use crate::{App, Nudge};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
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

/// One event: its name, its data, which may have several lines, and how far a page has heard with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Live {
    /// What the page listens for.
    pub name: &'static str,
    /// A part of the page, or JSON.
    pub data: String,
    heard: Option<Heard>,
}

impl Live {
    /// An event.
    pub fn new(name: &'static str, data: impl Into<String>) -> Self {
        Self {
            name,
            data: data.into(),
            heard: None,
        }
    }

    /// With its place: a page that heard it has heard all up to there. Take the place before what it tells is
    /// read, or something is missed.
    #[must_use]
    pub fn at(self, heard: Heard) -> Self {
        Self {
            heard: Some(heard),
            ..self
        }
    }
}

/// What a page that comes back has heard: the header `Last-Event-ID`.
#[derive(Clone, Copy, Debug, Default)]
pub enum Before {
    /// It comes for the first time.
    #[default]
    Nothing,
    /// It had heard up to there.
    Heard(Heard),
    /// It names something that nobody here has told.
    Unknown,
}

impl<S: Sync> FromRequestParts<S> for Before {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let named = parts.headers.get("last-event-id");
        Ok(
            match named.map(|value| value.to_str().unwrap_or_default()) {
                None | Some("") => Self::Nothing,
                Some(text) => text.parse().map_or(Self::Unknown, Self::Heard),
            },
        )
    }
}

/// Answers with a stream of events; see [`nudges`] for where they may come from.
pub fn stream(app: &App, events: impl Stream<Item = Live> + Send + 'static) -> Response {
    let events = events.take_until(app.closing()).map(|live| {
        let event = Event::default().event(live.name).data(live.data);
        Ok::<_, Infallible>(match live.heard {
            Some(heard) => event.id(heard.to_string()),
            None => event,
        })
    });
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

/// The account's nudges of one topic, beginning with those that came since the page had heard. Those that were
/// missed, by lagging or because they are not kept any more, count as "some changed".
pub fn nudges(
    app: &App,
    account: AccountId,
    topic: &'static str,
    before: Before,
) -> impl Stream<Item = Nudge> + Send + use<> {
    let some = move |app: &App| Nudge {
        account,
        topic,
        id: None,
        heard: app.nudges.heard(),
    };
    let (listening, since) = match before {
        Before::Nothing => app.nudges.listen(None),
        Before::Heard(heard) => app.nudges.listen(Some(heard)),
        Before::Unknown => (app.nudges.listen(None).0, None),
    };
    let since = since.unwrap_or_else(|| vec![some(app)]);
    let own = move |n: &Nudge| n.account == account && n.topic == topic;
    let since = since.into_iter().filter(own).collect::<Vec<_>>();
    let app = app.clone();
    let coming = streams::unfold(listening, move |mut listening| {
        let app = app.clone();
        async move {
            loop {
                match listening.recv().await {
                    Ok(n) if own(&n) => return Some((n, listening)),
                    Ok(_) => {}
                    Err(RecvError::Lagged(_)) => return Some((some(&app), listening)),
                    Err(RecvError::Closed) => return None,
                }
            }
        }
    });
    streams::iter(since).chain(coming)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::{Authenticate, BoxFuture, SignedIn};
    use crate::{Config, Routes, serve};
    use axum::extract::State;
    use base::{Clock, Error, Uuid};
    use std::net::SocketAddr;
    use std::sync::Arc;
    use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, Lines};
    use tokio::net::{TcpListener, TcpStream};

    struct Nobody;
    type Known = Result<Option<Arc<SignedIn>>, Error>;

    impl Authenticate for Nobody {
        fn session<'a>(&'a self, _: &'a str) -> BoxFuture<'a, Known> {
            Box::pin(async { Ok(None) })
        }
        fn token<'a>(&'a self, _: &'a str) -> BoxFuture<'a, Known> {
            Box::pin(async { Ok(None) })
        }
    }

    /// A browser that listens, on a connection that can be cut.
    struct Browser(Lines<BufReader<TcpStream>>);

    impl Browser {
        /// Listens once the server has answered the head.
        async fn come(address: SocketAddr, last: &str) -> Self {
            let mut socket = TcpStream::connect(address).await.unwrap();
            let head = format!("GET /live HTTP/1.1\r\nhost: x\r\nlast-event-id: {last}\r\n\r\n");
            socket.write_all(head.as_bytes()).await.unwrap();
            let mut lines = BufReader::new(socket).lines();
            assert_eq!(lines.next_line().await.unwrap().unwrap(), "HTTP/1.1 200 OK");
            while !lines.next_line().await.unwrap().unwrap().is_empty() {}
            Self(lines)
        }

        /// The next event: its data and its id.
        async fn hear(&mut self) -> (String, String) {
            let (mut data, mut id) = (String::new(), String::new());
            loop {
                let line = self.0.next_line().await.unwrap().unwrap();
                match line.split_once(": ") {
                    Some(("data", text)) => data = text.to_owned(),
                    Some(("id", text)) => id = text.to_owned(),
                    // Chunks and empty lines; the id is the last line of an event.
                    _ => {}
                }
                if !id.is_empty() {
                    return (data, id);
                }
            }
        }
    }

    #[tokio::test]
    async fn a_cut_connection_costs_a_live_page_nothing() {
        let fresh = db::testing::sqlite(&[], Clock::system());
        let app = App::build(
            fresh.db.clone(),
            Arc::new(Nobody),
            Config::new("http://test"),
        )
        .finish();
        let account = AccountId::new();
        let mut routes = Routes::new();
        routes.public_get(
            "/live",
            move |State(app): State<App>, before: Before| async move {
                let told = |n: Nudge| {
                    let which =
                        n.id.map_or("some".to_owned(), |id| id.as_u128().to_string());
                    Live::new("changed", which).at(n.heard)
                };
                stream(&app, nudges(&app, account, "thing", before).map(told))
            },
        );
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = routes.into_router(app.clone());
        tokio::spawn(serve(app.clone(), router, listener, std::future::pending()));
        let nudge = |n: u128| app.nudge(account, "thing", Some(Uuid::from_u128(n)));

        nudge(1);
        let mut browser = Browser::come(address, "").await;
        nudge(2);
        let (which, last) = browser.hear().await;
        assert_eq!(
            which, "2",
            "what was before it came stands on its page already"
        );
        drop(browser);
        nudge(3);
        app.nudge(AccountId::new(), "thing", None);
        nudge(4);
        let mut browser = Browser::come(address, &last).await;
        assert_eq!(browser.hear().await.0, "3");
        assert_eq!(browser.hear().await.0, "4");
        nudge(5);
        let (which, last) = browser.hear().await;
        assert_eq!(which, "5");
        drop(browser);
        // Gone for so long that it is not kept, from before a restart, or made up: told that some changed.
        for n in 0..=crate::nudges::KEPT as u128 {
            nudge(100 + n);
        }
        for last in [last.as_str(), "00000001-3", "nonsense"] {
            let mut browser = Browser::come(address, last).await;
            assert_eq!(browser.hear().await.0, "some", "{last}");
            nudge(6);
            assert_eq!(browser.hear().await.0, "6", "and goes on from there");
        }
    }
}
