//! Pronouns for one: "he", "she", "it".
//!
//! In: a pronoun where it stands. Out: the nearest one who acts before it and may be meant; one pronoun asks the one before it, in its own sentence
//! and in those above. Left out: pronouns for several ([`super::several`]), owners ([`super::owner`]) and who says "I".

use super::gender::{agree, differ};
use super::{BACK, Party, Reader, is_predicate, is_somebody, is_subject, speaks_for};
use crate::gazetteer::{EntityId, Kind};
use crate::meeting::clause::{Head, PartKind};

/// Pronouns from one to another before the name must come: nobody remembers longer, and the stack holds no more.
const CHAIN: usize = 50;

impl Reader<'_> {
    /// Whom "he" stands for: the nearest subject before it; for "him" the person named last. In the sentences before, the
    /// first subject. Asked once for each pronoun: the one before is asked in turn, in a long text from sentence to sentence.
    pub(super) fn he(&self, number: usize, part: usize, others: &[Party]) -> Option<EntityId> {
        let key = (number, part, others.iter().map(|other| other.entity).collect::<Vec<_>>());
        if let Some(&known) = self.pronouns.borrow().get(&key) {
            return known;
        }
        let waiting = self.waiting.replace(self.waiting.get() + 1);
        let entity = if waiting < CHAIN { self.he_before(number, part, others) } else { None };
        self.waiting.set(waiting);
        self.pronouns.borrow_mut().insert(key, entity);
        entity
    }

    fn he_before(&self, number: usize, part: usize, others: &[Party]) -> Option<EntityId> {
        let sentence = self.sentence(number);
        // Who speaks says "I", not "he".
        let speaker = self.voice(number, part);
        let word = sentence.part_word(part);
        let unlike = self.other_gender(number, part);
        let fits = |entity: EntityId| {
            self.is_person(entity)
                && speaker != Some(entity)
                && !others.iter().any(|other| other.entity == entity)
                && !unlike.contains(&entity)
                && self.may_be(entity, word)
        };
        let mut before = self.people(number, part, &fits);
        let object = matches!(sentence.part_word(part), "him" | "her")
            && sentence.phrase(part).is_some_and(|phrase| phrase.possessive.is_none());
        let ordered = self.ordered(number, part);
        if object {
            // "Lund told her": she is not Lund.
            let acts = (part > 0 && sentence.is(part - 1, |kind| matches!(kind, PartKind::Verb { .. })))
                .then(|| sentence.subject_of(part - 1))
                .flatten()
                .filter(|subject| !subject.owners)
                .map(|subject| subject.group.members)
                .unwrap_or_default();
            let acting = |entity: EntityId| acts.iter().any(|&member| self.named(sentence, member) == Some(entity));
            // "Berg asked Lund to arrange a dinner for her": not for Lund.
            before.retain(|&entity| !acting(entity));
            let others = |&&entity: &&EntityId| ordered != Some(Some(entity));
            if let Some(&last) = before.iter().rev().find(others) {
                return Some(last);
            }
        } else if let Some(ordered) = ordered.or_else(|| self.advised(number, part)) {
            return ordered.filter(|&entity| fits(entity));
        } else if let Some(object) = self.object_beside(number, part) {
            return self.he(number, object, others).filter(|&entity| fits(entity));
        } else {
            let relates = |at: usize| sentence.part_word(at) == "who";
            let acts = |at: usize| is_subject(sentence, at) || sentence.is_subject_added(at) || relates(at);
            // `"He left," she said`: she is none of whom she speaks of.
            let quotes = self.is_quote(number) && !self.is_quoted(self.span_of(number, part).start);
            let aside = |at: usize| quotes && self.is_quoted(self.span_of(number, at).start);
            for at in (0..part).rev().filter(|&at| acts(at) && !aside(at)) {
                // "praised Lund, who was cheered by his talks": his own.
                if relates(at) {
                    let open = (at..part).all(|at| !sentence.is_comma(at));
                    let antecedent = sentence.antecedent(at).filter(|_| open);
                    let [member] = antecedent.map(|group| group.members).unwrap_or_default()[..] else { continue };
                    match self.named(sentence, member).filter(|&entity| fits(entity)) {
                        Some(entity) => return Some(entity),
                        None => continue,
                    }
                }
                let entity = match sentence.phrase(at).map(|phrase| phrase.head) {
                    Some(Head::Singular) if differ(word, sentence.part_word(at)) => continue,
                    Some(Head::Singular) => self.he(number, at, others),
                    // "Berg's spokesman Rossi said he": a spokesman speaks of somebody else.
                    Some(Head::Mention(_) | Head::Noun(_)) if speaks_for(sentence, at) => self.owner(sentence, at),
                    _ => self.named(sentence, at),
                };
                if let Some(entity) = entity.filter(|&entity| fits(entity)) {
                    return Some(entity);
                }
                // "The minister said he met Lund": somebody unnamed is nearer; but not a spokesman, who speaks of somebody else.
                if is_somebody(sentence, at)
                    && !is_predicate(sentence, at)
                    && (!speaks_for(sentence, at) || matches!(sentence.part_word(at + 1), "for" | "of"))
                {
                    return self
                        .resolve(number, at, others)
                        .first()
                        .map(|party| party.entity)
                        .filter(|&entity| fits(entity));
                }
                // "Colonel Otto Dorfman said that he met Lund"
                if self.is_stranger(number, at) && sentence.parts[at].end - sentence.parts[at].start > 1 {
                    return None;
                }
            }
        }
        if let [only] = before[..] {
            return Some(only);
        }
        // "He called Lund," in a quotation that goes on from the sentence before, may be anybody of whom it spoke.
        let goes_on = sentence.is(0, |kind| matches!(kind, PartKind::Quote))
            && !sentence.parts.iter().any(|part| matches!(part.kind, PartKind::Verb { reporting: true, .. }));
        if goes_on && !object && speaker.is_none() {
            return None;
        }
        // "the envoy told me that in a talk with him": somebody unnamed is nearer.
        let nearer = (0..part).find(|&at| is_subject(sentence, at) && is_somebody(sentence, at));
        if let Some(nearer) = nearer.filter(|_| object) {
            // "His wife introduced him to Lund": whose wife she is.
            let whose = sentence.phrase(nearer).and_then(|phrase| phrase.possessive);
            if let Some(token) = whose.filter(|&token| agree(word, sentence.word(token))) {
                let owners = self.resolve_owner(number, nearer, token, others);
                return owners.first().map(|owner| owner.entity).filter(|&entity| fits(entity));
            }
            let somebody = self.resolve(number, nearer, others);
            return somebody.first().map(|party| party.entity).filter(|&entity| fits(entity));
        }
        self.subject_above(number, word, others, &fits).or_else(|| self.had_met(number, part, &fits))
    }

    /// The pronoun that is the object of the clause before the "and" in front of "he": "Berg said Lund had called her and she had
    /// thanked Rossi". Lund would not be told twice.
    fn object_beside(&self, number: usize, part: usize) -> Option<usize> {
        let sentence = self.sentence(number);
        part.checked_sub(1).filter(|&and| sentence.is_and(and) && sentence.part_word(and) == "and")?;
        let object = match sentence.part_word(part) {
            "he" => "him",
            "she" => "her",
            _ => return None,
        };
        let inside = |at: &usize| {
            !sentence.is(*at, |kind| {
                matches!(kind, PartKind::Border | PartKind::Quote | PartKind::That | PartKind::Subordinator)
            })
        };
        let object = (0..part).rev().take_while(inside).find(|&at| {
            let pronoun = sentence.phrase(at).is_some_and(|phrase| phrase.head == Head::Singular);
            pronoun && sentence.part_word(at) == object
        })?;
        sentence.is(object.checked_sub(1)?, |kind| matches!(kind, PartKind::Verb { .. })).then_some(object)
    }

    /// Whose meeting the sentence before tells of, to which another one is added: "A note told of Berg's talks with Lund. He also met Rossi".
    fn had_met(&self, number: usize, part: usize, fits: &dyn Fn(EntityId) -> bool) -> Option<EntityId> {
        let above =
            self.sentence(number.checked_sub(1).filter(|_| self.sentence(number).part_word(part + 1) == "also")?);
        let meetings = (0..above.parts.len()).filter(|&at| above.is_meeting_noun(at));
        let owners = meetings.flat_map(|at| above.phrase(at).map(|phrase| &phrase.possessors[..]).unwrap_or_default());
        let mut owners = owners.map(|&owner| self.entity_of(owner)).filter(|&owner| fits(owner));
        owners.next().filter(|_| owners.next().is_none())
    }

    /// The first subject of the sentences before this one, whom "he" stands for.
    fn subject_above(
        &self,
        number: usize,
        word: &str,
        others: &[Party],
        fits: &dyn Fn(EntityId) -> bool,
    ) -> Option<EntityId> {
        let mut unlike = Vec::new();
        for back in 1..=BACK.min(number) {
            let earlier = self.sentence(number - back);
            // A heading or a list tells of nobody.
            if !(0..earlier.parts.len()).any(|at| earlier.is_finite(at)) {
                continue;
            }
            // "Lund: Do we know Rossi?" speaks of Rossi; "(Lund Library, Files) Rossi came" tells of Rossi.
            let first = usize::from(self.past_label(earlier) > 0);
            let tells = |at: &usize| is_subject(earlier, *at) && !self.is_bracketed(number - back, *at);
            let mut passed = false;
            // "Since Lund won, Mrs Berg has tried to befriend him. She": the subject of the main clause.
            if earlier.is(first, |kind| matches!(kind, PartKind::Subordinator))
                && let Some([member]) = earlier.main_subject(first).as_ref().map(|main| &main.members[..])
                && let Some(entity) =
                    self.named(earlier, *member).filter(|&entity| fits(entity) && self.is_told_to_be(entity, word))
            {
                return Some(entity);
            }
            for at in (first..earlier.parts.len()).filter(tells) {
                // "Spokesman Rossi said that Berg left. She met Lund": a spokesman speaks of somebody else.
                let other = |at: usize| {
                    is_subject(earlier, at)
                        && (self.named(earlier, at).is_some_and(fits)
                            || earlier.phrase(at).is_some_and(|phrase| phrase.head == Head::Singular))
                };
                if speaks_for(earlier, at) && (at + 1..earlier.parts.len()).any(other) {
                    continue;
                }
                // "She went to Oslo. He met Lund": another one.
                if differ(word, earlier.part_word(at)) {
                    unlike.extend(self.he(number - back, at, others));
                    passed = true;
                    continue;
                }
                let fits = |entity: EntityId| fits(entity) && !unlike.contains(&entity);
                // "He went to Oslo. He met Lund": the same one.
                if earlier.phrase(at).is_some_and(|phrase| phrase.head == Head::Singular) {
                    return self.he(number - back, at, others);
                }
                // "The president telephoned Lund. He also called Rossi": who the president is, if that is told.
                if is_somebody(earlier, at) {
                    let somebody = self.resolve(number - back, at, others);
                    return somebody.first().map(|party| party.entity).filter(|&entity| fits(entity));
                }
                if let Some(entity) = self.named(earlier, at).filter(|&entity| fits(entity)) {
                    // "Berg and Lund came. He met Rossi": one of them.
                    let listed = earlier.group_with(at).members;
                    let mut fitting =
                        listed.iter().filter_map(|&member| self.named(earlier, member)).filter(|&entity| fits(entity));
                    let told = fitting.clone().find(|&entity| self.is_told_to_be(entity, word));
                    return if fitting.nth(1).is_some() { told } else { Some(entity) };
                }
                // "On Monday Dorfman came. He met Lund": of nobody known.
                if self.is_stranger(number - back, at) {
                    return None;
                }
            }
            // "Lund and Mrs Berg came. She met Rossi. He": not whom she met.
            if passed {
                continue;
            }
            match self.people(number - back, usize::MAX, &|entity| fits(entity) && !unlike.contains(&entity))[..] {
                [] => {}
                [only] => return Some(only),
                _ => return None,
            }
        }
        None
    }

    /// The country or organisation that is the subject above: "the bank said it is in talks".
    pub(super) fn it(&self, number: usize, part: usize) -> Option<EntityId> {
        let sentence = self.sentence(number);
        (0..part)
            .rev()
            .filter(|&at| is_subject(sentence, at))
            .find_map(|at| self.named(sentence, at))
            .or_else(|| self.body_above(number, &[]).filter(|_| part == 0))
            .filter(|&entity| !self.is_person(entity))
    }

    /// The organisation that is the subject of the sentence before: "The bank has debts. It is in talks with the fund."
    pub(super) fn body_above(&self, number: usize, others: &[Party]) -> Option<EntityId> {
        let above = self.sentence(number.checked_sub(1)?);
        let subject = (0..above.parts.len()).find(|&at| is_subject(above, at))?;
        self.named(above, subject).filter(|&entity| {
            self.kind(entity) == Kind::ORGANISATION && !others.iter().any(|other| other.entity == entity)
        })
    }
}
