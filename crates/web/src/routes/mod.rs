//! The only way in: every route says who may use it, and the list of them can be read.

mod guard;
mod keyed;
mod lost;

pub(crate) use guard::stranger;

use crate::openapi::Doc;
use crate::{App, Failure, assets, layers, openapi};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::from_fn_with_state;
use axum::response::IntoResponse as _;
use axum::routing::{MethodFilter, MethodRouter, on};
use base::Permission;
use guard::Gate;
use std::convert::Infallible;
use std::sync::Arc;

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Access {
    /// Everybody; still no form from another site.
    Public,
    /// Everybody who is signed in; with `{account}` in the path or a token, its members.
    Signed,
    /// Members whose role grants it.
    Permission(Permission),
    /// Programs with a write key that is good for it; neither sessions nor tokens count here.
    Keyed(Permission),
}

/// How a request's body and time are limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Usual,
    Upload,
    File,
}

/// One route as it stands in the list.
#[derive(Clone, Debug)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The pattern, for example `/a/{account}/people/{id}`.
    pub path: &'static str,
    /// Who may use it.
    pub access: Access,
    /// What the API description says of it; every route under `/api/` has one.
    pub doc: Option<Arc<Doc>>,
}

struct Entry {
    route: Route,
    kind: Kind,
    on_duty: bool,
    handler: MethodRouter<App>,
}

/// Collects the routes of all areas.
///
/// ```ignore
/// routes.get("/a/{account}/people", Permission::PeopleRead, people::list);
/// routes.get("/api/v1/people", Permission::PeopleRead, people::api_list)
///     .doc(Doc::new("People", "List people").page().answers::<List<Person>>(200));
/// ```
#[derive(Default)]
pub struct Routes {
    entries: Vec<Entry>,
}

/// The route just added, to be described or loosened.
pub struct Added<'a>(&'a mut Entry);

impl Added<'_> {
    /// Describes it in the API's document.
    pub fn doc(self, doc: Doc) -> Self {
        self.0.route.doc = Some(Arc::new(doc));
        self
    }

    /// Takes files: the larger limit of size, none of time.
    pub fn upload(self) -> Self {
        self.0.kind = Kind::Upload;
        self
    }

    /// Stays open to a session that owes something first: where it is done, and the way out.
    pub fn on_duty(self) -> Self {
        self.0.on_duty = true;
        self
    }

    /// Gives one of the program's own files, the same to everybody: nobody needs to be recognised.
    fn file(self) -> Self {
        self.0.kind = Kind::File;
        self
    }
}

macro_rules! methods {
    ($($method:ident, $permitted:ident, $signed:ident, $public:ident;)*) => {$(
        /// A route for members whose role grants `needs`.
        pub fn $permitted<H, A>(&mut self, path: &'static str, needs: Permission, handler: H) -> Added<'_>
        where
            H: Handler<A, App>,
            A: 'static,
        {
            self.add(Method::$method, MethodFilter::$method, path, Access::Permission(needs), handler)
        }

        /// A route for everybody who is signed in.
        pub fn $signed<H, A>(&mut self, path: &'static str, handler: H) -> Added<'_>
        where
            H: Handler<A, App>,
            A: 'static,
        {
            self.add(Method::$method, MethodFilter::$method, path, Access::Signed, handler)
        }

        /// A route for everybody.
        pub fn $public<H, A>(&mut self, path: &'static str, handler: H) -> Added<'_>
        where
            H: Handler<A, App>,
            A: 'static,
        {
            self.add(Method::$method, MethodFilter::$method, path, Access::Public, handler)
        }
    )*};
}

impl Routes {
    /// No routes yet.
    pub fn new() -> Self {
        Self::default()
    }

    methods! {
        GET, get, signed_get, public_get;
        POST, post, signed_post, public_post;
        PATCH, patch, signed_patch, public_patch;
        PUT, put, signed_put, public_put;
        DELETE, delete, signed_delete, public_delete;
        OPTIONS, options, signed_options, public_options;
    }

    /// A route to which programs post with a write key that is good for `needs`; see [`crate::keys`].
    pub fn keyed_post<H, A>(
        &mut self,
        path: &'static str,
        needs: Permission,
        handler: H,
    ) -> Added<'_>
    where
        H: Handler<A, App>,
        A: 'static,
    {
        let access = Access::Keyed(needs);
        self.add(Method::POST, MethodFilter::POST, path, access, handler)
    }

    fn add<H, A>(
        &mut self,
        method: Method,
        filter: MethodFilter,
        path: &'static str,
        access: Access,
        handler: H,
    ) -> Added<'_>
    where
        H: Handler<A, App>,
        A: 'static,
    {
        let route = Route {
            method,
            path,
            access,
            doc: None,
        };
        let at = self.entries.len();
        self.entries.push(Entry {
            route,
            kind: Kind::Usual,
            on_duty: false,
            handler: on(filter, handler),
        });
        Added(&mut self.entries[at])
    }

    /// Every route, in the order of adding.
    pub fn list(&self) -> impl Iterator<Item = &Route> {
        self.entries.iter().map(|e| &e.route)
    }

    /// The API's description, from the routes' documents.
    pub fn openapi(&self, config: &crate::Config) -> utoipa::openapi::OpenApi {
        openapi::document(self.list(), &config.public_url)
    }

    /// The service: every route behind its guard, everything within the common layers.
    pub fn into_router(self, app: App) -> Router {
        let mut router = Router::new();
        let pages = self.list().filter(|route| route.method == Method::GET);
        let pages: Arc<[&'static str]> = pages.map(|route| route.path).collect();
        for entry in self.entries {
            let upload = entry.kind == Kind::Upload;
            let limit = if upload {
                app.config.upload_max
            } else {
                app.config.body_max
            };
            let (access, file) = (entry.route.access, entry.kind == Kind::File);
            let gate = Gate {
                app: app.clone(),
                access,
                parameters: parameters(&entry.route),
                hurried: !upload,
                file,
                on_duty: entry.on_duty,
            };
            let guarded: MethodRouter<App> = entry
                .handler
                .layer::<_, Infallible>(from_fn_with_state(Arc::new(gate), guard::guard))
                .layer(DefaultBodyLimit::max(limit));
            router = router.route(entry.route.path, guarded);
        }
        let router = router.fallback(lost::lost).method_not_allowed_fallback(
            move |method: Method, uri: Uri| {
                let answer = match above(&method, uri.path(), &pages) {
                    Some(page) => crate::see(page),
                    None => {
                        Failure::Status(StatusCode::METHOD_NOT_ALLOWED, "method").into_response()
                    }
                };
                async move { answer }
            },
        );
        assets::check();
        layers::around(router, &app).with_state(app)
    }
}

/// What a program may ask in the address: what the description says, or anything where it says nothing.
fn parameters(route: &Route) -> Option<Vec<String>> {
    let doc = route.doc.as_ref()?;
    let ours = matches!(route.access, Access::Signed | Access::Permission(_));
    ours.then(|| doc.parameters())
}

/// The nearest page above the address of a form: whoever reloads what a form answered asks for an address that only
/// takes what is sent. `pages`: the patterns of all addresses that can be read.
fn above<'a>(method: &Method, path: &'a str, pages: &[&str]) -> Option<&'a str> {
    let reads = *method == Method::GET || *method == Method::HEAD;
    let ours = !path.starts_with("/api/") && !path.starts_with("//");
    if !(reads && ours) {
        return None;
    }
    let mut page = path;
    loop {
        (page, _) = page
            .rsplit_once('/')
            .filter(|(above, _)| !above.is_empty())?;
        if pages.iter().any(|pattern| fits(pattern, page)) {
            return Some(page);
        }
    }
}

/// Whether the path is one of the pattern's.
fn fits(pattern: &str, path: &str) -> bool {
    let mut parts = path.split('/');
    let same = |part: &str| {
        parts
            .next()
            .is_some_and(|of| part.starts_with('{') || part == of)
    };
    pattern.split('/').all(same) && parts.next().is_none()
}

/// The web's own routes: the browser's files and the style guide.
pub fn base_routes(routes: &mut Routes, config: &crate::Config) {
    routes.public_get("/assets/{*file}", assets::serve).file();
    if config.styleguide {
        routes.public_get("/styleguide", crate::ui::styleguide);
    }
}

#[cfg(test)]
mod tests;
