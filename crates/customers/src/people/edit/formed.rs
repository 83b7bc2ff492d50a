//! A person as the record of a form.

use crate::people::form::{self, EDITABLE, Typed};
use crate::people::record::pages::shown;
use crate::people::{Person, actions};
use crate::profile::form::Formed;
use crate::profile::pages::label_key;
use crate::reach::fields;
use base::{Actor, Error, PersonId, Timestamp, Uuid};
use db::Tx;
use maud::Markup;
use web::Cx;

impl Formed for Person {
    const KIND: &'static str = "person";
    const FIELDS: &'static [&'static str] = EDITABLE;

    fn to_change(tx: &Tx<'_>, by: &Actor, id: Uuid) -> Result<Self, Error> {
        actions::get_to_change(tx, by, PersonId(id))
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
        form::all_typed(self)
    }

    fn writes(by: &Actor, field: &str) -> bool {
        fields::writes(by, field)
    }

    fn label_key(field: &str) -> &'static str {
        label_key(field)
    }

    fn shown(&self, cx: &Cx, field: &str) -> Markup {
        shown(cx, self, field)
    }
}
