//! Place and day at the head of a record: "Memorandum of Conversation, Oslo, May 3, 1955".
//!
//! In: the sentence that names those who met, as the title of a record or the list of those present. Out: place and day that
//! stand in it or in the lines beside it. Left out are days of sentences that tell something: only titles and lines that
//! begin with place or day count.

use super::{Moment, Place};
use crate::gazetteer::Kind;
use crate::meeting::clause::{Head, PartKind, Sentence};
use crate::meeting::lexicon;
use crate::meeting::reference::Reader;
use crate::text::Span;
use crate::text::date::Time;

/// Lines before a list that may hold place and day of the record.
const HEAD: usize = 5;

/// Place and day of a record, and the sentence that has them.
#[derive(Clone, Copy, Debug)]
pub(in crate::meeting) struct Heading {
    pub place: Option<Place>,
    pub moment: Moment,
    pub sentence: usize,
}

impl Reader<'_> {
    /// Place and day of the record whose list of those present opens at a token of a sentence.
    pub fn head_of(&self, number: usize, opener: usize) -> Option<Heading> {
        let lines = || (number.saturating_sub(HEAD)..=number).rev();
        let heading = |line: usize| self.heading(line, if line == number { opener } else { usize::MAX });
        let placed = lines().find_map(|line| heading(line).filter(|(_, heading)| heading.place.is_some()));
        let dated =
            || lines().find_map(|line| heading(line).filter(|&(at, _)| at == 0 || is_title(self.sentence(line))));
        placed.or_else(dated).map(|(_, heading)| heading)
    }

    /// Place and day of a record whose title names those who met: in the title, or at the front of the line after it.
    pub fn head_of_title(&self, number: usize) -> Option<Heading> {
        if !is_title(self.sentence(number)) {
            return None;
        }
        let own = self.heading(number, usize::MAX).filter(|(_, heading)| heading.place.is_some());
        let below = || {
            let next = self.spans.get(number + 1)?;
            let line = self.text[self.spans[number].end..next.start].contains('\n');
            line.then(|| self.heading(number + 1, usize::MAX)).flatten().filter(|&(at, _)| at == 0)
        };
        own.or_else(below).map(|(_, heading)| heading)
    }

    /// The last full date of a line before a token, and the place before it; and the part that they begin with.
    fn heading(&self, line: usize, until: usize) -> Option<(usize, Heading)> {
        let sentence = self.sentence(line);
        let dated = |at: usize| {
            let part = &sentence.parts[at];
            let PartKind::Time(time @ Time::Day(..)) = part.kind else { return None };
            if part.end > until {
                return None;
            }
            let comma = at > 0 && sentence.is_comma(at - 1);
            let named = at.checked_sub(1 + usize::from(comma));
            let place_at = |at: usize| match sentence.phrase(at)?.head {
                Head::Mention(mention) if self.kind(self.entity_of(mention)) == Kind::PLACE => {
                    Some(Place { entity: self.entity_of(mention), within: None, span: self.mentions[mention].span })
                }
                _ => None,
            };
            let before = named.and_then(place_at);
            // "Zubrowka, May 3, 1955": a place that the gazetteers lack.
            let unknown = named.filter(|&named| named == 0 && comma && sentence.is_unknown_name(named));
            let begins = before.and(named).or(unknown).unwrap_or(at);
            // "May 3, 1955 Oslo"
            let place = before.or_else(|| if at == 0 { place_at(at + 1) } else { None });
            let tokens = &sentence.tokens;
            let span = Span::new(tokens[part.start].span.start, tokens[part.end - 1].span.end);
            Some((begins, Heading { place, moment: Moment { span, time }, sentence: line }))
        };
        let all = || (0..sentence.parts.len()).rev().filter_map(dated);
        all().find(|(_, heading)| heading.place.is_some()).or_else(|| all().last())
    }
}

/// Whether a sentence is the title of a record: "Memorandum of Conversation", "Minutes of a Meeting".
fn is_title(sentence: &Sentence<'_>) -> bool {
    let tells = |kind: &PartKind| matches!(kind, PartKind::Verb { .. } | PartKind::Be | PartKind::Auxiliary);
    (0..sentence.tokens.len()).take(6).any(|token| lexicon::is_record(sentence.word(token)))
        && !(0..sentence.parts.len()).any(|at| sentence.is(at, tells))
}
