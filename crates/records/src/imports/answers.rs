//! What the API shows of an import.

use super::{Columns, Dates, Import, LeftOut, Refusal, Report, State, words};
use ::web::Locale;
use base::{ImportId, Timestamp, Uuid};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// An import as the API shows it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Import)]
pub(crate) struct Shown {
    #[schema(value_type = String)]
    id: Uuid,
    /// What the file holds: `orders`.
    kind: String,
    /// `uploaded`, `checking`, `checked`, `running`, `done` or `failed`.
    #[schema(value_type = String)]
    state: State,
    file_name: String,
    /// SHA-256 of the file, in hexadecimal.
    file_hash: String,
    file_bytes: i64,
    /// Where the records come from: with their number it makes them themselves.
    source: String,
    columns: Columns,
    progress: Progress,
    /// What a check would do or a run did, so far.
    report: Counts,
    /// Why it failed; null otherwise.
    failure: Option<Failure>,
    /// The same file, brought before.
    #[schema(value_type = Option<String>)]
    same_file: Option<Uuid>,
    /// The other source under which this file was imported: to import it here too needs `again`.
    other_source: Option<String>,
    /// Whether that was chosen.
    again: bool,
    /// When the file was deleted, some time after the import ended.
    #[schema(value_type = Option<String>, format = DateTime)]
    file_deleted_at: Option<Timestamp>,
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Timestamp,
    #[schema(value_type = Option<String>, format = DateTime)]
    finished_at: Option<Timestamp>,
}

/// Bytes of the file.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Progress {
    done: i64,
    total: i64,
}

/// Counts by name, and sums in minor units of the currency.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Counts {
    counts: BTreeMap<String, i64>,
    sums_minor: BTreeMap<String, i64>,
    currency: Option<String>,
    /// What was understood of the dates; null before a check or a run.
    dates: Option<Dates>,
    /// Of each count `left_out_…` up to five of the values, with the line on which each stood first.
    left_out: BTreeMap<String, Vec<LeftOut>>,
}

impl From<&Report> for Counts {
    fn from(report: &Report) -> Self {
        let Report {
            counts,
            sums,
            currency,
            dates,
            left_out,
        } = report.clone();
        Self {
            counts,
            sums_minor: sums,
            currency,
            dates,
            left_out,
        }
    }
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ImportFailure)]
pub(crate) struct Failure {
    /// A stable word.
    code: String,
    /// The same for people.
    message: String,
}

/// A line that was not taken.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ImportRefusal)]
pub(crate) struct Refused {
    /// Its number in the file; the header is 1.
    line: u64,
    /// The field that is wrong; empty when it is the whole line.
    field: String,
    /// A stable word.
    code: String,
    /// The same for people.
    message: String,
    /// The refused value.
    value: String,
    /// The line itself, cut at 4,000 characters.
    raw: String,
}

fn failure(l: &Locale, import: &Import) -> Option<Failure> {
    let kept = import
        .error
        .as_deref()
        .filter(|_| import.state == State::Failed)?;
    Some(Failure {
        code: kept.split(' ').next().unwrap_or_default().to_owned(),
        message: words::failure(l, kept),
    })
}

pub(super) fn shown(
    l: &Locale,
    import: &Import,
    same_file: Option<ImportId>,
    other_source: Option<String>,
) -> Shown {
    Shown {
        id: import.id.0,
        kind: import.kind.clone(),
        state: import.state,
        file_name: import.file_name.clone(),
        file_hash: import.file_hash.clone(),
        file_bytes: import.file_bytes,
        source: import.source.clone(),
        columns: import.columns.clone(),
        progress: Progress {
            done: import.progress_done,
            total: import.progress_total,
        },
        report: (&import.report).into(),
        failure: failure(l, import),
        same_file: same_file.map(|id| id.0),
        other_source,
        again: import.again,
        file_deleted_at: import.swept_at,
        created_at: import.created_at,
        updated_at: import.updated_at,
        finished_at: import.finished_at,
    }
}

pub(super) fn refused(l: &Locale, r: Refusal) -> Refused {
    let message = words::reason(l, &r.code, &r.detail);
    Refused {
        line: r.line,
        field: r.field,
        code: r.code,
        message,
        value: r.detail,
        raw: r.raw,
    }
}
