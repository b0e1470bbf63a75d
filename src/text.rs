//! What a text is made of: places in it, folded letters, words, sentences.
//!
//! In: the text of a document or a name of a gazetteer. Out: byte [`Span`]s of the original text, folded
//! bytes, word boundaries, sentences. Nothing here knows about entities. Texts are never copied or normalised:
//! folding happens while a text is walked, so that every offset is one of the original.

mod block;
pub(crate) mod date;
pub mod fold;
pub mod readable;
pub mod sentence;
mod span;
pub(crate) mod speech;
mod word;
mod word_hash;
mod word_start;

pub use span::{CodePointSpan, CodePoints, Span};
pub(crate) use word::words;
pub(crate) use word_hash::{all_word_hashes, all_words, first_eight, folded_eight, plain_len, words_that_open};
pub(crate) use word_start::word_starts;
