//! `demo`: makes the demonstration's data where it is missing, says how to sign in, and serves.

use crate::cli::{Demo, Settings};
use crate::config::say;
use crate::demo::{self, OWNER, PASSWORD, SLUG};
use base::Error;

/// Seeds and serves; with `--seed-only` it stops in between.
///
/// # Errors
/// `Unavailable` when disk or database cannot go on.
pub fn run(settings: &Settings, options: &Demo) -> Result<(), Error> {
    let has_shop = seed(settings, options)?;
    let greeting = greeting(options, has_shop);
    if options.seed_only {
        say(greeting);
        return Ok(());
    }
    super::serve::run(settings, &options.serve, Some(greeting))
}

/// Fills the database; it is closed again when this returns. Answers whether the real shop is there.
fn seed(settings: &Settings, options: &Demo) -> Result<bool, Error> {
    let db = settings.open_migrated()?;
    let kinds = crate::wiring::imports(settings.files());
    if demo::seed(&db, &kinds, |line| say(line))?.is_none() {
        say("the demonstration's data is there");
    }
    match &options.shop_data {
        Some(folder) => demo::load_shop(&db, &kinds, folder, |line| say(line)),
        None => Ok(false),
    }
}

fn greeting(options: &Demo, has_shop: bool) -> String {
    let address = match &options.serve.public_url {
        Some(url) => url.trim_end_matches('/').to_owned(),
        None => format!("http://{}", options.serve.listen),
    };
    let mut lines = vec![
        String::new(),
        format!("address   {address}/a/{SLUG}/people"),
        format!("sign in   {OWNER}"),
        format!("password  {PASSWORD}"),
    ];
    if has_shop {
        lines.push("the real shop is the other account (UCI Online Retail, CC BY 4.0)".into());
    }
    lines.join("\n")
}
