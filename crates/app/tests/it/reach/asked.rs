//! What each address is asked: everything by which a list can be narrowed, sorted and searched, with the other's
//! words.

use super::shop::Records;

/// The end of an address, and how many records must be found.
pub struct Query {
    pub text: String,
    pub items: Option<usize>,
}

fn query(text: impl Into<String>) -> Query {
    Query {
        text: text.into(),
        items: None,
    }
}

fn finds(text: impl Into<String>, items: usize) -> Query {
    Query {
        text: text.into(),
        items: Some(items),
    }
}

/// Addresses of records: all that need a permission with a reach.
const KNOWN: &[&str] = &[
    "/a/{account}/people",
    "/a/{account}/people/new",
    "/a/{account}/people/{id}",
    "/a/{account}/people/{id}/edit",
    "/a/{account}/people/{id}/edit/{field}",
    "/a/{account}/people/{id}/delete",
    "/a/{account}/people/{id}/live",
    "/a/{account}/companies/{id}/live",
    "/a/{account}/search",
    "/a/{account}/search/palette",
    "/a/{account}/interactions/{id}",
    "/a/{account}/notes/{id}",
    "/a/{account}/notes/{id}/edit",
    "/a/{account}/companies",
    "/a/{account}/companies/new",
    "/a/{account}/companies/{id}",
    "/a/{account}/companies/{id}/edit",
    "/a/{account}/companies/{id}/delete",
    "/a/{account}/companies/{id}/relations/new",
    "/a/{account}/people/{id}/relations/new",
    "/a/{account}/activities/{id}",
    "/a/{account}/activities/{id}/edit",
    "/a/{account}/files/{id}",
    "/a/{account}/bulk-changes",
    "/a/{account}/bulk-changes/{id}",
    "/a/{account}/bulk-changes/{id}/live",
    "/a/{account}/orders",
    "/a/{account}/orders/{id}",
    "/api/v1/people",
    "/api/v1/people/{id}",
    "/api/v1/people/{id}/timeline",
    "/api/v1/people/{id}/orders",
    "/api/v1/people/{id}/totals",
    "/api/v1/companies/{id}/totals",
    "/api/v1/companies",
    "/api/v1/companies/{id}",
    "/api/v1/companies/{id}/timeline",
    "/api/v1/interactions",
    "/api/v1/interactions/{id}",
    "/api/v1/notes",
    "/api/v1/notes/{id}",
    "/api/v1/activities",
    "/api/v1/activities/{id}",
    "/api/v1/relations",
    "/api/v1/relations/{id}",
    "/api/v1/files",
    "/api/v1/files/{id}",
    "/api/v1/files/{id}/content",
    "/api/v1/bulk-changes",
    "/api/v1/bulk-changes/{id}",
    "/api/v1/bulk-changes/{id}/records",
    "/api/v1/search",
    "/api/v1/orders",
    "/api/v1/orders/sums",
    "/api/v1/orders/{id}",
    "/api/v1/products",
    "/api/v1/products/{id}",
    "/api/v1/products/{id}/orders",
    "/a/{account}/products",
    "/a/{account}/products/new",
    "/a/{account}/products/{id}",
    "/a/{account}/products/{id}/edit",
    "/api/v1/orders/{id}/payments",
    "/api/v1/payments/{id}",
    "/api/v1/fields",
    "/api/v1/fields/{id}",
];

/// Whether it is said here what the address is asked.
pub fn reads_records(path: &str) -> bool {
    KNOWN.contains(&path)
}

/// The questions for an address; the plain one for those that take none.
pub fn asked(path: &str, mine: &Records, other: &Records, reached: usize) -> Vec<Query> {
    let api = path.starts_with("/api/");
    let rest = path
        .trim_start_matches("/api/v1/")
        .trim_start_matches("/a/{account}/");
    let plain = match rest {
        // Each person has a message, a note, an order with a payment, by which they became a customer, a call and a
        // file in the log, their company a call.
        "people" | "companies" | "notes" | "orders" if api => finds("", reached),
        "interactions" => finds("", 8 * reached),
        "activities" => finds("", 2 * reached),
        "relations" | "files" => finds(format!("?person={}", mine.id("people")), 1),
        "products" if api => finds("", 0),
        "fields" => finds("?record=person", 1),
        // Those that one began oneself, and no others: who reaches a team's began none.
        "bulk-changes" if api => finds("", usize::from(reached == 1)),
        _ => query(""),
    };
    let mut all = vec![plain];
    match rest {
        "people" => all.extend(people(api, mine, other, reached)),
        "companies" => all.extend(companies(api, other)),
        "orders" => all.extend(orders(api, other)),
        "orders/sums" => all.push(query(format!("?person={}", other.id("people")))),
        "notes" | "files" => all.push(finds(format!("?person={}", other.id("people")), 0)),
        "activities" => {
            all.push(finds(format!("?person={}", other.id("people")), 0));
            all.push(finds(format!("?company={}", other.id("companies")), 0));
        }
        "relations" => all.push(query(format!("?person={}", other.id("people")))),
        "people/{id}/relations/new" | "companies/{id}/relations/new" => {
            all.push(query(format!("?q={}", other.seek)));
        }
        "search" | "search/palette" => all.extend(searches(api, other)),
        "people/{id}" | "companies/{id}" if !api => {
            all.push(query("?kind=note,order&channel=other"));
        }
        "people/{id}/timeline" | "companies/{id}/timeline" => {
            all.push(query("?kind=note,order&channel=other"));
        }
        "orders/{id}" if !api => all.push(query("?all=1")),
        _ => {}
    }
    all
}

/// Fields whose text can be looked into, and where the other's word stands in each of them.
const TEXTS: &[&str] = &[
    "name",
    "email",
    "handle",
    "tags",
    "country",
    "city",
    "company",
    "external_id",
];

fn people(api: bool, mine: &Records, other: &Records, reached: usize) -> Vec<Query> {
    let none = |text: String| match api {
        true => finds(text, 0),
        false => query(text),
    };
    let filter = |text: String| format!("?filter={}", encoded(&text));
    let mut all = vec![
        none(format!("?q={}", other.seek)),
        none(format!("?q={}", other.digits)),
        none(filter(format!("phone contains \"{}\"", other.digits))),
        none(filter(format!("id = \"{}\"", other.id("people")))),
        none(filter(format!("company = \"{}\"", other.id("companies")))),
    ];
    if let Some(owner) = other.owner {
        all.push(none(filter(format!("owner = \"{owner}\""))));
    }
    all.extend(
        TEXTS
            .iter()
            .map(|field| none(filter(format!("{field} contains \"{}\"", other.seek)))),
    );
    for field in ["name", "created", "updated", "orders", "net", "last_order"] {
        all.extend(["", "-"].map(|way| query(format!("?sort={way}{field}&limit=1"))));
        let text = format!("?q={}&sort={field}", other.seek);
        all.push(none(text));
    }
    all.push(query(filter(
        "interactions count >= 1 and name not contains \"x\"".into(),
    )));
    let columns = "name,stage,email,phone,tags,company,language,orders,net,rfm,created,owner";
    if !api {
        all.extend(["best", "new"].map(|view| query(format!("?view={view}"))));
        all.push(query(format!("?columns={columns}")));
        let added = format!("?add=email&op=contains&value={}", other.seek);
        all.push(query(added));
    } else {
        all.push(query(format!("?fields={columns}")));
        all.push(finds(filter(format!("name contains \"{}\"", mine.seek)), 1));
        all.push(finds(format!("?q={}", mine.seek), 1));
        all.push(finds("?fields=orders,net,emails", reached));
    }
    all
}

fn companies(api: bool, other: &Records) -> Vec<Query> {
    let mut all = vec![
        query(format!("?q={}", other.seek)),
        query("?sort=-created&limit=1"),
        query("?sort=-updated&limit=1"),
        query("?filter=people+count+>%3D+1"),
        query("?columns=name,stage,email,phone,tags,language,owner"),
        query(format!("?add=email&op=contains&value={}", other.seek)),
    ];
    all.extend(["mine", "new"].map(|view| query(format!("?view={view}"))));
    let fields = TEXTS.iter().filter(|field| **field != "company");
    let filters = fields.map(|field| format!("{field} contains \"{}\"", other.seek));
    let phone = format!("phone contains \"{}\"", other.digits);
    all.extend(filters.chain([phone]).map(|text| {
        let text = format!("?filter={}", encoded(&text));
        match api {
            true => finds(text, 0),
            false => query(text),
        }
    }));
    if api {
        all.push(finds(
            format!(
                "?filter={}",
                encoded(&format!("name contains \"{}\"", other.seek))
            ),
            0,
        ));
        all.push(finds(format!("?q={}", other.seek), 0));
    }
    all
}

fn orders(api: bool, other: &Records) -> Vec<Query> {
    let by_person = format!("?person={}", other.id("people"));
    if api {
        let number = encoded(&format!("number contains \"{}\"", other.seek));
        return vec![
            query("?sort=-total"),
            finds(format!("{by_person}&sort=total"), 0),
            finds(by_person, 0),
            finds(format!("?filter={number}"), 0),
        ];
    }
    vec![
        query(format!("?q={}", other.seek)),
        query("?sort=-total&from=2025-01-01&to=2025-12-31"),
        query("?kind=order&channel=shop&from=2025-01-01"),
        query(format!("{by_person}&sort=total")),
    ]
}

fn searches(api: bool, other: &Records) -> Vec<Query> {
    let words = [other.seek, &other.seek[..3], &other.seek[1..], other.digits];
    let mut all: Vec<Query> = Vec::new();
    for word in words {
        let text = format!("?q={}", encoded(word));
        all.push(match api {
            true => finds(text, 0),
            false => query(text),
        });
        for kind in ["person", "company", "note", "order", "product"] {
            all.push(query(format!("?q={word}&kinds={kind}&limit=200")));
        }
    }
    all
}

pub fn encoded(text: &str) -> String {
    let each = text.bytes().map(|b| match b {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(b).to_string(),
        other => format!("%{other:02X}"),
    });
    each.collect()
}
