//! Lists: which phrases stand together in one place of a clause.
//!
//! In: a phrase of a parsed sentence. Out: the [`Group`] that begins with it or that it is in, with appositions folded into the phrase that
//! they explain; and where a list that opens a sentence ends before its subject. Left out: whom a phrase names among others
//! ([`super`]), and whether a phrase is an office, a place or a subject ([`super::part`]).

use super::{Group, LIST};
use crate::meeting::clause::{Head, PartKind, Phrase, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{self, Class, Words, words};

/// Of whom "but" takes one away.
static EVERYBODY: Words = Words::new(|| words("everyone everybody all anyone nobody none nothing"));

/// Verbs whose object is a clause.
static RESOLVE: Words = Words::new(|| {
    words(
        "agree agrees agreed decide decides decided resolved arranged hope hopes hoped suggested proposed recommended",
    )
});

impl Sentence<'_> {
    /// The list that begins with the phrase at `part`. `cut`: it is an object, so that "and B said" begins a new clause.
    pub fn group_at(&self, part: usize, cut: bool) -> Group {
        let mut group = Group { members: vec![part], start: part, end: self.past_complements(part) };
        // A list without `and` is known as one at its first comma.
        let mut open = false;
        let mut closed = false;
        while group.end < part + 3 * LIST {
            let last = group.members[group.members.len() - 1];
            let end = group.end;
            // "two ministers: Berg and Lund"
            if self.is(end, |kind| matches!(kind, PartKind::Border))
                && self.is_of_several(last)
                && self.is_person_named(end + 1)
            {
                let named = self.group_at(end + 1, cut);
                if named.members.len() > 1 && !self.acts_at(named.end) {
                    group.members.pop();
                    group.members.extend(named.members);
                    // "the ministers - Berg and Lund - on Monday"
                    let closes = self.is(named.end, |kind| matches!(kind, PartKind::Border));
                    group.end = named.end + usize::from(closes && named.end + 1 < self.parts.len());
                }
                break;
            }
            // "met the minister - Berg"
            if self.is(end, |kind| matches!(kind, PartKind::Border))
                && self.is_one_in_office(last)
                && self.is_person_named(end + 1)
                && (end + 2 == self.parts.len()
                    || self.is(end + 2, |kind| matches!(kind, PartKind::Border | PartKind::Comma)))
                && cut
            {
                group.members.pop();
                group.members.push(end + 1);
                group.end = end + 2;
                break;
            }
            // "Berg, the minister; Lund, the mayor; and Rossi"
            if let Some(next) = self.past_semicolon(end).filter(|_| self.is_person_named(last)) {
                group.members.push(next);
                group.end = self.past_complements(next);
                closed |= self.is_and(next - 1);
                continue;
            }
            // "the man who began the war, Berg"
            if let Some(named) = self.named_after_relative(last, end) {
                group.members.pop();
                group.members.push(named);
                group.end = self.past_complements(named);
                continue;
            }
            let (next, by_and) = if let Some(and) = self.and_past_aside(last, end) {
                (and + 1, true)
            } else if self.is_and(end) {
                (end + 1, true)
            } else if self.is_comma(end) && self.is_and(end + 1) {
                (end + 2, true)
            } else if let Some(and) = self.and_after_relative(last, end) {
                (and + 1, true)
            } else if self.is_comma(end) {
                (end + 1, false)
            } else {
                break;
            };
            // "everyone but Berg"
            if by_and && self.part_word(next - 1) == "but" && EVERYBODY.contains(self.word(self.parts[last].end - 1)) {
                break;
            }
            // "not only Berg but also Lund"
            let also = by_and
                && (self.part_word(next - 1) == "but" && self.part_word(next) == "also"
                    // "and possibly Lund"
                    || matches!(self.part_word(next), "possibly" | "perhaps" | "probably" | "maybe"));
            let next = next + usize::from(also);
            // "Berg, then foreign minister"
            let since = !by_and
                && self.is(next, |kind| matches!(kind, PartKind::Adverb))
                && self.is_named(last)
                && self.is_office(next + 1);
            let next = next + usize::from(since);
            if self.phrase(next).is_none() {
                break;
            }
            // "told him, and he met": a clause of its own.
            let nominative = matches!(self.part_word(next), "he" | "she" | "they" | "i");
            if by_and && nominative && next == end + 2 {
                break;
            }
            let next_end = self.past_complements(next);
            // "Director of the Division, Ministry of Foreign Affairs, Lund"
            if !by_and && self.is_office(last) && self.is_house(next) && self.is_comma(next_end) {
                let named = next_end + 1;
                if self.is_person_named(named) {
                    *group.members.last_mut().unwrap_or(&mut 0) = named;
                    group.end = self.past_complements(named);
                    continue;
                }
            }
            open |= !by_and && self.list_closes(end);
            // "saw Berg, me, and Lund"
            if open && self.part_word(next) == "me" && next_end == next + 1 {
                group.members.push(next);
                group.end = next_end;
                continue;
            }
            // "ministers of Iran and Iraq", "managers in Boston and Chicago": the list is that of the complement.
            // "between the government of Chad and the rebels": two sides.
            let complement = end - 1;
            let two_sides = part > 0
                && self.part_word(part - 1) == "between"
                && matches!(self.word(self.parts[last].end - 1), "government" | "delegation" | "leader" | "president");
            if complement > last
                && !two_sides
                && self.phrase(complement).is_some()
                && self.is_noun(last)
                && self.is_named(complement)
                && self.is_named(next)
                && self.same_sort(complement, next)
                && (by_and || open)
            {
                group.end = next_end;
                continue;
            }
            if by_and {
                // "between Berg and the Red Cross"
                let between = part > 0 && self.part_word(part - 1) == "between" && group.members == [part];
                let begins_clause = cut && self.acts_at(next_end) && !self.is_in_subject(part);
                if begins_clause || !(between || self.same_sort(last, next)) {
                    break;
                }
                group.members.push(next);
                closed = true;
            } else if self.is_noun(last)
                && self.is_named(next)
                && self.is_office(last)
                && !self.list_closes(next + 1)
                // "As minister, Lund met", "talks with the minister, Lund said": a comma would close what explains.
                && !(self.before(last).is_some_and(|before| self.is_preposition(before)) && self.acts_at(next_end))
                // "met with his adviser, Lund said"
                && !(cut && self.is(next_end, |kind| matches!(kind, PartKind::Verb { reporting: true, .. })))
            {
                // "his counterpart, Vladimir Putin": the name is who is meant.
                *group.members.last_mut().unwrap_or(&mut 0) = next;
            } else if let Some(named) = self.named_behind_offices(last, next, next_end).filter(|_| !by_and) {
                *group.members.last_mut().unwrap_or(&mut 0) = named;
                group.end = self.past_complements(named);
                continue;
            } else if self.is_office(last) && self.is_office(next) && open && !self.is_comma(next_end) {
                // "the king, the queen and Berg"
                group.members.push(next);
            } else if self.is_named(last)
                && self.is_noun(next)
                && (self.explains(next) || self.is_comma(next_end) && !open)
                && !(self.is_location(last) && self.is_office(next))
            {
                // "Kofi Annan, the secretary-general": nobody new.
            } else if self.is_named(last)
                && self.is_named(next)
                && !self.same_sort(last, next)
                && self.same_sort(last, part)
                && !self.is_location(last)
                && self.is_comma(next_end)
                && !by_and
                && !open
            {
                // "Otto Lund, United Front, said": where somebody belongs.
            } else if (self.is_named(next) || self.is_unknown_name(next))
                && self.same_sort(last, next)
                && open
                && !self.is_setting(last)
                // "He called Berg, Lund and Rossi, Dahl said."
                && !(closed && self.acts_at(next_end))
                && (group.members.len() > 2 || !self.is_finite(next_end))
            {
                group.members.push(next);
            } else if end == part + 1
                && self.opens_headline(part)
                && self.is_named(part)
                && self.is_named(next)
                && self.same_sort(part, next)
                && (self.acts_at(next_end) || self.is_to_act(next_end))
                // "Berg, Lund said, met"
                && !(self.is(next_end, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }))
                    && self.is_comma(next_end + 1))
            {
                // A headline: "Berg, Lund discuss trade".
                group.members.push(next);
            } else if self.are_telegraphic(part, end, next_end)
                // A headline: "talks between Berg, Lund fail"
                || end == part + 1
                    && part > 0
                    && self.part_word(part - 1) == "between"
                    && self.is_named(part)
                    && self.is_named(next)
                    && self.same_sort(part, next)
            {
                group.members.push(next);
            } else {
                break;
            }
            group.end = next_end;
        }
        group
    }

    /// Whether a phrase is written like the name of a house, which no gazetteer has: "Ministry of Foreign Affairs".
    fn is_house(&self, part: usize) -> bool {
        matches!(self.phrase(part).map(|phrase| phrase.head), Some(Head::Noun(noun)) if self.tokens[noun].capital)
            && !self.is_office(part)
    }

    /// Who is named behind two offices, of which the second one has no article: "the head of the union, Norwegian president, Berg".
    fn named_behind_offices(&self, first: usize, second: usize, end: usize) -> Option<usize> {
        let determined = self.tokens[self.parts[second].start].entry.class == Some(Class::Determiner);
        let named = end + 1;
        let stacked = self.is_one_in_office(first)
            && self.is_one_in_office(second)
            && !determined
            && self.is_comma(end)
            && self.is_person_named(named)
            && !self.is_and(named + 1);
        stacked.then_some(named)
    }

    /// The next person of a list that semicolons part, behind the one at `border`; an "and" closes it: "Berg; Lund; and Rossi".
    fn past_semicolon(&self, border: usize) -> Option<usize> {
        let person_behind = |border: usize| {
            let next = border + 1 + usize::from(self.is_and(border + 1));
            let parted = self.is(border, |kind| matches!(kind, PartKind::Border));
            Some(next).filter(|&next| parted && self.is_person_named(next))
        };
        let inside = |at: usize| {
            self.is(at, |kind| {
                matches!(
                    kind,
                    PartKind::Phrase(_) | PartKind::Comma | PartKind::And | PartKind::Preposition | PartKind::Adverb
                )
            })
        };
        let first = person_behind(border)?;
        let mut person = first;
        loop {
            let ends = (person + 1..person + LIST).find(|&at| !inside(at))?;
            if self.is_and(person - 1) && !self.is_finite(ends) {
                return Some(first);
            }
            person = person_behind(ends)?;
        }
    }

    /// The "and" behind the aside that opens at `comma` and is said of the person at `last`: "Berg, who leads the bank, and Lund".
    fn and_past_aside(&self, last: usize, comma: usize) -> Option<usize> {
        let opens = self.is_comma(comma)
            && self.is_named(last)
            && self.is(comma + 1, |kind| {
                matches!(kind, PartKind::Relative | PartKind::Verb { .. } | PartKind::Preposition | PartKind::Adverb)
            });
        let and = (comma + 2..(comma + LIST).min(self.parts.len()))
            .find(|&at| self.is_comma(at))
            .filter(|&close| opens && self.is_aside_before_and(comma, close))?
            + 1;
        (self.is_named(and + 1) && self.same_sort(last, and + 1)).then_some(and)
    }

    /// Whether the phrase at `part` is the first word of a headline, or of what somebody says in one: "Officials say Berg, Lund met".
    fn opens_headline(&self, part: usize) -> bool {
        let Some(before) = part.checked_sub(1) else { return true };
        self.is(before, |kind| matches!(kind, PartKind::Border))
            || self.is(before, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }))
                && before > 0
                && self.phrase(before - 1).is_some()
    }

    /// Whether the comma at `comma`, which follows the phrase at `part`, parts two with their titles and saves an "and": "Secretary Berg,
    /// Admiral Lund saw Minister Rossi, Ambassador Dahl on Monday". Nobody is told by two names.
    fn are_telegraphic(&self, part: usize, comma: usize, end: usize) -> bool {
        // A headline: "Berg meets Lund, Rossi in Oslo"
        let present = self.before(part).is_some_and(|before| {
            self.is(before, |kind| matches!(kind, PartKind::Verb { form: Form::Third, reporting: false }))
        });
        let ends = end == self.parts.len()
            || self.is(end, |kind| matches!(kind, PartKind::Border | PartKind::Preposition | PartKind::Time(_)));
        if present && ends && comma == part + 1 && self.is_person_named(part) && self.is_person_named(comma + 1) {
            return true;
        }
        let titled = self.is_titled(part) && comma == part + 1 && self.is_titled(comma + 1) && end == comma + 2;
        let opens = (0..part)
            .rev()
            .take_while(|&at| !self.is(at, |kind| matches!(kind, PartKind::Border)))
            .all(|at| self.is(at, |kind| matches!(kind, PartKind::Time(_) | PartKind::Adverb | PartKind::Comma)));
        if !titled || self.is_comma(end) {
            return false;
        }
        if opens {
            return self.acts_at(end) && !self.is(end, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }));
        }
        // "Berg saw Minister Lund, Secretary Rossi said": a clause of its own.
        let at = self.past_circumstances(end);
        let object = self.before(part).is_some_and(|before| {
            self.is(before, |kind| matches!(kind, PartKind::Verb { reporting: false, .. }))
                || self.is_preposition(before) && self.part_word(before) == "with"
        });
        object && (at == self.parts.len() || self.is(at, |kind| matches!(kind, PartKind::Border)))
    }

    /// Whether a phrase is a title and the name of a person: "Defence Secretary Lund".
    fn is_titled(&self, part: usize) -> bool {
        let Some(Phrase { head: Head::Mention(mention), .. }) = self.phrase(part) else { return false };
        let (first, last) = (self.parts[part].start, self.parts[part].end - 1);
        self.persons.contains(mention)
            && last > first
            && (lexicon::is_role(self.word(last - 1)) || lexicon::is_department(self.word(last - 1)))
    }

    /// Where what follows a group begins, past the comma that closes what explains somebody in it: "Berg, the minister, of".
    pub fn past_explained(&self, group: &Group) -> usize {
        let explained = group.members.len() == 1 && (group.start..group.end).any(|at| self.is_comma(at));
        group.end + usize::from(explained && self.is_comma(group.end))
    }

    /// The comma before what a group says of its last member: "Berg and Lund, the minister".
    pub(super) fn last_said_of(&self, group: &Group) -> Option<usize> {
        let last = group.members[group.members.len() - 1];
        (last + 1..group.end).rev().find(|&at| self.is_comma(at))
    }

    /// Whether the part at `governor`, or the gerund that it is, opens a sentence: "after", "after holding", "having met".
    fn is_opener(&self, mut governor: usize) -> bool {
        while self.is(governor, |kind| matches!(kind, PartKind::Verb { form: Form::Gerund, .. }))
            || matches!(self.part_word(governor), "having" | "had" | "being")
        {
            let Some(before) = self.before(governor) else { return true };
            governor = before;
        }
        self.is(governor, |kind| matches!(kind, PartKind::Preposition | PartKind::Subordinator))
            && self.opens_clause(governor)
    }

    /// Of a list in what opens a sentence, those before the subject: "after talks with Berg, Lund and Rossi said".
    pub fn before_subject(&self, mut group: Group, governor: usize) -> Group {
        let opens = self.is_opener(governor);
        // The last of them may be known as a subject already.
        let acts = self.is_finite(group.end)
            || self.is_and(group.end)
                && self.phrase(group.end + 1).is_some()
                && self.acts_at(self.past_complements(group.end + 1));
        if !opens || !acts {
            return group;
        }
        // "after talks with Berg and Lund, the minister said": no words for Lund.
        if let Some(comma) = self.last_said_of(&group) {
            group.end = comma;
            return group;
        }
        let first = group.members.iter().position(|&member| member > group.start && self.is_comma(member - 1));
        if let Some(first) = first {
            group.end = group.members[first] - 1;
            group.members.truncate(first);
        }
        group
    }

    /// The comma that closes what opens the clause of a part: "In a letter to Rossi, Berg and Lund said", "Although he was ill, Berg and
    /// Lund met".
    pub fn opening_comma(&self, part: usize) -> Option<usize> {
        let border =
            |at: &usize| self.is(*at, |kind| matches!(kind, PartKind::Border | PartKind::Quote | PartKind::That));
        let clause = (0..part).rev().find(border).map_or(0, |border| border + 1);
        let first = (clause..part).find(|&at| !self.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::And)))?;
        let comma = (first..part).find(|&at| self.is_comma(at))?;
        // "After Berg, Lund and Rossi met": no comma of the list.
        let whole = (first..comma)
            .any(|at| self.is(at, |kind| matches!(kind, PartKind::Verb { .. } | PartKind::Be | PartKind::Auxiliary)))
            || self.is_thing_named(first + 1);
        let opens =
            self.is_preposition(first) || whole && self.is(first, |kind| matches!(kind, PartKind::Subordinator));
        opens.then_some(comma)
    }

    /// Whether a finite verb follows behind the aside that the comma at a part opens: ", who was ill, met".
    fn acts_past_aside(&self, open: usize) -> bool {
        (open + 2..(open + LIST).min(self.parts.len()))
            .filter(|&close| self.is_comma(open) && self.is_comma(close) && self.is_finite(close + 1))
            .any(|close| self.aside_before(close) == Some(open))
    }

    /// The list that the phrase at `part` is in, as a member, an apposition or a complement.
    pub fn group_with(&self, part: usize) -> Group {
        let mut group = self.group_at(part, false);
        let mut start = part;
        while start > part.saturating_sub(3 * LIST) {
            start -= 1;
            match &self.parts[start].kind {
                // "Berg, who leads the bank, and Lund"
                PartKind::Comma if self.is_and(start + 1) => {
                    start = self.aside_before(start).filter(|&open| self.is_named(open - 1)).unwrap_or(start);
                }
                PartKind::Phrase(_) => {
                    // "Berg met Lund, and Rossi spoke": the object of a verb ends before the next clause; but not "agreed Berg and
                    // Lund should meet".
                    let object = self.before(start).is_some_and(|before| {
                        self.is(before, |kind| matches!(kind, PartKind::Verb { reporting: false, .. }))
                            && !RESOLVE.contains(self.part_word(before))
                            || self.is_preposition(before)
                                && matches!(self.part_word(before), "about" | "in" | "on" | "for" | "over" | "at")
                    });
                    let wider = self.group_at(start, object);
                    // "In reply to the king, Berg, a judge from Oslo, said"
                    let opener = || {
                        let next = self.past_circumstances(wider.end);
                        self.opening_comma(part).is_some_and(|comma| start < comma)
                            && (self.is_finite(next + usize::from(self.is_comma(next))) || self.acts_past_aside(next))
                    };
                    if wider.end > part && !opener() {
                        group = wider;
                    }
                }
                PartKind::Comma | PartKind::And | PartKind::Preposition | PartKind::Adverb => {}
                _ => break,
            }
        }
        group
    }
}
