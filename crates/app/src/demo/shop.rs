//! A real shop beside the invented one: "Online Retail" by Daqing Chen, UCI Machine Learning
//! Repository, <https://doi.org/10.24432/C5BW33>, licence CC BY 4.0. The file is not part of the
//! program; who has it names its folder.

use super::{Tell, accounts, grouped, write};
use base::{Actor, Error};
use db::Db;
use records::imports::actions::{Home, Upload, upload, work};
use records::imports::{Import, Kinds, State};
use std::fs::File;
use std::path::{Path, PathBuf};

/// The word in the real shop's addresses.
const SLUG: &str = "online-retail";
/// What tells of its orders.
const SOURCE: &str = "online_retail";
/// What its file is called.
const FILE: &str = "online_retail.csv.xz";
/// Far more than the file has.
const BYTES_AT_MOST: u64 = 1_000_000_000;

/// Makes the account of the real shop and imports its file; goes on with an import that was killed,
/// and does nothing once it is done. Answers whether the file is there.
///
/// # Errors
/// Those of the file and of the database.
pub fn load(db: &Db, kinds: &Kinds, folder: &Path, tell: Tell) -> Result<bool, Error> {
    let Some(path) = file_in(folder) else {
        tell(&format!(
            "there is no {FILE} in {}: no real shop",
            folder.display()
        ));
        return Ok(false);
    };
    let account = accounts::of_shop(db, SLUG, "Online Retail (real data)")?;
    let by = Actor::system(account.id);
    let begun = write::imports(db, &by, SOURCE)?.into_iter().next();
    if begun
        .as_ref()
        .is_some_and(|import| import.state == State::Done)
    {
        return Ok(true);
    }
    tell("a real shop: UCI Online Retail, CC BY 4.0");
    let home = Home {
        currency: account.currency,
        zone: account.zone,
    };
    let import = uploaded(db, kinds, &by, &path, begun)?;
    let report = work(
        &jobs::Slices::unresting(db),
        &by,
        kinds,
        &home,
        import.id,
        false,
        write::progress(tell),
    )?;
    tell(&format!(
        "orders        {:>8}",
        grouped(report.get("orders_new"))
    ));
    tell(&format!(
        "people        {:>8}",
        grouped(report.get("people_new"))
    ));
    Ok(true)
}

/// The file itself, in the folder or in the folder of data sets.
fn file_in(folder: &Path) -> Option<PathBuf> {
    [folder.join(FILE), folder.join("online_retail").join(FILE)]
        .into_iter()
        .find(|p| p.is_file())
}

fn uploaded(
    db: &Db,
    kinds: &Kinds,
    by: &Actor,
    path: &Path,
    begun: Option<Import>,
) -> Result<Import, Error> {
    let opened = File::open(path);
    let opened = opened.map_err(|e| Error::Unavailable(format!("{}: {e}", path.display())))?;
    let file = kinds.folder.store(by.account, opened, BYTES_AT_MOST)?;
    if let Some(import) = begun {
        return Ok(import);
    }
    let (by, kinds) = (by.clone(), kinds.clone());
    let new = Upload {
        kind: "orders".into(),
        file_name: FILE.into(),
        file,
        source: SOURCE.into(),
        columns: None,
        again: false,
    };
    db.write_now(move |tx| upload(tx, &by, &kinds, &new))
}
