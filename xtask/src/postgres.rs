//! A private PostgreSQL for tests: own folder, free port on 127.0.0.1, gone when it is dropped.

use crate::{Outcome, prerequisites, run, say, scratch};
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The name by which leftovers of a killed run are found.
const PREFIX: &str = "bandhu-postgres-";
/// The user that PostgreSQL runs as when we are root, which it refuses to be.
const PLAIN_USER: &str = "postgres";
/// How long a new cluster may take until it answers.
const START_SECONDS: u64 = 30;

/// `postgres`: a cluster for as long as this command runs.
///
/// # Errors
/// If it cannot be started, or ends by itself.
pub fn run() -> Outcome {
    let mut cluster = Cluster::start()?;
    say::done("PostgreSQL runs until Ctrl-C; in another terminal:");
    println!("export BANDHU_TEST_PG={}", cluster.url());
    let status = cluster.server.wait();
    Err(format!("postgres ended: {status:?}"))
}

/// A running cluster; dropping it stops it and removes its folder, unless that is to stay.
pub struct Cluster {
    server: Child,
    folder: PathBuf,
    port: u16,
    stays: bool,
}

impl Cluster {
    /// Makes a cluster for tests, whose data may be lost with the machine: several times as fast.
    ///
    /// # Errors
    /// If PostgreSQL is not installed or does not start.
    pub fn start() -> Outcome<Self> {
        // A log that is soon used anew: the cluster may lie in memory.
        Self::start_with(
            &scratch::place(),
            &[
                "fsync=off",
                "synchronous_commit=off",
                "full_page_writes=off",
                "max_wal_size=256MB",
            ],
        )
    }

    /// Makes a cluster that keeps what it commits, for honest figures.
    ///
    /// # Errors
    /// If PostgreSQL is not installed or does not start.
    pub fn start_durable() -> Outcome<Self> {
        Self::start_with(&scratch::usual(), &["max_wal_size=4GB"])
    }

    fn start_with(place: &Path, settings: &[&str]) -> Outcome<Self> {
        sweep();
        let folder = place.join(format!("{PREFIX}{}", std::process::id()));
        // A leftover of an earlier process with our number is in the way.
        let _ = fs::remove_dir_all(&folder);
        Self::start_in(folder, settings, false)
    }

    /// A cluster in a folder that stays, made where it is missing; it keeps what it commits.
    ///
    /// # Errors
    /// If PostgreSQL is not installed or does not start.
    pub fn kept(folder: &Path, settings: &[&str]) -> Outcome<Self> {
        Self::start_in(folder.to_path_buf(), settings, true)
    }

    fn start_in(folder: PathBuf, settings: &[&str], stays: bool) -> Outcome<Self> {
        let programs = prerequisites::postgres_programs()
            .ok_or("PostgreSQL is not installed (apt-get install postgresql-15)")?;
        if !folder.join("data/PG_VERSION").exists() {
            make_folder(&folder)?;
            init(&programs, &folder)?;
        }
        let port = free_port()?;
        let server = serve(&programs, &folder, port, settings)?;
        let mut cluster = Self {
            server,
            folder,
            port,
            stays,
        };
        cluster.wait(&programs.join("pg_isready"))?;
        Ok(cluster)
    }
    /// Where it answers, as a URL of its first database.
    pub fn url(&self) -> String {
        format!("postgres://bandhu@127.0.0.1:{}/postgres", self.port)
    }

    /// Runs one statement with psql.
    ///
    /// # Errors
    /// If psql is missing or the statement fails.
    pub fn execute(&self, statement: &str) -> Outcome {
        let mut psql = Command::new("psql");
        psql.args([
            "--no-psqlrc",
            "--quiet",
            "--set=ON_ERROR_STOP=1",
            "--command",
            statement,
        ])
        .arg(self.url());
        run::quiet("psql", &mut psql).map(drop)
    }

    /// Whether it has a database of this name.
    ///
    /// # Errors
    /// If psql is missing.
    pub fn has(&self, database: &str) -> Outcome<bool> {
        let mut psql = Command::new("psql");
        psql.args(["--no-psqlrc", "--tuples-only", "--no-align", "--command"])
            .arg("SELECT datname FROM pg_database")
            .arg(self.url());
        let names = run::quiet("psql", &mut psql)?;
        Ok(names.lines().any(|name| name == database))
    }

    /// The URL of another database of this cluster.
    pub fn url_of(&self, database: &str) -> String {
        format!("postgres://bandhu@127.0.0.1:{}/{database}", self.port)
    }

    fn wait(&mut self, is_ready: &Path) -> Outcome {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(START_SECONDS) {
            let mut asked = Command::new(is_ready);
            asked.args([
                "--quiet",
                "--host=127.0.0.1",
                "--port",
                &self.port.to_string(),
            ]);
            if asked.status().is_ok_and(|status| status.success()) {
                return Ok(());
            }
            if let Ok(Some(status)) = self.server.try_wait() {
                let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                return Err(format!("postgres ended with {status}: {}", log.trim()));
            }
            sleep(Duration::from_millis(50));
        }
        Err(format!("postgres did not answer within {START_SECONDS} s"))
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // SIGINT asks for a fast shutdown; after some seconds it is killed.
        let patience = Duration::from_secs(if self.stays { 60 } else { 5 });
        let pid = self.server.id().to_string();
        let _ = Command::new("kill").args(["-INT", &pid]).status();
        let begun = Instant::now();
        while begun.elapsed() < patience {
            if matches!(self.server.try_wait(), Ok(Some(_))) {
                break;
            }
            sleep(Duration::from_millis(20));
        }
        let _ = self.server.kill();
        let _ = self.server.wait();
        if !self.stays {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

fn init(programs: &Path, folder: &Path) -> Outcome {
    let mut initdb = as_plain_user(&programs.join("initdb"));
    initdb
        .args(["--username=bandhu", "--auth=trust", "--encoding=UTF8"])
        .args(["--locale=C.UTF-8", "--no-sync", "--pgdata"])
        .arg(folder.join("data"))
        .current_dir(folder);
    run::quiet("initdb", &mut initdb).map(drop)
}

fn serve(programs: &Path, folder: &Path, port: u16, settings: &[&str]) -> Outcome<Child> {
    let log = fs::File::create(folder.join("log")).map_err(|e| format!("postgres log: {e}"))?;
    let copy = log.try_clone().map_err(|e| format!("postgres log: {e}"))?;
    let mut command = as_plain_user(&programs.join("postgres"));
    command
        .current_dir(folder)
        .arg("-D")
        .arg(folder.join("data"));
    for setting in [
        format!("port={port}"),
        format!("unix_socket_directories={}", folder.display()),
        "listen_addresses=127.0.0.1".to_owned(),
        "max_connections=200".to_owned(),
        "shared_buffers=256MB".to_owned(),
        "max_locks_per_transaction=256".to_owned(),
        "max_pred_locks_per_transaction=256".to_owned(),
    ] {
        command.arg("-c").arg(setting);
    }
    for setting in settings {
        command.arg("-c").arg(setting);
    }
    command
        .stdin(Stdio::null())
        .stdout(log)
        .stderr(copy)
        .spawn()
        .map_err(|e| format!("postgres does not start: {e}"))
}

/// A program that ends with this one (by SIGINT, a fast shutdown), as a plain user if we are root.
fn as_plain_user(program: &Path) -> Command {
    if run::find("setpriv").is_none() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    if prerequisites::is_root() {
        command
            .args(["--reuid", PLAIN_USER, "--regid", PLAIN_USER])
            .arg("--clear-groups");
    }
    command.args(["--pdeathsig", "INT"]).arg(program);
    command
}

fn make_folder(folder: &Path) -> Outcome {
    fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    if prerequisites::is_root() {
        let mut chown = Command::new("chown");
        run::quiet("chown", chown.arg(PLAIN_USER).arg(folder))?;
    }
    Ok(())
}

/// Removes the folders of runs that were killed before they could clean up.
fn sweep() {
    let entries = scratch::places().map(|place| fs::read_dir(place).into_iter().flatten());
    for entry in entries.into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(pid) = name.strip_prefix(PREFIX) else {
            continue;
        };
        if !Path::new("/proc").join(pid).exists() {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// A port on 127.0.0.1 that nobody uses at this moment.
///
/// # Errors
/// If the machine has none left.
pub fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|e| format!("no free port: {e}"))?;
    let address = listener
        .local_addr()
        .map_err(|e| format!("no free port: {e}"))?;
    Ok(address.port())
}
