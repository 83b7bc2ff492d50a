//! The panel on the page of write keys.

use super::MONTHS;
use ::web::Cx;
use ::web::ui::{self, Button, Errors, Field, Panel};
use base::FieldError;
use maud::html;

/// Where the form is sent, within the account.
pub(super) const PATH: &str = "settings/write-keys/visitors";

/// The form; `typed` is what stands in it.
pub(crate) fn panel(cx: &Cx, typed: &str, errors: &[FieldError]) -> Panel {
    let l = &cx.l;
    let found = Errors::new(l, errors);
    let range = [
        ("from", (*MONTHS.start()).into()),
        ("to", (*MONTHS.end()).into()),
    ];
    let field = Field::new("visitor_months", l.t("visitors-months"))
        .kind("number")
        .value(typed)
        .hint(l.tx("visitors-months-hint", &range))
        .required()
        .error(found.of("visitor_months"));
    Panel::new(
        l.t("visitors-title"),
        html! {
            form.form method="post" action=(cx.to(PATH)) {
                (ui::csrf_field(&cx.csrf))
                p.soft { (l.t("visitors-what")) }
                (field)
                div.form-foot { (Button::submit(l.t("visitors-save"))) }
            }
        },
    )
}
