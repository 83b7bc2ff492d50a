//! Write keys: what the web asks of the area that has them.
//!
//! A write key stands in the pages of the firm's own site, for everybody to read. It names an account and
//! opens the routes that were added by [`crate::Routes::keyed_post`], nothing else.

use crate::App;
use crate::auth::BoxFuture;
use axum::extract::Request;
use axum::response::Response;
use base::Actor;
use std::sync::Arc;

/// Who acts, with the request as the handler wants it; or the answer that sends them away.
pub type Opened = Result<(Request, Actor), Box<Response>>;

/// Looks for a key in a request: in its head or, where that is the custom, in its body.
pub trait OpenByKey: Send + Sync + 'static {
    /// Finds out whose key it is. The guard asks the actor for the permission afterwards.
    fn open<'a>(&'a self, app: &'a App, request: Request) -> BoxFuture<'a, Opened>;
}

/// What is registered in the [`App`]; without it keyed routes answer nobody.
pub struct Door(pub Arc<dyn OpenByKey>);
