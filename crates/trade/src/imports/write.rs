//! Writing one slice: in one transaction the orders with their lines, people, products, timeline,
//! totals, refusals, the report and the checkpoint.

use super::check::count_new;
use super::descriptions::ProductNames;
use super::draft::Draft;
use super::names::{Lookup, Names, learn_names};
use super::paid;
use super::slice::Slice;
use super::store::{self, Known};
use crate::orders::added;
use crate::orders::store::{LineRow, OrderRow};
use crate::totals;
use crate::turnover::kept;
use base::{Actor, Channel, Currency, Error, OrderId, Permission, Scope};
use customers::Hooks;
use customers::people::buyers;
use db::Tx;
use records::imports::store::{add_refusals, get, set_progress};
use records::imports::{Checkpoint, Import, Refusal, Report, Run};
use std::collections::{HashMap, HashSet};
use std::time::Duration;

/// What holds for the whole run.
pub(super) struct Context {
    pub(super) scope: Scope,
    pub(super) by: Actor,
    pub(super) import: Import,
    pub(super) hooks: Hooks,
    /// What the file as a whole calls its products.
    pub(super) product_names: ProductNames,
    currency: Currency,
    cancel_prefix: String,
    zone: String,
    replace: bool,
}

impl Context {
    pub(super) fn new(
        run: &Run,
        hooks: &Hooks,
        cancel_prefix: String,
        product_names: ProductNames,
    ) -> Result<Self, Error> {
        run.by.may(Permission::PeopleWrite)?;
        run.by.may(Permission::OrdersWrite)?;
        Ok(Self {
            scope: run.by.may(Permission::ImportsRun)?,
            by: run.by.clone(),
            import: run.import.clone(),
            currency: run.currency,
            cancel_prefix,
            zone: run.zone.clone(),
            replace: run.import.columns.options.on_change.as_deref() == Some("replace"),
            hooks: hooks.clone(),
            product_names,
        })
    }
}

/// What a committed slice leaves.
pub(super) struct Outcome {
    pub(super) report: Report,
    /// Names that were not in the caches.
    pub(super) learned: Names,
    pub(super) took: Duration,
}

/// Writes the slice; the report is that before it.
pub(super) fn write(
    tx: &mut Tx<'_>,
    context: &Context,
    slice: &Slice,
    cached: &Names,
    report: &Report,
) -> Result<Outcome, Error> {
    check_place(tx, context, slice)?;
    let mut report = report.clone();
    refuse(tx, context, &slice.refusals, &mut report)?;
    let (fresh, changed) = sort_out(tx, context, slice, &mut report)?;
    let changed = count_changed(tx, context, changed, &mut report)?;
    // In the order of the file, by which it may depend who somebody is.
    let read: HashSet<&str> = fresh
        .iter()
        .chain(&changed)
        .map(|d| d.number.as_str())
        .collect();
    let read = slice
        .orders
        .iter()
        .filter(|d| read.contains(d.number.as_str()));
    let learned = learn_names(tx, context, read, cached, &mut report)?;
    let names = Lookup {
        cached,
        learned: &learned,
    };
    let rows = build(tx, context, &fresh, &names)?;
    added::add(
        tx,
        context.scope.account,
        &context.zone,
        &rows.orders,
        &rows.lines,
    )?;
    buyers::have_bought(tx, &context.by, totals::buyers(&rows.orders))?;
    if context.replace {
        for draft in &changed {
            replace(tx, context, draft, &names)?;
        }
    }
    for (draft, row) in fresh.iter().zip(&rows.orders) {
        count_new(&mut report, draft, row.sort, row.person.is_some())?;
    }
    let checkpoint = Checkpoint { units: slice.last };
    set_progress(
        tx,
        &context.scope,
        context.import.id,
        slice.read,
        checkpoint,
        &report,
    )?;
    note_event(tx, context, fresh.len())?;
    Ok(Outcome {
        report,
        learned,
        took: tx.elapsed(),
    })
}

/// Counts the orders that were there and are different now; where they are replaced, without those that are refused
/// because of their payments.
fn count_changed<'a>(
    tx: &mut Tx<'_>,
    context: &Context,
    mut changed: Vec<&'a Draft>,
    report: &mut Report,
) -> Result<Vec<&'a Draft>, Error> {
    let word = match context.replace {
        true => "orders_replaced",
        false => "orders_changed",
    };
    if context.replace {
        let refused = paid::refused(tx, &context.scope, &context.import.source, &changed)?;
        changed.retain(|draft| !paid::holds(&refused, draft));
        refuse(tx, context, &refused, report)?;
    }
    report.count(word, i64::try_from(changed.len()).unwrap_or(i64::MAX));
    Ok(changed)
}

/// Keeps what is refused, and counts it.
fn refuse(
    tx: &mut Tx<'_>,
    context: &Context,
    refused: &[Refusal],
    report: &mut Report,
) -> Result<(), Error> {
    let count = i64::try_from(refused.len()).unwrap_or(i64::MAX);
    report.count("lines_refused", count);
    Ok(add_refusals(
        tx,
        &context.scope,
        context.import.id,
        refused,
    )?)
}

/// Refuses to write beside another process that runs the same import.
fn check_place(tx: &Tx<'_>, context: &Context, slice: &Slice) -> Result<(), Error> {
    let import = get(tx, &context.scope, context.import.id)?.ok_or(Error::NotFound("import"))?;
    if import.checkpoint.units + 1 == slice.first {
        Ok(())
    } else {
        Err(Error::Conflict("import-runs-elsewhere"))
    }
}

/// New orders, and those that are there with other content.
fn sort_out<'s>(
    tx: &Tx<'_>,
    context: &Context,
    slice: &'s Slice,
    report: &mut Report,
) -> Result<(Vec<&'s Draft>, Vec<&'s Draft>), Error> {
    let mut known: HashMap<String, Known> = HashMap::new();
    for part in slice.orders.chunks(400) {
        let numbers: Vec<&str> = part.iter().map(|d| d.number.as_str()).collect();
        known.extend(store::known(
            tx,
            &context.scope,
            &context.import.source,
            &numbers,
        )?);
    }
    let (mut fresh, mut changed) = (Vec::new(), Vec::new());
    for draft in &slice.orders {
        match known.get(&draft.number) {
            None => fresh.push(draft),
            Some(order) if order.content_hash == draft.content_hash() => {
                report.count("orders_unchanged", 1);
            }
            Some(_) => changed.push(draft),
        }
    }
    Ok((fresh, changed))
}

#[derive(Default)]
struct Rows {
    orders: Vec<OrderRow>,
    lines: Vec<LineRow>,
}

fn build(
    tx: &Tx<'_>,
    context: &Context,
    drafts: &[&Draft],
    names: &Lookup<'_>,
) -> Result<Rows, Error> {
    let mut rows = Rows::default();
    for draft in drafts {
        let order = order_row(tx, context, draft, names, OrderId::new())?;
        add_lines(&mut rows.lines, draft, order.id, names)?;
        rows.orders.push(order);
    }
    Ok(rows)
}

fn order_row(
    tx: &Tx<'_>,
    context: &Context,
    draft: &Draft,
    names: &Lookup<'_>,
    id: OrderId,
) -> Result<OrderRow, Error> {
    let total = draft.total().map_err(Error::internal)?;
    Ok(OrderRow {
        id,
        sort: draft.sort(&context.cancel_prefix),
        source: context.import.source.clone(),
        number: draft.number.clone(),
        person: names.person(draft)?,
        occurred_at: draft.at,
        channel: draft.told.channel.unwrap_or(Channel::Shop),
        status: draft.status.unwrap_or_default(),
        total,
        base_minor: totals::base_minor(total, context.currency),
        line_count: draft.lines.len(),
        content_hash: draft.content_hash(),
        import: Some(context.import.id),
        written_at: tx.now(),
    })
}

fn add_lines(
    rows: &mut Vec<LineRow>,
    draft: &Draft,
    order: OrderId,
    names: &Lookup<'_>,
) -> Result<(), Error> {
    for (position, line) in draft.lines.iter().enumerate() {
        let (product, name) = names.product(&line.product)?;
        rows.push(LineRow {
            order,
            occurred_at: draft.at,
            position,
            product: *product,
            description: (line.description != *name).then(|| line.description.clone()),
            quantity: line.quantity,
            price: line.price,
            total_minor: line.total(draft.currency).map_err(Error::internal)?.minor,
        });
    }
    Ok(())
}

/// Puts the new content in the place of the old; the log keeps its entry, which points to the order.
fn replace(
    tx: &mut Tx<'_>,
    context: &Context,
    draft: &Draft,
    names: &Lookup<'_>,
) -> Result<(), Error> {
    let (id, old) =
        store::for_replacement(tx, &context.scope, &context.import.source, &draft.number)?;
    let order = order_row(tx, context, draft, names, id)?;
    let mut lines = Vec::new();
    add_lines(&mut lines, draft, id, names)?;
    let was = kept::before(tx, &context.scope, id)?;
    store::replace(tx, &context.scope, &order)?;
    crate::orders::store::insert_lines(tx, &context.scope, &lines)?;
    totals::recompute(
        tx,
        &context.scope,
        [old, order.person].into_iter().flatten(),
    )?;
    buyers::have_bought(tx, &context.by, totals::buyers(&[order]))?;
    kept::replaced(tx, &context.scope, id, was)?;
    Ok(())
}

/// One event a slice: orders of the past must not set off what new orders do.
fn note_event(tx: &mut Tx<'_>, context: &Context, orders: usize) -> Result<(), Error> {
    if orders == 0 {
        return Ok(());
    }
    let new = events::New {
        subject_kind: "import",
        subject_id: context.import.id.0,
        name: "orders.imported",
        version: 1,
        data: serde_json::json!({ "orders": orders }),
    };
    Ok(events::record(tx, &context.by, new)?)
}
