//! E-mail, as pure translation: MIME into a customer's message, what it answers, and what nobody has written; and what is
//! said to a customer into MIME. Whatever a mail is made of, reading it ends, and ends in one of three ways.

mod automatic;
mod body;
mod files;
mod ids;
mod read;
mod write;

pub use automatic::Automatic;
pub use files::Attached;
pub use ids::{MOST_REFERENCES, known_as};
pub use read::{Envelope, MAX_MAIL_BYTES, Mail, Read, read};
pub use write::{Enclosure, Letter, is_named, sent_as, write};
