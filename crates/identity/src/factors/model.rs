//! Codes by time, recovery codes, and the picture that an authenticator reads: pure rules.

use base::{Error, Timestamp};
use qrcode::{Color, QrCode};
use totp_rs::{Builder, Secret, Totp};

/// Recovery codes that are given out together.
pub(super) const CODES: usize = 10;
/// Digits and letters that are not taken for one another (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// 80 random bits: a code cannot be guessed from its hash.
const CODE_CHARS: usize = 16;
/// Who the authenticator says it is for.
const ISSUER: &str = "Bandhu";

/// A new secret, 160 bits as RFC 4226 advises.
pub(super) fn secret() -> Vec<u8> {
    rand::random::<[u8; 20]>().to_vec()
}

/// SHA-1, six digits, 30 seconds, one step of patience: what every authenticator does.
fn totp(secret: &[u8]) -> Result<Totp, Error> {
    let built = Builder::new().with_secret(secret.to_vec()).build();
    built.map_err(Error::internal)
}

/// The step of a code that is right now; blanks do not count.
pub(super) fn step(secret: &[u8], code: &str, now: Timestamp) -> Result<Option<i64>, Error> {
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let now = u64::try_from(now.as_second()).unwrap_or_default();
    let found = totp(secret)?.check(&code, now);
    Ok(found.and_then(|step| i64::try_from(step).ok()))
}

/// The secret as people type it: base 32 in groups of four.
pub(super) fn text_key(secret: &[u8]) -> String {
    let text = Secret::from(secret.to_vec()).to_base32();
    let groups: Vec<&str> = (0..text.len())
        .step_by(4)
        .filter_map(|at| text.get(at..(at + 4).min(text.len())))
        .collect();
    groups.join(" ")
}

/// The address that authenticators read (Key Uri Format).
pub(super) fn uri(secret: &[u8], email: &str) -> String {
    let key = Secret::from(secret.to_vec()).to_base32();
    let label = escape(email);
    format!(
        "otpauth://totp/{ISSUER}:{label}?secret={key}&issuer={ISSUER}&algorithm=SHA1&digits=6&period=30"
    )
}

fn escape(text: &str) -> String {
    let mut out = String::new();
    for b in text.bytes() {
        match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(b));
            }
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

/// The picture of a text: its width in squares, and the dark ones as an SVG path.
pub(super) fn picture(text: &str) -> Result<(usize, String), Error> {
    let code = QrCode::new(text).map_err(Error::internal)?;
    let width = code.width();
    let mut path = String::new();
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            path.push_str(&format!("M{} {}h1v1h-1z", at % width, at / width));
        }
    }
    Ok((width, path))
}

/// A recovery code as it is shown: `xxxx-xxxx-xxxx-xxxx`.
pub(super) fn recovery_code() -> String {
    let bytes: [u8; CODE_CHARS] = rand::random();
    let mut out = String::new();
    for (at, byte) in bytes.iter().enumerate() {
        if at > 0 && at % 4 == 0 {
            out.push('-');
        }
        out.push(char::from(ALPHABET[usize::from(byte % 32)]));
    }
    out
}

/// A recovery code as it is hashed, however it was typed.
pub(super) fn folded(code: &str) -> String {
    let kept = code.chars().filter(char::is_ascii_alphanumeric);
    kept.map(|c| match c.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    })
    .collect()
}

#[cfg(test)]
mod model_tests {
    use super::*;

    /// RFC 6238, appendix B: the last six of the eight digits for SHA-1.
    #[test]
    fn codes_are_those_of_the_rfc() {
        let secret = b"12345678901234567890";
        let at = |s| Timestamp::from_second(s).unwrap();
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
        ] {
            let found = step(secret, code, at(seconds)).unwrap();
            assert_eq!(found, Some(seconds / 30), "{code}");
        }
        assert_eq!(step(secret, " 287 082 ", at(59)).unwrap(), Some(1));
        // A step of 30 seconds earlier or later is still taken, as its own step; two are not.
        assert_eq!(step(secret, "287082", at(89)).unwrap(), Some(1));
        assert_eq!(step(secret, "287082", at(120)).unwrap(), None);
        for wrong in ["", "28708", "2870820", "28708x", "２８７０８２"] {
            assert_eq!(step(secret, wrong, at(59)).unwrap(), None, "{wrong}");
        }
    }

    #[test]
    fn the_key_can_be_typed_and_scanned() {
        let secret = b"12345678901234567890";
        // RFC 4648 base 32 of the 20 digits.
        assert_eq!(text_key(secret), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        let uri = uri(secret, "a+b@x.example");
        assert!(uri.starts_with("otpauth://totp/Bandhu:a%2Bb%40x.example?secret=GEZDGNBVGY3TQOJQ"));
        let (width, path) = picture(&uri).unwrap();
        assert!((21..=177).contains(&width), "{width}");
        assert!(path.starts_with("M0 0h1v1h-1zM1 0"), "the corner's pattern");
    }

    #[test]
    fn recovery_codes_fold_however_they_are_typed() {
        let code = recovery_code();
        assert_eq!(code.len(), 19);
        assert_ne!(code, recovery_code());
        let typed = code
            .to_uppercase()
            .replace('-', " ")
            .replace('0', "O")
            .replace('1', "l");
        assert_eq!(folded(&typed), folded(&code));
        assert_eq!(folded(&code).len(), CODE_CHARS);
    }
}
