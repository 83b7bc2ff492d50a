//! The companies that messages tell of, and who belongs to them.

use super::actions::Slice;
use super::message::{Group, Message};
use base::{CompanyId, Error};
use customers::companies::arrivals::{self as companies, Found, Told};
use customers::people::arrivals;
use db::Tx;

impl Slice<'_> {
    /// Finds or makes companies, fills what is not known of them, and puts people into them who have none.
    pub(super) fn companies(&mut self, tx: &mut Tx<'_>, messages: &[Message]) -> Result<(), Error> {
        for (at, person) in std::mem::take(&mut self.members) {
            let Some(group) = &messages[at].group else {
                continue;
            };
            let company = self.company(tx, group)?;
            if let Some(person) = person
                && arrivals::join_company(tx, self.with.by, person, company)?
            {
                self.told.people.changed(person.0, &["company"]);
            }
        }
        Ok(())
    }

    fn company(&mut self, tx: &mut Tx<'_>, group: &Group) -> Result<CompanyId, Error> {
        let told = Told {
            source: self.with.source,
            id: &group.id,
            name: group.name.as_deref(),
            fields: &group.fields,
        };
        let found = companies::find_or_make(tx, self.with.by, told)?;
        match &found {
            Found::Made(id) => self.told.companies.made(id.0),
            Found::There(id, fields) => self.told.companies.changed(id.0, fields),
        }
        Ok(found.id())
    }
}
