//! The door to the world: routes with permissions, sessions and tokens, forms, pages and the API's
//! manners, texts in every language, files for the browser.
//!
//! Knows nothing of any area and has no tables; who somebody is, `identity` says through
//! [`Authenticate`]. One way leads in: [`Routes`], and no route exists without an [`Access`].

mod app;
pub mod assets;
mod auth;
mod cookies;
mod csrf;
pub mod csv;
mod cx;
pub mod etag;
mod extract;
mod failure;
mod faults;
pub mod flash;
pub mod gone;
pub mod keys;
mod layers;
pub mod links;
mod list;
pub mod locale;
pub mod meanwhile;
mod nudges;
mod objects;
pub mod once;
pub mod openapi;
pub mod pace;
mod problem;
pub mod progress;
mod reply;
mod routes;
mod server;
pub mod sse;
pub mod testing;
mod twice;
pub mod ui;
pub mod words;

pub use app::{App, Builder, Config, Observe, Seen};
pub use auth::{AccountRef, Authenticate, BoxFuture, Duty, Eyes, Membership, SignedIn, Theme};
pub use cookies::{Cookies, language_cookie, session_cookie, session_end, session_secret};
pub use csrf::{form_token, local_path};
pub use cx::{Cx, Visitor};
pub use extract::{Caller, Form, Id, Json, Path, Query};
pub use failure::{Failure, Result, tried};
pub use list::{Cursor, List, Page};
pub use locale::{Locale, Writing};
pub use nudges::Nudge;
pub use openapi::Doc;
pub use reply::{created, go, go_with, see};
pub use routes::{Access, Route, Routes, base_routes};
pub use server::serve;
