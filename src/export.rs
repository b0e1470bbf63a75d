//! Writing graphs in the formats that others read.
//!
//! In: a [`Graph`](crate::graph::Graph). Out: bytes, one file a format. Names and sentences come from strangers:
//! every format escapes what it cannot hold as it is.

mod dot;
mod json;
mod meetings;

pub use dot::write_dot;
pub use json::write_json;
pub use meetings::{write_meetings_csv, write_meetings_dot, write_meetings_json};
