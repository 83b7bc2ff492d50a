//! What tests of this area share: a database with its tables, and an import from text or file.

use crate::imports::Orders;
use base::{Actor, Clock, Error};
use customers::Hooks;
use db::{Area, Db};
use records::imports::actions::{self, Home, Upload};
use records::imports::{Columns, Folder, Import, Kinds, Report};
use std::io::Read;
use std::sync::Arc;

/// The tables that trade needs.
pub(crate) const AREAS: &[&Area] = &[
    &events::MIGRATIONS,
    &jobs::MIGRATIONS,
    &identity::MIGRATIONS,
    &records::MIGRATIONS,
    &customers::MIGRATIONS,
    &crate::MIGRATIONS,
];

/// A fixed moment long after the real file's last order.
pub(crate) fn clock() -> Clock {
    Clock::fixed("2026-02-03T04:05:06Z".parse().unwrap())
}

/// The hooks that the wiring registers.
pub(crate) fn hooks() -> Hooks {
    Hooks {
        created: vec![crate::totals::on_people_created],
        tagged: vec![crate::totals::on_person_tagged],
        deleted: vec![crate::totals::on_person_deleted],
    }
}

/// A bench on one database.
pub(crate) struct Bench {
    pub(crate) db: Db,
    pub(crate) by: Actor,
    pub(crate) kinds: Kinds,
    pub(crate) home: Home,
    _folder: tempfile::TempDir,
}

impl Bench {
    pub(crate) fn new(db: Db) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let kinds = Kinds {
            kinds: vec![Arc::new(Orders { hooks: hooks() })],
            folder: Folder(folder.path().to_owned()),
        };
        let home = Home {
            currency: "GBP".parse().unwrap(),
            zone: "Europe/London".into(),
        };
        Self {
            db,
            by: Actor::system(base::AccountId::new()),
            kinds,
            home,
            _folder: folder,
        }
    }

    pub(crate) fn upload(&self, file: impl Read, columns: Columns) -> Result<Import, Error> {
        let file = self.kinds.folder.store(self.by.account, file, u64::MAX)?;
        let (by, kinds) = (self.by.clone(), self.kinds.clone());
        let upload = Upload {
            kind: "orders".into(),
            file_name: "orders.csv".into(),
            file,
            source: "shop".into(),
            columns: Some(columns),
            again: false,
        };
        self.db
            .write_now(move |tx| actions::upload(tx, &by, &kinds, &upload))
    }

    pub(crate) fn work(&self, import: &Import, dry: bool) -> Result<Report, Error> {
        let quiet = Arc::new(|_, _: &Report| {});
        actions::work(
            &jobs::Slices::unresting(&self.db),
            &self.by,
            &self.kinds,
            &self.home,
            import.id,
            dry,
            quiet,
        )
    }

    /// Uploads and runs a file.
    pub(crate) fn import(&self, file: impl Read, columns: Columns) -> Result<Report, Error> {
        let import = self.upload(file, columns)?;
        self.work(&import, false)
    }
}
