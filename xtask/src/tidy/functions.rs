//! Finds the functions of a Rust file and how long they are.

use super::source::{Source, closing, is_word};

/// A function with a body.
pub struct Function {
    pub name: String,
    /// Where `fn` stands, in bytes.
    pub at: usize,
    /// From the line of `fn` to the closing brace.
    pub lines: usize,
}

/// The functions outside tests, in order.
pub fn of(source: &Source) -> Vec<Function> {
    let code = &source.code;
    source
        .find("fn ")
        .filter(|at| *at == 0 || !is_word(code.as_bytes()[at - 1]))
        .filter_map(|at| {
            let name: String = code[at + 3..]
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            let body = body(code, at)?;
            let lines = source.line(closing(code, body)) + 1 - source.line(at);
            (!name.is_empty()).then_some(Function { name, at, lines })
        })
        .collect()
}

/// Where the body opens; none for a declaration.
fn body(code: &str, from: usize) -> Option<usize> {
    let bytes = code.as_bytes();
    let mut i = from;
    while i < bytes.len() {
        match bytes[i] {
            b'{' => return Some(i),
            b';' => return None,
            b'(' | b'[' => i = closing(code, i),
            _ => {}
        }
        i += 1;
    }
    None
}
