//! Writing graphs in the formats that others read.
//!
//! In: a [`Graph`](crate::graph::Graph). Out: bytes, one file a format. Names and sentences come from strangers:
//! every format escapes what it cannot hold as it is.

mod dot;
mod json;
mod picture;
mod svg;
mod xml;

pub use dot::write_dot;
pub use json::write_json;
pub use svg::write_svg;
