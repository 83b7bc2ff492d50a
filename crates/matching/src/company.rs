//! Firms: names without their legal form, and the domain that is theirs.

use language::fold;
use std::sync::OnceLock;

/// Legal forms and what stands for them, folded; they end a name, or begin it. Longer ones first where one ends
/// another does not matter: what is left is looked at again.
const FORMS: &[&str] = &[
    // English, and what countries that use it write
    "ltd",
    "limited",
    "pvt",
    "private",
    "pte",
    "pty",
    "proprietary",
    "plc",
    "p l c",
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "co",
    "company",
    "llc",
    "l l c",
    "llp",
    "l l p",
    "lp",
    "ltda",
    "holdings plc",
    "sdn",
    "bhd",
    "sdn bhd",
    "p ltd",
    "p",
    "public limited company",
    "fzc",
    "fze",
    "fzco",
    "share company",
    "s c",
    "plc share",
    // German, French, Spanish, Italian, Dutch, Nordic, Slavonic
    "gmbh",
    "ag",
    "kg",
    "ug",
    "ohg",
    "kgaa",
    "gmbh co kg",
    "e k",
    "ev",
    "e v",
    "mbh",
    "sa",
    "s a",
    "sas",
    "sasu",
    "sarl",
    "s a r l",
    "eurl",
    "srl",
    "s r l",
    "spa",
    "s p a",
    "sl",
    "s l",
    "bv",
    "b v",
    "nv",
    "n v",
    "oy",
    "oyj",
    "ab",
    "as",
    "asa",
    "aps",
    "sp z o o",
    "s r o",
    "a s",
    "d o o",
    "kft",
    "ооо",
    "оао",
    "зао",
    "пао",
    "ао",
    "ип",
    "тоо",
    // Amharic
    "ኃ የተ የግ ማ",
    "ኃ የተ የግል ማ",
    "ኃየተየግማ",
    "ኃላፊነቱ የተወሰነ የግል ማህበር",
    "ኃ የተ የግል ማህበር",
    "የግል ማህበር",
    "አክሲዮን ማህበር",
    "አ ማ",
    "ኩባንያ",
    "ድርጅት",
    // Sinhala
    "පුද්ගලික සමාගම",
    "පුද්ගලික",
    "පුද්",
    "සමාගම",
    "සහ සමාගම",
    "ලිමිටඩ්",
    "ලිමිටඩ්",
    "සීමාසහිත",
    "පීඑල්සී",
    "පෞද්ගලික සමාගම",
    "පෞද්ගලික",
    "පොදු සමාගම",
    "ප්‍රයිවට්",
    "ප්‍රයිවට් ලිමිටඩ්",
    // Malayalam, Tamil, Hindi
    "പ്രൈവറ്റ് ലിമിറ്റഡ്",
    "പ്രൈവറ്റ്",
    "ലിമിറ്റഡ്",
    "കമ്പനി",
    "ലിമിറ്റഡ് കമ്പനി",
    "എൽഎൽപി",
    "പി എൽ സി",
    "பிரைவேட் லிமிடெட்",
    "பிரைவேட்",
    "தனியார்",
    "லிமிடெட்",
    "கம்பெனி",
    "நிறுவனம்",
    "प्राइवेट लिमिटेड",
    "प्राइवेट",
    "लिमिटेड",
    "कंपनी",
    // Arabic
    "ذ م م",
    "ش م م",
    "ش م ك",
    "شركة",
    "المحدودة",
    "ذات مسؤولية محدودة",
];

/// Words that say nothing about which firm it is.
const FILL: &[&str] = &["and", "the", "und", "et", "y", "e", "of", "සහ", "እና", "and"];

/// The words of a firm's name, folded, without legal forms at its end or beginning and without "and" and "the".
///
/// A name of nothing else keeps its words.
///
/// ```
/// assert_eq!(matching::company_words("Perera & Sons (Pvt) Ltd."), ["perera", "sons"]);
/// ```
pub fn company_words(name: &str) -> Vec<String> {
    let all = language::tokens(name);
    let mut words: &[String] = &all;
    while let Some(fewer) = shortened(words) {
        words = fewer;
    }
    let said = words.iter().filter(|w| !FILL.contains(&w.as_str()));
    let said: Vec<String> = said.cloned().collect();
    if said.is_empty() { all } else { said }
}

fn shortened(words: &[String]) -> Option<&[String]> {
    if words.len() < 2 {
        return None;
    }
    for form in forms() {
        let rest = words.len().checked_sub(form.len()).filter(|rest| *rest > 0);
        let Some(rest) = rest else { continue };
        if words[rest..] == form[..] {
            return Some(&words[..rest]);
        }
        let begins = form.iter().any(|w| w.chars().count() > 2) && words[..form.len()] == form[..];
        if begins {
            return Some(&words[form.len()..]);
        }
    }
    let last = words.last().is_some_and(|w| FILL.contains(&w.as_str()));
    last.then(|| &words[..words.len() - 1])
}

/// The forms as folded words, longest first.
fn forms() -> &'static [Vec<String>] {
    static ALL: OnceLock<Vec<Vec<String>>> = OnceLock::new();
    ALL.get_or_init(|| {
        let words = |form: &&str| fold(form).split(' ').map(str::to_owned).collect();
        let mut all: Vec<Vec<String>> = FORMS.iter().map(words).collect();
        all.sort_by_key(|form| std::cmp::Reverse(form.len()));
        all
    })
}

/// Providers where anybody may have a mailbox: their domain is no firm's.
const FREE: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "yahoo.com",
    "ymail.com",
    "rocketmail.com",
    "hotmail.com",
    "outlook.com",
    "live.com",
    "msn.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "aol.com",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "gmx.at",
    "gmx.ch",
    "web.de",
    "t-online.de",
    "freenet.de",
    "mail.com",
    "email.com",
    "zoho.com",
    "proton.me",
    "protonmail.com",
    "pm.me",
    "tutanota.com",
    "tuta.io",
    "fastmail.com",
    "hey.com",
    "yandex.ru",
    "yandex.com",
    "mail.ru",
    "bk.ru",
    "inbox.ru",
    "list.ru",
    "rambler.ru",
    "qq.com",
    "163.com",
    "126.com",
    "sina.com",
    "naver.com",
    "daum.net",
    "hanmail.net",
    "rediffmail.com",
    "sify.com",
    "sltnet.lk",
    "slt.lk",
    "ethionet.et",
    "ethiotelecom.et",
    "orange.fr",
    "wanadoo.fr",
    "free.fr",
    "laposte.net",
    "sfr.fr",
    "libero.it",
    "virgilio.it",
    "tiscali.it",
    "comcast.net",
    "verizon.net",
    "att.net",
    "sbcglobal.net",
    "bellsouth.net",
    "cox.net",
    "btinternet.com",
    "sky.com",
    "virginmedia.com",
    "talktalk.net",
    "ntlworld.com",
    "bigpond.com",
    "optusnet.com.au",
    "uol.com.br",
    "bol.com.br",
    "terra.com.br",
    "seznam.cz",
    "wp.pl",
    "o2.pl",
    "interia.pl",
    "onet.pl",
    "abv.bg",
    "ukr.net",
    "example.com",
    "example.org",
    "example.net",
];

/// The domain by which a firm is known, of a mail address or a web address: lower case, without `www.`; none for a
/// provider where anybody may have a mailbox, and for what is no domain.
///
/// ```
/// assert_eq!(matching::company_domain("Nimal@Perera.lk").as_deref(), Some("perera.lk"));
/// assert_eq!(matching::company_domain("nimal@gmail.com"), None);
/// ```
pub fn company_domain(address: &str) -> Option<String> {
    let host = host(address);
    let known = FREE.contains(&host.as_str())
        || ["yahoo.", "hotmail.", "outlook.", "live.", "gmx.", "yandex."]
            .iter()
            .any(|provider| host.starts_with(provider));
    (host.contains('.') && !known).then_some(host)
}

/// The host of an address, lower case, without scheme, `www.`, port and path.
pub(crate) fn host(address: &str) -> String {
    let lower = address.trim().to_lowercase();
    let rest = lower
        .split_once("://")
        .map_or(lower.as_str(), |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    let host = host.rsplit('@').next().unwrap_or("");
    let host = host.split(':').next().unwrap_or("");
    host.strip_prefix("www.")
        .unwrap_or(host)
        .trim_end_matches('.')
        .to_owned()
}
