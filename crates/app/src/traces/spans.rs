//! Makes spans of those of `tracing`, and hands them to whoever sends them when they end.

use super::export::Fate;
use super::settings::Sampler;
use base::trace::{self, Trace};
use base::{Clock, Timestamp};
use std::fmt;
use std::sync::Arc;
use tokio::sync::mpsc::Sender;
use tracing::Subscriber;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;
use tracing_subscriber::registry::LookupSpan;

/// A span that has ended.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Span {
    pub(super) trace: u128,
    pub(super) id: u64,
    /// 0 for none.
    pub(super) parent: u64,
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) began: Timestamp,
    pub(super) ended: Timestamp,
    pub(super) failed: bool,
    pub(super) attributes: Vec<(&'static str, Value)>,
}

/// On which side of a call it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Within the program.
    Internal,
    /// Somebody asked and waits.
    Server,
    /// What somebody queued.
    Consumer,
}

/// What is said of a span.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Text(String),
    Number(i64),
}

/// A span that has not ended, where it belongs, and what happens within it.
struct Open {
    outer: Trace,
    inner: Trace,
    /// None of a trace that is not exported.
    span: Option<Span>,
}

/// The layer of `tracing` that makes spans.
pub struct Spans {
    sampler: Sampler,
    to: Sender<Span>,
    fate: Arc<Fate>,
    clock: Clock,
}

impl Spans {
    pub(super) fn new(sampler: Sampler, to: Sender<Span>, fate: Arc<Fate>) -> Self {
        Self {
            sampler,
            to,
            fate,
            clock: Clock::system(),
        }
    }

    /// A span within what this thread works for; its fields say what kind it is.
    fn begin(&self, outer: Trace, attributes: &Attributes<'_>) -> Open {
        let now = self.clock.now();
        let mut span = Span {
            trace: outer.id,
            // Never 0, which stands for none.
            id: rand::random::<u64>() | 1,
            parent: outer.span,
            name: attributes.metadata().name().to_owned(),
            kind: Kind::Internal,
            began: now,
            ended: now,
            failed: false,
            attributes: Vec::new(),
        };
        attributes.record(&mut span);
        let sampled = match (span.kind, outer.sampled) {
            // Within this process it was decided; only here does the caller say what it wishes.
            (Kind::Server, _) | (_, None) => self.sampler.takes(&outer),
            (_, Some(decided)) => decided,
        };
        let within = if sampled { span.id } else { outer.span };
        Open {
            outer,
            inner: Trace {
                span: within,
                sampled: Some(sampled),
                ..outer
            },
            span: sampled.then_some(span),
        }
    }
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Spans {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, cx: Context<'_, S>) {
        // What belongs to no request and no job, such as a look at the queue, would be a trace of one step.
        if let (Some(outer), Some(span)) = (trace::current(), cx.span(id)) {
            span.extensions_mut().insert(self.begin(outer, attributes));
        }
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, cx: Context<'_, S>) {
        if let Some(span) = cx.span(id)
            && let Some(open) = span.extensions_mut().get_mut::<Open>()
            && let Some(span) = &mut open.span
        {
            values.record(span);
        }
    }

    fn on_enter(&self, id: &Id, cx: Context<'_, S>) {
        if let Some(span) = cx.span(id)
            && let Some(open) = span.extensions().get::<Open>()
        {
            trace::replace(Some(open.inner));
        }
    }

    fn on_exit(&self, id: &Id, cx: Context<'_, S>) {
        if let Some(span) = cx.span(id)
            && let Some(open) = span.extensions().get::<Open>()
        {
            trace::replace(Some(open.outer));
        }
    }

    fn on_close(&self, id: Id, cx: Context<'_, S>) {
        let open = cx.span(&id);
        let open = open.and_then(|span| span.extensions_mut().remove::<Open>());
        if let Some(mut span) = open.and_then(|open| open.span) {
            // A clock may be set back.
            span.ended = self.clock.now().max(span.began);
            // Nobody waits until there is room.
            if self.to.try_send(span).is_err() {
                self.fate.drop_one();
            }
        }
    }
}

impl Span {
    fn take(&mut self, name: &'static str, value: Value) {
        match (name, &value) {
            ("otel.name", Value::Text(text)) => self.name = text.trim_end().to_owned(),
            ("otel.kind", Value::Text(text)) => {
                self.kind = match text.as_str() {
                    "server" => Kind::Server,
                    "consumer" => Kind::Consumer,
                    _ => Kind::Internal,
                };
            }
            ("otel.status_code", Value::Text(text)) => self.failed = text == "ERROR",
            _ => self.attributes.push((name, value)),
        }
    }
}

impl Visit for Span {
    fn record_i64(&mut self, field: &Field, value: i64) {
        self.take(field.name(), Value::Number(value));
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        let value = i64::try_from(value).unwrap_or(i64::MAX);
        self.take(field.name(), Value::Number(value));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.take(field.name(), Value::Text(value.to_owned()));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.take(field.name(), Value::Text(format!("{value:?}")));
    }
}
