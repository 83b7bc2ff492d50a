//! The reports of the command line.

use clap::{Args, Subcommand};

/// The reports.
#[derive(Debug, Subcommand)]
pub enum Report {
    /// Recency, frequency and monetary of each person, one JSON object a line.
    Rfm(ReportRfm),
    /// What was sold to known people.
    Sales(ReportSales),
}

/// Options of `report rfm`.
#[derive(Debug, Args)]
pub struct ReportRfm {
    /// The account's slug.
    #[arg(long)]
    pub account: String,
    /// The day, YYYY-MM-DD: its first moment in the account's zone. By default today.
    #[arg(long)]
    pub as_of: Option<String>,
    /// Of whom.
    #[arg(long, value_enum, default_value_t = RfmOf::People)]
    pub of: RfmOf,
    /// Print JSON, one object a line.
    #[arg(long)]
    pub json: bool,
}

/// Of whom `report rfm` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum RfmOf {
    /// One line for each person.
    People,
    /// One line for each company, over the orders of the people who belong to it now.
    Companies,
}

/// What turnover is added up by.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum SalesBy {
    /// One line for each month.
    Month,
    /// One line for each product, the largest net sum first.
    Product,
}

/// Options of `report sales`.
#[derive(Debug, Args)]
pub struct ReportSales {
    /// The account's slug.
    #[arg(long)]
    pub account: String,
    /// Turnover instead, anonymous buyers and returns included: of each month, or of each product.
    #[arg(long)]
    pub by: Option<SalesBy>,
    /// The first month, YYYY-MM, with --by. By default the first with an order.
    #[arg(long, requires = "by")]
    pub from: Option<String>,
    /// The last month, included, with --by. By default the last with an order.
    #[arg(long, requires = "by")]
    pub to: Option<String>,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}
