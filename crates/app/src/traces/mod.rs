//! Traces for tools: what a request did, step by step, told by OTLP over HTTP to a collector that the operator names.
//!
//! Off unless `OTEL_EXPORTER_OTLP_ENDPOINT` is set; then spans are not even made. Why not the libraries of
//! OpenTelemetry: [ADR 0033](../../../../docs/adr/0033-traces-without-a-library.md).

mod export;
mod settings;
mod spans;
#[cfg(test)]
mod tests;
mod wire;

pub use export::{Exporter, Fate};
pub use spans::Spans;

use base::Error;
use settings::Settings;
use std::sync::Arc;

/// What makes spans, and what sends them; none when nobody wants any.
///
/// # Errors
/// `Unavailable` with the variable that cannot be understood.
pub fn from_environment() -> Result<Option<(Spans, Exporter)>, Error> {
    let variable = |name: &str| std::env::var(name).ok();
    Ok(Settings::read(variable)?.map(pair))
}

fn pair(settings: Settings) -> (Spans, Exporter) {
    let (sender, spans) = tokio::sync::mpsc::channel(settings.queue_max);
    let fate = Arc::<Fate>::default();
    let made = Spans::new(settings.sampler, sender, fate.clone());
    (made, Exporter::new(settings, spans, fate))
}
