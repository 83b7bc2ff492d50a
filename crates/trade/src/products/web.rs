//! Products for browsers: the list, the forms, and a product's page with the orders that hold it, and for those who
//! may read reports its figures by month.

use super::actions::{self, Made};
use super::list::{self, Asked as Listing};
use super::{Product, api, edit_pages, held, list_page, pages, views};
use crate::turnover::product_page;
use crate::turnover::web::Asked;
use ::web::etag::{self, IfMatch};
use ::web::flash::Flash;
use ::web::gone::{self, Gone};
use ::web::meanwhile::{Back, Faster, Sent};
use ::web::ui::Nav;
use ::web::{App, Cx, Failure, Form, Id, Page, Query, Result, go_with};
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::{Error, FieldError, Permission, ProductId};
use identity::audit::{self, LastChange};
use maud::Markup;
use serde::Deserialize;

/// `GET /a/{account}/products/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ProductId>,
    page: Page,
    Query(asked): Query<Asked>,
) -> Result<Markup> {
    let (today, reader) = (cx.of_account().day_of(app.clock.now()), cx.clone());
    let read = app.db.read(move |tx| {
        let shown = held::shown(tx, &reader, id, &page)?;
        // A further part of the orders stands alone.
        let whole = page.after.is_none() && reader.may(Permission::ReportsRead);
        let figures = whole.then(|| product_page::read(tx, &reader, id, &asked, today));
        Ok::<_, Error>((shown, figures.transpose()?))
    });
    let (shown, figures) = read.await?;
    let ids = shown.ids();
    audit::read_of(&app, &cx.actor, ("list", "order"), &ids, shown.people());
    Ok(pages::page(&cx, &shown, figures.as_ref()))
}

/// `GET /a/{account}/products`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    page: Page,
    Query(asked): Query<Listing>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Markup> {
    let opening = views::opening(&app, &cx, &asked.view, pairs.is_empty()).await?;
    let asked = asked.under(&opening, &pairs);
    let (reader, wanted, first) = (cx.clone(), asked.clone(), page.after.is_none());
    let read = app
        .db
        .read(move |tx| list::listed(tx, &reader, &wanted, &page));
    Ok(list_page::index(
        &cx,
        (&asked, &opening),
        &read.await?,
        first,
    ))
}

/// What imports call the source of a shop that has but one.
const USUAL_SOURCE: &str = "shop";
/// Letters of a name that become a code.
const CODE_SHOWN: usize = 60;

/// A product as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub(super) source: String,
    pub(super) code: String,
    pub(super) name: String,
    /// What the form showed, and whose should stay; empty for a new one.
    #[serde(flatten)]
    pub(super) sent: Sent,
}

impl Typed {
    /// Its code; a shop without codes calls its products by their names.
    fn called(&self) -> String {
        match self.code.trim() {
            "" => language::truncate_graphemes(self.name.trim(), CODE_SHOWN).into_owned(),
            code => code.to_owned(),
        }
    }
}

/// `GET /a/{account}/products/new`
pub(crate) async fn new(State(app): State<App>, cx: Cx) -> Result<Markup> {
    let by = cx.actor.clone();
    let read = app.db.read(move |tx| list::sources(tx, &by));
    let sources = read.await?;
    // Whoever types another spelling of a source makes a second catalogue.
    let source = sources.first().cloned();
    let typed = Typed {
        source: source.unwrap_or_else(|| USUAL_SOURCE.to_owned()),
        ..Typed::default()
    };
    Ok(edit_pages::new(&cx, &sources, &typed, &[]))
}

/// The form of a new product, with what was typed and what is wrong with it.
async fn blank(app: &App, cx: &Cx, typed: Typed, errors: Vec<FieldError>) -> Result<Markup> {
    let by = cx.actor.clone();
    let read = app.db.read(move |tx| list::sources(tx, &by));
    let sources = read.await?;
    Ok(edit_pages::new(cx, &sources, &typed, &errors))
}

/// `POST /a/{account}/products/new`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (by, t) = (cx.actor.clone(), typed.clone());
    let made = app
        .db
        .write(move |tx| actions::create(tx, &by, &t.source, &t.called(), &t.name));
    let errors = match made.await {
        Ok(Made::New(p)) => return Ok(back(&app, &cx, p.id, "product-added")),
        Ok(Made::AlreadyThere(p)) => return Ok(back(&app, &cx, p.id, "product-was-there")),
        Err(e) => faults(e)?,
    };
    let status = Back::wrong(errors.clone()).status();
    let page = blank(&app, &cx, typed, errors).await?;
    Ok((status, page).into_response())
}

/// What is wrong with a new product, by field.
fn faults(e: Error) -> std::result::Result<Vec<FieldError>, Error> {
    match e {
        Error::Invalid(errors) => Ok(errors),
        Error::Conflict(code @ "product-there") => Ok(vec![FieldError {
            field: "code".to_owned(),
            code,
            detail: String::new(),
        }]),
        other => Err(other),
    }
}

/// The product, and who changed it last in words.
async fn read(app: &App, cx: &Cx, id: ProductId) -> Result<(Product, Faster)> {
    let (by, told) = (cx.actor.clone(), cx.clone());
    let read = app.db.read(move |tx| {
        // Who does not reach it learns nothing of it.
        held::product(tx, &told, id)?;
        let product = actions::get_to_change(tx, &by, id)?;
        let scope = by.may(Permission::OrdersRead)?;
        let last = audit::last_change(tx, &scope, ("product", id.0), None)?;
        Ok::<_, Error>((product, LastChange::said(last.as_ref(), &told)))
    });
    Ok(read.await?)
}

/// `GET /a/{account}/products/{id}/edit`
pub(crate) async fn edit(State(app): State<App>, cx: Cx, Id(id): Id<ProductId>) -> Result<Markup> {
    let (product, _) = read(&app, &cx, id).await?;
    Ok(edit_pages::edit(
        &cx,
        &product,
        &product.name,
        &Back::default(),
    ))
}

/// `POST /a/{account}/products/{id}/edit`
pub(crate) async fn update(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ProductId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let saved = save(&app, &cx, id, typed.clone()).await;
    if gone::met(&saved) {
        return taken_from(&app, &cx, id, &typed).await;
    }
    let faults = match saved? {
        Ok(p) => return Ok(back(&app, &cx, p.id, "product-saved")),
        Err(faults) => faults,
    };
    let (product, said) = read(&app, &cx, id).await?;
    let part = edit_pages::part(&cx, &product).mine(&typed.name);
    let form = Back::new(faults, said, &typed.sent, vec![part]);
    let name = match form.took_over("name") {
        true => &product.name,
        false => &typed.name,
    };
    let page = edit_pages::edit(&cx, &product, name, &form);
    Ok((form.status(), page).into_response())
}

/// What is left of the form of a product that somebody took away meanwhile. Made anew it is the same one: it is known
/// by its source and code.
async fn taken_from(app: &App, cx: &Cx, id: ProductId, typed: &Typed) -> Result<Response> {
    let by = cx.actor.clone();
    let read = app.db.read(move |tx| actions::removal(tx, &by, id));
    let removal = read.await?;
    let part = edit_pages::part_of(cx, "").mine(&typed.name);
    let told = |name: &str| removal.detail[name].as_str().unwrap_or_default();
    let fields = [
        ("source", told("source")),
        ("code", told("number")),
        ("name", &typed.name),
    ];
    let page = Gone::new(removal.said(cx)).parts(&typed.sent, &[part]);
    let page = page.back(cx.to("products/new"), &fields);
    Ok(page.page(cx, Nav::Orders, edit_pages::crumbs(cx)))
}

/// The product as it was saved, or what its form says.
async fn save(
    app: &App,
    cx: &Cx,
    id: ProductId,
    typed: Typed,
) -> Result<std::result::Result<Product, Option<Vec<FieldError>>>> {
    let by = cx.actor.clone();
    let saved = app.db.write(move |tx| {
        let sent = &typed.sent;
        api::meant(tx, &by, id, &IfMatch::of_form(sent.version()))?;
        sent.decided()?;
        Ok::<_, Failure>(match sent.takes_theirs("name") {
            true => actions::get_to_change(tx, &by, id)?,
            false => actions::rename(tx, &by, id, &typed.name)?,
        })
    });
    Ok(etag::meant(saved.await)?.done())
}

/// `POST /a/{account}/products/{id}/removal`
pub(crate) async fn remove(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ProductId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    match app.db.write(move |tx| actions::delete(tx, &by, id)).await {
        Ok(()) => {
            let word = Flash::good(cx.l.t("product-removed"));
            Ok(go_with(&app, cx.htmx, &cx.to("products"), &word))
        }
        Err(Error::Conflict("product-sold")) => {
            let word = Flash::bad(cx.l.t("error-product-sold"));
            let path = cx.to(&format!("products/{id}"));
            Ok(go_with(&app, cx.htmx, &path, &word))
        }
        Err(other) => Err(other.into()),
    }
}

fn back(app: &App, cx: &Cx, id: ProductId, key: &str) -> Response {
    let path = cx.to(&format!("products/{id}"));
    go_with(app, cx.htmx, &path, &Flash::good(cx.l.t(key)))
}
