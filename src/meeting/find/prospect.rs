//! Prospects: whether a sentence can tell of a meeting, before it is parsed.
//!
//! In: the hints of a sentence and the mentions in it. Out: no, if it has no cue, or if the names and the words that stand for
//! somebody named elsewhere ("he", "the president") cannot make two parties. A no is right, a yes may be wrong: most
//! sentences with a cue tell of no meeting, and to parse one and follow its cues costs a hundred times this look. Two names in
//! a sentence with a cue are always a yes: why they did not meet is told on request.

use crate::gazetteer::EntityId;
use crate::meeting::cue::{Hint, Parties};
use crate::meeting::lexicon::Standing;
use crate::meeting::reference::{BACK, Reader};
use crate::mention::Mention;
use crate::text;

/// Whom the words of a sentence stand for that are no names.
#[derive(Default)]
struct Meant {
    /// How many words stand for one person each.
    persons: usize,
    speaker: bool,
    addressee: bool,
    /// the company; "It" at the front
    bodies: usize,
    /// they, the ministers
    people: bool,
    /// the two countries, the two
    counted: bool,
    /// Where the first of them is.
    first: Option<usize>,
}

impl Reader<'_> {
    /// Whether the sentence of this number with these hints can tell of a meeting. `follows` tells that a meeting was told of
    /// close before, to which "the meeting" may add a place or a time.
    pub(super) fn may_tell(&self, number: usize, hints: &[Hint], follows: bool) -> bool {
        let sentence = self.spans[number].of(self.text);
        let is_cue = |hint: &&Hint| hint.cue.is_some() && self.cues.hints.may_lead(hint, sentence);
        let Some(parties) = hints.iter().filter(is_cue).filter_map(|hint| hint.cue).max() else { return false };
        if hints.iter().any(|hint| hint.lists) {
            return true;
        }
        let may_meet = |entity: &EntityId| self.may_meet(*entity, parties == Parties::People);
        let here = self.mentions_within(number, number);
        let named = here.iter().filter(|mention| may_meet(&mention.entity));
        let entities = named.clone().map(|mention| mention.entity);
        if are_two(entities.clone()) {
            return true;
        }
        let name = named.map(|mention| mention.span.start).next();
        let meant = self.meant(number, hints, here);
        let subject = [name, meant.first].into_iter().flatten().min().unwrap_or(usize::MAX);
        let mut cues = hints.iter().filter(is_cue);
        // "Saw Lund today" has no "I", nor has "3. Saw Lund today".
        let before = |hint: &Hint| self.text.get(self.spans[number].start..hint.start);
        let opens = |hint: &Hint| {
            hint.cue.is_some() && before(hint).is_some_and(|before| !before.contains(char::is_alphabetic))
        };
        let telegraphic = sentence.starts_with("Had ") || hints.first().is_some_and(opens);
        // "Berg went to Oslo. A meeting with Lund followed."
        let leads = name.is_some_and(|name| cues.clone().any(|cue| cue.leads && cue.start < name));
        if !telegraphic && !cues.any(|cue| cue.leads || subject < cue.start) {
            return false;
        }
        if follows {
            return true;
        }
        // Several are looked for in the sentences before; who is one may have been told of anywhere.
        let near = self.mentions_within(number.saturating_sub(BACK), number).iter().map(|mention| mention.entity);
        let one = usize::from(name.is_some()) + meant.persons;
        let speaker = one == 1 && (meant.speaker || telegraphic) && self.has_speaker(number)
            || meant.addressee && self.has_addressee();
        // "I called on Lund. Rossi was also present."
        let somebody = meant.speaker || telegraphic || meant.persons > 0;
        if name.is_some() && somebody && self.has_company_behind(number) {
            return true;
        }
        let above = self.mentions_within(number.saturating_sub(1), number).iter().map(|mention| mention.entity);
        let visitor = leads && one == 1 && are_two(above.filter(|&entity| self.is_person(entity)));
        let body = parties == Parties::All
            && name.is_some()
            && meant.bodies > 0
            && are_two(near.clone().filter(|&entity| !self.is_person(entity)));
        (one > 1 || speaker) && are_two(entities.chain(self.known().iter().copied()))
            || body
            || visitor
            || (meant.people || meant.counted) && are_two(near.filter(may_meet))
    }

    /// Whom the words with these hints stand for. `here` are the mentions of their sentence.
    fn meant(&self, number: usize, hints: &[Hint], here: &[Mention]) -> Meant {
        let mut meant = Meant::default();
        let (mut count, mut counted) = (false, false);
        if self.spans[number].of(self.text).starts_with("It ") {
            (meant.bodies, meant.first) = (1, Some(self.spans[number].start));
        }
        for hint in hints {
            match hint.standing {
                None => continue,
                Some(Standing::Person) => meant.persons += 1,
                Some(Standing::Speaker) => meant.speaker = true,
                Some(Standing::Addressee) => meant.addressee = true,
                Some(Standing::Body) => meant.bodies += 1,
                Some(Standing::Office) => {
                    counted = true;
                    // "President Berg" is named.
                    let title = text::words(&self.text[hint.start..]).next().unwrap_or_default();
                    let behind = hint.start + title.len() + 1;
                    if here.iter().any(|mention| mention.span.start == behind) {
                        continue;
                    }
                    meant.persons += 1;
                }
                Some(Standing::People) => (meant.people, counted) = (true, true),
                Some(Standing::Count) => {
                    count = true;
                    // "the two met"
                    let before = &self.text.as_bytes()[..hint.start];
                    let both = self.text[hint.start..].starts_with("Both ");
                    meant.counted |= both || before[before.len().saturating_sub(4)..].eq_ignore_ascii_case(b"the ");
                }
                Some(Standing::Counted) => {
                    counted = true;
                    continue;
                }
            }
            meant.first.get_or_insert(hint.start);
        }
        meant.counted |= count && counted;
        meant
    }
}

/// Whether there are two different ones.
fn are_two(mut entities: impl Iterator<Item = EntityId>) -> bool {
    entities.next().is_some_and(|one| entities.any(|other| other != one))
}
