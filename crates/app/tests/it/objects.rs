//! A list in the place of an object, in every body that the API's description shows and at every depth: none is taken
//! for the object by the order of its values.

use crate::walk::{all_of_shop, walk};
use axum::http::Method;
use base::Role;
use serde_json::{Value, json};
use web::{Access, Config};

/// Where in a body an object stands: `lines.0`, nothing for the whole.
type Place = String;

/// The body with each of its objects once replaced by lists: an empty one, and its values in every order.
fn with_lists(value: &Value) -> Vec<(Place, Value)> {
    let mut out = Vec::new();
    if let Value::Object(map) = value {
        let values: Vec<Value> = map.values().cloned().collect();
        out.push((String::new(), json!([])));
        let orders = orders(&values).into_iter();
        out.extend(orders.map(|list| (String::new(), Value::Array(list))));
    }
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(name, v)| (name.clone(), v)).collect(),
        Value::Array(list) => (0..).map(|at: usize| at.to_string()).zip(list).collect(),
        _ => Vec::new(),
    };
    for (name, inner) in inner {
        for (place, changed) in with_lists(inner) {
            let mut whole = value.clone();
            match &mut whole {
                Value::Array(list) => list[name.parse::<usize>().unwrap()] = changed,
                whole => whole[&name] = changed,
            }
            let place = format!("{name}.{place}");
            out.push((place.trim_end_matches('.').to_owned(), whole));
        }
    }
    out
}

/// All orders of up to four values (24 of four); of more, only the one in which they came.
fn orders(values: &[Value]) -> Vec<Vec<Value>> {
    if values.len() > 4 {
        return vec![values.to_vec()];
    }
    let Some((first, rest)) = values.split_first() else {
        return vec![Vec::new()];
    };
    let places = orders(rest).into_iter().flat_map(|rest| {
        (0..=rest.len()).map(move |at| {
            let mut list = rest.clone();
            list.insert(at, first.clone());
            list
        })
    });
    places.collect()
}

#[test]
fn lists_are_put_where_objects_were() {
    let all = with_lists(&json!({"a": [{"b": 1, "c": 2}], "d": {}}));
    let at = |place: &str| all.iter().filter(|(p, _)| p == place).count();
    // Whole and `a.0`: empty, and two values in 2 orders; `d`: empty, and nothing in its 1 order.
    assert_eq!((at(""), at("a.0"), at("d"), all.len()), (3, 3, 2, 8));
    assert!(all.contains(&("a.0".into(), json!({"a": [[2, 1]], "d": {}}))));
}

#[test]
fn no_list_is_taken_for_an_object_at_any_depth() {
    walk(async |walk| {
        let described: Value =
            serde_json::from_str(&app::wiring::described(&Config::new("http://test"))).unwrap();
        let mut program = walk.world.program(Role::Owner).await.unwrap();
        let before = all_of_shop(walk).await;
        let (mut tried, mut deep) = (0, 0);
        let routes = walk.routes.iter().filter(|r| r.method != Method::GET);
        for route in routes.filter(|r| !matches!(r.access, Access::Keyed(_))) {
            let method = route.method.as_str().to_lowercase();
            let content = &described["paths"][route.path][&method]["requestBody"]["content"];
            let example = &content["application/json"]["example"];
            if !example.is_object() {
                continue;
            }
            let body = example.to_string();
            let body = body.replace("$PERSON_ID", &walk.ids["people"]);
            let body = body.replace("$COMPANY_ID", &walk.ids["companies"]);
            let body = body.replace("$USER_ID", &walk.ids["members"]);
            let body: Value = serde_json::from_str(&body).unwrap();
            for (place, changed) in with_lists(&body) {
                let path = walk.path(route);
                let answer = program.json(route.method.clone(), &path, &changed).await;
                let name = format!(
                    "{method} {path} {changed}: {} {}",
                    answer.status, answer.body
                );
                assert_eq!(answer.status, 422, "{name}");
                let said = answer.json()["errors"].clone();
                let at = |e: &Value| {
                    e["field"]
                        .as_str()
                        .unwrap()
                        .replace('[', ".")
                        .replace(']', "")
                };
                let named = said.as_array().unwrap().iter();
                let named = named.filter(|e| at(e) == place && e["code"] == "want-object");
                assert_eq!(named.count(), 1, "{place:?} is named: {name}");
                tried += 1;
                deep += usize::from(!place.is_empty());
            }
        }
        assert!(
            tried > 60 && deep > 40,
            "only {tried} bodies, {deep} of them deep"
        );
        assert_eq!(all_of_shop(walk).await, before, "something was changed");
    });
}
