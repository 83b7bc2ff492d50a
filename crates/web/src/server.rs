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
        () = late(&app) => {
            tracing::warn!("requests cut off after the time to finish");
            Ok(())
        }
    }
}

async fn late(app: &App) {
    app.closing().await;
    tokio::time::sleep(DRAIN).await;
}
