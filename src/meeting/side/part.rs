//! What a part of a sentence is to those beside it.
//!
//! In: a part. Out: whether it explains the name before it, acts, tells where, or is one of a list.

use super::LIST;
use crate::meeting::clause::{Head, PartKind, Phrase, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{self, Words, words};

/// Verbs whose object does what a bare infinitive or a gerund tells: "let Berg go", "saw Berg leaving".
pub(super) static SENSES: Words = Words::new(|| {
    words(
        "let lets made makes had has helped helps help felt saw see sees seeing watched watch watches heard hear hears noticed observed spotted caught found remembered remembers recalled recalls showed shows show filmed photographed",
    )
});

/// Parts before "than" in "none other than", "no less a figure than".
const OTHER: usize = 5;

/// What a meeting has that may be told of without it: "the results of the talks".
static OF_MEETING: Words = Words::new(|| {
    words(
        "result results outcome outcomes success failure progress agenda details news report reports subject topic topics record transcript minutes account",
    )
});

impl Sentence<'_> {
    /// Whether a phrase without a name tells somebody's office: "his counterpart", "Syria's foreign minister".
    pub fn is_office(&self, part: usize) -> bool {
        // "one of the ministers"
        if self.part_word(part) == "one" && self.part_word(part + 1) == "of" {
            return self.is_noun(part + 2);
        }
        matches!(self.phrase(part).map(|phrase| phrase.head), Some(Head::Noun(_)))
            && (self.parts[part].start..self.parts[part].end).any(|token| lexicon::is_role(self.word(token)))
    }

    /// Whether a phrase tells the office of one person: "the minister", but not "the ministers".
    pub fn is_one_in_office(&self, part: usize) -> bool {
        self.is_office(part) && !self.is_of_several(part)
    }

    /// Whether a phrase names no person, country or body, nor tells the office of somebody: "views".
    pub fn is_unpeopled(&self, part: usize) -> bool {
        matches!(self.phrase(part).map(|phrase| phrase.head), Some(Head::Noun(noun)) if !self.tokens[noun].capital && !lexicon::is_company(self.word(noun)))
    }

    /// Whether a phrase tells the office of several, who are not the one named before it: "Berg, ministers Lund and Rossi".
    pub fn is_of_several(&self, part: usize) -> bool {
        self.parts.get(part).is_some_and(|part| {
            let word = self.word(part.end - 1);
            lexicon::is_plural_role(word) && (lexicon::is_role(word) || lexicon::serves(word))
        })
    }

    /// Whether a phrase without a name explains the name before it: "the president", "leader of Unita".
    pub fn explains(&self, part: usize) -> bool {
        let Some(Phrase { head: Head::Noun(noun), possessors, .. }) = self.phrase(part) else { return false };
        // "Berg, 61, and Lund"
        let age = self.word(*noun).bytes().all(|byte| byte.is_ascii_digit());
        age || self.is_one_in_office(part)
            || matches!(self.part_word(part), "the" | "a" | "an" | "his" | "her" | "its" | "their")
            || !possessors.is_empty()
            // "Berg, 57,"
            || self.part_word(part).starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether a phrase is the object of a verb or of a preposition.
    pub fn is_complement(&self, part: usize) -> bool {
        self.governor(part)
            .is_some_and(|above| self.is(above, |kind| matches!(kind, PartKind::Verb { .. } | PartKind::Preposition)))
    }

    /// Whether the noun at a part is what plans are for: "plans for talks".
    pub fn is_planned_for(&self, part: usize) -> bool {
        let plans = part.checked_sub(2).and_then(|at| self.parts.get(at)).map_or("", |plans| self.word(plans.end - 1));
        matches!(plans, "plan" | "plans" | "arrangements" | "preparations") && self.part_word(part - 1) == "for"
    }

    /// Whether the noun at `part` is the subject of the finite verb after `after`.
    pub fn is_subject_noun(&self, part: usize, after: usize) -> bool {
        // "two rounds of talks between" is about the talks, and so is "plans for talks between".
        let of = part >= 2 && self.is_preposition(part - 1) && self.part_word(part - 1) == "of";
        let first = if of || self.is_planned_for(part) { part - 2 } else { part };
        // "the results of the talks were announced": what is told is told of these.
        let head = self.parts.get(first).map_or("", |part| self.word(part.end - 1));
        if first != part && OF_MEETING.contains(head) {
            return false;
        }
        let free = self.before(first).is_none_or(|before| {
            self.is(before, |kind| {
                matches!(
                    kind,
                    PartKind::Verb { reporting: true, .. }
                        | PartKind::Comma
                        | PartKind::Border
                        | PartKind::Quote
                        | PartKind::And
                        | PartKind::That
                        | PartKind::Subordinator
                )
            })
        });
        let mut at = after;
        while self.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_) | PartKind::Comma))
            || self.is_preposition(at) && self.phrase(at + 1).is_some()
        {
            at += if self.is_preposition(at) { 2 } else { 1 };
        }
        // "Berg, after talks with Lund, ruled out": what the commas enclose has no verb behind them.
        let aside = self.before(first).is_some_and(|opens| {
            self.is(opens, |kind| matches!(kind, PartKind::Subordinator))
                && opens > 0
                && self.is_comma(opens - 1)
                && (after..at).any(|at| self.is_comma(at))
        });
        free && !aside && self.is_finite(at)
    }

    /// Whether the comma at `comma` is one of a list that `and` closes, or that names one after the other to its end.
    pub(super) fn list_closes(&self, comma: usize) -> bool {
        let mut names = 0;
        for part in comma..(comma + LIST).min(self.parts.len()) {
            match &self.parts[part].kind {
                // "Berg, Lund and ..."
                PartKind::And => {
                    return part + 1 >= self.parts.len()
                        || self.phrase(part + 1).is_some()
                        || self.is(part + 1, |kind| matches!(kind, PartKind::Border));
                }
                PartKind::Phrase(_) => names += usize::from(self.is_named(part)),
                PartKind::Comma => {}
                PartKind::Preposition if matches!(self.part_word(part), "of" | "for") => {}
                _ => break,
            }
        }
        names >= 3
    }

    /// A name that the gazetteers do not have: a capital, and no office or other description.
    pub fn is_unknown_name(&self, part: usize) -> bool {
        matches!(self.phrase(part).map(|phrase| phrase.head), Some(Head::Noun(noun)) if self.tokens[noun].capital)
            && !self.explains(part)
    }

    /// A place after its preposition: who follows "in Oslo, the president" is not Oslo.
    pub(super) fn is_location(&self, part: usize) -> bool {
        part > 0
            && matches!(self.phrase(part).map(|phrase| phrase.head), Some(Head::Mention(mention)) if !self.persons.contains(&mention))
            && matches!(self.part_word(part - 1), "in" | "at" | "to" | "from" | "near")
    }

    /// What an event took place at, on or in: "at the summit, Berg and Lund met" lists two, not three.
    pub(super) fn is_setting(&self, part: usize) -> bool {
        matches!(self.phrase(part).map(|phrase| phrase.head), Some(Head::Noun(noun)) if !self.tokens[noun].capital)
            && !self.is_office(part)
            && part > 0
            && self.is_preposition(part - 1)
            && !matches!(self.part_word(part - 1), "with" | "between" | "among" | "by" | "to" | "from")
    }

    /// Whether a verb of its own follows at `part`: "and Lund later spoke".
    pub fn acts_at(&self, part: usize) -> bool {
        let verb = (part..self.parts.len())
            .find(|&at| !self.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_))));
        verb.is_some_and(|verb| self.is_finite(verb))
    }

    /// Whether what is to be done follows at `part`: "to meet", "due to meet".
    pub(super) fn is_to_act(&self, part: usize) -> bool {
        let to = (part..self.parts.len()).find(|&at| !self.is(at, |kind| matches!(kind, PartKind::Adverb)));
        to.is_some_and(|to| self.is(to, |kind| matches!(kind, PartKind::To)))
    }

    /// Whether a phrase is the subject of a clause that "and" adds: "Berg is ill, and Lund said that his talks".
    pub fn is_subject_added(&self, part: usize) -> bool {
        if self.phrase(part).is_none() || !self.before(part).is_some_and(|before| self.is_and(before)) {
            return false;
        }
        let group = self.group_with(part);
        // "Berg was glad, and Lund said": nobody stands in the list with him.
        let alone = |&member: &usize| member == part || self.is_noun(member) && !self.is_office(member);
        group.members.last() == Some(&part) && group.members.iter().all(alone) && self.is_clause_subject(&group)
    }

    /// Whether a person is the first who is named from a part on.
    pub(super) fn is_person_ahead(&self, part: usize) -> bool {
        let named = (part..part + OTHER).find(|&at| self.is_named(at));
        named.is_some_and(|named| self.is_person_named(named))
    }

    /// The "and" after the clause that a comma opens behind a name: "Berg, who leads the bank, and Lund".
    pub(super) fn and_after_relative(&self, last: usize, comma: usize) -> Option<usize> {
        let opens = self.is_named(last)
            && self.is_comma(comma)
            && self.is(comma + 1, |kind| matches!(kind, PartKind::Relative))
            && matches!(self.part_word(comma + 1), "who" | "whose" | "whom");
        let ends =
            |&at: &usize| self.is(at, |kind| matches!(kind, PartKind::Comma | PartKind::Border | PartKind::Quote));
        let closes = (comma + 2..comma + LIST).find(ends).filter(|&at| opens && self.is_comma(at))?;
        (self.is_and(closes + 1) && self.is_named(closes + 2)).then_some(closes + 1)
    }

    /// The name after the comma that closes the clause at `relative`, which tells of somebody: "the man who began the war, Berg".
    pub(super) fn named_after_relative(&self, office: usize, relative: usize) -> Option<usize> {
        if self.part_word(relative) != "who" || !self.is_office(office) {
            return None;
        }
        let ends =
            |&at: &usize| self.is(at, |kind| matches!(kind, PartKind::Comma | PartKind::Border | PartKind::Quote));
        let comma = (relative + 1..relative + LIST).find(ends).filter(|&at| self.is_comma(at))?;
        let named = Some(comma + 1).filter(|&at| self.is_person_named(at) && !self.is_person_named(comma - 1))?;
        let next = named + 1;
        let goes_on = self.is_and(next) || self.acts_at(next) || self.is_comma(next) && self.list_closes(next);
        (!goes_on).then_some(named)
    }

    /// Whether the phrase at `part` stands in a clause that belongs to the subject of a verb yet to come: "the minister who met Berg and
    /// Lund left".
    pub(super) fn is_in_subject(&self, part: usize) -> bool {
        let relative = (0..part).rev().find(|&at| {
            self.is(at, |kind| {
                matches!(
                    kind,
                    PartKind::Relative | PartKind::That | PartKind::Comma | PartKind::Border | PartKind::Quote
                )
            })
        });
        relative.is_some_and(|relative| {
            self.is(relative, |kind| matches!(kind, PartKind::Relative))
                && relative > 0
                && self.phrase(relative - 1).is_some()
                && (0..relative)
                    .rev()
                    .take_while(|&at| !self.is(at, |kind| matches!(kind, PartKind::Border | PartKind::That)))
                    .all(|at| !self.is_finite(at) && !self.is(at, |kind| matches!(kind, PartKind::Verb { .. })))
        })
    }

    /// The phrase with which an object begins at `part`: past "first", "not only", "among others", "none other than", "the likes of".
    pub fn object_at(&self, part: usize) -> Option<usize> {
        let mut at = part;
        // ", among others,"
        let aside = usize::from(self.is_comma(at));
        if self.part_word(at + aside) == "among" && self.part_word(at + aside + 1) == "others" {
            at += aside + 2;
            at += usize::from(self.is_comma(at));
        }
        while self.is(at, |kind| matches!(kind, PartKind::Adverb)) {
            // "met not Berg"
            if self.part_word(at) == "not" && !matches!(self.part_word(at + 1), "only" | "just") {
                return None;
            }
            at += 1;
        }
        let phrase = self.parts.get(at).filter(|_| self.phrase(at).is_some())?;
        let than = |&at: &usize| self.part_word(at) == "than";
        match self.word(phrase.start) {
            "none" | "no" if !self.is_named(at) => {
                let than = (at + 1..at + OTHER).find(than);
                Some(than.map_or(at, |than| than + 1)).filter(|&at| self.phrase(at).is_some())
            }
            "the" if self.word(phrase.end - 1) == "likes" && self.part_word(at + 1) == "of" => {
                Some(at + 2).filter(|&at| self.phrase(at).is_some())
            }
            _ => Some(at),
        }
    }

    pub(super) fn same_sort(&self, a: usize, b: usize) -> bool {
        let person = |part: usize| match self.phrase(part).map(|phrase| phrase.head) {
            Some(Head::Mention(mention)) => Some(self.persons.contains(&mention)),
            Some(Head::Singular | Head::Plural | Head::Speaker) => Some(true),
            _ => None,
        };
        match (person(a), person(b)) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        }
    }

    /// The part before a verb and its auxiliaries.
    pub(super) fn before_helpers(&self, verb: usize) -> Option<usize> {
        (0..verb)
            .rev()
            .find(|&at| !self.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Auxiliary | PartKind::Be)))
    }

    /// The part before a verb, its auxiliaries and times.
    pub(super) fn before_helpers_and_times(&self, verb: usize) -> Option<usize> {
        (0..verb).rev().find(|&at| {
            !self.is(at, |kind| {
                matches!(kind, PartKind::Adverb | PartKind::Auxiliary | PartKind::Be | PartKind::Time(_) | PartKind::To)
            })
        })
    }

    /// Whom a thing is given to that begins at `part`: "sent the king a message", "made Berg chairman".
    pub(super) fn first_object(&self, part: usize) -> Option<usize> {
        let receiver = part.checked_sub(1).filter(|&at| self.phrase(at).is_some() && self.is_noun(part))?;
        let first = self.group_with(receiver).start;
        let verb = first.checked_sub(1)?;
        self.is(verb, |kind| matches!(kind, PartKind::Verb { .. })).then_some(first)
    }

    /// Who begins what the verb at `verb` tells as the deed of somebody who is told or seen: "told Berg to wait", "saw Berg leave". The finite verb, or
    /// the noun held, at `part` behind an "and" goes on from what is before that.
    pub(super) fn infinitive_beside(&self, verb: usize, part: usize) -> Option<usize> {
        let helped = (verb + 1..part).any(|at| matches!(self.part_word(at), "had" | "has") && self.is_and(at - 1));
        let finite = self.is(part, |kind| matches!(kind, PartKind::Verb { form: Form::Past | Form::Third, .. }));
        let beside = finite && self.before(part).is_some_and(|and| self.is_and(and)) || helped;
        let before = self.before(verb).filter(|_| beside)?;
        // But not "was to go and met".
        let to = self.is(before, |kind| matches!(kind, PartKind::To));
        let object = if to { self.before(before)? } else { before };
        self.phrase(object)?;
        let object = self.group_with(object).start;
        // "let Berg go", "saw Berg leave"
        let sees = || self.before(object).is_some_and(|sees| SENSES.contains(self.part_word(sees)));
        (to || sees()).then_some(object)
    }

    /// The part before `part` that is no adverb and no time.
    pub(super) fn before(&self, part: usize) -> Option<usize> {
        (0..part).rev().find(|&at| !self.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_))))
    }
}
