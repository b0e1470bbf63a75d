//! To whom somebody writes: the "you" of a letter or a memorandum.
//!
//! In: the heading of a document, "Letter From Minister Berg to Senator Lund", and the salutation below it, "Dear Lund:". Out: the one person who
//! is "you" in it. Left out: papers to an embassy or to several, and "you" in what another paper in the document says.

use std::ops::Range;

use super::{Party, Reader};
use crate::gazetteer::EntityId;
use crate::mention::Mention;

/// Bytes below the heading in which the salutation stands.
const SALUTATION: usize = 600;

/// Bytes from "Dear" to the end of the salutation.
const GREETING: usize = 60;

impl Reader<'_> {
    /// To whom what stands at an offset of the text is written.
    pub(super) fn addressee(&self, at: usize) -> Option<EntityId> {
        let addressee = self.paper()?.addressee?;
        self.is_of_writer(at).then_some(addressee)
    }

    /// Who writes what stands at an offset, and to whom, if both are told.
    fn correspondents(&self, at: usize) -> Option<[EntityId; 2]> {
        Some([self.writer(at)?, self.addressee(at)?])
    }

    /// Whether parties are who writes what stands at an offset and to whom: "you and I have been exchanging views".
    pub fn are_correspondents(&self, at: usize, parties: &[Party]) -> bool {
        let is_party = |entity: &EntityId| parties.iter().any(|party| party.entity == *entity);
        self.correspondents(at).is_some_and(|both| both.iter().all(is_party))
    }

    /// Whose meeting "our meeting" is in a letter: of who writes and to whom, if the sentence names nobody else.
    pub fn ours(&self, number: usize, part: usize) -> Vec<Party> {
        let span = self.span_of(number, part);
        let alone = self.mentions_within(number, number).iter().all(|mention| !self.is_person(mention.entity));
        let is_letter = self.paper().is_some_and(|paper| paper.is_letter);
        let both = self.correspondents(span.start).filter(|_| alone && is_letter);
        both.into_iter().flatten().map(|entity| Party { entity, span }).collect()
    }

    /// Whether the document tells to whom it is written.
    pub fn has_addressee(&self) -> bool {
        self.paper().is_some_and(|paper| paper.addressee.is_some())
    }

    /// The person at the end of a heading, behind "to". `names` are the persons in it.
    pub(super) fn receiver(&self, names: &[&Mention], heading: Range<usize>) -> Option<EntityId> {
        let lower = self.lower();
        let to = heading.start + lower[heading.clone()].rfind(" to ")?;
        let mut behind = names.iter().filter(|name| name.span.start > to);
        let name = behind.next().filter(|_| behind.next().is_none())?;
        let (before, after) = (&lower[to..name.span.start], &lower[name.span.end..heading.end]);
        // Numbers of notes may follow.
        let ends = after.chars().all(|c| !c.is_alphabetic());
        // "to the Embassy in Lund": where it is.
        let place = [" in", " at", " of"].iter().any(|leads| before.trim_end().ends_with(leads));
        let alone = !before.contains(" and ") && !before.contains("from ") && !place;
        (ends && alone).then_some(name.entity)
    }

    /// The person whom the salutation below a heading names: "Dear Mr. Lund:".
    pub(super) fn saluted(&self, body: usize) -> Option<EntityId> {
        let lower = self.lower();
        let end = (body..=(body + SALUTATION).min(lower.len())).rev().find(|&at| lower.is_char_boundary(at))?;
        let greets = |at: usize| {
            let line = lower[..at].trim_end_matches(' ');
            (line.is_empty() || line.ends_with(['\n', '.'])) || lower[..at].ends_with("my ")
        };
        let from = if lower.starts_with("dear ") { 0 } else { body };
        let dear = from + lower[from..end].find("dear ").filter(|&at| greets(from + at))?;
        let name = self.mentions.iter().find(|name| name.span.start > dear)?;
        let near = name.span.start < dear + GREETING && !lower[dear..name.span.start].contains(['\n', ',', ':']);
        let ends = self.text[name.span.end..].starts_with([',', ':', '\n']);
        (near && ends && self.is_person(name.entity)).then_some(name.entity)
    }
}
