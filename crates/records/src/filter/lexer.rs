//! Cuts a filter's text into words, values and signs, each with its place.

use super::FilterError;

/// One piece of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A bare word: a field, a keyword or a simple value.
    Word(String),
    /// A field's name between backticks.
    Name(String),
    /// A value between quotes.
    Quoted(String),
    /// `( ) ,` and the comparisons.
    Sign(&'static str),
    /// The end of the text.
    End,
}

impl Token {
    /// What an error shows of it.
    pub(super) fn shown(&self) -> String {
        match self {
            Token::Word(text) | Token::Name(text) | Token::Quoted(text) => {
                text.chars().take(60).collect()
            }
            Token::Sign(sign) => (*sign).to_owned(),
            Token::End => "…".to_owned(),
        }
    }

    /// Whether it is that keyword, in any case.
    pub(super) fn is_word(&self, keyword: &str) -> bool {
        matches!(self, Token::Word(word) if word.eq_ignore_ascii_case(keyword))
    }
}

/// The tokens of `text`, each with the number of its first character, from 1; the last is `End`.
pub(super) fn cut(text: &str) -> Result<Vec<(usize, Token)>, FilterError> {
    let chars: Vec<char> = text.chars().collect();
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(c) = chars.get(at).copied() {
        let start = at;
        if c.is_whitespace() {
            at += 1;
            continue;
        }
        let token = if let Some(end) = closing_quote(c) {
            let inner = quoted(&chars, &mut at, end)?;
            if c == '`' {
                Token::Name(inner)
            } else {
                Token::Quoted(inner)
            }
        } else if is_bare(c) {
            while chars.get(at).copied().is_some_and(is_bare) {
                at += 1;
            }
            Token::Word(chars[start..at].iter().collect())
        } else {
            let rest = &chars[at..chars.len().min(at + 2)];
            let Some((length, sign)) = sign(rest) else {
                return Err(FilterError::new(start + 1, "filter-syntax", c));
            };
            at += length;
            Token::Sign(sign)
        };
        out.push((start + 1, token));
    }
    out.push((chars.len() + 1, Token::End));
    Ok(out)
}

/// Characters of a bare word: those of names, numbers, days, times, addresses and telephone numbers.
pub(super) fn is_bare(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | ':' | '+' | '@' | '/')
    } else {
        !c.is_whitespace() && !c.is_control() && closing_quote(c).is_none() && sign(&[c]).is_none()
    }
}

/// Telephones put curly quotes where straight ones were meant.
fn closing_quote(open: char) -> Option<&'static [char]> {
    Some(match open {
        '"' => &['"'],
        '\'' => &['\''],
        '`' => &['`'],
        '“' | '”' | '„' => &['”', '“'],
        '‘' => &['’'],
        _ => return None,
    })
}

fn quoted(chars: &[char], at: &mut usize, end: &[char]) -> Result<String, FilterError> {
    let start = *at;
    let mut out = String::new();
    *at += 1;
    loop {
        match chars.get(*at).copied() {
            None => return Err(FilterError::new(start + 1, "filter-syntax", chars[start])),
            Some('\\') => {
                match chars.get(*at + 1).copied() {
                    Some('n') => out.push('\n'),
                    Some(other) => out.push(other),
                    None => {}
                }
                *at += 2;
            }
            Some(c) if end.contains(&c) => {
                *at += 1;
                return Ok(out);
            }
            Some(c) => {
                out.push(c);
                *at += 1;
            }
        }
    }
}

/// How many characters the sign has, and the sign by its usual spelling.
fn sign(rest: &[char]) -> Option<(usize, &'static str)> {
    Some(match rest {
        ['<', '='] => (2, "<="),
        ['>', '='] => (2, ">="),
        ['!', '='] | ['<', '>'] => (2, "!="),
        ['=', '='] => (2, "="),
        ['=', ..] => (1, "="),
        ['<', ..] => (1, "<"),
        ['>', ..] => (1, ">"),
        ['≤', ..] => (1, "<="),
        ['≥', ..] => (1, ">="),
        ['≠', ..] => (1, "!="),
        ['(', ..] => (1, "("),
        [')', ..] => (1, ")"),
        [',', ..] => (1, ","),
        _ => return None,
    })
}
