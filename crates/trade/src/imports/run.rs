//! The run: one thread reads the file into slices, this one writes them, each in a transaction of
//! at most some 20 ms with its own checkpoint.

use super::feed::{Unit, feed};
use super::names::Caches;
use super::parse::Parser;
use super::scan::scan;
use super::slice::Slice;
use super::write::{Context, Outcome, write};
use crate::{rfm, turnover};
use base::Error;
use customers::Hooks;
use db::Dialect;
use jobs::Slices;
use records::imports::{Checkpoint, Lines, Report, Run};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::time::Duration;

/// Slices that wait for the writer.
const SLICES_AHEAD: usize = 2;
/// Lines of the first slice.
const LINES_AT_FIRST: usize = 400;
/// Lines of any slice.
const LINES_AT_MOST: usize = 20_000;

/// Imports the file from the checkpoint on.
///
/// # Errors
/// `Invalid` when the file cannot be used; `Unavailable` when the database cannot go on;
/// `Conflict` when another process runs the same import.
pub(super) fn run(run: &Run, hooks: &Hooks) -> Result<Report, Error> {
    let mut scan = scan(run)?;
    let prefix = Parser::new(run, Lines::open(&run.path)?.header())?.cancel_prefix;
    let context = Arc::new(Context::new(
        run,
        hooks,
        prefix,
        std::mem::take(&mut scan.names),
    )?);
    let size = AtomicUsize::new(LINES_AT_FIRST);
    let mut caches = Caches::default();
    let mut report = run.import.report.clone();
    report.dates = Some(scan.dates.clone());
    report.counts.insert(
        "lines".into(),
        i64::try_from(scan.lines).unwrap_or(i64::MAX),
    );
    let writing = &run.slices;
    std::thread::scope(|scope| {
        let (sender, slices) = sync_channel::<Slice>(SLICES_AHEAD);
        let (size_seen, scan) = (&size, &scan);
        let reader = scope.spawn(move || {
            let mut slicer = Slicer::new(run.import.checkpoint, size_seen, sender);
            feed(run, scan, &mut |unit, read| slicer.take(unit, read))?;
            slicer.flush()?;
            Ok::<_, Error>(())
        });
        for slice in &slices {
            let (lines, read) = (slice.lines, slice.read);
            let outcome = write_slice(writing, &context, slice, &mut caches, report.clone())?;
            report = outcome.report;
            let next = next_size(lines, outcome.took, target(run));
            size.store(next, Ordering::Relaxed);
            (run.on_progress)(read, &report);
        }
        reader
            .join()
            .unwrap_or_else(|_| Err(Error::internal("the reader of the file panicked")))
    })?;
    rfm::actions::refresh(writing, &run.by, &run.zone)?;
    turnover::refresh(writing, &run.by, &run.zone)?;
    Ok(report)
}

fn write_slice(
    slices: &Slices,
    context: &Arc<Context>,
    slice: Slice,
    caches: &mut Caches,
    report: Report,
) -> Result<Outcome, Error> {
    let known = caches.for_slice(&slice);
    let (context, slice) = (context.clone(), Arc::new(slice));
    let outcome = slices.one_now(move |tx| write(tx, &context, &slice, &known, &report))?;
    caches.learn(&outcome.learned);
    Ok(outcome)
}

/// How long a slice may take: short where it keeps the one writer from people.
fn target(run: &Run) -> Duration {
    match run.slices.db().dialect() {
        Dialect::Sqlite => Duration::from_millis(9),
        Dialect::Postgres => Duration::from_millis(80),
    }
}

/// Steers towards the target, at most doubling at a time.
fn next_size(lines: usize, took: Duration, target: Duration) -> usize {
    let micros = took.as_micros().max(1);
    let fitting = lines as u128 * target.as_micros() / micros;
    let fitting = usize::try_from(fitting).unwrap_or(LINES_AT_MOST);
    fitting.clamp(lines / 2, lines * 2).clamp(50, LINES_AT_MOST)
}

/// Gathers units into slices and leaves out what is committed.
struct Slicer<'a> {
    skip: u64,
    number: u64,
    size: &'a AtomicUsize,
    slice: Slice,
    sender: SyncSender<Slice>,
}

impl<'a> Slicer<'a> {
    fn new(from: Checkpoint, size: &'a AtomicUsize, sender: SyncSender<Slice>) -> Self {
        Self {
            skip: from.units,
            number: 0,
            size,
            slice: Slice::default(),
            sender,
        }
    }

    fn take(&mut self, unit: Unit, read: u64) -> Result<(), Error> {
        self.number += 1;
        if self.number <= self.skip {
            return Ok(());
        }
        self.slice.add(unit, self.number, read);
        if self.slice.lines >= self.size.load(Ordering::Relaxed) {
            return self.flush();
        }
        Ok(())
    }

    fn flush(&mut self) -> Result<(), Error> {
        let slice = std::mem::take(&mut self.slice);
        if slice.is_empty() {
            return Ok(());
        }
        // The writer has gone only when it failed, and then its error is the one that is told.
        self.sender
            .send(slice)
            .map_err(|_| Error::Unavailable("the writer has stopped".into()))
    }
}
