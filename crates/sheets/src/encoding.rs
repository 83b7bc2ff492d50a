//! What bytes mean as text: told by a mark at the beginning, by zeros among them, or guessed.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::io::{self, Read};

/// How many bytes at the beginning decide.
pub(crate) const LOOK_BYTES: usize = 256 * 1024;
/// So many letters of UTF-8 outweigh a byte that is none.
const LETTERS_TO_EACH_BROKEN: usize = 4;
/// How many bytes are decoded at a time.
const CHUNK: usize = 32 * 1024;

/// An encoding of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charset(&'static Encoding);

impl Charset {
    /// UTF-8.
    pub const UTF_8: Self = Self(UTF_8);

    /// The encoding of a text that begins with `head`; `whole` when nothing comes after it.
    ///
    /// A byte order mark decides; without one, text that is UTF-8 is UTF-8, text with zeros is UTF-16, and for the rest the
    /// detector of Firefox guesses among the code pages that people's programs have written.
    pub fn of(head: &[u8], whole: bool) -> Self {
        if let Some((marked, _)) = Encoding::for_bom(head) {
            return Self(marked);
        }
        let zeros = head.iter().filter(|byte| **byte == 0).count();
        if zeros * 50 >= head.len()
            && let Some(wide) = utf16(head)
        {
            return Self(wide);
        }
        if is_utf8(head, whole) {
            return Self::UTF_8;
        }
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(head, whole);
        Self(detector.guess(None, Utf8Detection::Allow))
    }

    /// Its name, as browsers call it: `UTF-8`, `windows-1252`, `UTF-16LE`.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// The text of some bytes; what has no meaning becomes U+FFFD.
    pub fn text(self, bytes: &[u8]) -> String {
        self.0.decode_with_bom_removal(bytes).0.into_owned()
    }
}

/// Whether it is UTF-8, but for a character that the end cuts, and for single bytes among many letters that are: a line of
/// such a file is broken, and not the whole of it of another encoding.
fn is_utf8(head: &[u8], whole: bool) -> bool {
    let (mut letters, mut broken) = (0, 0);
    let mut chunks = head.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        let is_cut = !whole && chunks.peek().is_none();
        broken += usize::from(!chunk.invalid().is_empty() && !is_cut);
    }
    broken * LETTERS_TO_EACH_BROKEN <= letters
}

/// UTF-16 without a mark: in which of its two orders more of the letters are those that tables are made of.
fn utf16(head: &[u8]) -> Option<&'static Encoding> {
    let even = &head[..head.len() & !1];
    [UTF_16LE, UTF_16BE]
        .into_iter()
        .filter_map(|order| {
            let (text, had_errors) = order.decode_without_bom_handling(even);
            let letters = text.chars().count();
            let usual = text.chars().filter(|c| c.is_ascii() && *c != '\0');
            let usual = usual.count();
            // A text of another script has its delimiters and line ends in ASCII.
            let is_table = text.contains(['\n', '\r', ',', ';', '\t']);
            let is_text = !had_errors && !text.contains('\0') && usual * 10 >= letters;
            (is_text && is_table).then_some((usual, order))
        })
        .max_by_key(|(usual, _)| *usual)
        .map(|(_, order)| order)
}

/// Bytes of some encoding, read as UTF-8. What is UTF-8 passes as it is, bytes without meaning included, so that whoever
/// reads lines can say which of them is broken.
pub struct Decoded<R> {
    from: R,
    /// What was read to guess, and is not yet passed on.
    head: io::Cursor<Vec<u8>>,
    decoder: Option<Box<Decoder>>,
    charset: Charset,
    input: Vec<u8>,
    output: Vec<u8>,
    /// How much of `output` was passed on.
    passed: usize,
    ended: bool,
}

impl<R: Read> Decoded<R> {
    /// Looks at the beginning of `from`.
    ///
    /// # Errors
    /// Those of `from`.
    pub fn new(mut from: R) -> io::Result<Self> {
        let mut head = Vec::new();
        from.by_ref()
            .take(LOOK_BYTES as u64)
            .read_to_end(&mut head)?;
        let charset = Charset::of(&head, head.len() < LOOK_BYTES);
        let is_utf8 = charset == Charset::UTF_8;
        if is_utf8 && head.starts_with(&[0xEF, 0xBB, 0xBF]) {
            head.drain(..3);
        }
        let decoder = (!is_utf8).then(|| Box::new(charset.0.new_decoder_with_bom_removal()));
        Ok(Self {
            from,
            head: io::Cursor::new(head),
            decoder,
            charset,
            input: Vec::new(),
            output: Vec::new(),
            passed: 0,
            ended: false,
        })
    }

    /// The encoding that was found.
    pub fn charset(&self) -> Charset {
        self.charset
    }

    fn raw(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.head.read(buffer)? {
            0 => self.from.read(buffer),
            n => Ok(n),
        }
    }

    /// Decodes the next bytes into `output`.
    fn decode(&mut self) -> io::Result<()> {
        let mut chunk = vec![0; CHUNK];
        let n = self.raw(&mut chunk)?;
        self.ended = n == 0;
        self.input.extend_from_slice(&chunk[..n]);
        self.output.clear();
        self.passed = 0;
        let Some(decoder) = self.decoder.as_mut() else {
            return Ok(());
        };
        let mut room = vec![0; CHUNK];
        loop {
            let (result, read, written, _) =
                decoder.decode_to_utf8(&self.input, &mut room, self.ended);
            self.input.drain(..read);
            self.output.extend_from_slice(&room[..written]);
            if result == CoderResult::InputEmpty {
                return Ok(());
            }
        }
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.decoder.is_none() {
            return self.raw(buffer);
        }
        while self.passed == self.output.len() && !self.ended {
            self.decode()?;
        }
        let left = &self.output[self.passed..];
        let n = left.len().min(buffer.len());
        buffer[..n].copy_from_slice(&left[..n]);
        self.passed += n;
        Ok(n)
    }
}
