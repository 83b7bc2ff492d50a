//! For which request something is done: one id that goes along from thread to thread, into jobs, and into the log.
//!
//! As the W3C's Trace Context has it (level 1, 2021): what a caller says in `traceparent` is taken over, and told to
//! whoever goes on. Without a caller the id of the request is the id of its trace.

use std::cell::Cell;
use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::pin;
use uuid::Uuid;

/// The target of spans in `tracing`; the log has none of them, whoever exports them has nothing else.
pub const SPANS: &str = "bandhu_spans";

/// What something belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The id of the whole: of everything that followed from one request.
    pub id: u128,
    /// The span within which it happens; 0 for none yet.
    pub span: u64,
    /// Whether spans are exported; none while nobody has decided.
    pub sampled: Option<bool>,
    /// The id of the request that it began with.
    pub request: Uuid,
}

impl Trace {
    /// A trace that begins with this request.
    pub fn begin(request: Uuid) -> Self {
        Self {
            id: request.as_u128(),
            span: 0,
            sampled: None,
            request,
        }
    }

    /// The trace that the caller of a request named in `traceparent`; none when it is no such header, which
    /// then counts as if it had not come.
    pub fn of_caller(traceparent: &str, request: Uuid) -> Option<Self> {
        let (version, rest) = traceparent.split_once('-')?;
        let (version, rest) = (hex(version, 2)?, rest.split('-').collect::<Vec<_>>());
        let [id, span, flags, later @ ..] = rest.as_slice() else {
            return None;
        };
        // Version 255 is forbidden; one that we do not know may say more behind the part that we do.
        if version == 0xff || (version == 0 && !later.is_empty()) {
            return None;
        }
        let (id, span, flags) = (hex(id, 32)?, hex(span, 16)?, hex(flags, 2)?);
        let span = u64::try_from(span).ok()?;
        (id != 0 && span != 0).then_some(Self {
            id,
            span,
            sampled: Some(flags & 1 == 1),
            request,
        })
    }

    /// As a job keeps it. Nobody else reads it: the parts of `traceparent`, and the request.
    pub fn kept(&self) -> String {
        let sampled = match self.sampled {
            Some(true) => "01",
            Some(false) => "00",
            None => "xx",
        };
        let (span, request) = (self.span, self.request.simple());
        format!("{}-{span:016x}-{sampled}-{request}", self.hex())
    }

    /// What `kept` made; none of anything else.
    pub fn of_kept(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('-').collect();
        let [id, span, sampled, request] = parts.as_slice() else {
            return None;
        };
        Some(Self {
            id: hex(id, 32)?,
            span: u64::try_from(hex(span, 16)?).ok()?,
            sampled: match *sampled {
                "01" => Some(true),
                "00" => Some(false),
                _ => None,
            },
            request: Uuid::from_u128(hex(request, 32)?),
        })
    }

    /// The id of the whole in 32 digits, as every tool shows it.
    pub fn hex(&self) -> String {
        format!("{:032x}", self.id)
    }
}

/// Both ids, as a line of the log has them.
impl fmt::Display for Trace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "request={} trace={:032x}", self.request, self.id)
    }
}

/// Lower-case digits only, exactly so many.
fn hex(text: &str, digits: usize) -> Option<u128> {
    let fine = |b: u8| matches!(b, b'0'..=b'9' | b'a'..=b'f');
    (text.len() == digits && text.bytes().all(fine))
        .then(|| u128::from_str_radix(text, 16).ok())
        .flatten()
}

thread_local! {
    static CURRENT: Cell<Option<Trace>> = const { Cell::new(None) };
}

/// What this thread works for at the moment.
pub fn current() -> Option<Trace> {
    CURRENT.get()
}

/// Puts another one in its place and gives back the one before; see [`enter`].
pub fn replace(trace: Option<Trace>) -> Option<Trace> {
    CURRENT.replace(trace)
}

/// As long as this lives the thread works for what it entered.
#[must_use]
pub struct Entered(Option<Trace>);

impl Drop for Entered {
    fn drop(&mut self) {
        CURRENT.set(self.0);
    }
}

/// The thread works for `trace` until the answer is dropped.
pub fn enter(trace: Option<Trace>) -> Entered {
    Entered(CURRENT.replace(trace))
}

/// Does `work` for `trace`, whichever thread goes on with it.
pub async fn follow<F: Future>(trace: Option<Trace>, work: F) -> F::Output {
    let mut work = pin!(work);
    poll_fn(move |cx| {
        let _entered = enter(trace);
        work.as_mut().poll(cx)
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::task::{Context, Poll, Waker};

    const REQUEST: Uuid = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001);

    fn check(traceparent: &str, expected: Option<(u128, u64, bool)>) {
        let read = Trace::of_caller(traceparent, REQUEST);
        let said = read.map(|t| (t.id, t.span, t.sampled == Some(true)));
        assert_eq!(said, expected, "{traceparent}");
    }

    /// The examples of <https://www.w3.org/TR/trace-context/>, 3.2 and 4.3.
    #[test]
    fn a_caller_is_read_as_the_recommendation_says() {
        let (id, span) = (
            0x0af7_6519_16cd_43dd_8448_eb21_1c80_319c,
            0xb7ad_6b71_6920_3331,
        );
        let fine = "0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331";
        check(&format!("00-{fine}-01"), Some((id, span, true)));
        check(&format!("00-{fine}-00"), Some((id, span, false)));
        // Only the lowest bit says whether; the others are for later versions.
        check(&format!("00-{fine}-fe"), Some((id, span, false)));
        check(&format!("00-{fine}-03"), Some((id, span, true)));
        // A later version may say more, this one may not.
        check(&format!("cc-{fine}-01-what-more"), Some((id, span, true)));
        check(&format!("00-{fine}-01-more"), None);
        check(&format!("ff-{fine}-01"), None);
        for wrong in [
            "",
            "-",
            "00",
            "00-0af7651916cd43dd8448eb211c80319c",
            "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
            "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
            "0-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b716920333+-01",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\n",
            "௧௨-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        ] {
            check(wrong, None);
        }
    }

    #[test]
    fn what_a_job_keeps_is_read_again() {
        for sampled in [None, Some(true), Some(false)] {
            for span in [0, 7, u64::MAX] {
                let trace = Trace {
                    id: 5,
                    span,
                    sampled,
                    request: REQUEST,
                };
                assert_eq!(Trace::of_kept(&trace.kept()), Some(trace));
            }
        }
        assert_eq!(Trace::of_kept(""), None);
        assert_eq!(Trace::of_kept("00-1-2-3-4"), None);
    }

    #[test]
    fn work_is_done_for_its_own_trace_and_leaves_none_behind() {
        let one = Trace::begin(REQUEST);
        let mut seen = Vec::new();
        let mut polls = 0;
        let work = poll_fn(|_| {
            polls += 1;
            seen.push(current());
            if polls == 2 {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        });
        {
            let mut work = pin!(follow(Some(one), work));
            let mut cx = Context::from_waker(Waker::noop());
            while work.as_mut().poll(&mut cx).is_pending() {
                assert_eq!(current(), None, "between two of its steps");
            }
        }
        assert_eq!((seen, current()), (vec![Some(one), Some(one)], None));
    }
}
