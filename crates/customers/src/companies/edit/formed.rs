//! A company as the record of a form.

use super::web::EDITABLE;
use crate::companies::actions;
use crate::companies::model::Company;
use crate::people::form::{self, Typed};
use crate::profile::form::Formed;
use crate::profile::{Profiled as _, pages};
use crate::reach::fields;
use base::{Actor, CompanyId, Error, Timestamp, Uuid};
use db::Tx;
use maud::{Markup, html};
use web::Cx;

impl Formed for Company {
    const KIND: &'static str = "company";
    const FIELDS: &'static [&'static str] = EDITABLE;

    fn to_change(tx: &Tx<'_>, by: &Actor, id: Uuid) -> Result<Self, Error> {
        actions::get_to_change(tx, by, CompanyId(id))
    }

    fn set_owner_name(&mut self, name: Option<String>) {
        self.owner_name = name;
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn updated_at(&self) -> Timestamp {
        self.updated_at
    }

    fn typed(&self) -> Typed {
        let mut typed = form::all_typed_of(EDITABLE, self.profile());
        typed.insert("name".to_owned(), self.name.clone());
        typed
    }

    fn writes(by: &Actor, field: &str) -> bool {
        field == "name" || fields::writes(by, field)
    }

    fn label_key(field: &str) -> &'static str {
        match field {
            "name" => "company-name",
            field => pages::label_key(field),
        }
    }

    fn shown(&self, cx: &Cx, field: &str) -> Markup {
        match field {
            "name" => html! { (self.name) },
            field => pages::shown(cx, self.profile(), field),
        }
    }
}
