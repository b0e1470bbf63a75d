//! Writing graphs in the formats that others read.
//!
//! In: a [`Graph`](crate::graph::Graph). Out: bytes, one file a format. Names and sentences come from strangers:
//! every format escapes what it cannot hold as it is.

mod dot;
mod html;
mod json;

pub use dot::write_dot;
pub use html::write_html;
pub use json::write_json;
