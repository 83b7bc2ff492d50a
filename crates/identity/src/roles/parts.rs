//! The parts of a role's form, in which two people may differ.

use super::hideable::Hideable;
use super::model::{GRANTABLE, NewRole, Reach};
use super::pages::{permission, reaches};
use maud::html;
use web::Locale;
use web::meanwhile::Part;

/// One of a role's lists of fields.
type Names = fn(&NewRole) -> &Vec<String>;

/// The name, each grant, what is hidden and what is locked; `typed` is what somebody wants.
pub(super) fn of(
    l: &Locale,
    now: &NewRole,
    fields: &Hideable,
    typed: Option<&NewRole>,
) -> Vec<Part> {
    let with = |part: Part, text: &dyn Fn(&NewRole) -> String| match typed {
        Some(typed) => part.mine(text(typed)),
        None => part,
    };
    let name = |role: &NewRole| role.name.clone();
    let mut parts = vec![with(Part::new("name", l.t("roles-name"), name(now)), &name)];
    for p in GRANTABLE {
        let reach = |role: &NewRole| role.reach(*p).map_or("", Reach::as_str).to_owned();
        let said = reaches(l, *p)
            .into_iter()
            .find(|(word, _)| *word == reach(now));
        let said = said.map(|(_, text)| text).unwrap_or_default();
        let part = Part::new(grant(p.as_str()), permission(l, *p), reach(now));
        // That nothing is allowed has a word of its own.
        parts.push(with(part.shown(html! { (said) }), &reach));
    }
    let lists: [(&str, &str, Names); 2] = [
        ("hidden", "roles-hide", |role| &role.hidden),
        ("locked", "roles-lock", |role| &role.locked),
    ];
    for (name, key, list) in lists {
        let of = fields
            .0
            .iter()
            .filter(|f| list(now).iter().any(|n| *n == f.name));
        let labels: Vec<String> = of.map(|f| f.label(l)).collect();
        let part = Part::new(name, l.t(key), sorted(list(now)));
        let part = part.shown(html! { (labels.join(", ")) });
        parts.push(with(part, &|role| sorted(list(role))));
    }
    parts
}

/// The name of the part of a grant.
pub(super) fn grant(permission: &str) -> String {
    format!("grant.{permission}")
}

fn sorted(names: &[String]) -> String {
    let mut names = names.to_vec();
    names.sort();
    names.join(" ")
}

/// What somebody wants, with what stands in `now` wherever `theirs` says so.
pub(super) fn merged(mut role: NewRole, now: &NewRole, theirs: impl Fn(&str) -> bool) -> NewRole {
    if theirs("name") {
        role.name.clone_from(&now.name);
    }
    for p in GRANTABLE.iter().filter(|p| theirs(&grant(p.as_str()))) {
        let name = p.as_str().to_owned();
        match now.reach(*p) {
            Some(reach) => role.grants.insert(name, reach),
            None => role.grants.remove(&name),
        };
    }
    if theirs("hidden") {
        role.hidden.clone_from(&now.hidden);
    }
    if theirs("locked") {
        role.locked.clone_from(&now.locked);
    }
    role
}
