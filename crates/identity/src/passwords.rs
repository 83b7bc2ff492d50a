//! Passwords by argon2id with OWASP's parameters: 19 MiB, two passes, one lane, about 20 ms.

use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use base::Error;
use std::sync::OnceLock;
use tokio::sync::Semaphore;
use zxcvbn::feedback::Warning;
use zxcvbn::{Score, zxcvbn};

const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;
/// Length limits in characters (NIST SP 800-63B asks for at least 8 and room for 64).
pub(crate) const LEAST: usize = 10;
pub(crate) const MOST: usize = 200;
/// So many are computed at once: the rest of the machine serves pages, and memory stays bounded.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

fn argon() -> Result<Argon2<'static>, Error> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(Error::internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Refuses a password that is too short or too long; nothing else is asked of it.
pub(crate) fn check(field: &str, password: &str) -> Result<(), Error> {
    match password.chars().count() {
        n if n < LEAST => Err(Error::invalid(field, "too-short", LEAST)),
        n if n > MOST => Err(Error::invalid(field, "too-long", MOST)),
        _ => Ok(()),
    }
}

/// Refuses a password that is easily guessed (zxcvbn, below 3 of 4), with the reason. `known` is what
/// anybody would try first: the user's own name and address.
pub(crate) fn check_strength(field: &str, password: &str, known: &[&str]) -> Result<(), Error> {
    let mut parts: Vec<&str> = known.to_vec();
    let split = |c: char| !c.is_alphanumeric();
    parts.extend(known.iter().flat_map(|k| k.split(split)));
    let found = zxcvbn(password, &parts);
    if found.score() >= Score::Three {
        return Ok(());
    }
    let warning = found.feedback().and_then(|f| f.warning());
    Err(Error::invalid(field, reason(warning), ""))
}

/// The text that says why.
fn reason(warning: Option<Warning>) -> &'static str {
    use Warning::*;
    match warning {
        Some(
            ThisIsATop10Password
            | ThisIsATop100Password
            | ThisIsACommonPassword
            | ThisIsSimilarToACommonlyUsedPassword
            | AWordByItselfIsEasyToGuess,
        ) => "password-common",
        Some(NamesAndSurnamesByThemselvesAreEasyToGuess | CommonNamesAndSurnamesAreEasyToGuess) => {
            "password-names"
        }
        Some(StraightRowsOfKeysAreEasyToGuess | ShortKeyboardPatternsAreEasyToGuess) => {
            "password-keys"
        }
        Some(RepeatsLikeAaaAreEasyToGuess | RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess) => {
            "password-repeats"
        }
        Some(SequencesLikeAbcAreEasyToGuess) => "password-sequence",
        Some(RecentYearsAreEasyToGuess | DatesAreOftenEasyToGuess) => "password-dates",
        None => "password-weak",
    }
}

/// The form in which a password is kept (PHC string). Takes its 20 ms on this thread.
pub(crate) fn hash_now(password: &str) -> Result<String, Error> {
    let hash = argon()?
        .hash_password(password.as_bytes())
        .map_err(Error::internal)?;
    Ok(hash.to_string())
}

/// [`hash_now`] on a thread for slow work.
pub(crate) async fn hash(password: String) -> Result<String, Error> {
    slow(move || hash_now(&password)).await?
}

/// Whether the password is that of the hash. Without a hash it takes as long and says no, so that
/// time does not tell which addresses are known.
pub(crate) async fn verify(password: String, hash: Option<String>) -> Result<bool, Error> {
    slow(move || {
        let known = hash.is_some();
        let hash = match hash.as_deref() {
            Some(hash) => hash,
            None => nobody()?,
        };
        Ok(argon()?.verify_password(password.as_bytes(), hash).is_ok() && known)
    })
    .await?
}

/// The hash of nobody's password.
fn nobody() -> Result<&'static str, Error> {
    static HASH: OnceLock<String> = OnceLock::new();
    if HASH.get().is_none() {
        let made = hash_now(&crate::secrets::random())?;
        return Ok(HASH.get_or_init(|| made));
    }
    Ok(HASH.get_or_init(String::new))
}

async fn slow<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
    let _turn = AT_ONCE.acquire().await.map_err(Error::internal)?;
    tokio::task::spawn_blocking(work)
        .await
        .map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_only() {
        let kept = hash("correct horse".into()).await.unwrap();
        assert!(
            kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{kept}"
        );
        assert!(
            verify("correct horse".into(), Some(kept.clone()))
                .await
                .unwrap()
        );
        assert!(!verify("correct hors".into(), Some(kept)).await.unwrap());
        assert!(!verify("anything".into(), None).await.unwrap());
        assert!(
            !verify("anything".into(), Some("no hash".into()))
                .await
                .unwrap()
        );
    }

    #[test]
    fn easy_passwords_are_refused_with_the_reason() {
        let refused =
            |password: &str| match check_strength("p", password, &["nimal.perera@shop.lk"]) {
                Err(Error::Invalid(errors)) => errors[0].code,
                _ => "good",
            };
        assert_eq!(refused("password123"), "password-common");
        assert_eq!(refused("qwertyuiop"), "password-common");
        assert_eq!(refused("aaaaaaaaaaaa"), "password-repeats");
        assert_ne!(refused("nimalperera"), "good", "one's own name");
        assert_eq!(refused("correct horse battery"), "good");
        assert_eq!(refused("පාස්වර්ඩ් එකක්"), "good");
    }

    #[test]
    fn only_the_length_is_asked_for() {
        assert!(check("p", "පාස්වර්ඩ් එකක්").is_ok());
        assert!(check("p", &"x".repeat(LEAST - 1)).is_err());
        assert!(check("p", &"x".repeat(MOST + 1)).is_err());
    }
}
