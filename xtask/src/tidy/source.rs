//! A Rust file split into code, comments and string literals: enough of the language for the rules.

/// A string literal.
pub struct Literal {
    /// Where its opening quote stands in the file, in bytes.
    pub at: usize,
    pub text: String,
}

/// A Rust file.
pub struct Source {
    pub path: String,
    pub text: String,
    /// The file with comments and the insides of literals blanked: same length, same lines.
    pub code: String,
    pub literals: Vec<Literal>,
    /// Byte ranges of `#[cfg(test)]` and `#[test]` items.
    tests: Vec<(usize, usize)>,
}

impl Source {
    /// Splits `text`.
    pub fn new(path: &str, text: &str) -> Self {
        let (code, literals) = Scanner::new(text).scan();
        let tests = test_items(&code);
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            code,
            literals,
            tests,
        }
    }

    /// The crate that the file belongs to: `customers` for `crates/customers/src/lib.rs`.
    pub fn area(&self) -> &str {
        let mut parts = self.path.split('/');
        match parts.next() {
            Some("crates") => parts.next().unwrap_or_default(),
            Some(first) => first,
            None => "",
        }
    }

    /// The file's own name.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// True if the file is in a folder of this name.
    pub fn within(&self, folder: &str) -> bool {
        let mut folders: Vec<&str> = self.path.split('/').collect();
        folders.pop();
        folders.contains(&folder)
    }

    /// True if the whole file exists for tests.
    pub fn is_test(&self) -> bool {
        let name = self.name();
        name == "tests.rs"
            || name.ends_with("_tests.rs")
            || name == "testing.rs"
            || ["tests", "testing", "benches", "examples", "fuzz"]
                .iter()
                .any(|f| self.within(f))
    }

    /// True if this place exists for tests.
    pub fn in_test(&self, at: usize) -> bool {
        self.is_test()
            || self
                .tests
                .iter()
                .any(|(from, to)| (*from..=*to).contains(&at))
    }

    /// The line of a byte, counted from 1.
    pub fn line(&self, at: usize) -> usize {
        line_of(&self.code, at)
    }

    /// Every place outside tests where `pattern` stands in the code.
    pub fn find<'a>(&'a self, pattern: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.code
            .match_indices(pattern)
            .map(|(at, _)| at)
            .filter(|at| !self.in_test(*at))
    }

    /// How many lines the file has without its tests.
    pub fn lines_without_tests(&self) -> usize {
        let tests: usize = self
            .tests
            .iter()
            .map(|(from, to)| self.line(*to) + 1 - self.line(*from))
            .sum();
        self.text.lines().count().saturating_sub(tests)
    }

    /// The literal that opens at this byte.
    pub fn literal_at(&self, at: usize) -> Option<&Literal> {
        self.literals.iter().find(|literal| literal.at == at)
    }
}

/// The line of a byte, counted from 1.
pub fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes()[..at.min(text.len())]
        .iter()
        .filter(|b| **b == b'\n')
        .count()
        + 1
}

/// The byte after the bracket that closes the one at `open`; the end if none does.
pub fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    for (i, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'{' | b'(' | b'[' => depth += 1,
            b'}' | b')' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return i;
                }
            }
            _ => {}
        }
    }
    code.len().saturating_sub(1)
}

fn test_items(code: &str) -> Vec<(usize, usize)> {
    let mut items: Vec<(usize, usize)> = Vec::new();
    for mark in ["#[cfg(test)]", "#[test]", "#[tokio::test"] {
        for (at, _) in code.match_indices(mark) {
            let end = item_end(code, closing(code, at + 1) + 1);
            items.push((at, end));
        }
    }
    // A test inside a test module is counted once.
    items.sort_unstable();
    let mut outer: Vec<(usize, usize)> = Vec::new();
    for item in items {
        if outer.last().is_none_or(|last| item.0 > last.1) {
            outer.push(item);
        }
    }
    outer
}

/// Where the item that follows `from` ends: at its `;`, or where its braces close.
fn item_end(code: &str, from: usize) -> usize {
    let bytes = code.as_bytes();
    let mut i = from;
    while i < bytes.len() {
        match bytes[i] {
            b';' => return i,
            b'{' => return closing(code, i),
            b'(' | b'[' => i = closing(code, i),
            _ => {}
        }
        i += 1;
    }
    bytes.len().saturating_sub(1)
}

struct Scanner<'a> {
    text: &'a [u8],
    at: usize,
    code: Vec<u8>,
    literals: Vec<Literal>,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str) -> Self {
        let text = text.as_bytes();
        Self {
            text,
            at: 0,
            code: Vec::with_capacity(text.len()),
            literals: Vec::new(),
        }
    }

    fn scan(mut self) -> (String, Vec<Literal>) {
        while self.at < self.text.len() {
            let rest = &self.text[self.at..];
            match rest {
                [b'/', b'/', ..] => self.blank_line(),
                [b'/', b'*', ..] => self.block_comment(),
                [b'"', ..] => self.string(),
                [b'r', ..] if self.starts_word() && raw_hashes(rest).is_some() => self.raw_string(),
                [b'b' | b'c', b'r', ..]
                    if self.starts_word() && raw_hashes(&rest[1..]).is_some() =>
                {
                    self.keep();
                    self.raw_string();
                }
                [b'\'', ..] => self.quote(),
                _ => self.keep(),
            }
        }
        (
            String::from_utf8_lossy(&self.code).into_owned(),
            self.literals,
        )
    }

    fn starts_word(&self) -> bool {
        self.at == 0 || !is_word(self.text[self.at - 1])
    }

    fn keep(&mut self) {
        // Only ASCII is code; what is not becomes blanks, so that bytes keep their places.
        let byte = self.text[self.at];
        self.code.push(if byte.is_ascii() { byte } else { b' ' });
        self.at += 1;
    }

    fn blank(&mut self) {
        let byte = self.text[self.at];
        self.code.push(if byte == b'\n' { b'\n' } else { b' ' });
        self.at += 1;
    }

    fn blank_line(&mut self) {
        while self.at < self.text.len() && self.text[self.at] != b'\n' {
            self.blank();
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.text.len() {
            match &self.text[self.at..] {
                [b'/', b'*', ..] => depth += 1,
                [b'*', b'/', ..] => depth -= 1,
                _ => {
                    self.blank();
                    continue;
                }
            }
            self.blank();
            self.blank();
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self) {
        let start = self.at;
        self.keep();
        while self.at < self.text.len() && self.text[self.at] != b'"' {
            if self.text[self.at] == b'\\' {
                self.blank();
            }
            if self.at < self.text.len() {
                self.blank();
            }
        }
        self.literal(start, start + 1);
    }

    fn raw_string(&mut self) {
        let hashes = raw_hashes(&self.text[self.at..]).unwrap_or(0);
        for _ in 0..=hashes {
            self.blank();
        }
        let start = self.at;
        let mut end = vec![b'"'];
        end.extend(std::iter::repeat_n(b'#', hashes));
        self.keep();
        while self.at < self.text.len() && !self.text[self.at..].starts_with(&end) {
            self.blank();
        }
        self.literal(start, start + 1);
        for _ in 0..hashes {
            if self.at < self.text.len() {
                self.blank();
            }
        }
    }

    /// Ends the literal whose opening quote is at `start`.
    fn literal(&mut self, start: usize, from: usize) {
        let text = String::from_utf8_lossy(&self.text[from..self.at]).into_owned();
        self.literals.push(Literal { at: start, text });
        if self.at < self.text.len() {
            self.keep();
        }
    }

    /// A character literal is blanked, a lifetime kept.
    fn quote(&mut self) {
        let rest = &self.text[self.at + 1..];
        let length = match rest {
            [b'\\', b'u', ..] => rest.iter().position(|b| *b == b'}').map(|i| i + 1),
            [b'\\', b'x', ..] => Some(4),
            [b'\\', ..] => Some(2),
            [first, ..] => Some(character_length(*first)),
            [] => None,
        };
        match length {
            Some(n) if rest.get(n) == Some(&b'\'') => {
                for _ in 0..n + 2 {
                    self.blank();
                }
            }
            _ => self.keep(),
        }
    }
}

/// How many bytes the character that begins with `first` has in UTF-8.
fn character_length(first: u8) -> usize {
    match first {
        0xF0.. => 4,
        0xE0.. => 3,
        0xC0.. => 2,
        _ => 1,
    }
}

/// The number of `#` of a raw string that begins here with `r`.
fn raw_hashes(text: &[u8]) -> Option<usize> {
    let hashes = text.iter().skip(1).take_while(|b| **b == b'#').count();
    (text.get(hashes + 1) == Some(&b'"')).then_some(hashes)
}

/// True for a byte that may stand within a name.
pub fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}
