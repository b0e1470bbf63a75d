//! Owners that are pronouns: "his talks", "their meeting".
//!
//! In: a phrase with a possessive pronoun. Out: whom it stands for. Mostly that is whom "he" or "they" would be there; but at the
//! front of a sentence the name follows, and who is judged for something did it.

use super::{Party, Reader, is_somebody, is_subject};
use crate::gazetteer::EntityId;
use crate::meeting::clause::{Head, PartKind, Sentence};
use crate::meeting::lexicon;

impl Reader<'_> {
    /// Whom the possessive pronoun of a phrase stands for: "his talks", "their meeting".
    pub fn resolve_owner(&self, number: usize, part: usize, token: usize, others: &[Party]) -> Vec<Party> {
        let sentence = self.sentence(number);
        let entities = if sentence.word(token) == "their" {
            match self.theirs_ahead(number, part) {
                Some(ahead) => ahead,
                None => self.they(number, part, None, &|entity| self.is_person(entity)),
            }
        } else if sentence.word(token) == "my" {
            self.speaker(number, part, others).into_iter().collect()
        } else if sentence.word(token) == "your" {
            self.addressee(sentence.tokens[token].span.start).into_iter().collect()
        } else if let Some(owner) = self.teller_before(number, part, others) {
            // "read Berg's account of her talks": hers.
            vec![owner]
        } else if self.is_open(number, part) || self.is_of_stranger(number, part) {
            return Vec::new();
        } else if let Some(asked) = self.asked_about(number, part) {
            // "asked Berg about her talks": hers.
            self.resolve(number, asked, others).into_iter().map(|party| party.entity).collect()
        } else if let Some(agent) = self.agent_before(number, part) {
            // "the line followed by the minister in his talks": his own.
            self.resolve(number, agent, others).into_iter().map(|party| party.entity).collect()
        } else if self.is_of_unknown_he(number, part, others) {
            return Vec::new();
        } else {
            let ahead = self.judged(number, part, others).or_else(|| self.ahead(number, part, others));
            ahead.or_else(|| self.he(number, part, others)).into_iter().collect()
        };
        let span = sentence.tokens[token].span;
        entities.into_iter().map(|entity| Party { entity, span }).collect()
    }

    /// Whether the pronoun of a phrase at the front stands for somebody whom the gazetteer does not know: "in his talks with Lund,
    /// General Dunn said".
    fn is_of_stranger(&self, number: usize, part: usize) -> bool {
        let sentence = self.sentence(number);
        let subject = sentence.subject_ahead(part).map(|group| group.members).unwrap_or_default();
        let [only] = subject[..] else { return false };
        matches!(sentence.phrase(only).map(|phrase| phrase.head), Some(Head::Noun(noun))
            if sentence.tokens[noun].capital && !lexicon::is_role(sentence.word(noun)))
    }

    /// Who is asked about what somebody had: "asked Berg about her talks".
    fn asked_about(&self, number: usize, part: usize) -> Option<usize> {
        let sentence = self.sentence(number);
        let about = sentence.governor(part).filter(|&at| lexicon::is_about(sentence.part_word(at)))?;
        let asked = about.checked_sub(1).filter(|&at| sentence.is_person_named(at))?;
        let asks = sentence.governor(asked)?;
        let word = sentence.part_word(asks);
        ["ask", "question", "quizz", "grill", "press", "interrogat"]
            .iter()
            .any(|ask| word.starts_with(ask))
            .then_some(asked)
    }

    /// Whether the pronoun of a phrase is of somebody unknown of whom the clause before it tells: "He called Berg because his talks with Lund had
    /// failed".
    fn is_of_unknown_he(&self, number: usize, part: usize, others: &[Party]) -> bool {
        let sentence = self.sentence(number);
        let because = (0..part).rev().find(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Subordinator)));
        let Some(because) = because else { return false };
        let he = (0..because).find(|&at| {
            sentence.phrase(at).is_some_and(|phrase| phrase.head == Head::Singular) && is_subject(sentence, at)
        });
        he.is_some_and(|he| {
            let alike = matches!((sentence.part_word(he), sentence.part_word(part)), ("he", "his") | ("she", "her"));
            let beside =
                (he..because).filter(|&at| sentence.is_person_named(at)).flat_map(|at| self.resolve(number, at, &[]));
            let known: Vec<Party> = others.iter().copied().chain(beside).collect();
            alike && self.resolve(number, he, &known).is_empty()
        })
    }

    /// Who owns the phrase that a phrase is of: "Berg's account of her talks"; or is heard from about it: "heard from Berg about her talks".
    fn teller_before(&self, number: usize, part: usize, others: &[Party]) -> Option<EntityId> {
        let sentence = self.sentence(number);
        let of = part.checked_sub(1).filter(|&at| matches!(sentence.part_word(at), "of" | "on" | "about"))?;
        let teller = of.checked_sub(1)?;
        let heard = teller >= 2
            && sentence.part_word(teller - 1) == "from"
            && matches!(sentence.part_word(teller - 2), "heard" | "hear" | "hears" | "hearing" | "learned" | "learnt");
        let owner = match sentence.phrase(teller)?.possessors[..] {
            _ if heard => self.named(sentence, teller)?,
            [owner] => self.entity_of(owner),
            _ => return None,
        };
        (self.is_person(owner) && !others.iter().any(|other| other.entity == owner)).then_some(owner)
    }

    /// Who is told right before a phrase to have done in the passive what it tells of: "followed by Berg in his talks".
    fn agent_before(&self, number: usize, part: usize) -> Option<usize> {
        let sentence = self.sentence(number);
        let link = sentence.governor(part).filter(|&at| matches!(sentence.part_word(at), "in" | "during" | "at"))?;
        link.checked_sub(1).filter(|&at| sentence.phrase(at).is_some() && sentence.is_agent(at))
    }

    /// Whether "his" may be of who speaks and of whom he speaks to alike: "hopes to speak to Lund about his call with Rossi".
    fn is_open(&self, number: usize, part: usize) -> bool {
        let sentence = self.sentence(number);
        let Some(about) = sentence.governor(part).filter(|&at| lexicon::is_about(sentence.part_word(at))) else {
            return false;
        };
        let Some(object) = about.checked_sub(1).filter(|&at| sentence.is_named(at)) else { return false };
        let Some(link) =
            sentence.governor(object).filter(|&at| matches!(sentence.part_word(at), "to" | "with" | "from"))
        else {
            return false;
        };
        link > 0
            && matches!(
                sentence.part_word(link - 1),
                "speak"
                    | "speaks"
                    | "spoke"
                    | "speaking"
                    | "talk"
                    | "talks"
                    | "talked"
                    | "talking"
                    | "hear"
                    | "hears"
                    | "heard"
                    | "write"
                    | "writes"
                    | "wrote"
                    | "writing"
                    | "complained"
            )
    }

    /// Whose deed it is that somebody is judged for: "praised Berg for her talks with Lund".
    fn judged(&self, number: usize, part: usize, others: &[Party]) -> Option<EntityId> {
        let sentence = self.sentence(number);
        let governor =
            sentence.governor(part).filter(|&at| matches!(sentence.part_word(at), "for" | "over" | "on" | "during"))?;
        let object = governor.checked_sub(1)?;
        // "will accompany Berg on her visit": hers.
        let along = sentence.part_word(object.checked_sub(1)?).starts_with("accompan");
        if !along && !matches!(sentence.part_word(governor), "for" | "over") {
            return None;
        }
        // "Berg praised him for his talks with Lund": he is not she.
        if sentence.phrase(object)?.head == Head::Singular {
            let subject = sentence.subject_of(sentence.governor(object)?)?;
            let judges = subject.group.members.iter().flat_map(|&member| self.resolve(number, member, &[]));
            return self.he(number, object, &judges.chain(others.iter().copied()).collect::<Vec<_>>());
        }
        if !sentence.is_named(object) {
            return None;
        }
        let object = sentence.group_with(object);
        let verb = sentence.governor(object.start)?;
        let [member] = object.members[..] else { return None };
        self.named(sentence, member).filter(|&entity| {
            sentence.is(verb, |kind| matches!(kind, PartKind::Verb { .. }))
                && self.is_person(entity)
                && !others.iter().any(|other| other.entity == entity)
        })
    }

    /// Whom the possessive pronoun of a phrase at the front stands for that comes before its name: "in his talks with Lund, Berg said".
    pub(super) fn ahead(&self, number: usize, part: usize, others: &[Party]) -> Option<EntityId> {
        let sentence = self.sentence(number);
        let subject = sentence.subject_ahead(part).or_else(|| sentence.reporter_behind(part));
        // "In his talks with Lund on Monday Berg said"
        let subject = subject.or_else(|| sentence.subject_without_comma(part))?;
        let [member] = subject.members[..] else { return None };
        self.named(sentence, member)
            .filter(|&entity| self.is_person(entity) && !others.iter().any(|other| other.entity == entity))
    }

    /// Those whom "their" at the front stands for that comes before their names: "in their first meeting, Berg and Lund agreed".
    pub(super) fn several_ahead(&self, number: usize, part: usize) -> Vec<EntityId> {
        let sentence = self.sentence(number);
        let members = sentence.subject_ahead(part).map(|group| group.members).unwrap_or_default();
        let named: Vec<EntityId> = members.iter().filter_map(|&member| self.named(sentence, member)).collect();
        if named.len() > 1 && named.len() == members.len() { named } else { Vec::new() }
    }

    /// Whose the phrase at the front is where those follow whom "their" stands for: the subject, or who tells and who is told. Nobody if the
    /// subject has no name.
    fn theirs_ahead(&self, number: usize, part: usize) -> Option<Vec<EntityId>> {
        let several = self.several_ahead(number, part);
        if !several.is_empty() {
            return Some(several);
        }
        let sentence = self.sentence(number);
        let subject = sentence.subject_ahead(part)?;
        let [only] = subject.members[..] else { return Some(Vec::new()) };
        // "At their talks the two leaders smiled", but not "the three advisers", who are not known.
        if sentence.is_noun(only) {
            let several: Vec<EntityId> =
                self.resolve(number, only, &[]).into_iter().map(|party| party.entity).collect();
            return Some(if several.len() > 1 { several } else { Vec::new() });
        }
        // "In their talks Berg told Lund that", "At their first meeting Berg surprised Lund", "asked a question of Lund"
        let verb =
            (subject.end..subject.end + 3).find(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. })))?;
        let tells = sentence.is(verb, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }));
        let behind = sentence.part_word(verb + 2);
        let to = sentence.phrase(verb + 1).is_some()
            && matches!(behind, "to" | "of")
            && sentence.is_person_named(verb + 3)
            && !sentence.is_person_named(verb + 1);
        let told = verb + if to { 3 } else { 1 };
        (tells && sentence.phrase(told).is_some() || sentence.is_person_named(told)).then(|| {
            let both = [self.named(sentence, only), self.named(sentence, told)];
            let both: Vec<EntityId> = both.into_iter().flatten().filter(|&entity| self.is_person(entity)).collect();
            if both.len() == 2 { both } else { Vec::new() }
        })
    }

    /// Whether "their" at a part means somebody unnamed: "the envoy told the king at their meeting", "he told him at their meeting".
    pub(super) fn means_unnamed(&self, number: usize, part: usize) -> bool {
        let sentence = self.sentence(number);
        let nearest = (0..part).rev().find(|&at| {
            is_somebody(sentence, at)
                || are_several(sentence, at)
                || sentence.group_with(at).members.len() > 1 && sentence.is_named(at)
        });
        // "what the envoy and Lund raised at their talks"
        let beside_unnamed = |at: usize| {
            let members = sentence.group_with(at).members;
            let unnamed =
                |&member: &usize| is_somebody(sentence, member) && self.resolve(number, member, &[]).is_empty();
            members.len() > 1 && members.iter().any(unnamed)
        };
        nearest.is_some_and(|at| {
            if sentence.is_named(at) { beside_unnamed(at) } else { self.resolve(number, at, &[]).is_empty() }
        })
    }
}

/// Whether a phrase is several people of an office or a country who do something: "the northern countries", "the ministers".
fn are_several(sentence: &Sentence<'_>, part: usize) -> bool {
    let Some(Head::Noun(noun)) = sentence.phrase(part).map(|phrase| phrase.head) else { return false };
    let word = sentence.word(noun);
    let people = lexicon::is_role(word) && lexicon::is_plural_role(word) || lexicon::COUNTRIES.contains(&word);
    // "Berg and Lund, the leaders, met": said of those named.
    people
        && (is_subject(sentence, part) || sentence.is_agent(part))
        && sentence.group_with(part).members.contains(&part)
}
