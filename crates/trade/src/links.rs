//! Addresses with queries.

/// `path?name=value&…`; empty values are left out, and values are percent-encoded (RFC 3986).
pub(crate) fn with(path: &str, query: &[(&str, &str)]) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = path.to_owned();
    let mut mark = '?';
    for (name, value) in query.iter().filter(|(_, value)| !value.is_empty()) {
        out.push(mark);
        out.push_str(name);
        out.push('=');
        for b in value.bytes() {
            if b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'~' | b',') {
                out.push(char::from(b));
            } else {
                out.push('%');
                out.push(char::from(HEX[usize::from(b >> 4)]));
                out.push(char::from(HEX[usize::from(b & 15)]));
            }
        }
        mark = '&';
    }
    out
}

#[cfg(test)]
mod tests {
    use super::with;

    #[test]
    fn values_are_encoded_and_empty_ones_left_out() {
        let seen = with("/p", &[("q", "a \"b\"&ශ"), ("x", ""), ("sort", "-net")]);
        assert_eq!(seen, "/p?q=a%20%22b%22%26%E0%B7%81&sort=-net");
    }
}
