//! What a list opens with: one's own wish, else that of one's role, else the list's own beginning.

use super::model::{Listed, Lists, View};
use super::reader::Reader;
use super::{actions, store};
use ::web::{App, Cx};
use base::{Error, Permission, Role, Scope, UserId, Uuid};
use db::Tx;
use identity::audit;
use serde_json::json;

fn of_user(user: UserId) -> String {
    format!("user:{user}")
}

fn of_role(role: Role) -> String {
    format!("role:{role}")
}

/// What a list opens with, and whose wish that is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wished {
    /// The reader's own wish.
    pub(super) mine: Option<String>,
    /// That of their role.
    pub(super) role: Option<String>,
}

impl Wished {
    /// The view that it comes to: an id, or the word of a ready view.
    pub(super) fn view(&self) -> Option<&str> {
        self.mine.as_deref().or(self.role.as_deref())
    }
}

/// What the list opens with for this reader.
pub(super) fn of(tx: &Tx<'_>, cx: &Cx, reader: &Reader, of: Listed) -> Result<Wished, Error> {
    let mine = reader.me.map(of_user);
    let roles: Vec<String> = cx.actor.roles.iter().copied().map(of_role).collect();
    let whose: Vec<String> = mine.iter().chain(&roles).cloned().collect();
    let found = store::defaults(tx, &reader.scope, of, &whose)?;
    let view = |whose: &String| {
        found
            .iter()
            .find(|(w, _)| w == whose)
            .map(|(_, v)| v.clone())
    };
    Ok(Wished {
        mine: mine.as_ref().and_then(view),
        role: roles.iter().find_map(view),
    })
}

/// Lets the list open with a view for the caller: an id, the word of a ready view, or nothing.
///
/// # Errors
/// `Forbidden`, also for a program, which opens no lists; `Invalid` (field `view`) for one that they do not see.
pub(super) fn set_mine(
    tx: &mut Tx<'_>,
    app: &App,
    cx: &Cx,
    (of, view): (Listed, &str),
) -> Result<(), Error> {
    let reader = Reader::of(tx, cx, of)?;
    let me = cx
        .actor
        .user
        .ok_or(Error::invalid("view", "view-of-nobody", ""))?;
    let view = known(tx, app, cx, (of, view), |view| reader.sees(view))?;
    store::set_default(tx, &reader.scope, of, (&of_user(me), view.as_deref()))?;
    Ok(())
}

/// The view as it is kept: none for the list's own beginning.
fn known(
    tx: &Tx<'_>,
    app: &App,
    cx: &Cx,
    (of, view): (Listed, &str),
    fits: impl Fn(&View) -> bool,
) -> Result<Option<String>, Error> {
    let unknown = || Error::invalid("view", "choice", "");
    let Ok(id) = view.parse::<Uuid>() else {
        let list = super::rules::list(app, tx, cx, of)?;
        let ready = (list.ready)(&list.spec, &cx.l);
        return match view {
            "" => Ok(None),
            word if ready.iter().any(|(one, _)| *one == word) => Ok(Some(word.to_owned())),
            _ => Err(unknown()),
        };
    };
    let found = store::get(tx, &Scope::all(cx.account.id), id)?;
    let found = found.filter(|view| view.of == of && view.deleted_at.is_none());
    match found.is_some_and(|view| fits(&view)) {
        true => Ok(Some(id.to_string())),
        false => Err(unknown()),
    }
}

/// What a list opens with for each of these roles.
pub(super) fn of_roles(
    tx: &Tx<'_>,
    scope: &Scope,
    of: Listed,
    roles: &[Role],
) -> Result<Vec<Option<String>>, Error> {
    let whose: Vec<String> = roles.iter().copied().map(of_role).collect();
    let found = store::defaults(tx, scope, of, &whose)?;
    let view = |whose: &String| {
        found
            .iter()
            .find(|(w, _)| w == whose)
            .map(|(_, v)| v.clone())
    };
    Ok(whose.iter().map(view).collect())
}

/// Lets the list open with a view for everybody of a role who does not wish otherwise: one that all may see, the word of
/// a ready view, or nothing.
///
/// # Errors
/// `Forbidden`; `Invalid` for `role` and `view`.
pub(super) fn set_for_role(
    tx: &mut Tx<'_>,
    app: &App,
    cx: &Cx,
    (of, role, view): (Listed, Role, &str),
) -> Result<(), Error> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let roles = identity::roles::named(tx, &scope, &cx.l)?;
    let role = roles.into_iter().find(|one| one.role == role);
    let role = role.ok_or(Error::invalid("role", "choice", ""))?;
    let shared = |view: &View| view.visibility == super::model::Visibility::Shared;
    let view = known(tx, app, cx, (of, view), shared)?;
    let was = of_roles(tx, &scope, of, &[role.role])?.pop().flatten();
    if was == view {
        return Ok(());
    }
    store::set_default(tx, &scope, of, (&of_role(role.role), view.as_deref()))?;
    let id = view.as_deref().and_then(|view| view.parse::<Uuid>().ok());
    let detail = json!({ "record": of.as_str(), "default_of": role.role });
    audit::record(tx, &cx.actor, "change", "view", id, detail)
}

/// What can be chosen as the beginning of a list: value and name. Ready views first, then what `views` are.
pub(super) fn choices(
    app: &App,
    tx: &Tx<'_>,
    cx: &Cx,
    of: Listed,
    views: &[View],
) -> Result<Vec<(String, String)>, Error> {
    Lists::get(app, of)?;
    let list = super::rules::list(app, tx, cx, of)?;
    let ready = (list.ready)(&list.spec, &cx.l).into_iter();
    let ready = ready.map(|(word, name)| (word.to_owned(), name));
    let saved = views
        .iter()
        .map(|view| (view.id.to_string(), view.name.clone()));
    Ok(ready.chain(saved).collect())
}

/// Whether the caller sees the view: a beginning that they do not is none.
pub(super) fn opens(tx: &Tx<'_>, cx: &Cx, view: &str) -> Result<bool, Error> {
    match view.parse::<Uuid>() {
        Err(_) => Ok(true),
        Ok(id) => match actions::get(tx, cx, id) {
            Ok(_) => Ok(true),
            Err(Error::NotFound(_)) => Ok(false),
            Err(other) => Err(other),
        },
    }
}
