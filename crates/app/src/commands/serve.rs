//! `serve`: pages, API and background work in one process.

use crate::cli::{Rates, Serve, Settings};
use crate::config::say;
use crate::traces::Exporter;
use crate::{daily, in_use, operations, settling, wiring};
use base::Error;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::Config;

/// Jobs that run side by side.
const JOBS_AT_ONCE: usize = 2;
/// How long people at their screens wait for another process that writes; then they are told.
const WAIT_S: u64 = 5;

/// Serves until the process is told to stop. `greeting` is printed once it listens.
pub fn run(
    settings: &Settings,
    options: &Serve,
    exporter: Option<Exporter>,
    greeting: Option<String>,
) -> Result<(), Error> {
    let _held = in_use::serve(&settings.data_dir)?;
    let settings = &Settings {
        wait_s: settings.wait_s.or(Some(WAIT_S)),
        ..settings.clone()
    };
    let db = settings.open_migrated()?;
    let mut config = configured(settings, options)?;
    let figures = operations::Figures::start(&mut config, settings, exporter.as_ref());
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .worker_threads(2)
        .thread_keep_alive(Duration::from_secs(10))
        .build()
        .map_err(Error::internal)?;
    let grace = Duration::from_secs(options.job_grace_s);
    let outcome = runtime.block_on(async move {
        let listener = TcpListener::bind(options.listen)
            .await
            .map_err(|e| Error::Unavailable(format!("cannot listen on {}: {e}", options.listen)))?;
        let wired = wiring::wire(&db, config.clone(), settings.files(), figures);
        identity::sessions::tell_what_is_left(&wired.app).await?;
        let router = wiring::routes(&config).into_router(wired.app.clone());
        let (stop, stopped) = watch::channel(false);
        let exporting = exporter.map(|exporter| tokio::spawn(exporter.run(stopped.clone())));
        tokio::spawn(daily::run(
            db.clone(),
            wired.worker.clone(),
            stopped.clone(),
        ));
        tokio::spawn(settling::run(db.clone(), stopped.clone()));
        let work = tokio::spawn(wired.worker.run(JOBS_AT_ONCE, stopped, grace));
        say(greeting.unwrap_or_else(|| format!("Bandhu listens on {}", config.public_url)));
        let served = web::serve(wired.app.clone(), router, listener, told_to_stop()).await;
        let _ = stop.send(true);
        let _ = work.await;
        identity::audit::flush(&wired.app).await;
        if let Some(exporting) = exporting {
            let _ = exporting.await;
        }
        served.map_err(|e| Error::Unavailable(e.to_string()))
    });
    // A job whose grace is over is cut like by a kill: it must not hold the stop up.
    runtime.shutdown_background();
    outcome
}

fn configured(settings: &Settings, options: &Serve) -> Result<Config, Error> {
    let mut config = Config::new(&match &options.public_url {
        Some(url) => url.clone(),
        None => format!("http://{}", options.listen),
    });
    config.secret = settings.secret()?;
    config.behind_proxy = options.behind_proxy;
    config.styleguide = options.styleguide;
    config.attachment_max = u64::from(options.attachment_max_mb) * 1_000_000;
    config.rates = rates(&options.rates);
    Ok(config)
}

fn rates(options: &Rates) -> web::pace::Rates {
    web::pace::Rates {
        token: options.rate_token,
        session: options.rate_session,
        address: options.rate_address,
        events: options.rate_events,
    }
}

async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminated) => {
                tokio::select! {
                    _ = interrupted => {}
                    _ = terminated.recv() => {}
                }
            }
            Err(_) => {
                let _ = interrupted.await;
            }
        }
    }
    #[cfg(not(unix))]
    {
        let _ = interrupted.await;
    }
}
