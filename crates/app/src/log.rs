//! The log: lines on standard error, each with the request and the trace for which it was written.

use crate::cli::Settings;
use crate::traces::Spans;
use base::trace::{self, SPANS, Trace};
use std::fmt;
use std::io::IsTerminal as _;
use tracing::{Event, Subscriber};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt::format::{Format, JsonFields, Writer};
use tracing_subscriber::fmt::{self as lines, FmtContext, FormatEvent, FormatFields};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{EnvFilter, Layer, Registry};

type Boxed = Box<dyn Layer<Registry> + Send + Sync>;

/// Writes the log to standard error, and gives spans to `spans` if anybody wants them.
pub fn start(settings: &Settings, spans: Option<Spans>) {
    let filter = EnvFilter::try_new(&settings.log).unwrap_or_else(|_| EnvFilter::new("warn"));
    let lines = written(settings);
    match spans {
        // Nobody wants spans: they are not even made.
        None => {
            let none = format!("{SPANS}=off").parse();
            let filter = none.into_iter().fold(filter, EnvFilter::add_directive);
            tracing_subscriber::registry()
                .with(lines.with_filter(filter))
                .init();
        }
        Some(spans) => {
            let ours = Targets::new().with_target(SPANS, LevelFilter::INFO);
            let others = Targets::new()
                .with_default(LevelFilter::TRACE)
                .with_target(SPANS, LevelFilter::OFF);
            let lines = lines.with_filter(filter).with_filter(others).boxed();
            tracing_subscriber::registry()
                .with(lines)
                .with(spans.with_filter(ours))
                .init();
        }
    }
}

fn written(settings: &Settings) -> Boxed {
    let ansi = std::io::stderr().is_terminal() && !settings.log_json;
    let layer = lines::layer().with_writer(std::io::stderr).with_ansi(ansi);
    match settings.log_json {
        true => layer
            .fmt_fields(JsonFields::new())
            .event_format(Told {
                line: Format::default().json(),
                json: true,
            })
            .boxed(),
        false => layer
            .event_format(Told {
                line: Format::default().with_ansi(ansi),
                json: false,
            })
            .boxed(),
    }
}

/// A line as `line` writes it, with what it was written for at its end.
struct Told<F> {
    line: F,
    json: bool,
}

impl<S, N, F> FormatEvent<S, N> for Told<F>
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    N: for<'a> FormatFields<'a> + 'static,
    F: FormatEvent<S, N>,
{
    fn format_event(
        &self,
        context: &FmtContext<'_, S, N>,
        mut writer: Writer<'_>,
        event: &Event<'_>,
    ) -> fmt::Result {
        let Some(trace) = trace::current() else {
            return self.line.format_event(context, writer, event);
        };
        let mut line = String::new();
        self.line
            .format_event(context, Writer::new(&mut line), event)?;
        writer.write_str(&told(&line, trace, self.json))
    }
}

/// The line with both ids at its end.
fn told(line: &str, trace: Trace, json: bool) -> String {
    let line = line.trim_end_matches('\n');
    match (json, line.strip_suffix('}')) {
        (true, Some(open)) => {
            let (request, id) = (trace.request, trace.hex());
            format!("{open},\"request\":\"{request}\",\"trace\":\"{id}\"}}\n")
        }
        _ => format!("{line} {trace}\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_tells_what_it_was_written_for() {
        let trace = Trace::begin(base::Uuid::from_u128(
            0x0190_0000_0000_7000_8000_0000_0000_0001,
        ));
        assert_eq!(
            told("INFO web: answered status=200\n", trace, false),
            "INFO web: answered status=200 request=01900000-0000-7000-8000-000000000001 \
             trace=01900000000070008000000000000001\n"
        );
        let line = told("{\"fields\":{\"message\":\"a }\"}}\n", trace, true);
        let read: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert_eq!(read["fields"]["message"], "a }");
        assert_eq!(read["request"], "01900000-0000-7000-8000-000000000001");
        assert_eq!(read["trace"], "01900000000070008000000000000001");
    }
}
