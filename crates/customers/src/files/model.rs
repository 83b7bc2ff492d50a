//! What is known of an attached file. Pure rules.

use crate::interactions::Subject;
use base::{CompanyId, FileId, PersonId, Timestamp, UserId};
use serde::Serialize;
use utoipa::ToSchema;

/// Longest name that is kept, in characters.
const NAME_CHARS: usize = 150;

/// A file, as the API shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct File {
    /// The id.
    #[schema(value_type = String, format = "uuid")]
    pub id: FileId,
    /// Whose; none when it is a company's.
    #[schema(value_type = Option<String>, format = "uuid")]
    pub person: Option<PersonId>,
    /// Which company's; none when it is a person's.
    #[schema(value_type = Option<String>, format = "uuid")]
    pub company: Option<CompanyId>,
    /// What it is called, without folders.
    pub name: String,
    /// What it holds, told by its content.
    pub media_type: String,
    /// Its size.
    pub bytes: i64,
    /// SHA-256 of its content, in hexadecimal.
    pub hash: String,
    /// Who attached it; none for a program.
    #[schema(value_type = Option<String>, format = "uuid")]
    pub created_by: Option<UserId>,
    /// When.
    #[schema(value_type = String, format = "date-time")]
    pub created_at: Timestamp,
    /// Who looks after the person, and so whose it is.
    #[serde(skip)]
    pub owner: Option<UserId>,
}

impl File {
    /// Who looks after the person; none where it is a company's.
    pub(crate) fn keeper(&self) -> Option<Option<UserId>> {
        self.person.map(|_| self.owner)
    }

    /// The path of the page on which it stands, within the account.
    pub fn page(&self) -> String {
        match (self.person, self.company) {
            (Some(person), _) => format!("people/{person}"),
            (None, Some(company)) => format!("companies/{company}"),
            (None, None) => "people".to_owned(),
        }
    }
}

/// A file to attach, whose content lies in the folder already.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct New {
    pub with: Subject,
    pub name: String,
    pub media_type: &'static str,
    pub bytes: u64,
    pub hash: String,
}

/// The name alone: no folders, no signs that cannot be seen or that turn what follows, no points before it.
pub fn plain_name(told: &str) -> String {
    let last = told.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen = |c: &char| {
        !c.is_control()
            && !matches!(*c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let kept: String = last.chars().filter(seen).collect();
    let kept = kept.trim().trim_start_matches('.').trim();
    if kept.is_empty() {
        return "file".to_owned();
    }
    // The end of a long name stays: it says what the file is.
    let long = kept.chars().count().saturating_sub(NAME_CHARS);
    kept.chars().skip(long).collect()
}

/// What a file is by the first bytes of its content; whatever could run in a browser is plain text or bytes.
pub fn media_type(head: &[u8]) -> &'static str {
    match head {
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => "image/png",
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => "image/gif",
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => "image/webp",
        [b'%', b'P', b'D', b'F', b'-', ..] => "application/pdf",
        [b'P', b'K', 3 | 5, 4 | 6, ..] => "application/zip",
        [0x1f, 0x8b, ..] => "application/gzip",
        head if is_text(head) => "text/plain",
        _ => "application/octet-stream",
    }
}

fn is_text(head: &[u8]) -> bool {
    let text = match std::str::from_utf8(head) {
        Ok(text) => text,
        // The last sign may be cut.
        Err(e) if e.error_len().is_none() => {
            std::str::from_utf8(&head[..e.valid_up_to()]).unwrap_or_default()
        }
        Err(_) => return false,
    };
    !text.is_empty()
        && text
            .chars()
            .all(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t'))
}

/// Whether a browser may show it by itself: pictures and PDF, which bring no script into our pages.
pub fn shows_itself(media_type: &str) -> bool {
    matches!(
        media_type,
        "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "application/pdf"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_nowhere_and_hides_nothing() {
        for (told, kept) in [
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\me\\offer.pdf", "offer.pdf"),
            ("..", "file"),
            (" .bashrc ", "bashrc"),
            ("a\0b\r\nSet-Cookie: x", "abSet-Cookie: x"),
            ("invoice\u{202E}fdp.exe", "invoicefdp.exe"),
            ("ගිවිසුම.pdf", "ගිවිසුම.pdf"),
            ("", "file"),
        ] {
            assert_eq!(plain_name(told), kept, "{told:?}");
        }
        let long = plain_name(&format!("{}.pdf", "x".repeat(400)));
        assert!(long.ends_with(".pdf") && long.len() == 150, "{long}");
    }

    #[test]
    fn the_content_says_what_it_is() {
        for (head, is) in [
            (&b"\x89PNG\r\n\x1a\n...."[..], "image/png"),
            (b"%PDF-1.7\n", "application/pdf"),
            (b"<svg onload=alert(1)>", "text/plain"),
            (b"<!doctype html><script>", "text/plain"),
            (b"PK\x03\x04", "application/zip"),
            (b"MZ\x90\x00\x03", "application/octet-stream"),
            ("ආයුබෝවන්".as_bytes(), "text/plain"),
            (&"ආයුබෝවන්".as_bytes()[..10], "text/plain"),
            (b"a\0b", "application/octet-stream"),
        ] {
            assert_eq!(media_type(head), is, "{head:?}");
        }
        assert!(shows_itself("image/png") && !shows_itself("text/plain"));
    }
}
