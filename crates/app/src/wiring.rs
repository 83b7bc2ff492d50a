//! The one list of areas: their tables, routes, jobs, and what they show on each other's pages.

use crate::operations::{Description, Figures};
use base::AccountId;
use customers::Registry;
use db::{Area, Db};
use jobs::{Parts, Worker};
use records::imports::{Folder, Kinds, Nudged, RunImport};
use std::path::PathBuf;
use std::sync::Arc;
use web::{App, Config, Routes};

/// Every area's tables, in the order of their tiers.
pub const AREAS: &[&Area] = &[
    &events::MIGRATIONS,
    &jobs::MIGRATIONS,
    &identity::MIGRATIONS,
    &records::MIGRATIONS,
    &customers::MIGRATIONS,
    &trade::MIGRATIONS,
];

/// Every route.
pub fn routes(config: &Config) -> Routes {
    let mut routes = Routes::new();
    web::base_routes(&mut routes, config);
    identity::routes(&mut routes);
    records::routes(&mut routes);
    customers::routes(&mut routes);
    trade::routes(&mut routes);
    crate::operations::routes(&mut routes);
    routes
}

/// What areas show on the pages of customers.
pub fn registry() -> Registry {
    let mut registry = Registry::default();
    trade::register(&mut registry);
    registry
}

/// The kinds of import.
pub fn imports(files: PathBuf) -> Kinds {
    let hooks = registry().hooks;
    Kinds {
        kinds: vec![Arc::new(trade::imports::Orders { hooks })],
        folder: Folder(files),
    }
}

/// The state of the web, and the worker that does its background work.
pub struct Wired {
    pub app: App,
    pub worker: Worker,
}

/// Puts the parts together.
pub fn wire(db: &Db, config: Config, files: PathBuf, figures: Figures) -> Wired {
    let description = routes(&config).openapi(&config).to_json().unwrap_or_default();
    let nudges = Nudges::default();
    let mut parts = Parts::default();
    parts.insert(Arc::new(imports(files.clone())));
    parts.insert(Arc::new(Nudged(nudges.teller())));
    let worker = Worker::new(db.clone(), Arc::new(jobs()), Arc::new(parts));
    let identity = identity::Identity::new(db);
    let wake = worker.clone();
    let app = App::build(db.clone(), Arc::new(identity.clone()), config)
        .with(identity)
        .with(identity::audit::Reads::new(db))
        .with(registry())
        .with(figures)
        .with(Description(description))
        .with(imports(files))
        .with(records::imports::Wake(Box::new(move || wake.wake())))
        .finish();
    nudges.set(&app);
    Wired { app, worker }
}

/// Every kind of background work.
fn jobs() -> jobs::Registry {
    let mut registry = jobs::Registry::default();
    registry.add::<RunImport>();
    registry.add::<trade::rfm::RefreshRfm>();
    registry
}

/// The worker is made before the web's state, yet tells it what moves.
#[derive(Clone, Default)]
struct Nudges(Arc<std::sync::OnceLock<App>>);

impl Nudges {
    fn set(&self, app: &App) {
        let _ = self.0.set(app.clone());
    }

    fn teller(&self) -> Box<dyn Fn(AccountId, base::Uuid) + Send + Sync> {
        let app = self.0.clone();
        Box::new(move |account, import| {
            if let Some(app) = app.get() {
                app.nudge(account, "import", Some(import));
            }
        })
    }
}
