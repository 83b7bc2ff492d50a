//! What every handler can reach: the database, the clock, the configuration, and what areas registered.

use crate::Authenticate;
use crate::nudges::Nudges;
use crate::pace::{Pace, Rates};
use base::{AccountId, Clock, LastServed, Uuid};
use db::Db;
use std::any::{Any, TypeId, type_name};
use std::collections::HashMap;
use std::fmt;
use std::future::Future;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// What looks at answered requests.
pub type Observe = Arc<dyn Fn(&Seen<'_>) + Send + Sync>;

/// Settings that the web needs; `app` reads them from the command line and the configuration.
#[derive(Clone)]
pub struct Config {
    /// The address under which browsers reach the program, without a slash at the end.
    pub public_url: String,
    /// The key for form tokens; the same on every node, 32 random bytes.
    pub secret: [u8; 32],
    /// Whether `X-Forwarded-For` of a proxy before the program is to be believed.
    pub behind_proxy: bool,
    /// The longest that a request may take; uploads and live streams excepted.
    pub timeout: Duration,
    /// The largest form or JSON body, in bytes.
    pub body_max: usize,
    /// The largest uploaded file, in bytes.
    pub upload_max: usize,
    /// The largest file that is attached to a record, in bytes.
    pub attachment_max: u64,
    /// How fast somebody may ask; without limits unless it is set.
    pub rates: Rates,
    /// Whether `/styleguide` is shown to everybody (demonstration and development).
    pub styleguide: bool,
    /// Told of each request of somebody who is signed in, or of their programs: work in the background gives way.
    pub served: LastServed,
    /// Called once for each answered request, for figures.
    pub observe: Option<Observe>,
}

impl Config {
    /// Settings for `public_url` with a random key: forms that are open at a restart must be loaded anew.
    pub fn new(public_url: &str) -> Self {
        Self {
            public_url: public_url.trim_end_matches('/').to_owned(),
            secret: rand::random(),
            behind_proxy: false,
            timeout: Duration::from_secs(20),
            body_max: 2 << 20,
            upload_max: 1 << 30,
            attachment_max: 20_000_000,
            rates: Rates::default(),
            styleguide: false,
            served: LastServed::default(),
            observe: None,
        }
    }

    /// Whether browsers come by https, so that cookies may insist on it.
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// One answered request.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The method's name.
    pub method: &'a str,
    /// The route's pattern, never the path: few values; empty when none matched.
    pub route: &'a str,
    /// The status code.
    pub status: u16,
    /// From the first byte read to the answer's head.
    pub micros: u64,
}

/// The state of the web, shared by all requests; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// The fields of [`App`].
pub struct Inner {
    /// The database.
    pub db: Db,
    /// The time.
    pub clock: Clock,
    /// Who somebody is.
    pub auth: Arc<dyn Authenticate>,
    /// Settings.
    pub config: Config,
    /// Wakes live pages.
    pub nudges: Nudges,
    pub(crate) pace: Pace,
    parts: HashMap<TypeId, Arc<dyn Any + Send + Sync>>,
    closing: watch::Sender<bool>,
}

impl Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App")
            .field("public_url", &self.config.public_url)
            .finish_non_exhaustive()
    }
}

/// Collects what areas register before the first request; see [`App::build`].
pub struct Builder {
    db: Db,
    auth: Arc<dyn Authenticate>,
    config: Config,
    parts: HashMap<TypeId, Arc<dyn Any + Send + Sync>>,
}

impl Builder {
    /// Registers one value under its type; a later one of the same type takes its place.
    #[must_use]
    pub fn with<T: Send + Sync + 'static>(mut self, part: T) -> Self {
        self.parts.insert(TypeId::of::<T>(), Arc::new(part));
        self
    }

    /// The finished state.
    pub fn finish(self) -> App {
        App(Arc::new(Inner {
            clock: self.db.clock().clone(),
            db: self.db,
            auth: self.auth,
            config: self.config,
            nudges: Nudges::default(),
            pace: Pace::default(),
            parts: self.parts,
            closing: watch::Sender::new(false),
        }))
    }
}

impl App {
    /// Starts to put the state together.
    pub fn build(db: Db, auth: Arc<dyn Authenticate>, config: Config) -> Builder {
        Builder {
            db,
            auth,
            config,
            parts: HashMap::new(),
        }
    }

    /// What was registered under `T`, if anything.
    pub fn find<T: Send + Sync + 'static>(&self) -> Option<Arc<T>> {
        self.parts.get(&TypeId::of::<T>()).cloned()?.downcast().ok()
    }

    /// What was registered under `T`.
    ///
    /// # Panics
    /// When the wiring forgot it: a defect that the first request shows.
    pub fn get<T: Send + Sync + 'static>(&self) -> Arc<T> {
        match self.find() {
            Some(part) => part,
            None => panic!("{} is not registered in the wiring", type_name::<T>()),
        }
    }

    /// Wakes the live pages of an account; nobody listening is fine.
    pub fn nudge(&self, account: AccountId, topic: &'static str, id: Option<Uuid>) {
        self.nudges.send(account, topic, id);
    }

    /// Tells live streams to end; called when the server begins to stop.
    pub fn close(&self) {
        self.closing.send_replace(true);
    }

    /// Whether the server has begun to stop.
    pub fn is_closing(&self) -> bool {
        *self.closing.borrow()
    }

    /// Ends when the server begins to stop.
    pub fn closing(&self) -> impl Future<Output = ()> + Send + use<> {
        let mut seen = self.closing.subscribe();
        async move {
            let _ = seen.wait_for(|closing| *closing).await;
        }
    }
}
