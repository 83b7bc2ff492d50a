//! What examples of the API send: bodies that are taken as they stand, by the operation they belong to.
//!
//! `$PERSON_ID` and the like are shell variables: the reader fills in what their own account holds.

use serde_json::Value;
use utoipa::openapi::path::Operation;
use utoipa::openapi::{OpenApi, PathItem, RefOr};

const PERSON: &str = r#"{"name": {"full": "Nimali Perera"}, "emails": [{"address": "nimali@example.com"}], "stage": "lead"}"#;
const EVENT: &str = r#"{"writeKey": "$WRITE_KEY", "api_key": "$WRITE_KEY", "type": "track", "event": "Order Completed",
    "userId": "1042", "distinct_id": "1042", "properties": {"total": 2500}}"#;
const EVENTS: &str = r#"{"writeKey": "$WRITE_KEY", "api_key": "$WRITE_KEY", "batch": [
    {"type": "track", "event": "Order Completed", "userId": "1042", "distinct_id": "1042"}]}"#;

/// The operation's id, the query, and the body: JSON, or the name of a file to send.
const EXAMPLES: &[(&str, &str, &str)] = &[
    ("post_people", "", PERSON),
    (
        "patch_people_id",
        "",
        r#"{"stage": "customer", "tags": ["wholesale"],
            "preferences": {"reached_by": "whatsapp", "from": "09:00", "until": "17:30", "days": ["monday", "friday"],
                "likes": [{"label": "Shoe size", "value": "42"}]}}"#,
    ),
    ("get_people", "filter=stage = customer&sort=-created", ""),
    (
        "post_people_id_notes",
        "",
        r#"{"body": "Wants to be called after six."}"#,
    ),
    ("post_people_id_files", "name=offer.pdf", "@offer.pdf"),
    (
        "post_companies",
        "",
        r#"{"name": "Serendib Crafts", "emails": [{"address": "office@serendib.example", "label": "office"}],
            "phones": [{"e164": "+94812223344"}], "addresses": [{"street": "12 Temple Road", "city": "Kandy", "country": "LK"}],
            "external_ids": [{"source": "books", "id": "K-17-$KEY"}], "tags": ["wholesale"], "language": "si"}"#,
    ),
    (
        "patch_companies_id",
        "",
        r#"{"name": "Serendib Crafts (Pvt) Ltd", "stage": "customer", "preferences": {"reached_by": "phone", "likes": [{"label": "Paper", "value": "A4"}]}}"#,
    ),
    ("post_companies_id_files", "name=offer.pdf", "@offer.pdf"),
    ("get_files", "person=$PERSON_ID", ""),
    (
        "post_notes",
        "",
        r#"{"person": "$PERSON_ID", "body": "Likes oil lamps."}"#,
    ),
    (
        "patch_notes_id",
        "",
        r#"{"body": "Likes oil lamps of brass."}"#,
    ),
    (
        "post_activities",
        "",
        r#"{"kind": "call", "person": "$PERSON_ID", "direction": "out", "minutes": 12, "body": "Talked about the offer."}"#,
    ),
    ("patch_activities_id", "", r#"{"minutes": 15}"#),
    (
        "post_interactions",
        "",
        r#"{"kind": "visit", "person": "$PERSON_ID", "source": "till", "external_id": "visit-1", "summary": "Looked at lamps"}"#,
    ),
    (
        "post_relations",
        "",
        r#"{"kind": "referred_by", "from": {"kind": "person", "id": "$PERSON_ID"}, "to": {"kind": "company", "id": "$COMPANY_ID"}}"#,
    ),
    ("get_relations", "person=$PERSON_ID", ""),
    ("get_search", "q=nimali", ""),
    (
        "post_orders",
        "",
        r#"{"source": "shop", "number": "1001", "person": "$PERSON_ID",
            "lines": [{"product": "LAMP-1", "description": "Oil lamp", "quantity": "2", "unit_price": "1250.00"}]}"#,
    ),
    ("patch_orders_id", "", r#"{"status": "cancelled"}"#),
    (
        "post_products",
        "",
        r#"{"source": "shop", "code": "LAMP-2", "name": "Oil lamp, large"}"#,
    ),
    (
        "patch_products_id",
        "",
        r#"{"name": "Oil lamp, large, brass"}"#,
    ),
    (
        "patch_account",
        "",
        r#"{"name": "Serendib Lamps", "time_zone": "Asia/Colombo"}"#,
    ),
    (
        "post_tokens",
        "",
        r#"{"name": "Till", "role": "member", "permissions": ["people.read", "orders.write"], "expires_at": "2030-01-01T00:00:00Z"}"#,
    ),
    (
        "post_imports",
        "kind=orders&source=till&file_name=orders.csv",
        "@orders.csv",
    ),
    (
        "post_invitations",
        "",
        r#"{"email": "kasun@example.com", "role": "member"}"#,
    ),
    ("patch_members_id", "", r#"{"role": "manager"}"#),
    (
        "post_fields",
        "",
        r#"{"record": "person", "holds": "choice", "labels": {"en": "Heard of us", "si": "අප ගැන දැනගත් ආකාරය"},
            "choices": [{"labels": {"en": "From a friend"}}, {"labels": {"en": "At the market"}}], "section": "Marketing"}"#,
    ),
    (
        "patch_fields_id",
        "",
        r#"{"help": {"en": "How they first heard of us."}, "required": true, "position": 1}"#,
    ),
    (
        "post_fields_id_kind",
        "",
        r#"{"holds": "choices", "choices": [{"labels": {"en": "From a friend"}}, {"labels": {"en": "At the market"}}]}"#,
    ),
    ("post_fields_id_kind_preview", "", r#"{"holds": "text"}"#),
    ("get_fields", "record=person", ""),
    (
        "post_views",
        "",
        r#"{"type": "person", "name": "Wholesale $KEY", "description": "To call before the season", "filter": "tags = wholesale",
            "sort": "-created", "columns": ["name", "stage", "phone"], "visibility": "shared"}"#,
    ),
    (
        "patch_views_id",
        "",
        r#"{"filter": "tags = wholesale and stage = customer", "columns": ["name", "stage", "net"]}"#,
    ),
    ("get_views", "type=person", ""),
    ("post_teams", "", r#"{"name": "Kandy"}"#),
    ("put_teams_id", "", r#"{"name": "Kandy and Galle"}"#),
    (
        "post_roles",
        "",
        r#"{"name": "Reception", "grants": {"people.read": "all", "notes.write": "all"}}"#,
    ),
    (
        "put_roles_id",
        "",
        r#"{"name": "Reception", "grants": {"people.read": "all"}}"#,
    ),
    (
        "post_bulk_changes",
        "",
        r#"{"kind": "people", "ids": ["$PERSON_ID"], "owner": "$USER_ID"}"#,
    ),
    ("post_members_id_hand_over", "", r#"{"to": null}"#),
    (
        "post_orders_id_payments",
        "",
        r#"{"amount": "1500.00", "method": "mobile_money", "reference": "MM-20771"}"#,
    ),
    ("patch_intake", "", r#"{"visitor_months": 12}"#),
    (
        "patch_me",
        "",
        r#"{"time_zone": "Asia/Colombo", "dates": "slashes"}"#,
    ),
    ("patch_schedules_key", "", r#"{"paused": true}"#),
    ("post_write_keys", "", r#"{"name": "Web shop"}"#),
    ("get_jobs", "state=done", ""),
    ("get_reports_rfm", "as_of=2026-01-01", ""),
    ("post_batch_", "", EVENTS),
    ("post_capture_", "", EVENT),
    ("post_e_", "", EVENT),
    ("post_i_v0_e_", "", EVENT),
    (
        "post_v1_alias",
        "",
        r#"{"writeKey": "$WRITE_KEY", "userId": "1042", "previousId": "guest-7"}"#,
    ),
    ("post_v1_batch", "", EVENTS),
    (
        "post_v1_group",
        "",
        r#"{"writeKey": "$WRITE_KEY", "userId": "1042", "groupId": "serendib"}"#,
    ),
    (
        "post_v1_identify",
        "",
        r#"{"writeKey": "$WRITE_KEY", "userId": "1042", "traits": {"email": "nimali@example.com"}}"#,
    ),
    (
        "post_v1_page",
        "",
        r#"{"writeKey": "$WRITE_KEY", "userId": "1042", "name": "Lamps"}"#,
    ),
    (
        "post_v1_screen",
        "",
        r#"{"writeKey": "$WRITE_KEY", "userId": "1042", "name": "Basket"}"#,
    ),
    (
        "post_v1_track",
        "",
        r#"{"writeKey": "$WRITE_KEY", "userId": "1042", "event": "Order Completed"}"#,
    ),
];

/// Puts the examples into the document.
pub fn add(api: &mut OpenApi) {
    for item in api.paths.paths.values_mut() {
        for operation in operations(item) {
            let id = operation.operation_id.clone().unwrap_or_default();
            let known = EXAMPLES.iter().find(|(name, ..)| *name == id);
            if let Some((_, query, body)) = known {
                example(operation, query, body);
            }
        }
    }
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    let all = [
        &mut item.get,
        &mut item.post,
        &mut item.put,
        &mut item.patch,
        &mut item.delete,
    ];
    all.into_iter().flatten()
}

fn example(operation: &mut Operation, query: &str, body: &str) {
    if !query.is_empty() {
        let said = operation.extensions.get_or_insert_default();
        said.insert("x-example-query".to_owned(), query.into());
    }
    let contents = operation.request_body.as_mut().and_then(whole);
    let content = contents.and_then(|body| body.content.values_mut().next().and_then(whole));
    if let Some(content) = content.filter(|_| !body.is_empty()) {
        content.example = Some(serde_json::from_str(body).unwrap_or_else(|_| Value::from(body)));
    }
}

/// What stands there itself; the document points to bodies nowhere.
fn whole<T>(part: &mut RefOr<T>) -> Option<&mut T> {
    match part {
        RefOr::T(whole) => Some(whole),
        RefOr::Ref(_) => None,
    }
}
