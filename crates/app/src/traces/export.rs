//! Sends spans, many at once. Nobody waits for it: what cannot be sent is dropped, and counted.

use super::settings::Settings;
use super::spans::Span;
use super::wire::{self, Response};
use prost::Message as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::mpsc::Receiver;
use tokio::sync::watch;

/// How often a batch is tried before it is dropped.
const TRIES: u32 = 4;
/// The wait after the first try; twice as long after each other.
const FIRST_WAIT: Duration = Duration::from_secs(1);
/// No server is waited for longer, whatever it asks for.
const WAIT_AT_MOST: Duration = Duration::from_secs(30);
/// How long the last batch may take while the program stops.
const AT_THE_END: Duration = Duration::from_secs(2);

/// What became of spans in this process.
#[derive(Debug, Default)]
pub struct Fate {
    sent: AtomicU64,
    dropped: AtomicU64,
}

impl Fate {
    /// How many the collector took.
    pub fn sent(&self) -> u64 {
        self.sent.load(Ordering::Relaxed)
    }

    /// How many are lost: there was no room, or the collector did not take them.
    pub fn dropped(&self) -> u64 {
        self.dropped.load(Ordering::Relaxed)
    }

    pub(super) fn drop_one(&self) {
        self.dropped.fetch_add(1, Ordering::Relaxed);
    }

    fn count(&self, many: usize, rejected: i64) {
        let many = u64::try_from(many).unwrap_or(u64::MAX);
        let rejected = u64::try_from(rejected).unwrap_or(0).min(many);
        self.sent.fetch_add(many - rejected, Ordering::Relaxed);
        self.dropped.fetch_add(rejected, Ordering::Relaxed);
    }
}

/// Sends what was made.
pub struct Exporter {
    settings: Settings,
    spans: Receiver<Span>,
    fate: Arc<Fate>,
    first_wait: Duration,
}

/// What a try came to.
enum Tried {
    Over,
    Again {
        after: Option<Duration>,
        why: String,
    },
}

impl Exporter {
    pub(super) fn new(settings: Settings, spans: Receiver<Span>, fate: Arc<Fate>) -> Self {
        Self {
            settings,
            spans,
            fate,
            first_wait: FIRST_WAIT,
        }
    }

    /// Tries again sooner: for tests.
    #[cfg(test)]
    pub(super) fn waiting(mut self, first_wait: Duration) -> Self {
        self.first_wait = first_wait;
        self
    }

    /// What becomes of the spans.
    pub fn fate(&self) -> Arc<Fate> {
        self.fate.clone()
    }

    /// Sends batches until `stop` becomes true; then what is there, once.
    pub async fn run(mut self, mut stop: watch::Receiver<bool>) {
        let mut batch = Vec::new();
        while self.gather(&mut batch, &mut stop).await {
            tokio::select! {
                () = self.deliver(&batch) => batch.clear(),
                _ = stop.wait_for(|stop| *stop) => break,
            }
        }
        while batch.len() < self.settings.batch_max
            && let Ok(span) = self.spans.try_recv()
        {
            batch.push(span);
        }
        if !batch.is_empty() {
            let last = tokio::time::timeout(AT_THE_END, self.send(&batch)).await;
            if !matches!(last, Ok(Tried::Over)) {
                self.fate.count(batch.len(), i64::MAX);
            }
        }
    }

    /// Waits for spans, and then for more until there are enough or the time is over; false at the end.
    async fn gather(&mut self, batch: &mut Vec<Span>, stop: &mut watch::Receiver<bool>) -> bool {
        let (most, delay) = (self.settings.batch_max, self.settings.delay);
        let gathering = async {
            let mut more = self.spans.recv_many(batch, most).await > 0;
            let rest = async {
                while more && batch.len() < most {
                    more = self.spans.recv_many(batch, most - batch.len()).await > 0;
                }
            };
            let _ = tokio::time::timeout(delay, rest).await;
            more
        };
        tokio::select! {
            more = gathering => more,
            _ = stop.wait_for(|stop| *stop) => false,
        }
    }

    /// Tries until it is sent, refused, or tried often enough.
    async fn deliver(&self, batch: &[Span]) {
        let mut wait = self.first_wait;
        for _ in 1..TRIES {
            match self.send(batch).await {
                Tried::Over => return,
                Tried::Again { after, .. } => {
                    tokio::time::sleep(after.unwrap_or(wait).min(WAIT_AT_MOST)).await;
                    wait *= 2;
                }
            }
        }
        if let Tried::Again { why, .. } = self.send(batch).await {
            self.refused(batch.len(), &why);
        }
    }

    async fn send(&self, batch: &[Span]) -> Tried {
        let body = wire::packed(&self.settings.resource, batch);
        let (to, headers) = (&self.settings.to, &self.settings.headers);
        let kind = "application/x-protobuf";
        let limit = self.settings.timeout;
        match outbound::post(to, kind, headers, body.into(), limit).await {
            Ok(answer) if (200..300).contains(&answer.status) => {
                let said = Response::decode(answer.body).unwrap_or_default();
                let rejected = said.partial_success.unwrap_or_default();
                if rejected.rejected_spans > 0 {
                    let (many, why) = (rejected.rejected_spans, rejected.error_message);
                    tracing::warn!(many, %why, "the collector did not take all spans");
                }
                self.fate.count(batch.len(), rejected.rejected_spans);
                Tried::Over
            }
            // These alone are to be tried again (OTLP 1.x, "Retryable Response Codes").
            Ok(answer) if matches!(answer.status, 429 | 502 | 503 | 504) => Tried::Again {
                after: answer.retry_after_s.map(Duration::from_secs),
                why: format!("it answered {}", answer.status),
            },
            Ok(answer) => {
                self.refused(batch.len(), &format!("it answered {}", answer.status));
                Tried::Over
            }
            Err(e) => Tried::Again {
                after: None,
                why: e.to_string(),
            },
        }
    }

    fn refused(&self, many: usize, why: &str) {
        tracing::warn!(many, %why, "spans could not be sent to the collector and are lost");
        self.fate.count(many, i64::MAX);
    }
}
