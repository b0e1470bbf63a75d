//! The graph: entities as nodes, what they have in common as edges.
//!
//! In: readings of documents, added up in a [`Tally`]. Out: a petgraph graph whose nodes and edges carry counts,
//! measures of association and evidence. A tally is a commutative monoid: parts made by threads, processes or
//! machines merge in any order to the same graph. Only this module knows petgraph.

mod association;
mod backbone;
mod centrality;
mod community;
mod layout;
mod meetings;
mod pair;
mod period;
mod read;
mod sentence;
mod tally;
mod view;

use petgraph::graph::UnGraph;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::cooccurrence::Window;
use crate::meeting::Meeting;

pub use association::{jaccard, llr, npmi};
pub use meetings::MeetingsByPair;
pub use period::{Period, PeriodError};
pub use read::GraphError;
pub use sentence::Evidence;
pub use tally::{Tally, UndecidedName};
pub use view::{Limits, Omitted};

/// Entities and what they have in common.
#[derive(Clone, Debug)]
pub struct Graph {
    /// Nodes by mentions, most first; edges by weight, heaviest first.
    pub graph: UnGraph<Node, Edge>,
    /// What the graph was made from.
    pub corpus: Corpus,
    /// The meetings that the documents tell of; parties and places are ids of nodes.
    pub meetings: Vec<Meeting>,
}

/// What a graph was made from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[derive(Default)]
pub struct Corpus {
    /// Documents read.
    pub documents: u64,
    /// Sentences in them.
    pub sentences: u64,
    /// Mentions in them.
    pub mentions: u64,
    /// The measure that is the weight of an edge.
    pub weight: Weight,
    /// How near two entities must be named to be joined.
    pub window: Window,
}

/// The measure that is the weight of an edge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// Sentences (or other windows) that name both.
    #[default]
    Sentences,
    /// The different ones of these.
    Distinct,
    /// Documents that name both in a sentence.
    Documents,
    /// Normalised pointwise mutual information.
    Npmi,
    /// Log-likelihood ratio.
    Llr,
    /// Sentences that name both, of those that name either.
    Jaccard,
}

impl Weight {
    /// What the weight counts or measures, in words.
    #[must_use]
    pub fn words(self, window: Window) -> String {
        match self {
            Self::Sentences => format!("{}s in common", window.word()),
            Self::Distinct => format!("different {}s in common", window.word()),
            Self::Documents => "documents in common".to_owned(),
            Self::Npmi => "normalised pointwise mutual information".to_owned(),
            Self::Llr => "log-likelihood ratio".to_owned(),
            Self::Jaccard => "Jaccard coefficient".to_owned(),
        }
    }
}

/// An entity in the graph.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Unique over the graph.
    pub id: String,
    /// The name to show.
    pub name: String,
    /// `person`, `place`, `organisation` or another.
    pub kind: String,
    /// How often it is named.
    pub mentions: u64,
    /// How many documents name it.
    pub documents: u64,
    /// How many sentences (windows) name it.
    pub sentences: u64,
    /// The gazetteer's further columns; numbers where the column holds numbers.
    pub attributes: Map<String, Value>,
}

/// What two entities have in common.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edge {
    /// The measure chosen.
    pub weight: f64,
    /// Sentences (windows) that name both.
    pub sentences: u64,
    /// Different sentences that name both, white space folded: a reprint counts once.
    pub distinct: u64,
    /// Documents that name both in a sentence.
    pub documents: u64,
    /// Normalised pointwise mutual information, -1 to 1.
    pub npmi: f64,
    /// Log-likelihood ratio, 0 and more.
    pub llr: f64,
    /// Jaccard coefficient, 0 to 1.
    pub jaccard: f64,
    /// Meetings that the two held; of an entity and a place: meetings of the entity there. An edge may have meetings and no
    /// sentence: "the two presidents met" names neither.
    pub meetings: u64,
    /// Ids of the places where the two met.
    pub places: Vec<String>,
    /// Sentences that name both, the first in the order of the input.
    pub evidence: Vec<Evidence>,
    /// What others added to a graph read back from JSON.
    pub attributes: Map<String, Value>,
}
