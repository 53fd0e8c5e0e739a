//! Randomness for identifiers and secrets.

use std::io;
use ulid::Ulid;

/// Bytes from the operating system.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], io::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(bytes)
}

/// An identifier that nothing else has.
pub(crate) fn id() -> Result<String, io::Error> {
    Ok(Ulid::from_bytes(bytes()?).to_string())
}
