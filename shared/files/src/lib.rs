//! The copies of files, and mails as they came in, in a bucket of S3. A few requests and a signed link are all that is
//! needed of S3, and its SDK is larger than a function may be: they are made here.

mod bucket;
mod copies;
mod error;
mod links;
mod mails;

pub use bucket::Files;
pub use copies::{Copied, Copies, File};
pub use error::FileError;
pub use links::{LINK, Upload};
pub use mails::{MAILS, part};
