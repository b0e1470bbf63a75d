//! One meeting told twice is one record.
//!
//! In: meetings in the order of the input. Out: fewer of them, each with all its evidence. Two tellings are of one
//! meeting when the parties of one are among those of the other, neither place contradicts the other (equal, unknown, or one
//! within the other), the dates can be the same day, and both took place or both did not. The better-known place and the
//! narrower date stay. What "also", "later" or "separately" tell with other parties is another meeting. Across documents
//! something must agree besides the parties: two undated meetings nowhere are not one; and what a document tells of as
//! two is two.

use rustc_hash::FxHashMap;

use super::{Meeting, MeetingEvidence, Mode, Status};
use crate::text::date::{MONTHS, WEEKDAYS, edtf_days};

/// Where tellings come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Among {
    /// One document, which speaks of a meeting again without saying where and when.
    OneDocument,
    /// Several documents, which do not know of each other.
    Documents,
}

/// A meeting as one passage, or one document, tells of it.
#[derive(Clone, Debug)]
pub(crate) struct Telling {
    pub meeting: Meeting,
    /// The words say that it is another one than those told of before: "Berg also met Lund".
    pub another: bool,
}

impl From<Meeting> for Telling {
    fn from(meeting: Meeting) -> Self {
        Self { meeting, another: false }
    }
}

/// Merges meetings. `within` tells whether the first place lies in the second.
pub(crate) fn merge_meetings(
    tellings: impl IntoIterator<Item = Telling>,
    among: Among,
    within: &dyn Fn(&str, &str) -> bool,
) -> Vec<Meeting> {
    let mut merged: Vec<Meeting> = Vec::new();
    let mut by_party: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for Telling { meeting, another } in tellings {
        let mut known: Vec<usize> =
            meeting.who.iter().filter_map(|party| by_party.get(party)).flatten().copied().collect();
        known.sort_unstable();
        let same = known
            .chunk_by(|a, b| a == b)
            // It is there once for every party that both have: all of the one that has fewer.
            .filter(|shared| shared.len() == meeting.who.len().min(merged[shared[0]].who.len()))
            .map(|shared| shared[0])
            // The same parties may meet only once, though "they also met" is told twice; with others they met again.
            .filter(|&index| !another || merged[index].who == meeting.who)
            .filter_map(|index| {
                let documents = merged[index].documents.len();
                Some((agreement(&merged[index], &meeting, among, within)?, documents, index))
            })
            // The most alike one, of these the one that most documents tell of, of these the one told last.
            .max();
        if let Some((.., index)) = same {
            for party in &meeting.who {
                if !merged[index].who.contains(party) {
                    by_party.entry(party.clone()).or_default().push(index);
                }
            }
            join(&mut merged[index], meeting, within);
        } else {
            for party in &meeting.who {
                by_party.entry(party.clone()).or_default().push(merged.len());
            }
            merged.push(meeting);
        }
    }
    merged
}

/// How much two tellings of what can be one meeting, by their parties, agree on; none if they are of two.
fn agreement(a: &Meeting, b: &Meeting, among: Among, within: &dyn Fn(&str, &str) -> bool) -> Option<u32> {
    if (a.mode == Mode::Phone) != (b.mode == Mode::Phone) {
        return None;
    }
    let same_place = match (&a.place, &b.place) {
        (Some(a), Some(b)) if a == b || within(a, b) || within(b, a) => true,
        (Some(_), Some(_)) => return None,
        _ => false,
    };
    let (a_days, b_days) = (days(a), days(b));
    // "ten days later" counts from something else that is told.
    if a.when.is_some() && b.when.is_some() && counted_from(a) != counted_from(b) {
        return None;
    }
    let same_date = match (a_days, b_days) {
        (Some(a), Some(b)) if a.0 <= b.1 && b.0 <= a.1 => true,
        (Some(_), Some(_)) => return None,
        _ => match (undated(a), undated(b)) {
            (Some(a), Some(b)) if a.contains(b) || b.contains(a) => true,
            // Without a date of the document the words alone tell: "on Thursday" is not "in October". Another document's
            // Thursday may be this one's "last week", but no other weekday and no other month.
            (Some(_), Some(_)) if among == Among::OneDocument => return None,
            (Some(a), Some(b)) if !can_be_same(a, b) => return None,
            _ => false,
        },
    };
    let status = if a.status == b.status {
        true
    } else {
        // What was planned for a day and was held on it.
        a.status != Status::Denied && b.status != Status::Denied && same_date && a_days.is_some()
    };
    if !status || among == Among::Documents && !same_place && !same_date {
        return None;
    }
    // What a document tells of as two meetings is two.
    if among == Among::Documents && b.documents.iter().any(|document| a.documents.contains(document)) {
        return None;
    }
    let same_parties = a.who.len() == b.who.len();
    Some(u32::from(same_date) * 4 + u32::from(same_place) * 2 + u32::from(same_parties))
}

/// The words of a time that has no date.
fn undated(meeting: &Meeting) -> Option<&str> {
    meeting.when.as_ref().filter(|when| when.date.is_none()).map(|when| when.text.as_str())
}

/// The words of a time that counts from another one: "two days later".
fn counted_from(meeting: &Meeting) -> Option<&str> {
    meeting.when.as_ref().filter(|when| when.is_counted()).map(|when| when.text.as_str())
}

/// The weekday or month that a time names.
fn named_in(text: &str, names: &[&str]) -> Option<usize> {
    let text = text.to_lowercase();
    names.iter().position(|name| text.split(|c: char| !c.is_alphabetic()).any(|word| word == *name))
}

/// Whether the words of two times name no different weekdays or months.
fn can_be_same(a: &str, b: &str) -> bool {
    [&WEEKDAYS[..], &MONTHS[..]].into_iter().all(|names| match (named_in(a, names), named_in(b, names)) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    })
}

fn days(meeting: &Meeting) -> Option<(i64, i64)> {
    edtf_days(meeting.when.as_ref()?.date.as_deref()?)
}

/// Adds what `other` tells to `meeting`.
fn join(meeting: &mut Meeting, other: Meeting, within: &dyn Fn(&str, &str) -> bool) {
    let width = |meeting: &Meeting| days(meeting).map_or(i64::MAX, |(first, last)| last - first);
    // Of times without a date the one that names a month tells most.
    let month = |meeting: &Meeting| undated(meeting).is_some_and(|text| named_in(text, &MONTHS).is_some());
    if meeting.when.is_none()
        || width(&other) < width(meeting)
        || days(meeting).is_none() && month(&other) && !month(meeting)
    {
        meeting.when = other.when.clone().or(meeting.when.take());
    }
    meeting.place = match (meeting.place.take(), other.place) {
        (Some(known), Some(new)) if new != known && within(&new, &known) => Some(new),
        (known, new) => known.or(new),
    };
    for party in other.who {
        if let Err(at) = meeting.who.binary_search(&party) {
            meeting.who.insert(at, party);
        }
    }
    meeting.status = meeting.status.min(other.status);
    if meeting.mode == Mode::Unknown {
        meeting.mode = other.mode;
    }
    for document in other.documents {
        if !meeting.documents.contains(&document) {
            meeting.documents.push(document);
        }
    }
    for evidence in other.evidence {
        let same = |known: &&mut MeetingEvidence| {
            (known.start, known.end) == (evidence.start, evidence.end) && known.document == evidence.document
        };
        if let Some(known) = meeting.evidence.iter_mut().find(same) {
            known.names.extend(evidence.names);
            known.names.sort_unstable();
            known.names.dedup();
        } else {
            meeting.evidence.push(evidence);
        }
    }
}
