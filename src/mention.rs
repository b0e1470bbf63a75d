//! Mentions: which entity a text names, and where.
//!
//! In: a [`Gazetteer`](crate::Gazetteer) and the text of a document. Out: [`Mention`]s, in order, not overlapping, and the names that
//! could be several entities and stayed [`Undecided`]. The work has two steps: the [`Matcher`] finds every place
//! where some name stands on word boundaries in a fitting case (`matcher`), then the whole document decides which
//! entity each name means (`choose`). Demonyms (Russian, Syrian) are no mentions of a country: they are not in the
//! gazetteers.

mod choose;
mod define;
mod form;
mod matcher;
mod names;
mod office;
mod surroundings;
mod trie;
mod vocabulary;

use serde::Serialize;

use crate::gazetteer::EntityId;
use crate::text::Span;

pub(crate) use choose::choose;
pub use matcher::{Found, Matcher};
pub(crate) use surroundings::{COMPANY_FORMS, singular, without_tense};
pub use vocabulary::Vocabulary;

/// An entity named at a place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where, in bytes of the document's text.
    pub span: Span,
    /// Who or what.
    pub entity: EntityId,
    /// How it was decided.
    pub by: By,
}

/// How a mention was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// The name of one entity only.
    Name,
    /// An alias of one entity only.
    Alias,
    /// A weak alias in a document that names the entity.
    WeakAlias,
    /// A short name derived from the full one.
    Derived,
    /// One of several holders of the name, chosen by what the document says.
    Context,
}

/// A name that several entities have, and that nothing in the document decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undecided {
    /// Where, in bytes of the document's text.
    pub span: Span,
    /// Who or what it may be.
    pub candidates: Vec<EntityId>,
}
