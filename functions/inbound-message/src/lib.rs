//! inbound-message
