//! What the operator wants: the standard variables of OpenTelemetry.

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use base::{Error, Trace};
use outbound::Target;
use std::time::Duration;

/// How and where spans are sent.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    pub(super) to: Target,
    pub(super) headers: HeaderMap,
    /// Of the resource: `service.name` and what else the operator says of this process.
    pub(super) resource: Vec<(String, String)>,
    pub(super) sampler: Sampler,
    pub(super) timeout: Duration,
    /// How long a span waits for others.
    pub(super) delay: Duration,
    pub(super) queue_max: usize,
    pub(super) batch_max: usize,
}

/// Which traces are exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sampler {
    /// Whether what the caller decided is followed.
    parent_based: bool,
    /// Of the last 56 bits of a trace's id, which are random, those from here on.
    from: u64,
}

/// How many values the last 56 bits have.
const ALL: u64 = 1 << 56;

impl Sampler {
    /// Whether a trace is exported that this process begins, or that a caller handed on.
    pub(super) fn takes(self, trace: &Trace) -> bool {
        if self.parent_based
            && let Some(decided) = trace.sampled
        {
            return decided;
        }
        let random = u64::try_from(trace.id & u128::from(ALL - 1)).unwrap_or(0);
        random >= self.from
    }

    fn read(name: &str, argument: Option<&str>) -> Result<Self, Error> {
        let (parent_based, base) = match name.strip_prefix("parentbased_") {
            Some(base) => (true, base),
            None => (false, name),
        };
        let from = match base {
            "always_on" => 0,
            "always_off" => ALL,
            "traceidratio" => {
                let ratio: f64 = argument.unwrap_or("1").parse().unwrap_or(f64::NAN);
                if !(0.0..=1.0).contains(&ratio) {
                    return Err(wrong("OTEL_TRACES_SAMPLER_ARG", "a number from 0 to 1"));
                }
                ((1.0 - ratio) * ALL as f64) as u64
            }
            _ => {
                let known =
                    "always_on, always_off or traceidratio, each also with parentbased_ before it";
                return Err(wrong("OTEL_TRACES_SAMPLER", known));
            }
        };
        Ok(Self { parent_based, from })
    }
}

impl Settings {
    /// Reads the variables; none when spans are not wanted. An empty one is one that is not set.
    pub(super) fn read(of: impl Fn(&str) -> Option<String>) -> Result<Option<Self>, Error> {
        let of = |name: &str| {
            of(name)
                .map(|v| v.trim().to_owned())
                .filter(|v| !v.is_empty())
        };
        let own = |name: &str| {
            let general = format!("OTEL_EXPORTER_OTLP_{name}");
            of(&format!("OTEL_EXPORTER_OTLP_TRACES_{name}")).or_else(|| of(&general))
        };
        let off = of("OTEL_SDK_DISABLED").is_some_and(|v| v.eq_ignore_ascii_case("true"))
            || of("OTEL_TRACES_EXPORTER").is_some_and(|v| v == "none");
        let address = of("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT").or_else(|| {
            let base = of("OTEL_EXPORTER_OTLP_ENDPOINT")?;
            Some(format!("{}/v1/traces", base.trim_end_matches('/')))
        });
        let Some(address) = address.filter(|_| !off) else {
            return Ok(None);
        };
        if own("PROTOCOL").is_some_and(|protocol| protocol != "http/protobuf") {
            return Err(wrong("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        }
        let sampler = of("OTEL_TRACES_SAMPLER").unwrap_or_else(|| "parentbased_always_on".into());
        let number = |name: &str, value: Option<String>, usual: u64| match value {
            None => Ok(usual),
            Some(text) => match text.parse::<u64>() {
                Ok(n) if n > 0 => Ok(n),
                _ => Err(wrong(name, "a whole number above 0")),
            },
        };
        let size = |name: &str, usual: u64| {
            let n = number(name, of(name), usual)?;
            Ok::<_, Error>(usize::try_from(n).unwrap_or(usize::MAX).min(100_000))
        };
        let timeout = number("OTEL_EXPORTER_OTLP_TIMEOUT", own("TIMEOUT"), 10_000)?;
        let delay = "OTEL_BSP_SCHEDULE_DELAY";
        Ok(Some(Self {
            to: Target::read(&address)?,
            headers: headers(own("HEADERS").as_deref().unwrap_or_default())?,
            resource: resource(of("OTEL_SERVICE_NAME"), of("OTEL_RESOURCE_ATTRIBUTES"))?,
            sampler: Sampler::read(&sampler, of("OTEL_TRACES_SAMPLER_ARG").as_deref())?,
            timeout: Duration::from_millis(timeout),
            delay: Duration::from_millis(number(delay, of(delay), 5_000)?),
            queue_max: size("OTEL_BSP_MAX_QUEUE_SIZE", 2_048)?,
            batch_max: size("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", 512)?,
        }))
    }
}

fn resource(name: Option<String>, more: Option<String>) -> Result<Vec<(String, String)>, Error> {
    let mut all = pairs("OTEL_RESOURCE_ATTRIBUTES", &more.unwrap_or_default())?;
    if let Some(name) = name {
        all.retain(|(key, _)| key != "service.name");
        all.push(("service.name".into(), name));
    } else if !all.iter().any(|(key, _)| key == "service.name") {
        all.push(("service.name".into(), "bandhu".into()));
    }
    if !all.iter().any(|(key, _)| key == "service.version") {
        let version = env!("CARGO_PKG_VERSION").to_owned();
        all.push(("service.version".into(), version));
    }
    Ok(all)
}

fn headers(text: &str) -> Result<HeaderMap, Error> {
    let variable = "OTEL_EXPORTER_OTLP_HEADERS";
    let mut headers = HeaderMap::new();
    for (name, value) in pairs(variable, text)? {
        let name = HeaderName::try_from(name);
        let value = HeaderValue::try_from(value);
        match (name, value) {
            (Ok(name), Ok(value)) => drop(headers.insert(name, value)),
            _ => return Err(wrong(variable, "names and values of HTTP headers")),
        }
    }
    Ok(headers)
}

/// `key=value,key=value`, the values percent-encoded as in a `baggage` header.
fn pairs(variable: &str, text: &str) -> Result<Vec<(String, String)>, Error> {
    let each = text
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty());
    each.map(|part| {
        let (key, value) = part.split_once('=')?;
        Some((key.trim().to_owned(), decoded(value.trim())?))
    })
    .map(|pair| pair.ok_or_else(|| wrong(variable, "key=value, with commas between them")))
    .collect()
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [char::from(rest.next()?), char::from(rest.next()?)];
        let [high, low] = digits.map(|digit| digit.to_digit(16));
        bytes.push(u8::try_from(high? * 16 + low?).ok()?);
    }
    String::from_utf8(bytes).ok()
}

fn wrong(variable: &str, expected: &str) -> Error {
    Error::Unavailable(format!("{variable} cannot be used: expected is {expected}"))
}
