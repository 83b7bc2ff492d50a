//! The command line. Every setting can also stand in the environment.

mod report;

pub use report::{Report, ReportRfm, ReportSales, RfmOf, SalesBy};

use clap::{Args, Parser, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;

/// Customer relationships and customer experience, self-hosted.
#[derive(Debug, Parser)]
#[command(name = "bandhu", version, about)]
pub struct Cli {
    /// Settings that all commands share.
    #[command(flatten)]
    pub settings: Settings,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Settings that all commands share.
#[derive(Clone, Debug, Args)]
pub struct Settings {
    /// Folder for the embedded database, imported files and the secret key.
    #[arg(long, global = true, env = "BANDHU_DATA_DIR", default_value = "data")]
    pub data_dir: PathBuf,
    /// `sqlite:FILE` or `postgres://…`; by default bandhu.db in the data folder.
    #[arg(long, global = true, env = "BANDHU_DATABASE")]
    pub database: Option<String>,
    /// How long to wait for another process that writes to the same SQLite file, in seconds; by default 30, and 5
    /// for a server, at whose screens people wait.
    #[arg(long, global = true, env = "BANDHU_WAIT_S")]
    pub wait_s: Option<u64>,
    /// Bring tables up to date without a copy of the database before: you have backups of your own.
    #[arg(long, global = true, env = "BANDHU_WITHOUT_COPY")]
    pub without_copy: bool,
    /// What to log: error, warn, info, debug, or a filter such as `info,web=debug`.
    #[arg(long, global = true, env = "BANDHU_LOG", default_value = "warn")]
    pub log: String,
    /// Log as JSON, a line each.
    #[arg(long, global = true, env = "BANDHU_LOG_JSON")]
    pub log_json: bool,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve pages and API.
    Serve(Serve),
    /// Make a demonstration company and serve it.
    Demo(Demo),
    /// Bring the database up to date and stop.
    Migrate,
    /// Accounts (workspaces).
    #[command(subcommand)]
    Account(Account),
    /// Those who sign in
    #[command(subcommand)]
    User(User),
    /// API tokens.
    #[command(subcommand)]
    Token(Token),
    /// Write keys: with one a site or an app sends events.
    #[command(subcommand)]
    WriteKey(WriteKey),
    /// Import a file.
    #[command(subcommand)]
    Import(Import),
    /// Figures on standard output.
    #[command(subcommand)]
    Report(Report),
    /// Copy the database to a file while it is in use.
    Backup(Backup),
    /// Put a backup in the place of the database. Stop the server first.
    Restore(Restore),
    /// Carry the whole database to the other engine, such as PostgreSQL. Stop the server first.
    Move {
        /// An empty one: `postgres://user@host/name`, or `sqlite:FILE` of a file that is not there yet.
        #[arg(long, env = "BANDHU_MOVE_TO")]
        to: String,
    },
    /// Look for what is wrong with this installation.
    Doctor {
        /// Make the index of the search anew first. Stop the server before.
        #[arg(long)]
        mend: bool,
    },
}

/// Options of `serve`.
#[derive(Clone, Debug, Args)]
pub struct Serve {
    /// Where to listen.
    #[arg(long, env = "BANDHU_LISTEN", default_value = "127.0.0.1:7300")]
    pub listen: SocketAddr,
    /// The address under which browsers reach it, such as `https://crm.example.com`.
    #[arg(long, env = "BANDHU_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// Believe `X-Forwarded-For`, because a proxy stands before it.
    #[arg(long, env = "BANDHU_BEHIND_PROXY")]
    pub behind_proxy: bool,
    /// Show the style guide at /styleguide.
    #[arg(long, env = "BANDHU_STYLEGUIDE")]
    pub styleguide: bool,
    /// How fast somebody may ask.
    #[command(flatten)]
    pub rates: Rates,
    /// The largest file that can be attached to a person or a company, in megabytes.
    #[arg(long, env = "BANDHU_ATTACHMENT_MAX_MB", default_value_t = 20)]
    pub attachment_max_mb: u32,
    /// How long running jobs may go on after the stop; then the next start takes them up.
    #[arg(long, env = "BANDHU_JOB_GRACE_S", default_value_t = 8)]
    pub job_grace_s: u64,
}

/// Limits on how fast somebody may ask: so many a second, averaged over ten seconds; 0 is without a limit.
/// Each process counts for itself.
#[derive(Clone, Debug, Args)]
pub struct Rates {
    /// Requests with one API token, a second.
    #[arg(long, env = "BANDHU_RATE_TOKEN", default_value_t = 50)]
    pub rate_token: u32,
    /// Requests of one session, a second.
    #[arg(long, env = "BANDHU_RATE_SESSION", default_value_t = 20)]
    pub rate_session: u32,
    /// Requests of one address that come without a session or a token, a second.
    #[arg(long, env = "BANDHU_RATE_ADDRESS", default_value_t = 20)]
    pub rate_address: u32,
    /// Events with one write key, a second.
    #[arg(long, env = "BANDHU_RATE_EVENTS", default_value_t = 1_000)]
    pub rate_events: u32,
}

/// Options of `demo`.
#[derive(Debug, Args)]
pub struct Demo {
    /// How it is served.
    #[command(flatten)]
    pub serve: Serve,
    /// Folder with the file online_retail.csv.xz: a second account with a real shop.
    #[arg(long)]
    pub shop_data: Option<PathBuf>,
    /// Make the data and stop.
    #[arg(long)]
    pub seed_only: bool,
    /// How many people the first company knows, 2000 to 1000000. A million bring five million
    /// interactions and need some minutes and 5 GB.
    #[arg(long, default_value_t = 2_000, value_parser = clap::value_parser!(u32).range(2_000..=1_000_000))]
    pub people: u32,
    /// Make this company alone, by the word in its addresses: kandula, birana or kayal.
    #[arg(long)]
    pub only: Option<String>,
}

/// Commands on accounts.
#[derive(Debug, Subcommand)]
pub enum Account {
    /// Make an account and its owner.
    Create(AccountCreate),
}

/// Commands on those who sign in.
#[derive(Debug, Subcommand)]
pub enum User {
    /// Make up a new password for somebody who cannot get in any more, and print it.
    Password(UserPassword),
}

/// Options of `user password`.
#[derive(Debug, Args)]
pub struct UserPassword {
    /// The mail address that they sign in with.
    #[arg(long)]
    pub email: String,
    /// Take their second factor away, too.
    #[arg(long)]
    pub without_second_factor: bool,
    /// Print JSON: {"password": …}.
    #[arg(long)]
    pub json: bool,
}

/// Options of `account create`.
#[derive(Debug, Args)]
pub struct AccountCreate {
    /// The firm's name.
    #[arg(long)]
    pub name: String,
    /// The owner's mail address.
    #[arg(long)]
    pub email: String,
    /// The word in its addresses; made from the name by default.
    #[arg(long)]
    pub slug: Option<String>,
    /// The owner's password; a random one is printed by default.
    #[arg(long, env = "BANDHU_OWNER_PASSWORD")]
    pub password: Option<String>,
    /// ISO 4217.
    #[arg(long, default_value = "LKR")]
    pub currency: String,
    /// IANA time zone.
    #[arg(long, default_value = "Asia/Colombo")]
    pub zone: String,
    /// en, si, am or ml.
    #[arg(long, default_value = "en")]
    pub language: String,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

/// Commands on tokens.
#[derive(Debug, Subcommand)]
pub enum Token {
    /// Make an API token; it is printed once.
    Create(TokenCreate),
}

/// Options of `token create`.
#[derive(Debug, Args)]
pub struct TokenCreate {
    /// The account's slug.
    #[arg(long)]
    pub account: String,
    /// What it is for.
    #[arg(long, default_value = "command line")]
    pub name: String,
    /// owner, admin, manager, member or read-only.
    #[arg(long, default_value = "admin")]
    pub role: String,
    /// Only these permissions of the role, with commas between them: people.read,orders.read
    #[arg(long)]
    pub permissions: Option<String>,
    /// For how many days it works, at most 3650; by default until it is revoked.
    #[arg(long)]
    pub expires_in_days: Option<String>,
    /// Print JSON: {"token": …}.
    #[arg(long)]
    pub json: bool,
}

/// Commands on write keys.
#[derive(Debug, Subcommand)]
pub enum WriteKey {
    /// Make a write key and print it.
    Create(WriteKeyCreate),
    /// Print the write keys, newest first.
    List(WriteKeyList),
    /// Revoke a write key.
    Revoke(WriteKeyRevoke),
}

/// Options of `write-key create`.
#[derive(Debug, Args)]
pub struct WriteKeyCreate {
    /// The account's slug.
    #[arg(long)]
    pub account: String,
    /// Which site or app gets it.
    #[arg(long)]
    pub name: String,
    /// Under which source its people and events are known.
    #[arg(long, default_value = integrations::keys::USUAL_SOURCE)]
    pub source: String,
    /// Print JSON: {"write_key": …}.
    #[arg(long)]
    pub json: bool,
}

/// Options of `write-key list`.
#[derive(Debug, Args)]
pub struct WriteKeyList {
    /// The account's slug.
    #[arg(long)]
    pub account: String,
    /// Print JSON, one object a line.
    #[arg(long)]
    pub json: bool,
}

/// Options of `write-key revoke`.
#[derive(Debug, Args)]
pub struct WriteKeyRevoke {
    /// The account's slug.
    #[arg(long)]
    pub account: String,
    /// The id of the key, as `write-key list` prints it.
    pub id: base::WriteKeyId,
}

/// What can be imported.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Orders with their lines, people and products.
    Orders(ImportOrders),
}

/// Options of `import orders`.
#[derive(Debug, Args)]
pub struct ImportOrders {
    /// .csv, .csv.gz, .csv.xz, .xlsx, or - for standard input.
    pub file: PathBuf,
    /// The account's slug.
    #[arg(long)]
    pub account: String,
    /// Where the orders come from: their number is unique within it.
    #[arg(long)]
    pub source: String,
    /// ISO 4217; by default the account's.
    #[arg(long)]
    pub currency: Option<String>,
    /// IANA zone of times that name none; by default the account's.
    #[arg(long)]
    pub time_zone: Option<String>,
    /// TOML file with `[columns]` (column = field) and `[options]`. A file without product codes needs no `line.product`:
    /// its `line.description` tells products apart.
    #[arg(long)]
    pub map: Option<PathBuf>,
    /// What to do with an order that is there with other content: keep or replace.
    #[arg(long)]
    pub on_change: Option<String>,
    /// Import the file although it was imported under another source: its orders come a second time.
    #[arg(long)]
    pub again: bool,
    /// Write the refused lines to this new file, each with the reason, to be mended and brought again.
    #[arg(long)]
    pub refused: Option<PathBuf>,
    /// Write nothing; say what would happen.
    #[arg(long)]
    pub dry_run: bool,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

/// Options of `backup`.
#[derive(Debug, Args)]
pub struct Backup {
    /// The new file.
    pub to: PathBuf,
}

/// Options of `restore`.
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup.
    pub from: PathBuf,
    /// Overwrite a database that is there; it is kept beside under another name.
    #[arg(long)]
    pub force: bool,
}
