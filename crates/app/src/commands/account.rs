//! `account create` and `token create`.

use crate::cli::{AccountCreate, Settings, TokenCreate};
use crate::config::say;
use base::{Actor, Error, Permission};
use identity::actions::{
    NewAccount, NewToken, create_account, create_token as make, find_account, token_expiry,
};
use serde_json::json;

/// Makes an account with its owner and prints how to sign in.
pub fn create(settings: &Settings, options: AccountCreate) -> Result<(), Error> {
    let db = settings.open_migrated()?;
    let wrong = |field: &'static str, text: &str| Error::invalid(field, "unknown", text);
    let email = options.email.clone();
    let made = create_account(
        &db,
        NewAccount {
            name: options.name,
            slug: options.slug,
            owner_email: options.email,
            owner_name: None,
            password: options.password,
            currency: options
                .currency
                .parse()
                .map_err(|_| wrong("currency", &options.currency))?,
            zone: options.zone,
            language: options
                .language
                .parse()
                .map_err(|_| wrong("language", &options.language))?,
        },
    )?;
    if options.json {
        say(json!({
            "account": made.slug, "account_id": made.account, "email": email,
            "password": made.password,
        })
        .to_string());
        return Ok(());
    }
    say(format!("account   /a/{}", made.slug));
    say(format!("sign in   {email}"));
    if let Some(password) = made.password {
        say(format!("password  {password}"));
    }
    Ok(())
}

/// Makes a token and prints it.
pub fn create_token(settings: &Settings, options: TokenCreate) -> Result<(), Error> {
    let db = settings.open_there_migrated()?;
    let account = find_account(&db, &options.account)?;
    let role = options
        .role
        .parse()
        .map_err(|_| Error::invalid("role", "unknown", &options.role))?;
    let new = NewToken {
        name: options.name,
        role,
        permissions: permissions(options.permissions.as_deref())?,
        expires_at: token_expiry(
            &options.expires_in_days.unwrap_or_default(),
            db.clock().now(),
        )?,
    };
    let token = make(&db, &Actor::system(account.id), new)?;
    say(if options.json {
        json!({ "token": token }).to_string()
    } else {
        token
    });
    Ok(())
}

/// The permissions of a list with commas.
fn permissions(list: Option<&str>) -> Result<Option<Vec<Permission>>, Error> {
    let Some(list) = list else { return Ok(None) };
    let names = list.split(',').map(str::trim);
    let known = names.map(|name| {
        Permission::from_name(name).ok_or_else(|| {
            let known: Vec<&str> = Permission::ALL.iter().map(|p| p.as_str()).collect();
            Error::invalid(
                "permissions",
                "unknown",
                format!("{name}; there are {}", known.join(", ")),
            )
        })
    });
    known.collect::<Result<Vec<_>, _>>().map(Some)
}
