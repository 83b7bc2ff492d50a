//! Files of imports: kept by their content, opened whatever their packing.

use crate::imports::workbook;
use base::{AccountId, Error};
use flate2::read::MultiGzDecoder;
use liblzma::read::XzDecoder;
use liblzma::stream::{CONCATENATED, Stream};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Memory that unpacking xz may take: `xz -9` needs 65 MiB.
const XZ_BYTES_AT_MOST: u64 = 128 << 20;

/// The folder in which imported files lie until they are no longer needed: a folder for each account,
/// in it each file once, called by the hash of its content and never as somebody called it.
#[derive(Clone, Debug)]
pub struct Folder(pub PathBuf);

/// A file in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    /// SHA-256 of its bytes, in hexadecimal; also its name.
    pub hash: String,
    /// Its size.
    pub bytes: u64,
}

impl Folder {
    /// Copies what `from` holds into the account's folder, at most `limit` bytes.
    ///
    /// # Errors
    /// `Invalid` with `file-too-large` or `file-empty`; `DiskFull`; `Unavailable` when the disk refuses.
    pub fn store(
        &self,
        account: AccountId,
        mut from: impl Read,
        limit: u64,
    ) -> Result<StoredFile, Error> {
        let own = self.of(account);
        make(&own).map_err(|e| disk("make the folder", &e))?;
        let mut partial =
            tempfile::NamedTempFile::new_in(&own).map_err(|e| disk("write the file", &e))?;
        let (mut hash, mut bytes) = (Sha256::new(), 0_u64);
        let mut buffer = vec![0; 128 * 1024];
        loop {
            let n = from
                .read(&mut buffer)
                .map_err(|e| disk("read the file", &e))?;
            if n == 0 {
                break;
            }
            bytes += n as u64;
            if bytes > limit {
                return Err(Error::invalid("file", "file-too-large", limit / 1_000_000));
            }
            hash.update(&buffer[..n]);
            partial
                .write_all(&buffer[..n])
                .map_err(|e| disk("write the file", &e))?;
        }
        if bytes == 0 {
            return Err(Error::invalid("file", "file-empty", ""));
        }
        let hash = hash
            .finalize()
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect::<String>();
        partial
            .as_file()
            .sync_all()
            .map_err(|e| disk("write the file", &e))?;
        let partial = partial.into_temp_path();
        std::fs::rename(&partial, own.join(&hash))
            .and_then(|()| db::keep_names(&own))
            .map_err(|e| disk("write the file", &e))?;
        Ok(StoredFile { hash, bytes })
    }

    /// Where the account's file with that hash lies. Files that came before accounts had folders of
    /// their own lie above them.
    pub fn path(&self, account: AccountId, hash: &str) -> PathBuf {
        let own = self.of(account).join(safe(hash));
        let early = self.early(hash);
        if !own.exists() && early.is_file() {
            return early;
        }
        own
    }

    /// The account's own folder.
    pub fn of(&self, account: AccountId) -> PathBuf {
        self.0.join(account.to_string())
    }

    /// Where a file lies that came before accounts had folders of their own.
    pub(crate) fn early(&self, hash: &str) -> PathBuf {
        self.0.join(safe(hash))
    }
}

/// Makes a folder and those above it that are not there yet; they stay when the power is lost.
fn make(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let Some(above) = folder.parent() else {
        return Ok(());
    };
    make(above)?;
    let mut new = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut new, 0o700);
    match new.create(folder) {
        Err(e) if e.kind() != io::ErrorKind::AlreadyExists => Err(e),
        _ => db::keep_names(above),
    }
}

fn safe(hash: &str) -> String {
    hash.chars().filter(char::is_ascii_hexdigit).collect()
}

fn disk(doing: &str, e: &io::Error) -> Error {
    if e.kind() == io::ErrorKind::StorageFull {
        return Error::DiskFull;
    }
    Error::Unavailable(format!("cannot {doing}: {e}"))
}

/// Text of a stored file, unpacked, with a count of the packed bytes read so far.
pub(crate) struct Opened {
    pub(crate) text: Box<dyn Read + Send>,
    pub(crate) read: Arc<AtomicU64>,
}

/// Opens plain, gzip and xz by their first bytes, and the first sheet of a workbook as CSV.
pub(crate) fn open(path: &Path) -> Result<Opened, Error> {
    let mut file = File::open(path).map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => Error::invalid("file", "file-gone", ""),
        _ => disk("read the file", &e),
    })?;
    let mut head = [0; 8];
    let n = file
        .read(&mut head)
        .map_err(|e| disk("read the file", &e))?;
    file.seek(SeekFrom::Start(0))
        .map_err(|e| disk("read the file", &e))?;
    let read = Arc::new(AtomicU64::new(0));
    let counted = BufReader::with_capacity(
        64 * 1024,
        Counted {
            file,
            read: read.clone(),
        },
    );
    let text: Box<dyn Read + Send> = match &head[..n] {
        [0x1f, 0x8b, ..] => Box::new(MultiGzDecoder::new(counted)),
        [0xfd, b'7', b'z', b'X', b'Z', 0, ..] => {
            let decoder = Stream::new_stream_decoder(XZ_BYTES_AT_MOST, CONCATENATED);
            let decoder = decoder.map_err(Error::internal)?;
            Box::new(XzDecoder::new_stream(counted, decoder))
        }
        [b'P', b'K', 3, 4, ..] => Box::new(BufReader::new(workbook::open(path)?)),
        head if workbook::is_no_table(head) => {
            return Err(Error::invalid("file", "file-not-a-table", ""));
        }
        _ => Box::new(counted),
    };
    Ok(Opened { text, read })
}

struct Counted {
    file: File,
    read: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.file.read(buffer)?;
        self.read.fetch_add(n as u64, Ordering::Relaxed);
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(bytes: &[u8]) -> String {
        let folder = tempfile::tempdir().unwrap();
        let folder = Folder(folder.path().to_owned());
        let account = AccountId::new();
        let stored = folder.store(account, bytes, 1_000_000).unwrap();
        let mut text = String::new();
        open(&folder.path(account, &stored.hash))
            .unwrap()
            .text
            .read_to_string(&mut text)
            .unwrap();
        text
    }

    #[test]
    fn every_packing_opens_by_its_first_bytes() {
        let plain = b"a,b\n1,2\n";
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(plain).unwrap();
        let mut xz = liblzma::write::XzEncoder::new(Vec::new(), 1);
        xz.write_all(plain).unwrap();
        for packed in [plain.to_vec(), gzip.finish().unwrap(), xz.finish().unwrap()] {
            assert_eq!(text_of(&packed), "a,b\n1,2\n");
        }
    }

    #[test]
    fn an_empty_file_and_a_large_one_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let folder = Folder(folder.path().to_owned());
        let account = AccountId::new();
        assert_eq!(
            folder.store(account, &b""[..], 10).unwrap_err(),
            Error::invalid("file", "file-empty", "")
        );
        let large = folder.store(account, &[b'x'; 11][..], 10).unwrap_err();
        assert_eq!(large, Error::invalid("file", "file-too-large", 0));
        assert_eq!(
            std::fs::read_dir(folder.of(account)).unwrap().count(),
            0,
            "nothing is left behind"
        );
    }
}
