//! Addresses with queries, and lists of words within them.

/// `path?name=value&…`; empty values are left out, and values are percent-encoded (RFC 3986): unreserved
/// characters and the comma stay.
pub fn with(path: &str, query: &[(&str, &str)]) -> String {
    let mut out = path.to_owned();
    let mut mark = '?';
    for (name, value) in query.iter().filter(|(_, value)| !value.is_empty()) {
        out.push(mark);
        out.push_str(name);
        out.push('=');
        escape(value, &mut out);
        mark = '&';
    }
    out
}

fn escape(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for b in text.bytes() {
        if b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'~' | b',') {
            out.push(char::from(b));
        } else {
            out.push('%');
            out.push(char::from(HEX[usize::from(b >> 4)]));
            out.push(char::from(HEX[usize::from(b & 15)]));
        }
    }
}

/// The words of a comma-separated parameter, each once.
pub fn words(list: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in list.split(',').map(str::trim).filter(|w| !w.is_empty()) {
        if !out.iter().any(|known| known == word) {
            out.push(word.to_owned());
        }
    }
    out
}

/// The list with `word`, or without it when it is there.
pub fn toggled(list: &[String], word: &str) -> String {
    let mut out: Vec<&str> = list
        .iter()
        .map(String::as_str)
        .filter(|w| *w != word)
        .collect();
    if out.len() == list.len() {
        out.push(word);
    }
    out.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_encoded_and_empty_ones_left_out() {
        let seen = with("/p", &[("q", "a \"b\"&ශ"), ("x", ""), ("sort", "-net")]);
        assert_eq!(seen, "/p?q=a%20%22b%22%26%E0%B7%81&sort=-net");
    }

    #[test]
    fn words_toggle() {
        let list = words("a, b,,a");
        assert_eq!(list, ["a", "b"]);
        assert_eq!(
            (toggled(&list, "a"), toggled(&list, "c")),
            ("b".to_owned(), "a,b,c".to_owned())
        );
    }
}
