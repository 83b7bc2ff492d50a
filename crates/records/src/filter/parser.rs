//! Reads the text form. Groups: `and` binds before `or`, `not` before both, brackets before all.

use super::lexer::{Token, cut};
use super::model::{JSON_BYTES_AT_MOST, TEXT_BYTES_AT_MOST};
use super::{Decimal, Filter, FilterError, Literal, Op, Operand, Test, json};

/// A filter, and at which character each of its tests stands.
pub(super) struct Placed {
    pub(super) filter: Filter,
    pub(super) places: Vec<usize>,
}

/// Words that mean something in the text form: a field or value of that name stands in quotes.
pub(super) const KEYWORDS: &[&str] = &[
    "all", "and", "any", "between", "contains", "count", "did", "empty", "false", "in", "is",
    "not", "older", "or", "starts", "true", "within",
];

/// Brackets may stand deeper than groups, which count apart.
const BRACKETS_AT_MOST: usize = 32;

/// Reads either form; the empty text is the filter that holds for all.
pub(super) fn parse(text: &str) -> Result<Placed, FilterError> {
    let is_json = text.trim_start().starts_with('{');
    let limit = if is_json {
        JSON_BYTES_AT_MOST
    } else {
        TEXT_BYTES_AT_MOST
    };
    if text.len() > limit {
        return Err(FilterError::new(0, "filter-too-long", limit.to_string()));
    }
    let placed = if is_json {
        json::parse(text)?
    } else {
        let mut parser = Parser {
            tokens: cut(text)?,
            at: 0,
            depth: 0,
            places: Vec::new(),
        };
        let filter = parser.whole()?;
        Placed {
            filter,
            places: parser.places,
        }
    };
    placed
        .filter
        .check(&|test| placed.places.get(test).copied().unwrap_or(0))?;
    Ok(placed)
}

struct Parser {
    tokens: Vec<(usize, Token)>,
    at: usize,
    depth: usize,
    places: Vec<usize>,
}

type Parsed<T> = Result<T, FilterError>;

impl Parser {
    fn whole(&mut self) -> Parsed<Filter> {
        if *self.peek() == Token::End {
            return Ok(Filter::All(Vec::new()));
        }
        let filter = self.any()?;
        match self.peek() {
            Token::End => Ok(filter),
            _ => self.refuse("filter-syntax"),
        }
    }

    fn any(&mut self) -> Parsed<Filter> {
        let mut list = vec![self.all()?];
        while self.takes("or") {
            list.push(self.all()?);
        }
        Ok(one_or(list, Filter::Any))
    }

    fn all(&mut self) -> Parsed<Filter> {
        let mut list = vec![self.unary()?];
        while self.takes("and") {
            list.push(self.unary()?);
        }
        Ok(one_or(list, Filter::All))
    }

    fn unary(&mut self) -> Parsed<Filter> {
        self.depth += 1;
        if self.depth > BRACKETS_AT_MOST {
            return self.refuse("filter-too-deep");
        }
        let filter = if self.takes("not") {
            Filter::Not(Box::new(self.unary()?))
        } else if self.takes_sign("(") {
            let inner = self.any()?;
            self.expect(")")?;
            inner
        } else if self.takes("all") {
            Filter::All(self.group()?)
        } else if self.takes("any") {
            Filter::Any(self.group()?)
        } else {
            Filter::Test(self.test()?)
        };
        self.depth -= 1;
        Ok(filter)
    }

    /// `(a, b, c)` behind `all` or `any`.
    fn group(&mut self) -> Parsed<Vec<Filter>> {
        self.expect("(")?;
        let mut list = Vec::new();
        if self.takes_sign(")") {
            return Ok(list);
        }
        loop {
            list.push(self.any()?);
            if !self.takes_sign(",") {
                self.expect(")")?;
                return Ok(list);
            }
        }
    }

    fn test(&mut self) -> Parsed<Test> {
        let place = self.place();
        let field = match self.peek() {
            Token::Name(name) => name.clone(),
            Token::Word(word) if !is_keyword(word) => word.clone(),
            _ => return self.refuse("filter-syntax"),
        };
        self.at += 1;
        self.places.push(place);
        let (op, value) = self.condition()?;
        let mut within_days = None;
        if op.takes_span() && self.takes("within") {
            within_days = Some(self.days()?);
        }
        Ok(Test {
            field,
            op,
            value,
            within_days,
        })
    }

    fn condition(&mut self) -> Parsed<(Op, Operand)> {
        if let Token::Sign(sign @ ("=" | "!=" | "<" | "<=" | ">" | ">=")) = *self.peek() {
            self.at += 1;
            let op = match sign {
                "=" => Op::Is,
                "!=" => Op::IsNot,
                sign => Op::named(sign).unwrap_or(Op::Is),
            };
            return Ok((op, Operand::One(self.value()?)));
        }
        let place = self.at;
        let Token::Word(word) = self.peek().clone() else {
            return self.refuse("filter-operator");
        };
        self.at += 1;
        match word.to_ascii_lowercase().as_str() {
            "is" if self.takes("empty") => Ok((Op::Empty, Operand::None)),
            "is" if self.takes("not") => self.is_not(),
            "not" => {
                if !self.takes("in") {
                    return self.refuse("filter-operator");
                }
                Ok((Op::NotIn, self.values()?))
            }
            "starts" => {
                self.expect_word("with")?;
                Ok((Op::StartsWith, Operand::One(self.value()?)))
            }
            "within" => Ok((Op::WithinDays, days(self.days()?))),
            "older" => {
                self.expect_word("than")?;
                Ok((Op::OlderThanDays, days(self.days()?)))
            }
            "count" => self.count(),
            "did" => {
                let op = if self.takes("not") {
                    Op::DidNot
                } else {
                    Op::Did
                };
                Ok((op, self.value_if_any()?))
            }
            name => match Op::named(name) {
                Some(op) => Ok((op, self.operand(op)?)),
                None => {
                    self.at = place;
                    let near = super::nearest(name, KEYWORDS_OF_TESTS.iter().copied());
                    let at = self.place();
                    Err(FilterError::new(at, "filter-operator", word).near(near))
                }
            },
        }
    }

    fn is_not(&mut self) -> Parsed<(Op, Operand)> {
        if self.takes("empty") {
            return Ok((Op::NotEmpty, Operand::None));
        }
        Ok((Op::IsNot, Operand::One(self.value()?)))
    }

    fn count(&mut self) -> Parsed<(Op, Operand)> {
        let op = match self.peek() {
            Token::Sign(">=") => Op::CountAtLeast,
            Token::Sign("<=") => Op::CountAtMost,
            _ => return self.refuse("filter-operator"),
        };
        self.at += 1;
        Ok((op, Operand::One(self.value()?)))
    }

    /// What follows an operator that is written as in JSON.
    fn operand(&mut self, op: Op) -> Parsed<Operand> {
        match op {
            Op::Empty | Op::NotEmpty => Ok(Operand::None),
            Op::In | Op::NotIn => self.values(),
            Op::Between => {
                let from = self.value()?;
                self.expect_word("and")?;
                Ok(Operand::Many(vec![from, self.value()?]))
            }
            Op::Did | Op::DidNot => self.value_if_any(),
            _ => Ok(Operand::One(self.value()?)),
        }
    }

    fn values(&mut self) -> Parsed<Operand> {
        self.expect("(")?;
        let mut list = Vec::new();
        if self.takes_sign(")") {
            return Ok(Operand::Many(list));
        }
        loop {
            list.push(self.value()?);
            if !self.takes_sign(",") {
                self.expect(")")?;
                return Ok(Operand::Many(list));
            }
        }
    }

    fn value_if_any(&mut self) -> Parsed<Operand> {
        match self.peek() {
            Token::Quoted(_) => Ok(Operand::One(self.value()?)),
            Token::Word(word) if !is_keyword(word) || is_truth(word) => {
                Ok(Operand::One(self.value()?))
            }
            _ => Ok(Operand::None),
        }
    }

    fn value(&mut self) -> Parsed<Literal> {
        let literal = match self.peek() {
            Token::Quoted(text) => Literal::Text(text.clone()),
            Token::Word(word) if word.eq_ignore_ascii_case("true") => Literal::Bool(true),
            Token::Word(word) if word.eq_ignore_ascii_case("false") => Literal::Bool(false),
            Token::Word(word) if !is_keyword(word) => match word.parse::<Decimal>() {
                Ok(number) => Literal::Number(number),
                Err(()) => Literal::Text(word.clone()),
            },
            _ => return self.refuse("filter-value"),
        };
        self.at += 1;
        Ok(literal)
    }

    /// `90 days`
    fn days(&mut self) -> Parsed<u32> {
        let days = match self.peek() {
            Token::Word(word) => word.parse::<u32>().ok(),
            _ => None,
        };
        let Some(days) = days else {
            return self.refuse("filter-value");
        };
        self.at += 1;
        if !self.takes("day") {
            self.expect_word("days")?;
        }
        Ok(days)
    }

    fn peek(&self) -> &Token {
        self.tokens
            .get(self.at)
            .map_or(&Token::End, |(_, token)| token)
    }

    fn place(&self) -> usize {
        self.tokens.get(self.at).map_or(0, |(place, _)| *place)
    }

    fn takes(&mut self, keyword: &str) -> bool {
        let found = self.peek().is_word(keyword);
        self.at += usize::from(found);
        found
    }

    fn takes_sign(&mut self, sign: &str) -> bool {
        let found = matches!(self.peek(), Token::Sign(s) if *s == sign);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, sign: &str) -> Parsed<()> {
        if self.takes_sign(sign) {
            Ok(())
        } else {
            self.refuse_for(sign)
        }
    }

    fn expect_word(&mut self, word: &str) -> Parsed<()> {
        if self.takes(word) {
            Ok(())
        } else {
            self.refuse_for(word)
        }
    }

    fn refuse<T>(&self, code: &'static str) -> Parsed<T> {
        Err(FilterError::new(self.place(), code, self.peek().shown()))
    }

    fn refuse_for<T>(&self, wanted: &str) -> Parsed<T> {
        self.refuse("filter-syntax")
            .map_err(|e: FilterError| e.near(Some(wanted)))
    }
}

/// What may stand behind a field, for suggestions.
const KEYWORDS_OF_TESTS: &[&str] = &[
    "in",
    "not in",
    "contains",
    "starts with",
    "is empty",
    "is not empty",
    "between",
    "within",
    "older than",
    "count",
    "did",
    "did not",
];

fn one_or(mut list: Vec<Filter>, group: fn(Vec<Filter>) -> Filter) -> Filter {
    match list.pop() {
        Some(only) if list.is_empty() => only,
        Some(last) => {
            list.push(last);
            group(list)
        }
        None => group(list),
    }
}

fn days(count: u32) -> Operand {
    Decimal::whole(i64::from(count)).map_or(Operand::None, |n| Operand::One(Literal::Number(n)))
}

pub(super) fn is_keyword(word: &str) -> bool {
    KEYWORDS
        .iter()
        .any(|keyword| keyword.eq_ignore_ascii_case(word))
}

fn is_truth(word: &str) -> bool {
    word.eq_ignore_ascii_case("true") || word.eq_ignore_ascii_case("false")
}
