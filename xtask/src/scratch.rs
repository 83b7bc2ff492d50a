//! Where tests put what need not outlive them: into memory where there is enough, for the thousands of small files of
//! a fresh database take a disk several times as long.

use crate::prerequisites;
use std::fs;
use std::path::{Path, PathBuf};

/// A file system in memory that every Linux has.
const MEMORY: &str = "/dev/shm";
/// Memory that must be free for it: what two tests and PostgreSQL hold at once, and room for the compiler.
const FREE_KIB: u64 = 6 << 20;

/// Memory, or else the usual place.
pub fn place() -> PathBuf {
    let known = |file: &str| fs::read_to_string(file).unwrap_or_default();
    match is_fit(&known("/proc/mounts"), &known("/proc/meminfo")) {
        true => PathBuf::from(MEMORY),
        false => usual(),
    }
}

/// All places where leftovers may lie.
pub fn places() -> [PathBuf; 2] {
    [PathBuf::from(MEMORY), usual()]
}

/// On a disk; root's own temporary folder may be closed to the plain user that PostgreSQL runs as.
pub fn usual() -> PathBuf {
    if prerequisites::is_root() {
        PathBuf::from("/tmp")
    } else {
        std::env::temp_dir()
    }
}

/// Whether programs may be started there, as tests do, and enough memory is free.
fn is_fit(mounts: &str, memory: &str) -> bool {
    let mount = mounts.lines().find_map(|line| {
        let mut words = line.split(' ').skip(1);
        (words.next()? == MEMORY).then(|| words.nth(1))?
    });
    let free = memory.lines().find_map(|line| {
        let kib = line.strip_prefix("MemAvailable:")?.trim();
        kib.strip_suffix(" kB")?.parse::<u64>().ok()
    });
    let may = |options: &str| !options.split(',').any(|o| o == "noexec" || o == "ro");
    mount.is_some_and(may) && free.is_some_and(|kib| kib >= FREE_KIB) && Path::new(MEMORY).is_dir()
}

#[cfg(test)]
mod tests {
    use super::is_fit;

    #[test]
    fn memory_is_taken_where_there_is_enough_and_programs_may_start() {
        let mounts =
            |options: &str| format!("proc /proc proc rw 0 0\ntmpfs /dev/shm tmpfs {options} 0 0\n");
        let memory = |kib: u64| format!("MemTotal: 99 kB\nMemAvailable:   {kib} kB\n");
        assert!(is_fit(&mounts("rw,relatime"), &memory(6 << 20)));
        assert!(!is_fit(&mounts("rw,noexec"), &memory(6 << 20)));
        assert!(!is_fit(&mounts("rw"), &memory((6 << 20) - 1)));
        assert!(!is_fit("", &memory(6 << 20)));
    }
}
