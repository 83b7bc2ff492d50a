//! Two people have the same form open: nothing that was typed is lost, and nothing is overwritten unseen.

#![allow(clippy::unwrap_used)]

mod world;

use axum::http::Method;
use base::Role;
use identity::testing::World;
use serde_json::{Value, json};
use web::testing::{Answer, Client};
use world::filled::{filled, value, with};
use world::{add, browser, each, id, program};

async fn send(client: &mut Client, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (&**k, &**v)).collect();
    client.post(path, &fields).await
}

/// What the form says of the other's change, without the form itself.
fn notice(answer: &Answer) -> &str {
    let start = answer.body.find("class=\"notice\"").unwrap_or(0);
    let rest = &answer.body[start..];
    &rest[..rest.find("</div></div>").unwrap_or(rest.len())]
}

/// Opens the form of a record and lets an administrator change it meanwhile: the path, and the fields as they stood.
async fn opened(
    world: &World,
    b: &mut Client,
    path: &str,
    faster: &[(&str, &str)],
) -> (String, Vec<(String, String)>) {
    let edit = format!("{path}/edit");
    let stood = filled(&b.get(&edit).await.body, &edit);
    let mut admin = world.user(Role::Admin).await.unwrap();
    let theirs = filled(&admin.get(&edit).await.body, &edit);
    let saved = send(&mut admin, &edit, &with(&theirs, faster)).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    (edit, stood)
}

fn ann() -> Value {
    json!({"name": {"full": "Ann"}, "tags": ["vip"], "emails": [{"address": "a@b.lk"}],
           "addresses": [{"street": "1 Galle Rd", "country": "LK", "label": "home"}],
           "preferences": {"reached_by": "mail", "likes": [{"label": "", "value": "tea"}]}})
}

#[test]
fn a_person_whom_two_change_keeps_what_each_of_them_typed() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let who = id(&add(&mut p, &ann()).await);
        let (path, api) = (
            format!("/a/shop/people/{who}"),
            format!("/api/v1/people/{who}"),
        );
        let faster = [
            ("name", "Anne <b>"),
            ("tags", "vip, b2b"),
            ("stage", "customer"),
            ("likes", "coffee"),
        ];
        let (edit, stood) = opened(&w, &mut b, &path, &faster).await;
        let mine = [("name", "Anna"), ("emails", "ann@b.lk"), ("given", "Anna")];
        let late = send(&mut b, &edit, &with(&stood, &mine)).await;
        assert_eq!(late.status, 409, "{}", late.body);
        let said = notice(&late);
        assert!(
            said.contains("changed this while you were writing"),
            "{said}"
        );
        // Only the name was changed by both; stage, tags and preferences by the other alone.
        assert!(
            said.contains("was taken over: Stage, Tags, Preferences."),
            "{said}"
        );
        assert!(said.contains("Both changes touch: Name."), "{said}");
        assert!(late.body.contains("Anne &lt;b&gt;"), "the other's name");
        let form = filled(&late.body, &edit);
        let shown = |name: &str| value(&form, name).unwrap();
        assert_eq!(shown("name"), "Anna", "what was typed stays");
        assert_eq!(
            (shown("emails"), shown("given")),
            ("ann@b.lk".into(), "Anna".into())
        );
        assert_eq!(
            (shown("tags"), shown("stage")),
            ("vip, b2b".into(), "customer".into())
        );
        assert_eq!(
            (shown("likes"), shown("street")),
            ("coffee".into(), "1 Galle Rd".into())
        );
        assert_eq!(shown("contested"), "name");
        assert_eq!(
            late.body.matches("type=\"radio\"").count(),
            2,
            "one question"
        );

        // Without an answer nothing is saved, and the question stands.
        let open = send(&mut b, &edit, &with(&form, &[("language", "si")])).await;
        assert_eq!(open.status, 422);
        assert!(
            open.body.contains("Choose which should stay"),
            "{}",
            open.body
        );
        let form = filled(&open.body, &edit);
        assert_eq!(value(&form, "name").unwrap(), "Anna");
        assert_eq!(p.get(&api).await.json()["name"]["full"], "Anne <b>");

        let saved = send(&mut b, &edit, &with(&form, &[("take.name", "theirs")])).await;
        assert_eq!(saved.header("location"), path, "{}", saved.body);
        let now = p.get(&api).await.json();
        assert_eq!(
            now["name"],
            json!({"full": "Anne <b>", "given": "Anna", "family": ""})
        );
        assert_eq!(now["emails"][0]["address"], "ann@b.lk");
        assert_eq!(now["tags"], json!(["vip", "b2b"]));
        assert_eq!(
            (&now["stage"], &now["language"]),
            (&json!("customer"), &json!("si"))
        );
        assert_eq!(now["preferences"]["likes"][0]["value"], "coffee");
        assert_eq!(now["addresses"][0]["label"], "home");
    });
}

#[test]
fn ones_own_stays_where_one_says_so_and_a_third_change_asks_anew() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let who = id(&add(&mut p, &ann()).await);
        let (path, api) = (
            format!("/a/shop/people/{who}"),
            format!("/api/v1/people/{who}"),
        );
        let (edit, stood) = opened(&w, &mut b, &path, &[("street", "9 Hill St")]).await;
        let mine = [("street", "2 Galle Rd"), ("country", "Sri Lanka")];
        let late = send(&mut b, &edit, &with(&stood, &mine)).await;
        let form = filled(&late.body, &edit);
        assert_eq!(
            value(&form, "contested").unwrap(),
            "address",
            "{}",
            notice(&late)
        );
        assert!(late.body.contains("9 Hill St, Sri Lanka"), "as it is read");

        // A program is faster once more: whose should stay was said of another value.
        let body = json!({"addresses": [{"street": "3 Lake Rd", "country": "LK"}], "tags": []});
        assert_eq!(p.json(Method::PATCH, &api, &body).await.status, 200);
        let again = send(&mut b, &edit, &with(&form, &[("take.address", "mine")])).await;
        assert_eq!(again.status, 409);
        assert!(again.body.contains("3 Lake Rd") && notice(&again).contains("API token"));
        let form = filled(&again.body, &edit);
        assert_eq!(value(&form, "take.address"), None, "nothing is chosen yet");
        assert_eq!(value(&form, "street").unwrap(), "2 Galle Rd");
        assert_eq!(value(&form, "tags").unwrap(), "", "taken over");
        let saved = send(&mut b, &edit, &with(&form, &[("take.address", "mine")])).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let now = p.get(&api).await.json();
        assert_eq!(now["addresses"][0]["street"], "2 Galle Rd");
        assert_eq!(now["tags"], json!([]));
    });
}

#[test]
fn changes_that_do_not_collide_need_one_more_press_and_ones_own_window_is_named() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let who = id(&add(&mut p, &ann()).await);
        let (path, edit) = (
            format!("/a/shop/people/{who}"),
            format!("/a/shop/people/{who}/edit"),
        );
        let stood = filled(&b.get(&edit).await.body, &edit);
        let first = send(&mut b, &edit, &with(&stood, &[("tags", "b2b")])).await;
        assert_eq!(first.header("location"), path);
        let late = send(&mut b, &edit, &with(&stood, &[("name", "Anna")])).await;
        assert_eq!(late.status, 409);
        let said = notice(&late);
        assert!(
            said.contains("You changed this yourself in another window"),
            "{said}"
        );
        assert!(said.contains("Nothing collides with yours"), "{said}");
        assert!(!late.body.contains("type=\"radio\""), "nothing to choose");
        let saved = send(&mut b, &edit, &filled(&late.body, &edit)).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let now = p.get(&format!("/api/v1/people/{who}")).await.json();
        assert_eq!(
            (&now["name"]["full"], &now["tags"]),
            (&json!("Anna"), &json!(["b2b"]))
        );
        // A fault of one's own does not hide that somebody else was faster.
        let wrong = send(&mut b, &edit, &with(&stood, &[("emails", "nobody")])).await;
        assert_eq!(wrong.status, 409);
        assert!(wrong.body.contains("nobody"));
    });
}

#[test]
fn what_ones_own_other_window_changed_is_not_called_somebody_elses() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let edit = format!("/a/shop/people/{}/edit", id(&add(&mut p, &ann()).await));
        let stood = filled(&b.get(&edit).await.body, &edit);
        let first = send(&mut b, &edit, &with(&stood, &[("name", "Annie")])).await;
        assert_eq!(first.status, 303);
        let late = send(&mut b, &edit, &with(&stood, &[("name", "Anna")])).await;
        assert_eq!(late.status, 409);
        let unanswered = send(&mut b, &edit, &filled(&late.body, &edit)).await;
        assert_eq!(unanswered.status, 422);
        for page in [&late.body, &unanswered.body] {
            assert!(
                page.contains("changed in both windows. What should stay?"),
                "{page}"
            );
            assert!(page.contains("From this window, as it stands in the form"));
            assert!(page.contains("From the other window:"));
            for others in ["both of you", "The other’s", "Choose whose"] {
                assert!(!page.contains(others), "{others}");
            }
        }
        let form = with(&filled(&late.body, &edit), &[("take.name", "mine")]);
        assert_eq!(send(&mut b, &edit, &form).await.status, 303);
    });
}

#[test]
fn a_company_whom_two_change_keeps_what_each_of_them_typed() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let new = json!({"name": "Tea", "tags": ["hotel"]});
        let made = p.json(Method::POST, "/api/v1/companies", &new).await;
        let api = made.header("location").to_owned();
        let path = api.replace("/api/v1/", "/a/shop/");
        let faster = [("name", "Tea & Co"), ("tags", "hotel, Kandy")];
        let (edit, stood) = opened(&w, &mut b, &path, &faster).await;
        let mine = [("name", "Tea Ltd"), ("emails", "o@tea.lk")];
        let late = send(&mut b, &edit, &with(&stood, &mine)).await;
        assert_eq!(late.status, 409, "{}", late.body);
        assert!(
            notice(&late).contains("Both changes touch: Name of the company."),
            "{}",
            notice(&late)
        );
        assert!(late.body.contains("Tea &amp; Co"));
        let form = filled(&late.body, &edit);
        assert_eq!(value(&form, "name").unwrap(), "Tea Ltd");
        let saved = send(&mut b, &edit, &with(&form, &[("take.name", "theirs")])).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let now = p.get(&api).await.json();
        assert_eq!(
            (&now["name"], &now["emails"][0]["address"]),
            (&json!("Tea & Co"), &json!("o@tea.lk"))
        );
        assert_eq!(now["tags"], json!(["hotel", "Kandy"]));
    });
}

#[test]
fn a_form_with_a_fault_still_knows_which_version_it_showed() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let who = id(&add(&mut p, &ann()).await);
        let edit = format!("/a/shop/people/{who}/edit");
        let stood = filled(&b.get(&edit).await.body, &edit);
        let wrong = send(&mut b, &edit, &with(&stood, &[("emails", "nobody")])).await;
        assert_eq!(wrong.status, 422);
        let form = filled(&wrong.body, &edit);
        // Somebody saves while the fault is mended.
        let body = json!({"emails": [{"address": "new@b.lk"}]});
        p.json(Method::PATCH, &format!("/api/v1/people/{who}"), &body)
            .await;
        let late = send(&mut b, &edit, &with(&form, &[("emails", "me@b.lk")])).await;
        assert_eq!(late.status, 409, "{}", late.body);
        assert_eq!(
            value(&filled(&late.body, &edit), "contested").unwrap(),
            "emails"
        );
        assert!(late.body.contains("new@<wbr>b.lk"), "{}", late.body);
    });
}
