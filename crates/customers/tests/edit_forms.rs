//! The forms of people and companies: further addresses, and ids elsewhere.

mod world;

use axum::http::Method;
use serde_json::json;
use web::testing::{Answer, Client};
use world::filled::{filled, value, with};
use world::{add, browser, each, id, program};

async fn send(client: &mut Client, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (&**k, &**v)).collect();
    client.post(path, &fields).await
}

#[test]
fn addresses_are_added_changed_and_taken_away_in_the_form() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let who = id(&add(&mut p, &json!({"name": {"full": "Ann"}})).await);
        let api = format!("/api/v1/people/{who}");
        let edit = format!("/a/shop/people/{who}/edit");
        let page = b.get(&edit).await;
        assert!(
            !page.body.contains("Another postal address"),
            "the first is empty yet"
        );
        let first = [
            ("street", "1 Galle Rd"),
            ("country", "Sri Lanka"),
            ("address_label", "home"),
        ];
        send(&mut b, &edit, &with(&filled(&page.body, &edit), &first)).await;
        let page = b.get(&edit).await;
        assert!(page.body.contains("Another postal address"));
        let second = [
            ("street.2", "Dam 1"),
            ("city.2", "Amsterdam"),
            ("country.2", "Atlantis"),
        ];
        let form = with(&filled(&page.body, &edit), &second);
        let wrong = send(&mut b, &edit, &form).await;
        assert_eq!(wrong.status, 422);
        assert!(
            wrong.body.contains("href=\"#f-country-2\""),
            "{}",
            wrong.body
        );
        assert!(wrong.body.contains("Postal address 2"));
        let form = with(
            &filled(&wrong.body, &edit),
            &[("country.2", "nl"), ("address_label.2", "work")],
        );
        assert_eq!(send(&mut b, &edit, &form).await.status, 303);
        let two = json!([
            {"street": "1 Galle Rd", "city": "", "region": "", "postal_code": "", "country": "LK", "label": "home"},
            {"street": "Dam 1", "city": "Amsterdam", "region": "", "postal_code": "", "country": "NL", "label": "work"},
        ]);
        assert_eq!(p.get(&api).await.json()["addresses"], two);
        // The form as it stands saves as itself.
        let tag = p.get(&api).await.header("etag").to_owned();
        let form = filled(&b.get(&edit).await.body, &edit);
        assert_eq!(value(&form, "country.2").unwrap(), "Netherlands");
        assert_eq!(send(&mut b, &edit, &form).await.status, 303);
        assert_eq!(p.get(&api).await.header("etag"), tag);
        let form = with(&form, &[("address_gone", "on"), ("city.2", "Utrecht")]);
        assert_eq!(send(&mut b, &edit, &form).await.status, 303);
        let left = p.get(&api).await.json()["addresses"].clone();
        assert_eq!(left.as_array().unwrap().len(), 1);
        assert_eq!(
            (&left[0]["city"], &left[0]["label"]),
            (&json!("Utrecht"), &json!("work"))
        );
    });
}

#[test]
fn ids_elsewhere_are_written_in_the_form_and_belong_to_one_alone() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let other =
            json!({"name": {"full": "Bea <i>"}, "external_ids": [{"source": "shop", "id": "7"}]});
        let other = id(&add(&mut p, &other).await);
        let who = id(&add(&mut p, &json!({"name": {"full": "Ann"}})).await);
        let api = format!("/api/v1/people/{who}");
        let edit = format!("/a/shop/people/{who}/edit");
        let form = filled(&b.get(&edit).await.body, &edit);
        let typed = |text: &str| with(&form, &[("external_ids", text)]);
        let wrong = send(&mut b, &edit, &typed("17850")).await;
        assert_eq!(wrong.status, 422);
        assert!(
            wrong.body.contains("“17850” lacks a part"),
            "{}",
            wrong.body
        );
        let taken = send(&mut b, &edit, &typed("till: 1\nshop: 7")).await;
        assert_eq!(taken.status, 422);
        assert!(
            taken
                .body
                .contains("“shop: 7” already belongs to Bea &lt;i&gt;"),
            "{}",
            taken.body
        );
        assert!(
            taken
                .body
                .contains(&format!("href=\"/a/shop/people/{other}\""))
        );
        assert!(
            taken.body.contains("till: 1\nshop: 7"),
            "what was typed stays"
        );
        assert!(
            !taken.body.contains("/api/v1/"),
            "paths of the API help nobody here"
        );
        assert_eq!(p.get(&api).await.json()["external_ids"], json!([]));
        // A new person is refused alike.
        let new = "/a/shop/people/new";
        let blank = filled(&b.get(new).await.body, new);
        let blank = with(&blank, &[("name", "Cy"), ("external_ids", "shop: 7")]);
        let refused = send(&mut b, new, &blank).await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("already belongs to Bea"));

        assert_eq!(
            send(&mut b, &edit, &typed("till: 1\nshop: 8")).await.status,
            303
        );
        let two = json!([{"source": "shop", "id": "8"}, {"source": "till", "id": "1"}]);
        assert_eq!(p.get(&api).await.json()["external_ids"], two);
        let form = filled(&b.get(&edit).await.body, &edit);
        assert_eq!(value(&form, "external_ids").unwrap(), "shop: 8\ntill: 1");
        let less = with(&form, &[("external_ids", "shop: 8")]);
        assert_eq!(send(&mut b, &edit, &less).await.status, 303);
        assert_eq!(p.get(&api).await.json()["external_ids"], json!([two[0]]));
    });
}

#[test]
fn a_company_has_further_addresses_and_ids_in_its_form_as_well() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let tea = json!({"name": "Tea", "external_ids": [{"source": "erp", "id": "T1"}]});
        p.json(Method::POST, "/api/v1/companies", &tea).await;
        let new = json!({"name": "Cocoa", "addresses": [{"city": "Kandy"}]});
        let made = p.json(Method::POST, "/api/v1/companies", &new).await;
        let api = made.header("location").to_owned();
        let edit = format!("{}/edit", api.replace("/api/v1/", "/a/shop/"));
        let form = filled(&b.get(&edit).await.body, &edit);
        let taken = send(&mut b, &edit, &with(&form, &[("external_ids", "erp: T1")])).await;
        assert_eq!(taken.status, 422);
        assert!(
            taken.body.contains("“erp: T1” already belongs to Tea"),
            "{}",
            taken.body
        );
        let typed = [
            ("external_ids", "erp: C1"),
            ("city.2", "Galle"),
            ("street.2", "Fort 3"),
        ];
        assert_eq!(send(&mut b, &edit, &with(&form, &typed)).await.status, 303);
        let now = p.get(&api).await.json();
        assert_eq!(now["external_ids"], json!([{"source": "erp", "id": "C1"}]));
        assert_eq!(now["addresses"][1]["street"], "Fort 3");
    });
}
