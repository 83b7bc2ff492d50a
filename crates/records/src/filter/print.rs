//! Writes the text form, such that reading it gives the same filter again.

use super::parser::is_keyword;
use super::{Filter, Literal, Op, Operand, Test};
use std::fmt::{Display, Formatter, Result, Write};

impl Display for Filter {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Filter::Test(test) => test.fmt(f),
            Filter::Not(inner) => {
                f.write_str("not ")?;
                part(f, inner)
            }
            Filter::All(list) if list.len() > 1 => chain(f, list, " and "),
            Filter::Any(list) if list.len() > 1 => chain(f, list, " or "),
            Filter::All(list) => call(f, "all", list),
            Filter::Any(list) => call(f, "any", list),
        }
    }
}

fn chain(f: &mut Formatter<'_>, list: &[Filter], word: &str) -> Result {
    for (number, filter) in list.iter().enumerate() {
        if number > 0 {
            f.write_str(word)?;
        }
        part(f, filter)?;
    }
    Ok(())
}

fn part(f: &mut Formatter<'_>, filter: &Filter) -> Result {
    match filter {
        Filter::All(list) | Filter::Any(list) if list.len() > 1 => write!(f, "({filter})"),
        _ => filter.fmt(f),
    }
}

/// Groups of none or one, which `and` and `or` cannot tell.
fn call(f: &mut Formatter<'_>, word: &str, list: &[Filter]) -> Result {
    write!(f, "{word}(")?;
    chain(f, list, ", ")?;
    f.write_char(')')
}

impl Display for Test {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        field(f, &self.field)?;
        match self.op {
            Op::Is => f.write_str(" = ")?,
            Op::IsNot => f.write_str(" != ")?,
            Op::In => f.write_str(" in ")?,
            Op::NotIn => f.write_str(" not in ")?,
            Op::StartsWith => f.write_str(" starts with ")?,
            Op::Empty => f.write_str(" is empty")?,
            Op::NotEmpty => f.write_str(" is not empty")?,
            Op::WithinDays => f.write_str(" within ")?,
            Op::OlderThanDays => f.write_str(" older than ")?,
            Op::CountAtLeast => f.write_str(" count >= ")?,
            Op::CountAtMost => f.write_str(" count <= ")?,
            Op::Did => f.write_str(" did")?,
            Op::DidNot => f.write_str(" did not")?,
            Op::Contains | Op::Less | Op::AtMost | Op::Greater | Op::AtLeast | Op::Between => {
                write!(f, " {} ", self.op.as_str())?;
            }
        }
        operand(f, self)?;
        match self.within_days {
            Some(days) => write!(f, " within {days} days"),
            None => Ok(()),
        }
    }
}

fn operand(f: &mut Formatter<'_>, test: &Test) -> Result {
    match (&test.value, test.op) {
        (Operand::None, _) => Ok(()),
        (Operand::One(value), Op::WithinDays | Op::OlderThanDays) => write!(f, "{value} days"),
        (Operand::One(value), Op::Did | Op::DidNot) => write!(f, " {value}"),
        (Operand::One(value), _) => value.fmt(f),
        (Operand::Many(list), Op::Between) => join(f, list, " and "),
        (Operand::Many(list), _) => {
            f.write_char('(')?;
            join(f, list, ",")?;
            f.write_char(')')
        }
    }
}

fn join(f: &mut Formatter<'_>, list: &[Literal], between: &str) -> Result {
    for (number, value) in list.iter().enumerate() {
        if number > 0 {
            f.write_str(between)?;
        }
        value.fmt(f)?;
    }
    Ok(())
}

impl Display for Literal {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Literal::Number(number) => number.fmt(f),
            Literal::Bool(truth) => truth.fmt(f),
            Literal::Text(text) if is_plain(text, "_") => f.write_str(text),
            Literal::Text(text) => quote(f, text, '"'),
        }
    }
}

fn field(f: &mut Formatter<'_>, name: &str) -> Result {
    if is_plain(name, "_.-") {
        f.write_str(name)
    } else {
        quote(f, name, '`')
    }
}

/// Lower-case ASCII names, and no keyword, need no quotes.
fn is_plain(text: &str, also: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || also.contains(c))
        && !is_keyword(text)
}

fn quote(f: &mut Formatter<'_>, text: &str, mark: char) -> Result {
    f.write_char(mark)?;
    for c in text.chars() {
        match c {
            '\n' => f.write_str("\\n")?,
            c => {
                if c == mark || c == '\\' {
                    f.write_char('\\')?;
                }
                f.write_char(c)?;
            }
        }
    }
    f.write_char(mark)
}
