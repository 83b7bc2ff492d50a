//! `demo`: makes the demonstration's data where it is missing, says how to sign in, and serves.

use crate::cli::{Demo, Settings};
use crate::config::say;
use crate::demo::{self, Introduction, PASSWORD, PEOPLE};
use crate::traces::Exporter;
use base::Error;

/// Seeds and serves; with `--seed-only` it stops in between.
///
/// # Errors
/// `Unavailable` when disk or database cannot go on.
pub fn run(settings: &Settings, options: &Demo, exporter: Option<Exporter>) -> Result<(), Error> {
    let companies = wanted(options.only.as_ref())?;
    let has_shop = seed(settings, options, &companies)?;
    let greeting = greeting(options, &companies, has_shop);
    if options.seed_only {
        say(greeting);
        return Ok(());
    }
    super::serve::run(settings, &options.serve, exporter, Some(greeting))
}

/// The companies that are wanted.
///
/// # Errors
/// `Invalid` when there is none of that name.
fn wanted(only: Option<&String>) -> Result<Vec<Introduction>, Error> {
    let all = demo::companies();
    let wanted: Vec<_> = all
        .filter(|company| only.is_none_or(|slug| slug == company.slug))
        .collect();
    match wanted.is_empty() {
        true => Err(Error::invalid(
            "only",
            "choice",
            only.map_or("", String::as_str),
        )),
        false => Ok(wanted),
    }
}

/// Fills the database; it is closed again when this returns. Answers whether the real shop is there.
fn seed(settings: &Settings, options: &Demo, companies: &[Introduction]) -> Result<bool, Error> {
    let db = settings.open_migrated()?;
    let kinds = crate::wiring::imports(settings.files());
    let crowd = usize::try_from(options.people).unwrap_or(PEOPLE);
    for company in companies {
        say(company.name);
        let is_first = demo::companies().next() == Some(*company);
        let people = if is_first { crowd } else { PEOPLE };
        if demo::seed(&db, &kinds, company.slug, people, |line| say(line))?.is_none() {
            say("the demonstration's data is there");
        }
    }
    match &options.shop_data {
        Some(folder) => demo::load_shop(&db, &kinds, folder, |line| say(line)),
        None => Ok(false),
    }
}

fn greeting(options: &Demo, companies: &[Introduction], has_shop: bool) -> String {
    let address = match &options.serve.public_url {
        Some(url) => url.trim_end_matches('/').to_owned(),
        None => format!("http://{}", options.serve.listen),
    };
    let mut lines = vec![String::new()];
    for company in companies {
        lines.push(format!("address   {address}/a/{}/people", company.slug));
        lines.push(format!("sign in   {}   {}", company.owner, company.name));
    }
    lines.push(format!("password  {PASSWORD}"));
    if has_shop {
        lines.push(
            "the real shop is the first one's other account (UCI Online Retail, CC BY 4.0)".into(),
        );
    }
    lines.join("\n")
}
