//! Meetings: who met whom, where and when.
//!
//! In: the sentences and mentions of a document, and cue words. Out: [`Meeting`] records with two or more parties, a
//! place or none, a time as written and as a date, a status, a mode and the evidence. Parties, places and documents
//! are named by their ids, so that a record stands by itself in every output.

use serde::{Deserialize, Serialize};

/// A meeting that a text tells of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Meeting {
    /// Ids of the parties, two or more, sorted.
    pub who: Vec<String>,
    /// Id of the place, if the text names it.
    #[serde(rename = "where")]
    pub place: Option<String>,
    /// The time, if the text tells it.
    pub when: Option<When>,
    /// Whether it took place.
    pub status: Status,
    /// Face to face or not.
    pub mode: Mode,
    /// Ids of the documents that tell of it, in the order of the input.
    pub documents: Vec<String>,
    /// Where they tell it.
    pub evidence: Vec<MeetingEvidence>,
}

/// A time as written and what it means.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct When {
    /// The words of the text.
    pub text: String,
    /// EDTF (<https://www.loc.gov/standards/datetime/>): `2018-05-17`, `2018-05`, `2018-W20`, `2018`; none if the document has no date.
    pub date: Option<String>,
}

/// Whether a meeting took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It took place or is taking place.
    Held,
    /// It is to take place.
    Planned,
    /// It did not take place: refused, cancelled, postponed.
    Denied,
}

/// How the parties met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Face to face.
    #[serde(rename = "in person")]
    InPerson,
    /// By telephone or video.
    Phone,
    /// The text leaves it open.
    Unknown,
}

/// A passage that tells of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MeetingEvidence {
    /// Id of the document.
    pub document: String,
    /// Number of its first sentence in the document, from 1.
    pub sentence: u32,
    /// Offset of the passage in code points.
    pub start: usize,
    /// Offset after the passage, in code points.
    pub end: usize,
    /// The passage as it stands there.
    pub text: String,
}
