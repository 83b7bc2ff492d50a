//! The product's command line, as the developer commands use it: one place to change when it changes.

use crate::{Outcome, postgres, run};
use std::fs;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The workspace that bench and proofs work in.
pub const ACCOUNT: &str = "shop";
/// Who signs in there.
pub const EMAIL: &str = "owner@shop.example";
/// With which password.
pub const PASSWORD: &str = "correct horse battery staple";
/// A day after the last order of the shop's file.
const AS_OF: &str = "2011-12-31";
/// How long a server may take until it answers.
const START_SECONDS: u64 = 20;

/// A built `bandhu` with a database and a folder of its own.
pub struct Product {
    binary: PathBuf,
    database: String,
    folder: PathBuf,
}

impl Product {
    /// The program at `binary`; `database` is a URL, `folder` holds its files.
    pub fn new(binary: PathBuf, database: String, folder: &Path) -> Self {
        Self {
            binary,
            database,
            folder: folder.to_path_buf(),
        }
    }

    /// The same program on a fresh SQLite file in `folder`.
    ///
    /// # Errors
    /// If the folder cannot be made empty.
    pub fn on_sqlite(binary: PathBuf, folder: &Path) -> Outcome<Self> {
        if folder.exists() {
            fs::remove_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
        fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        let url = format!("sqlite:{}", folder.join("bandhu.db").display());
        Ok(Self::new(binary, url, folder))
    }

    /// `bandhu` with its configuration in the environment.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.binary);
        command
            .args(arguments)
            .env("BANDHU_DATABASE", &self.database)
            .env("BANDHU_DATA_DIR", &self.folder)
            .stdin(Stdio::null());
        command
    }

    /// Makes the tables and one workspace with its owner.
    ///
    /// # Errors
    /// If a command fails.
    pub fn prepare(&self) -> Outcome {
        run::quiet("bandhu migrate", &mut self.command(&["migrate"]))?;
        let mut create = self.command(&["account", "create", "--slug", ACCOUNT, "--name", "Shop"]);
        create.args(["--currency", "GBP", "--email", EMAIL]);
        create.args(["--password", PASSWORD]);
        run::quiet("bandhu account create", &mut create).map(drop)
    }

    /// An import of `file` that has not started yet.
    pub fn import(&self, file: &Path) -> Command {
        let mut command = self.command(&["import", "orders"]);
        command.arg(file);
        command.args([
            "--account",
            ACCOUNT,
            "--source",
            "retail",
            "--currency",
            "GBP",
        ]);
        command
            .arg("--json")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    /// What must be the same after every import of the same file: the totals, and each customer's figures
    /// without the ids that are new each time.
    ///
    /// # Errors
    /// If a command fails.
    pub fn figures(&self) -> Outcome<String> {
        let mut report = self.command(&["report", "sales", "--account", ACCOUNT, "--json"]);
        let sales = run::quiet("bandhu report sales", &mut report)?;
        let mut report = self.command(&["report", "rfm", "--account", ACCOUNT, "--json"]);
        report.args(["--as-of", AS_OF]);
        let mut customers = Vec::new();
        for line in run::quiet("bandhu report rfm", &mut report)?.lines() {
            let mut customer: serde_json::Value =
                serde_json::from_str(line).map_err(|e| format!("report rfm printed: {e}"))?;
            customer["person_id"].take();
            customers.push(customer.to_string());
        }
        customers.sort();
        Ok(format!("{sales}{}", customers.join("\n")))
    }

    /// A token for the API.
    ///
    /// # Errors
    /// If the command fails or prints no token.
    pub fn token(&self) -> Outcome<String> {
        let mut create = self.command(&["token", "create", "--account", ACCOUNT, "--json"]);
        create.args(["--name", "bench"]);
        let printed = run::quiet("bandhu token create", &mut create)?;
        let json: serde_json::Value =
            serde_json::from_str(&printed).map_err(|e| format!("token create printed: {e}"))?;
        let token = json["token"].as_str().map(str::to_owned);
        token.ok_or_else(|| "token create printed no token".to_owned())
    }

    /// A key with which events are sent.
    ///
    /// # Errors
    /// If the command fails or prints no key.
    pub fn write_key(&self, account: &str) -> Outcome<String> {
        let mut create = self.command(&["write-key", "create", "--account", account, "--json"]);
        create.args(["--name", "bench"]);
        let printed = run::quiet("bandhu write-key create", &mut create)?;
        let json: serde_json::Value =
            serde_json::from_str(&printed).map_err(|e| format!("write-key create printed: {e}"))?;
        let key = json["write_key"].as_str().map(str::to_owned);
        key.ok_or_else(|| "write-key create printed no key".to_owned())
    }

    /// Starts the server and waits until it answers.
    ///
    /// # Errors
    /// If it does not answer.
    pub fn serve(&self) -> Outcome<Server> {
        self.serve_with(&[])
    }

    /// Serves without limits on how fast somebody may ask: for whoever wants to know how fast it is.
    ///
    /// # Errors
    /// As `serve`.
    pub fn serve_unlimited(&self) -> Outcome<Server> {
        let limits = [
            "--rate-token",
            "--rate-session",
            "--rate-address",
            "--rate-events",
        ];
        self.serve_with(&limits.map(|limit| [limit, "0"]).concat())
    }

    fn serve_with(&self, options: &[&str]) -> Outcome<Server> {
        let port = postgres::free_port()?;
        let log = self.folder.join("server.log");
        let file = fs::File::create(&log).map_err(|e| format!("{}: {e}", log.display()))?;
        let copy = file
            .try_clone()
            .map_err(|e| format!("{}: {e}", log.display()))?;
        let begun = Instant::now();
        let child = self
            .command(&["serve", "--listen", &format!("127.0.0.1:{port}")])
            .args(options)
            .stdout(file)
            .stderr(copy)
            .spawn()
            .map_err(|e| format!("bandhu serve does not start: {e}"))?;
        let mut server = Server {
            child,
            port,
            start: Duration::ZERO,
        };
        while begun.elapsed() < Duration::from_secs(START_SECONDS) {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                server.start = begun.elapsed();
                return Ok(server);
            }
            if let Ok(Some(status)) = server.child.try_wait() {
                let words = fs::read_to_string(&log).unwrap_or_default();
                return Err(format!(
                    "bandhu serve ended with {status}: {}",
                    words.trim()
                ));
            }
            sleep(Duration::from_millis(2));
        }
        Err(format!(
            "bandhu serve did not answer within {START_SECONDS} s"
        ))
    }
}

/// A running server; dropping it stops it.
pub struct Server {
    child: Child,
    /// On 127.0.0.1.
    pub port: u16,
    /// From the start of the process until it accepted a connection.
    pub start: Duration,
}

impl Server {
    /// The number of its process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
