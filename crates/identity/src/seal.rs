//! What must be readable again but by nobody else: sealed with the key of the data folder.
//!
//! XChaCha20-Poly1305, with a random nonce before the text. The purpose is bound in: what was sealed
//! for one thing opens for no other.

use base::Error;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use sha2::{Digest as _, Sha256};

const NONCE_BYTES: usize = 24;

/// Seals and opens.
#[derive(Clone)]
pub struct Seal(XChaCha20Poly1305);

impl Seal {
    /// With a key of its own, made from the web's.
    pub fn new(config: &web::Config) -> Self {
        let mut hash = Sha256::new_with_prefix(b"bandhu: what identity seals\0");
        hash.update(config.secret);
        let key: [u8; 32] = hash.finalize().into();
        Self(XChaCha20Poly1305::new(&Key::from(key)))
    }

    pub(crate) fn close(&self, purpose: &str, plain: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce: [u8; NONCE_BYTES] = rand::random();
        let payload = Payload {
            msg: plain,
            aad: purpose.as_bytes(),
        };
        let sealed = self.0.encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| Error::internal("what is to be sealed is too long"))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// What was sealed for this purpose; none when it was not, or with another key.
    pub(crate) fn open(&self, purpose: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, rest) = sealed.split_first_chunk::<NONCE_BYTES>()?;
        let payload = Payload {
            msg: rest,
            aad: purpose.as_bytes(),
        };
        self.0.decrypt(&XNonce::from(*nonce), payload).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_key_and_purpose_open_it() {
        let config = web::Config::new("http://x");
        let (seal, other) = (Seal::new(&config), Seal::new(&web::Config::new("http://x")));
        let sealed = seal.close("a", b"secret").unwrap();
        assert_eq!(Seal::new(&config).open("a", &sealed).unwrap(), b"secret");
        assert_eq!(seal.open("b", &sealed), None);
        assert_eq!(other.open("a", &sealed), None);
        assert_ne!(seal.close("a", b"secret").unwrap(), sealed, "a fresh nonce");
        let mut bent = sealed.clone();
        bent[NONCE_BYTES] ^= 1;
        assert_eq!(seal.open("a", &bent), None);
        assert_eq!(seal.open("a", &sealed[..9]), None);
        assert!(!sealed.windows(6).any(|w| w == b"secret"));
    }
}
