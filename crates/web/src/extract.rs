//! Parsing at the door: axum's extractors, whose refusals become ours.

use crate::faults;
use crate::twice::twice;
use crate::{App, Failure};
use axum::body::{Body, Bytes};
use axum::extract::rejection::{FormRejection, JsonRejection, PathRejection, QueryRejection};
use axum::extract::{ConnectInfo, FromRequest, FromRequestParts, RawPathParams, Request};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use base::Error;
use serde::Serialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use std::net::SocketAddr;
use std::ops::Deref;
use std::str::FromStr;

macro_rules! wrapper {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default)]
        pub struct $name<T>(pub T);

        impl<T> Deref for $name<T> {
            type Target = T;
            fn deref(&self) -> &T {
                &self.0
            }
        }
    };
}

wrapper! {
    /// All parameters of the path; for the usual single id see [`Id`].
    Path
}
wrapper! {
    /// The query string, by serde.
    Query
}
wrapper! {
    /// A form's fields, by serde; `Form<Vec<(String, String)>>` for fields that repeat.
    Form
}
wrapper! {
    /// A JSON body, and a JSON answer.
    Json
}
wrapper! {
    /// The last id of the path, typed: in `/a/{account}/people/{id}` the parameter `id`.
    ///
    /// What is not an id is "not found", as an id that nobody has.
    Id
}

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        match axum::extract::Path::<T>::from_request_parts(parts, state).await {
            Ok(path) => Ok(Path(path.0)),
            Err(PathRejection::FailedToDeserializePathParams(_)) => {
                Err(Error::NotFound("page").into())
            }
            Err(e) => Err(Error::internal(e).into()),
        }
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        match axum::extract::Query::<T>::from_request_parts(parts, state).await {
            Ok(query) => Ok(Query(query.0)),
            Err(QueryRejection::FailedToDeserializeQueryString(e)) => {
                Err(Error::invalid("", "bad-query", e.body_text()).into())
            }
            Err(e) => Err(Error::internal(e).into()),
        }
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    type Rejection = Failure;
    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        match axum::extract::Form::<T>::from_request(request, state).await {
            Ok(form) => Ok(Form(form.0)),
            Err(e @ FormRejection::BytesRejection(_)) => Err(by_status(e.status())),
            Err(FormRejection::InvalidFormContentType(_)) => {
                Err(by_status(StatusCode::UNSUPPORTED_MEDIA_TYPE))
            }
            Err(e) => Err(Error::invalid("", "bad-form", e.body_text()).into()),
        }
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Failure;
    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let (parts, body) = request.into_parts();
        let bytes = Bytes::from_request(Request::from_parts(parts.clone(), body), state).await;
        let bytes = bytes.map_err(|e| by_status(e.status()))?;
        let request = Request::from_parts(parts, Body::from(bytes.clone()));
        // What it is called and that it is JSON; what stands in it is read by our own rules.
        match axum::extract::Json::<IgnoredAny>::from_request(request, state).await {
            Err(e @ JsonRejection::BytesRejection(_)) => Err(by_status(e.status())),
            Err(JsonRejection::MissingJsonContentType(_)) => {
                Err(by_status(StatusCode::UNSUPPORTED_MEDIA_TYPE))
            }
            Ok(_) | Err(_) => {
                let body = faults::read(&bytes)?;
                match twice(&bytes) {
                    Some(name) => Err(Error::invalid(name.clone(), "json-twice", name).into()),
                    None => Ok(Json(body)),
                }
            }
        }
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

fn by_status(status: StatusCode) -> Failure {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => Failure::Status(status, "too-large"),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Failure::Status(status, "wrong-type"),
        _ => Failure::Status(StatusCode::BAD_REQUEST, "broken-off"),
    }
}

impl<S: Send + Sync, T: FromStr> FromRequestParts<S> for Id<T> {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let params = RawPathParams::from_request_parts(parts, state).await;
        let params = params.map_err(|_| Error::NotFound("page"))?;
        let last = params.iter().filter(|(name, _)| *name != "account").last();
        match last.and_then(|(_, value)| value.parse().ok()) {
            Some(id) => Ok(Id(id)),
            None => Err(Error::NotFound("page").into()),
        }
    }
}

/// Who calls, as far as the connection tells.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The peer's address, or the proxy's word when it is to be believed; empty when unknown.
    pub address: String,
    /// What the browser or program calls itself; empty when it does not.
    pub agent: String,
}

impl FromRequestParts<App> for Caller {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        Ok(Self::of(app, &parts.headers, &parts.extensions))
    }
}

impl Caller {
    /// Out of what came with a request.
    pub(crate) fn of(app: &App, headers: &HeaderMap, extensions: &Extensions) -> Self {
        let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
        // Each proxy adds its own at the end, as a further part or as a further line; whatever stands before the last
        // is what the caller said.
        let told = headers.get_all("x-forwarded-for").iter().next_back();
        let told = told
            .and_then(|v| v.to_str().ok())
            .and_then(|f| f.rsplit(',').next());
        let told = told.map(|a| a.trim().to_owned());
        let peer = extensions.get::<ConnectInfo<SocketAddr>>();
        let peer = peer.map(|c| c.0.ip().to_string());
        let address = if app.config.behind_proxy {
            told.or(peer)
        } else {
            peer
        };
        Caller {
            address: address.unwrap_or_default(),
            agent: text("user-agent").unwrap_or_default().to_owned(),
        }
    }
}
