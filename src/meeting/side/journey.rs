//! Journeys: "Berg's trip to Oslo for talks", "her schedule", "; Vienna in June for talks".
//!
//! In: a part of a parsed sentence. Out: whether it tells of a journey, whose it is, and which one a noun behind it is the purpose of. Left out:
//! where a journey leads.

use super::{Group, Subject};
use crate::meeting::clause::{Head, PartKind, Phrase, Sentence};
use crate::meeting::lexicon::{self, Words, words};

/// What a journey or a day does with the meetings of it.
static INCLUDE: Words =
    Words::new(|| words("include includes included feature features featured see sees saw comprise comprises"));

/// What subjects of talks do: "Trade featured in talks".
static FIGURE: Words =
    Words::new(|| words("featured feature features figured figure figures loomed dominated dominate came"));

impl Sentence<'_> {
    /// Whether a phrase tells of a journey.
    pub fn is_journey(&self, part: usize) -> bool {
        matches!(self.phrase(part).map(|phrase| phrase.head), Some(Head::Noun(noun)) if lexicon::is_journey(self.word(noun)))
            || self.is_scheduled(part)
    }

    /// Whether a phrase is what somebody's days are to be full of: "her schedule".
    pub fn is_scheduled(&self, part: usize) -> bool {
        matches!(self.phrase(part).map(|phrase| phrase.head), Some(Head::Noun(noun)) if lexicon::is_schedule(self.word(noun)))
    }

    /// Whether a phrase tells of somebody's journey: "Berg's trip".
    pub fn is_owned_journey(&self, part: usize) -> bool {
        self.is_journey(part)
            && (self.phrase(part).is_some_and(Phrase::has_owner)
                || self.owner_behind(part).is_some_and(|owner| self.is_somebody_named(owner)))
    }

    /// The journey with an owner whose goal and time end before `end`: "Berg's trip to Oslo on Monday".
    pub(super) fn owned_journey(&self, end: usize) -> Option<usize> {
        let mut at = end.checked_sub(1)?;
        loop {
            match &self.parts[at].kind {
                PartKind::Time(_) | PartKind::Adverb => at = at.checked_sub(1)?,
                PartKind::Phrase(_) if self.is_journey(at) => return Some(at).filter(|&at| self.is_owned_journey(at)),
                PartKind::Phrase(_) => {
                    let to = at.checked_sub(1)?;
                    if !self.is_preposition(to) || !matches!(self.part_word(to), "to" | "in" | "of" | "by") {
                        return None;
                    }
                    at = to.checked_sub(1)?;
                }
                _ => return None,
            }
        }
    }

    /// The journey with an owner that is for the noun at `part`: "Berg's trip to Oslo for talks with Lund".
    pub fn journey_for(&self, part: usize) -> Option<usize> {
        let purpose = part.checked_sub(1).filter(|&at| self.is_preposition(at) && self.part_word(at) == "for")?;
        // "Berg's proposal for talks"
        let wish = purpose.checked_sub(1).filter(|&at| {
            matches!(self.phrase(at), Some(phrase @ Phrase { head: Head::Noun(noun), .. })
                if lexicon::is_wish(self.word(*noun)) && phrase.has_owner())
        });
        wish.or_else(|| self.owned_journey(purpose))
    }

    /// The journey without an owner of which the noun at `part` is told to be a part, as the subject of what tells it: "The visit will include
    /// talks", "On the agenda are talks", "The highlight of the trip is a dinner".
    pub fn journey_with(&self, part: usize) -> Option<Subject> {
        let includes =
            |at: usize| INCLUDE.contains(self.part_word(at)) || self.is(at, |kind| matches!(kind, PartKind::Be));
        let verb = self.governor(part).filter(|&at| includes(at))?;
        let small =
            |at: usize| self.is(at, |kind| matches!(kind, PartKind::Auxiliary | PartKind::Adverb | PartKind::Time(_)));
        let journey = (0..verb).rev().find(|&at| !small(at)).filter(|&at| self.is_journey(at))?;
        let unowned = !self.phrase(journey).is_some_and(Phrase::has_owner);
        let group = Group { members: vec![journey], start: journey, end: journey + 1 };
        unowned.then(|| Subject { group, owners: false, chain: (journey + 1..=verb).collect() })
    }

    /// Whether the noun at `part` is told of by things alone that were spoken of there: "Trade and peace featured in talks", "The mood at the
    /// talks".
    pub fn is_of_things(&self, part: usize) -> bool {
        let Some(link) = self.governor(part).filter(|&at| self.is_preposition(at)) else { return false };
        let Some(before) = link.checked_sub(1) else { return false };
        let (thing, in_talks) = match self.parts[before].kind {
            PartKind::Verb { .. } => (
                before.checked_sub(1),
                FIGURE.contains(self.part_word(before)) && matches!(self.part_word(link), "in" | "at" | "up"),
            ),
            _ => (Some(before), matches!(self.part_word(link), "at" | "during" | "in" | "of")),
        };
        in_talks && thing.is_some_and(|thing| self.is_thing_named(thing) && self.group_with(thing).start == 0)
    }

    /// The place of a further leg of a journey for what the noun at `part` tells of: "; Vienna in June for talks", "; and Vienna for talks".
    pub fn leg_before(&self, part: usize) -> Option<usize> {
        let purpose = part.checked_sub(1).filter(|&at| self.part_word(at) == "for")?;
        let leg = (0..purpose)
            .rev()
            .find(|&at| !self.is(at, |kind| matches!(kind, PartKind::Time(_) | PartKind::Adverb | PartKind::Comma)))?;
        // "; Norway and Chad in June for talks"
        let before = if self.is_second_leg(leg) { leg - 2 } else { leg }.checked_sub(1)?;
        let border = if self.is_and(before) { before.checked_sub(1)? } else { before };
        let place = self.is_named(leg) && !self.is_somebody_named(leg);
        (place && self.is(border, |kind| matches!(kind, PartKind::Border))).then_some(leg)
    }

    /// Whether a place is the second of two that are named together: "Norway and Chad".
    pub fn is_second_leg(&self, leg: usize) -> bool {
        leg >= 2 && self.is_and(leg - 1) && self.is_named(leg - 2)
    }
}
