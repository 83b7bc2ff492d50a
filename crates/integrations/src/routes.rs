//! Every address of this area, with who may use it.

use crate::intake::answer::Taken;
use crate::intake::web as intake;
use crate::keys::{api, web as keys};
use crate::visitors;
use ::web::{Doc, Routes};
use base::Permission::{AccountManage, EventsWrite};
use utoipa::ToSchema;

/// Adds the routes.
pub fn routes(routes: &mut Routes) {
    segment(routes);
    posthog(routes);
    let page = "/a/{account}/settings/write-keys";
    routes.get(page, AccountManage, keys::index);
    routes.post(page, AccountManage, keys::create);
    routes.post(
        "/a/{account}/settings/write-keys/{id}/revocation",
        AccountManage,
        keys::revoke,
    );
    routes.post(
        "/a/{account}/settings/write-keys/visitors",
        AccountManage,
        visitors::web::change,
    );
    let set = "/api/v1/intake";
    routes
        .get(set, AccountManage, visitors::api::show)
        .doc(visitors::api::show_doc());
    routes
        .patch(set, AccountManage, visitors::api::change)
        .doc(visitors::api::change_doc());
    let (list, one) = ("/api/v1/write-keys", "/api/v1/write-keys/{id}");
    routes
        .get(list, AccountManage, api::index)
        .doc(api::index_doc());
    routes
        .post(list, AccountManage, api::create)
        .doc(api::create_doc());
    routes
        .get(one, AccountManage, api::show)
        .doc(api::show_doc());
    routes
        .delete(one, AccountManage, api::delete)
        .doc(api::delete_doc());
}

/// Adds an address of the intake, open to scripts of every site.
macro_rules! take {
    ($routes:ident, $($path:literal => $handler:path, $summary:literal;)*) => {$(
        $routes.keyed_post($path, EventsWrite, $handler).doc(doc($summary));
        $routes.public_options($path, intake::preflight);
    )*};
}

/// The same under the short names that libraries use: no document of its own.
macro_rules! same {
    ($routes:ident, $($path:literal => $handler:path;)*) => {$(
        $routes.keyed_post($path, EventsWrite, $handler);
        $routes.public_options($path, intake::preflight);
    )*};
}

fn segment(routes: &mut Routes) {
    take! { routes,
        "/v1/identify" => intake::identify, "Who a person is, and what is known of them";
        "/v1/track" => intake::track, "Something that a person did";
        "/v1/page" => intake::page, "A page that a person looked at";
        "/v1/screen" => intake::screen, "A screen of an app that a person looked at";
        "/v1/group" => intake::group, "The company that a person belongs to";
        "/v1/alias" => intake::alias, "Two ids that are one person";
        "/v1/batch" => intake::batch, "Many messages at once, each with its `type`";
    }
    // By the first letter: the libraries for browsers and phones.
    same! { routes,
        "/v1/i" => intake::identify;
        "/v1/t" => intake::track;
        "/v1/p" => intake::page;
        "/v1/s" => intake::screen;
        "/v1/g" => intake::group;
        "/v1/a" => intake::alias;
        "/v1/b" => intake::batch;
        "/v1/import" => intake::batch;
    }
}

fn posthog(routes: &mut Routes) {
    take! { routes,
        "/batch/" => intake::capture, "Many events of a PostHog library; the key is `api_key` in the body";
        "/capture/" => intake::capture, "An event of a PostHog library; the key is `api_key` in the body";
        "/e/" => intake::capture, "Events of PostHog's library for browsers";
        "/i/v0/e/" => intake::capture, "Events of PostHog's newer libraries";
    }
    same! { routes,
        "/batch" => intake::capture;
        "/capture" => intake::capture;
        "/e" => intake::capture;
        "/i/v0/e" => intake::capture;
    }
}

/// A message, or a `batch` of them.
#[derive(ToSchema)]
#[allow(dead_code)]
struct EventInput {
    /// Makes it one and the same when it is sent again.
    #[schema(rename = "messageId")]
    message_id: Option<String>,
    /// Who, by the id in your own database.
    #[schema(rename = "userId")]
    user_id: Option<String>,
    /// Which visitor, while you do not know who it is.
    #[schema(rename = "anonymousId")]
    anonymous_id: Option<String>,
    /// What happened (`track`).
    event: Option<String>,
    /// Whatever else is known of it.
    #[schema(value_type = Option<Object>)]
    properties: Option<serde_json::Value>,
    /// What is known of the person or the company.
    #[schema(value_type = Option<Object>)]
    traits: Option<serde_json::Value>,
    /// When, by the sender's clock (ISO 8601).
    timestamp: Option<String>,
    /// Many of them, in `/v1/batch` and `/batch/`.
    #[schema(value_type = Option<Vec<Object>>)]
    batch: Option<Vec<serde_json::Value>>,
}

fn doc(summary: &'static str) -> Doc {
    Doc::new("Events", summary)
        .detail("With a write key. At most 500 KB (PostHog: 5 MB), an event at most 32 KB; gzip is fine.")
        .body::<EventInput>()
        .answers::<Taken>(200)
        .refuses::<Taken>()
}
