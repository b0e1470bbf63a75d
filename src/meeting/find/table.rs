//! One table or several: whether all of the other side were met at once, or one after the other.
//!
//! In: a cue with its sides and circumstances. Out: yes, if the text tells of one occasion with all of them: one day, one place, one thing
//! that was held. Left out are those whom "and" adds on their own ([`super::turn`]).

use super::told::HOST;
use crate::gazetteer::Kind;
use crate::meeting::Mode;
use crate::meeting::circumstance::{Moment, Place, Reach};
use crate::meeting::clause::{Head, PartKind, Sentence};
use crate::meeting::lexicon;
use crate::meeting::reference::{Party, Reader};
use crate::text::date::{Time, Unit};

/// The sides of a cue, and what it tells of them.
pub(super) struct Sides<'c> {
    /// Whether the cue is a noun.
    pub noun: bool,
    /// Where what follows cue and object begins.
    pub after: usize,
    pub reach: &'c Reach,
    pub parties: &'c [Party],
    pub others: &'c [Party],
    pub place: Option<Place>,
    pub moment: Option<Moment>,
    /// The text says that it is another meeting than the one told of before.
    pub another: bool,
    pub mode: Mode,
}

impl Reader<'_> {
    /// Whether the other side, as in `sides`, was met at one table. `occasion`: the cue is of one event.
    pub(super) fn share_a_table(&self, sentence: &Sentence<'_>, sides: Sides<'_>, occasion: bool) -> bool {
        let Sides { noun, after, reach, parties, others, place, moment, another, mode } = sides;
        let part = reach.cue;
        // "met B and C": one table only if there is one occasion for it, or one day. Bodies go to talks in one place together;
        // somebody on a visit sees one person after the other.
        let people = others.iter().all(|party| self.kind(party.entity) == Kind::PERSON);
        let (somewhere, sometime) = (place.is_some(), moment.is_some());
        // Who met two people last week may have met each on a day of their own.
        // "from August 29"
        let from = |moment: Moment| {
            ["from ", "until ", "since "].iter().any(|word| moment.span.of(self.text).to_lowercase().starts_with(word))
        };
        let one_day = moment.is_some_and(|moment| {
            !from(moment)
                && !matches!(
                    moment.time,
                    Time::Month(..)
                        | Time::Year(_)
                        | Time::MonthOnly(..)
                        | Time::Weekend
                        | Time::Period
                        | Time::From(_, Unit::Week | Unit::Month | Unit::Year)
                )
        });
        // "meetings with Lund and Rossi on Monday" are one each.
        let meetings = noun && sentence.word(sentence.parts[part].end - 1) == "meetings";
        // "hosted the talks with Lund and Rossi"
        let hosted = noun && sentence.governor(part).is_some_and(|verb| HOST.contains(sentence.part_word(verb)));
        // "left talks with Lund and Rossi"
        let left = noun
            && sentence.governor(part).is_some_and(|from| {
                let verb = from.saturating_sub(usize::from(sentence.part_word(from) == "from"));
                matches!(sentence.part_word(verb), "left" | "emerged" | "emerging" | "leaving")
            });
        let at_once = if people { one_day && !another && !meetings } else { somewhere || sometime }
            || hosted
            || left
            || is_occasion(sentence, after);
        let apart = (reach.cue..after + 1)
            .filter_map(|at| sentence.parts.get(at))
            .flat_map(|part| part.start..part.end)
            .chain(reach.chain.iter().map(|&at| sentence.parts[at].start))
            .any(|token| matches!(sentence.word(token), "separate" | "separately" | "individually" | "each"));
        // "Berg and Lund's telephone calls to Rossi" are one each.
        // "Berg and Lund both called Rossi"
        let both = reach.chain.iter().any(|&at| matches!(sentence.part_word(at), "both" | "each"));
        let calls = mode == Mode::Phone && (both || noun && sentence.word(sentence.parts[part].end - 1).ends_with('s'));
        // "the two meetings that Berg and Rossi had with Lund" may be one of each.
        let apart = apart || meetings && sentence.holder_behind(part).is_some();
        // "Berg or Lund will meet Rossi", "neither Berg nor Lund met Rossi": one or the other.
        let (start, end) = reach.subject.unwrap_or((part, part));
        let or = (start..end).chain(part..after).any(|at| {
            matches!(sentence.part_word(at), "or" | "nor")
                && sentence.is_person_named(at + 1)
                && at > 0
                && sentence.phrase(at - 1).is_some()
        });
        // "talks with Berg, as well as Lund and possibly Rossi"
        let beside = noun
            && (part..after).any(|at| {
                sentence.part_word(at) == "as" && sentence.is(at, |kind| matches!(kind, PartKind::And))
                    || matches!(sentence.part_word(at), "possibly" | "perhaps" | "maybe")
            });
        let apart = apart || beside || or && parties.len() + others.len() > 2;
        if apart || calls { others.is_empty() } else { others.len() < 2 || parties.len() > 1 || occasion || at_once }
    }
}

/// Whether what follows tells of one occasion: "at the palace", "over lunch", "to discuss trade".
fn is_occasion(sentence: &Sentence<'_>, after: usize) -> bool {
    let mut at = after;
    while sentence.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_) | PartKind::Comma)) {
        at += 1;
    }
    let head = sentence.phrase(at + 1).map(|phrase| phrase.head);
    let noun = |test: &dyn Fn(&str) -> bool| matches!(head, Some(Head::Noun(noun)) if test(sentence.word(noun)));
    match sentence.parts.get(at).map(|part| &part.kind) {
        Some(PartKind::To) => matches!(sentence.part_word(at + 1), "discuss" | "talk" | "negotiate" | "review"),
        Some(PartKind::Preposition) => match sentence.part_word(at) {
            "at" => noun(&|word| lexicon::is_house(word) || matches!(word, "location" | "venue")),
            "in" => noun(&|word| word == "office"),
            "over" => noun(&|word| {
                matches!(word, "lunch" | "dinner" | "breakfast" | "luncheon" | "supper" | "coffee" | "tea")
            }),
            _ => false,
        },
        _ => false,
    }
}
