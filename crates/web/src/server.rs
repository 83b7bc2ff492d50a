//! Serving and stopping: what has begun is finished, what lives is told to end.

use crate::App;
use axum::Router;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;

/// How long requests may go on after the stop.
const DRAIN: Duration = Duration::from_secs(10);

/// Serves until `stop`, then up to ten seconds more for what has begun.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    app: App,
    router: Router,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    drained(app, router, listener, stop, DRAIN).await
}

/// [`serve`] with another time for what has begun.
async fn drained(
    app: App,
    router: Router,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
    drain: Duration,
) -> io::Result<()> {
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let told = app.clone();
    let graceful = async move {
        stop.await;
        tracing::info!("stopping");
        told.close();
    };
    let served = axum::serve(listener, service).with_graceful_shutdown(graceful);
    tokio::select! {
        done = served.into_future() => done,
        () = late(&app, drain) => {
            tracing::warn!("requests cut off after the time to finish");
            Ok(())
        }
    }
}

async fn late(app: &App, drain: Duration) {
    app.closing().await;
    tokio::time::sleep(drain).await;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::{Authenticate, BoxFuture, SignedIn};
    use crate::{Config, Routes, sse};
    use axum::extract::State;
    use base::{Clock, Error};
    use futures_util::stream;
    use std::sync::Arc;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpStream;
    use tokio::sync::oneshot;

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

    async fn ask(address: SocketAddr, path: &str) -> TcpStream {
        let mut socket = TcpStream::connect(address).await.unwrap();
        let head = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
        socket.write_all(head.as_bytes()).await.unwrap();
        socket
    }

    /// What never ends is cut off, after the time to finish and not before.
    #[tokio::test]
    async fn what_does_not_finish_in_time_is_cut_off() {
        assert_eq!(DRAIN, Duration::from_secs(10), "what the manual says");
        let fresh = db::testing::sqlite(&[], Clock::system());
        let config = Config::new("http://test");
        let app = App::build(fresh.db.clone(), Arc::new(Nobody), config).finish();
        let begun = Arc::new(tokio::sync::Notify::new());
        let mut routes = Routes::new();
        routes.public_get("/never", {
            let begun = begun.clone();
            move || async move {
                begun.notify_one();
                std::future::pending::<&'static str>().await
            }
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let until = async {
            let _ = stopped.await;
        };
        let drain = Duration::from_millis(300);
        let router = routes.into_router(app.clone());
        let served = tokio::spawn(drained(app.clone(), router, listener, until, drain));
        let _asked = ask(address, "/never").await;
        begun.notified().await;
        assert!(!app.is_closing());
        let told = tokio::time::Instant::now();
        stop.send(()).unwrap();
        let ended = tokio::time::timeout(Duration::from_secs(20), served).await;
        ended.expect("it is cut off").unwrap().unwrap();
        assert!(told.elapsed() >= drain, "it had its time");
        assert!(app.is_closing());
    }

    #[tokio::test]
    async fn a_stop_finishes_what_runs_and_ends_what_lives() {
        let fresh = db::testing::sqlite(&[], Clock::system());
        let config = Config::new("http://test");
        let app = App::build(fresh.db.clone(), Arc::new(Nobody), config).finish();
        let mut routes = Routes::new();
        routes.public_get("/live", |State(app): State<App>| async move {
            sse::stream(&app, stream::pending())
        });
        routes.public_get("/slow", || async {
            tokio::time::sleep(Duration::from_millis(100)).await;
            "finished"
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let until = async {
            let _ = stopped.await;
        };
        let served = tokio::spawn(serve(app.clone(), routes.into_router(app), listener, until));
        let mut live = ask(address, "/live").await;
        let mut head = [0; 12];
        live.read_exact(&mut head).await.unwrap();
        assert_eq!(&head, b"HTTP/1.1 200");
        let mut slow = ask(address, "/slow").await;
        tokio::time::sleep(Duration::from_millis(30)).await;
        stop.send(()).unwrap();
        let (mut rest, mut answer) = (String::new(), String::new());
        slow.read_to_string(&mut answer).await.unwrap();
        live.read_to_string(&mut rest).await.unwrap();
        assert!(answer.ends_with("finished"), "{answer}");
        let ended = tokio::time::timeout(Duration::from_secs(5), served).await;
        ended.unwrap().unwrap().unwrap();
    }
}
