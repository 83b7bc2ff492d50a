//! Sales figures, and the list of reports, for browsers and programs.

use super::{Sales, pages, report};
use ::web::{App, Cx, Doc, Json, Result};
use axum::extract::State;
use base::Error;
use maud::Markup;

/// `GET /a/{account}/reports`
pub(crate) async fn reports(cx: Cx) -> Markup {
    pages::reports(&cx)
}

/// `GET /a/{account}/reports/sales`
pub(crate) async fn show(State(app): State<App>, cx: Cx) -> Result<Markup> {
    let sales = read(&app, &cx).await?;
    Ok(pages::page(&cx, &sales))
}

async fn read(app: &App, cx: &Cx) -> std::result::Result<Sales, Error> {
    let (by, currency) = (cx.actor.clone(), cx.account.currency);
    app.db.read(move |tx| report(tx, &by, currency)).await
}

/// `GET /api/v1/reports/sales`
pub(crate) async fn api(State(app): State<App>, cx: Cx) -> Result<Json<Sales>> {
    Ok(Json(read(&app, &cx).await?))
}

pub(crate) fn doc() -> Doc {
    Doc::new("Reports", "What was sold to people who are known").answers::<Sales>(200)
}
