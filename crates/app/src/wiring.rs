//! The one list of areas: their tables, routes, jobs, and what they show on each other's pages.

use crate::operations::{Description, Figures};
use base::AccountId;
use customers::Registry;
use customers::bulk_changes::{Moved, Owned};
use customers::files::Shelf;
use db::carry::Differs;
use db::{Area, Db};
use identity::members::Holdings;
use identity::{Hideable, MoreHideable};
use jobs::{Parts, Worker};
use records::imports::sweep::SweepFiles;
use records::imports::{Folder, Kinds, Nudged, RunImport};
use std::path::PathBuf;
use std::sync::Arc;
use web::{App, Builder, Config, Routes};

/// Every area's tables, in the order of their tiers.
pub const AREAS: &[&Area] = &[
    &events::MIGRATIONS,
    &jobs::MIGRATIONS,
    &identity::MIGRATIONS,
    &records::MIGRATIONS,
    &customers::MIGRATIONS,
    &trade::MIGRATIONS,
    &integrations::MIGRATIONS,
];

/// The tables that are not the same on both database engines.
pub fn carried_apart() -> Vec<Differs> {
    events::CARRY
        .into_iter()
        .chain([records::search::CARRY])
        .collect()
}

/// Every route.
pub fn routes(config: &Config) -> Routes {
    let mut routes = Routes::new();
    web::base_routes(&mut routes, config);
    identity::routes(&mut routes);
    areas(&mut routes);
    routes
}

/// The routes of the areas above the ground.
pub fn areas(routes: &mut Routes) {
    records::routes(routes);
    customers::routes(routes);
    trade::routes(routes);
    integrations::routes(routes);
    crate::operations::routes(routes);
    crate::queue::routes(routes);
    crate::schedules::routes(routes);
    crate::reference::routes(routes);
}

/// What the areas put into the web's state; `wake` is called when something was queued.
pub fn register(
    parts: Builder,
    files: PathBuf,
    attachment_max: u64,
    wake: impl Fn() + Send + Sync + 'static,
) -> Builder {
    let mut registry = registry();
    registry.attachment_most = attachment_max;
    integrations::door(parts)
        .with(Hideable(customers::reach::fields::hideable(&registry)))
        .with(MoreHideable(records::own::hideable))
        .with(customers::homes())
        .with(registry)
        .with(customers::quick::readers())
        .with(
            customers::names()
                .and(records::names())
                .and(trade::names())
                .and(integrations::names()),
        )
        .with(Holdings(Some(Arc::new(Owned))))
        .with(records::views::Lists(
            customers::viewable().chain(trade::viewable()).collect(),
        ))
        .with(imports(files.clone()))
        .with(shelf(files, attachment_max))
        .with(records::imports::Wake(Box::new(wake)))
}

/// What areas show on the pages of customers.
pub fn registry() -> Registry {
    let mut registry = Registry::default();
    trade::register(&mut registry);
    integrations::register(&mut registry);
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

/// Where attached files lie: beside those of imports, so that one folder is copied.
pub fn shelf(files: PathBuf, limit: u64) -> Shelf {
    Shelf {
        folder: Folder(files.join("attached")),
        limit,
    }
}

/// The API's description as JSON, with examples.
pub fn described(config: &Config) -> String {
    let mut api = routes(config).openapi(config);
    crate::reference::examples::add(&mut api);
    api.to_json().unwrap_or_default()
}

/// The state of the web, and the worker that does its background work.
pub struct Wired {
    /// What handlers reach.
    pub app: App,
    /// Runs jobs until it is stopped.
    pub worker: Worker,
}

/// Puts the parts together.
pub fn wire(db: &Db, config: Config, files: PathBuf, figures: Figures) -> Wired {
    let description = described(&config);
    let nudges = Nudges::default();
    let mut parts = Parts::default();
    let (attachment_max, served) = (config.attachment_max, config.served.clone());
    parts.insert(Arc::new(imports(files.clone())));
    parts.insert(Arc::new(shelf(files.clone(), attachment_max)));
    parts.insert(Arc::new(Nudged(nudges.teller())));
    parts.insert(Arc::new(registry()));
    parts.insert(Arc::new(customers::homes()));
    parts.insert(Arc::new(customers::quick::readers()));
    let (moved, changed) = (nudges.clone(), nudges.clone());
    parts.insert(Arc::new(Moved::telling(move |account, topic, id| {
        changed.nudge(account, topic, Some(id));
    })));
    let worker = Worker::new(db.clone(), Arc::new(jobs()), Arc::new(parts))
        .telling(move |account| moved.nudge(account, crate::queue::TOPIC, None))
        .asking(identity::roles::actor_now)
        .heeding(served);
    let identity = identity::Identity::new(db);
    let (wake, jobs_figures) = (worker.clone(), worker.figures());
    let base = App::build(db.clone(), Arc::new(identity.clone()), config);
    let app = register(
        identity::register(base, identity),
        files,
        attachment_max,
        move || wake.wake(),
    )
    .with(figures)
    .with(jobs_figures)
    .with(Description(description))
    .finish();
    nudges.set(&app);
    Wired { app, worker }
}

/// Every kind of background work.
pub fn jobs() -> jobs::Registry {
    let mut registry = jobs::Registry::default();
    registry.add::<RunImport>();
    registry.add::<SweepFiles>();
    registry.add::<records::own::ConvertField>();
    registry.add::<records::own::ForgetFields>();
    registry.add::<records::own::index::job::FillIndex>();
    registry.add::<records::own::index::job::DropIndex>();
    registry.add::<customers::quick::folding::FoldTexts>();
    registry.add::<customers::companies::RenewWords>();
    registry.add::<customers::removed::ForgetRemoved>();
    registry.add::<customers::bulk_changes::RunBulkChange>();
    registry.add::<customers::files::sweep::SweepAttached>();
    registry.add::<customers::interactions::words::ForgetWords>();
    registry.add::<customers::earlier::IndexEarlier>();
    registry.add::<trade::rfm::RefreshRfm>();
    registry.add::<trade::turnover::RefreshTurnover>();
    registry.add::<trade::totals::marks::MarkTags>();
    registry.add::<integrations::ClaimVisits>();
    registry.add::<integrations::visitors::SweepVisitors>();
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
        let nudges = self.clone();
        Box::new(move |account, import| nudges.nudge(account, "import", Some(import)))
    }

    fn nudge(&self, account: AccountId, topic: &'static str, id: Option<base::Uuid>) {
        if let Some(app) = self.0.get() {
            app.nudge(account, topic, id);
        }
    }
}
