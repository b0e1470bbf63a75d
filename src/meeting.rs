//! Meetings: who met whom, where and when.
//!
//! In: the sentences and mentions of a document, and cue words. Out: [`Meeting`] records with two or more parties, a
//! place or none, a time as written and as a date, a status, a mode and the evidence. Parties, places and documents
//! are named by their ids, so that a record stands by itself in every output.

mod circumstance;
mod clause;
mod cue;
mod find;
mod lexicon;
mod merge;
mod reference;
mod side;
#[cfg(test)]
mod tests;
mod token;

use std::cell::OnceCell;

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::gazetteer::{EntityId, Gazetteer};
use crate::mention::Mention;
use crate::text::{CodePoints, Span};
pub use cue::{CueError, Cues};
use find::Finding;
pub(crate) use merge::{Among, Telling, merge_meetings};
use reference::Reader;

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

impl When {
    /// Whether it counts from another time that the text tells, and means nothing without it: "two days later".
    pub(crate) fn is_counted(&self) -> bool {
        self.date.is_none() && [" later", " earlier"].iter().any(|end| self.text.ends_with(end))
    }
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
    /// The words in it that stand for the parties and the place, in order: names, but also `he` and `his Russian counterpart`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Naming>,
}

/// Words of a passage that stand for an entity.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Naming {
    /// Offset in the passage, in code points.
    pub start: usize,
    /// Offset after the words, in code points.
    pub end: usize,
    /// Id of the entity.
    pub id: String,
}

/// What a cue word came to, for those who ask why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Number of its sentence, from 1.
    pub sentence: u32,
    /// The cue, in bytes of the document's text.
    pub cue: Span,
    /// The parties with the words that stand for them; empty if it tells of no meeting.
    pub parties: Vec<(EntityId, Span)>,
    /// The rule that made it a meeting, or why it is none.
    pub why: &'static str,
    /// The words that made it planned, denied, or a telephone call.
    pub signs: Vec<String>,
}

/// What a document tells of meetings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    pub meetings: Vec<Meeting>,
    pub decisions: Vec<Decision>,
    /// Places that the text says lie in another.
    pub within: Vec<(EntityId, EntityId)>,
}

/// The meetings that a document tells of, each once.
pub(crate) fn find_meetings(
    gazetteer: &Gazetteer,
    cues: &Cues,
    document: &Document,
    sentences: &[Span],
    mentions: &[Mention],
) -> Told {
    // Without two names there are no two parties, and most documents of some archives name nobody.
    if mentions.len() < 2 || sentences.is_empty() {
        return Told::default();
    }
    let lower = OnceCell::new();
    let reader = Reader::new(gazetteer, cues, &document.text, sentences, mentions, &lower);
    let (findings, refusals) = reader.find();
    let mut told = Told::default();
    for finding in &findings {
        if let Some(place) = finding.place {
            // "Oslo, Norway" in the text, or by the gazetteer
            let wider = place.within.into_iter().chain(gazetteer.country_around(place.entity));
            told.within.extend(wider.filter(|wider| *wider != place.entity).map(|wider| (place.entity, wider)));
        }
        told.decisions.push(Decision {
            sentence: sentences.partition_point(|sentence| sentence.start <= finding.cue.start) as u32,
            cue: finding.cue,
            parties: finding.parties.iter().map(|party| (party.entity, party.span)).collect(),
            why: finding.rule,
            signs: finding.signs.clone(),
        });
    }
    told.decisions.extend(refusals.iter().map(|refusal| Decision {
        sentence: refusal.sentence as u32 + 1,
        cue: refusal.cue,
        parties: Vec::new(),
        why: refusal.why,
        signs: Vec::new(),
    }));
    told.decisions.sort_by_key(|decision| decision.cue);
    let mut points = CodePoints::new(&document.text);
    let tellings: Vec<Telling> = findings
        .iter()
        .map(|finding| Telling {
            meeting: record(gazetteer, document, sentences, finding, &mut points),
            another: finding.another,
        })
        .collect();
    let by_text = |inner: &str, outer: &str| {
        told.within
            .iter()
            .any(|&(place, wider)| gazetteer.entity(place).id() == inner && gazetteer.entity(wider).id() == outer)
    };
    told.meetings = merge_meetings(tellings, Among::OneDocument, &by_text);
    told
}

fn record(
    gazetteer: &Gazetteer,
    document: &Document,
    sentences: &[Span],
    finding: &Finding,
    points: &mut CodePoints<'_>,
) -> Meeting {
    let mut who: Vec<String> =
        finding.parties.iter().map(|party| gazetteer.entity(party.entity).id().to_owned()).collect();
    who.sort_unstable();
    who.dedup();
    let (first, last) = finding.sentences;
    let span = Span::new(sentences[first].start, sentences[last].end);
    let passage = points.span(span);
    let parties = finding.parties.iter().map(|party| (party.entity, party.span));
    let mut inside = CodePoints::new(span.of(&document.text));
    let mut names: Vec<Naming> = parties
        .chain(finding.place.map(|place| (place.entity, place.span)))
        .filter(|(_, words)| span.contains(*words))
        .map(|(entity, words)| {
            let words = inside.span(Span::new(words.start - span.start, words.end - span.start));
            Naming { start: words.start, end: words.end, id: gazetteer.entity(entity).id().to_owned() }
        })
        .collect();
    names.sort_unstable();
    names.dedup();
    // "left for Oslo on Monday to meet", "arrived on Monday for talks": look to the past Monday.
    let left =
        finding.signs.iter().any(|sign| matches!(sign.as_str(), "left" | "departed" | "headed" | "arrived" | "landed"));
    let ahead = finding.status == Status::Planned && !left;
    Meeting {
        who,
        place: finding.place.map(|place| gazetteer.entity(place.entity).id().to_owned()),
        when: finding.moment.map(|moment| When {
            text: moment.span.of(&document.text).to_owned(),
            date: moment.time.edtf(document.date, ahead),
        }),
        status: finding.status,
        mode: finding.mode,
        documents: vec![document.id.clone()],
        evidence: vec![MeetingEvidence {
            document: document.id.clone(),
            sentence: first as u32 + 1,
            start: passage.start,
            end: passage.end,
            text: span.of(&document.text).to_owned(),
            names,
        }],
    }
}
