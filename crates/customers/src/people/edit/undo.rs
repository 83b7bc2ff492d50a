//! The way back from a field that was changed where it stands: what stood there before lies in the way itself, so
//! that nothing has to be kept, and it leads nowhere once somebody else has changed the person.

use super::web::{change, known, page_of};
use crate::people::Person;
use crate::people::form::{self, Typed};
use ::web::etag::Meant;
use ::web::flash::{self, Flash};
use ::web::{App, Cx, Path, Result, go_with};
use axum::extract::State;
use axum::response::Response;
use base::{Error, PersonId};

/// What was changed, with the way back.
pub(super) fn offered(cx: &Cx, before: &Person, person: &Person, field: &'static str) -> Flash {
    let (id, version) = (person.id, person.version);
    let value = flash::packed(&form::typed(before, field));
    let said = Flash::good(cx.l.t("person-saved"));
    match value.is_empty() {
        true => said.undo(cx.to(&format!("people/{id}/edit/{field}/back/{version}"))),
        false => said.undo(cx.to(&format!("people/{id}/edit/{field}/back/{version}/{value}"))),
    }
}

/// `POST /a/{account}/people/{id}/edit/{field}/back/{version}`: nothing stood there.
pub(crate) async fn back_to_nothing(
    State(app): State<App>,
    cx: Cx,
    Path((_, id, field, version)): Path<(String, PersonId, String, i64)>,
) -> Result<Response> {
    back(&app, &cx, id, (&field, version), String::new()).await
}

/// `POST /a/{account}/people/{id}/edit/{field}/back/{version}/{value}`
pub(crate) async fn back_to_value(
    State(app): State<App>,
    cx: Cx,
    Path((_, id, field, version, value)): Path<(String, PersonId, String, i64, String)>,
) -> Result<Response> {
    let value = flash::unpacked(&value).ok_or(Error::NotFound("page"))?;
    back(&app, &cx, id, (&field, version), value).await
}

async fn back(
    app: &App,
    cx: &Cx,
    id: PersonId,
    (field, version): (&str, i64),
    value: String,
) -> Result<Response> {
    let field = known(cx, field)?;
    let typed = Typed::from([
        (field.to_owned(), value),
        ("version".to_owned(), version.to_string()),
    ]);
    let flash = match change(app, cx, id, typed, None).await? {
        Meant::Done(_) => Flash::good(cx.l.t("person-as-before")),
        Meant::Stale => Flash::bad(cx.l.t("error-changed-meanwhile")),
        Meant::Wrong(faults) => {
            let why: Vec<String> = faults.iter().map(|e| cx.l.error(e)).collect();
            Flash::bad(why.join(" "))
        }
    };
    Ok(go_with(app, cx.htmx, &page_of(cx, id), &flash))
}
