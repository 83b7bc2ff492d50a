//! A PostgreSQL of a test's own, to be stopped, encrypted or followed by a standby.

use crate::served::{free_port, skip, until};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A cluster that answers only what it has written down; gone with this value.
pub struct Cluster {
    programs: PathBuf,
    folder: tempfile::TempDir,
    port: u16,
    settings: Vec<String>,
    server: Option<Child>,
}

impl Cluster {
    /// None, loudly, where PostgreSQL is not installed.
    pub fn new() -> Option<Self> {
        let mut cluster = Self::made()?;
        cluster.start();
        Some(cluster)
    }

    /// Made and not started yet.
    pub fn made() -> Option<Self> {
        let cluster = Self::empty()?;
        let mut initdb = cluster.command("initdb");
        initdb.args(["--username=bandhu", "--auth=trust", "--encoding=UTF8"]);
        initdb
            .args(["--locale=C.UTF-8", "--no-sync", "--pgdata"])
            .arg(cluster.data());
        assert!(initdb.stdout(Stdio::null()).status().unwrap().success());
        Some(cluster)
    }

    fn empty() -> Option<Self> {
        let versions = std::fs::read_dir("/usr/lib/postgresql")
            .into_iter()
            .flatten();
        let mut folders: Vec<PathBuf> = versions.flatten().map(|v| v.path().join("bin")).collect();
        folders.sort();
        let Some(programs) = folders.into_iter().find(|f| f.join("initdb").exists()) else {
            skip("PostgreSQL's programs are not under /usr/lib/postgresql");
            return None;
        };
        let folder = tempfile::Builder::new()
            .prefix("bandhu-cluster-")
            .tempdir()
            .unwrap();
        owned(folder.path());
        Some(Self {
            programs,
            folder,
            port: free_port(),
            settings: Vec::new(),
            server: None,
        })
    }

    /// A second server that follows this one and takes no writes.
    pub fn standby(&self) -> Self {
        let mut standby = Self::empty().unwrap();
        let mut copy = standby.command("pg_basebackup");
        copy.args([
            "--host=127.0.0.1",
            "--username=bandhu",
            "--write-recovery-conf",
        ]);
        copy.args(["--checkpoint=fast", "--no-sync", "--port"])
            .arg(self.port.to_string())
            .arg("--pgdata")
            .arg(standby.data());
        assert!(copy.status().unwrap().success());
        standby.start();
        standby
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    pub fn url(&self) -> String {
        format!("postgres://bandhu@127.0.0.1:{}/postgres", self.port)
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A setting for the next start, `name=value`.
    pub fn set(&mut self, setting: &str) {
        self.settings.push(setting.to_owned());
    }

    /// A file in the cluster's folder that only the server reads.
    pub fn keeps(&self, name: &str, content: &str) {
        use std::os::unix::fs::PermissionsExt as _;
        let path = self.data().join(name);
        std::fs::write(&path, content).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        owned(&path);
    }

    /// Runs a statement by psql; what it printed.
    pub fn psql(&self, statement: &str) -> String {
        let mut psql = Command::new(self.programs.join("psql"));
        psql.args([
            "--no-psqlrc",
            "--tuples-only",
            "--no-align",
            "--command",
            statement,
        ]);
        let out = psql.arg(self.url()).output().unwrap();
        assert!(out.status.success(), "{out:?}");
        String::from_utf8_lossy(&out.stdout).trim().to_owned()
    }

    /// As a plain user: PostgreSQL refuses to be root.
    fn command(&self, program: &str) -> Command {
        let program = self.programs.join(program);
        let mut command = match is_root() {
            true => {
                let mut command = Command::new("setpriv");
                command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]);
                command.args(["--pdeathsig", "INT"]).arg(program);
                command
            }
            false => Command::new(program),
        };
        command.current_dir(self.folder.path());
        command
    }

    pub fn start(&mut self) {
        let mut server = self.command("postgres");
        server.arg("-D").arg(self.data());
        let sockets = format!("unix_socket_directories={}", self.folder.path().display());
        // fsync=off loses nothing here: the machine stays on, and commits are still written before they are
        // answered.
        let port = format!("port={}", self.port);
        let usual = [&*port, &*sockets, "listen_addresses=127.0.0.1", "fsync=off"];
        for setting in usual.into_iter().chain(self.settings.iter().map(|s| &**s)) {
            server.args(["-c", setting]);
        }
        let server = server.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        self.server = Some(server.unwrap());
        let is_ready = self.programs.join("pg_isready");
        let port = self.port.to_string();
        until("PostgreSQL answers", || {
            let mut asked = Command::new(&is_ready);
            asked.args(["--quiet", "--host=127.0.0.1", "--port", &port]);
            asked.status().unwrap().success()
        });
    }

    /// Immediate mode: every session is cut, nothing is finished, the next start recovers from the log.
    pub fn stop(&mut self) {
        if let Some(mut server) = self.server.take() {
            let told = Command::new("kill")
                .args(["-QUIT", &server.id().to_string()])
                .status();
            assert!(told.unwrap().success());
            server.wait().unwrap();
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Gives a path to the user that PostgreSQL runs as when we are root.
fn owned(path: &Path) {
    if is_root() {
        let given = Command::new("chown").arg("postgres").arg(path).status();
        assert!(given.unwrap().success());
    }
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0)
}
