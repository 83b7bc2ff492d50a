//! The file of the audit trail names customers and orders, as long as they are there.

use crate::walk::walk;
use axum::http::{Method, StatusCode};
use base::Role;
use serde_json::json;

/// The line of the file about this record, in its parts.
fn line(file: &str, id: &str) -> String {
    let mut lines = file
        .lines()
        .filter(|line| line.ends_with(&format!(",{id}")));
    lines
        .next()
        .unwrap_or_else(|| panic!("nothing of {id}: {file}"))
        .to_owned()
}

#[test]
fn the_file_names_customers_and_orders_and_forgets_who_is_deleted() {
    walk(async |walk| {
        let (order, person) = (&walk.ids["orders"], &walk.ids["people"]);
        let company = &walk.ids["companies"];
        let mut admin = walk.world.user(Role::Admin).await.unwrap();
        for page in [
            format!("orders/{order}"),
            format!("people/{person}"),
            format!("companies/{company}"),
        ] {
            let path = format!("/a/shop/{page}");
            assert_eq!(admin.get(&path).await.status, StatusCode::OK, "{path}");
        }
        identity::audit::flush(&walk.world.app).await;
        let mut file = async |action: &str| {
            let path = format!("/a/shop/settings/audit.csv?action={action}");
            admin.get(&path).await.body.replace('"', "")
        };
        let viewed = file("view").await;
        // The order by its number, customers by their names; see `walk` for how they are called.
        for (id, words) in [
            (order, "Looked at,Order,Zinnober1,"),
            (person, "Looked at,Person,Zinnober,"),
            (company, "Looked at,Company,Zinnober,"),
        ] {
            let told = line(&viewed, id);
            assert!(told.contains(words), "{words} in {told}");
        }
        let mut program = walk.world.program(Role::Admin).await.unwrap();
        let path = format!("/api/v1/people/{person}");
        let gone = program.json(Method::DELETE, &path, &json!({})).await;
        assert!(gone.status.is_success(), "{}", gone.body);
        let told = line(&file("view").await, person);
        assert!(!told.contains("Zinnober"), "{told}");
    });
}
