//! reassign
