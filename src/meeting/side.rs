//! Sides: which phrases are the subject of a verb, which stand together in a list.
//!
//! In: a parsed [`Sentence`] and a part of it. Out: a [`Group`] of phrases that the clause treats alike ("A, B and C"),
//! with appositions ("Kofi Annan, the secretary-general,") folded into the phrase that they explain; and for a verb or a
//! noun its subject, found by walking left over what can stand between: auxiliaries, times, prepositional phrases, relative
//! clauses, verbs that share their subject. The walk stops at clause borders, and then there is no subject.

mod antecedent;
mod clause;
mod gerund;
mod journey;
mod list;
mod noun;
mod part;
mod saying;
mod subject;
mod telegram;
mod tense;

use super::clause::{Head, PartKind, Phrase, Sentence};
use super::lexicon::{self, Words, words};

/// Phrases in one place of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// Parts that are the heads of the list.
    pub members: Vec<usize>,
    /// First part.
    pub start: usize,
    /// After the last part, appositions included.
    pub end: usize,
}

/// The subject of a verb or noun.
#[derive(Clone, Debug)]
pub(super) struct Subject {
    pub group: Group,
    /// The owners of the group's phrase are meant, not the phrase: "Putin's plan to meet".
    pub owners: bool,
    /// Verbs, auxiliaries and adverbs between subject and cue, which tell whether the meeting took place.
    pub chain: Vec<usize>,
}

/// Parts that a list or an apposition may take.
const LIST: usize = 16;

/// First words behind a noun that lead to names of those whom it tells of.
static OPENING_NAMES: Words = Words::new(|| {
    words(
        "led headed chaired among consisting composed that which under comprising such like including notably especially particularly most one",
    )
});

impl Sentence<'_> {
    fn subject(&self, group: Group, chain: Vec<usize>) -> Subject {
        Subject { group, owners: false, chain }
    }

    /// Who owns the journey at `part`.
    fn journey(&self, part: usize, chain: Vec<usize>) -> Subject {
        Subject { group: Group { members: vec![part], start: part, end: part + 1 }, owners: true, chain }
    }

    pub fn is_named(&self, part: usize) -> bool {
        self.phrase(part).is_some_and(|phrase| matches!(phrase.head, Head::Mention(_)))
    }

    /// Past what tells when, where and how from a part on: "on Monday in Oslo", "again after dinner".
    pub fn past_circumstances(&self, from: usize) -> usize {
        let mut at = from;
        loop {
            at += match self.parts.get(at).map(|part| &part.kind) {
                Some(PartKind::Adverb | PartKind::Time(_)) => 1,
                Some(PartKind::Preposition) if self.phrase(at + 1).is_some() => 2,
                _ => return at,
            };
        }
    }

    /// The "by" from a part on, past what tells when, where and how: "[on Monday in Oslo] by".
    pub fn agent_link(&self, from: usize) -> Option<usize> {
        let mut at = from;
        while self.part_word(at) != "by" {
            at += match self.parts.get(at)?.kind {
                PartKind::Adverb | PartKind::Time(_) => 1,
                PartKind::Preposition if self.phrase(at + 1).is_some() => 2,
                _ => return None,
            };
        }
        Some(at)
    }

    /// Past the commas at `at` between which a place is explained: "in Oslo, Norway, with", "in the capital, Oslo, with".
    pub fn past_place_aside(&self, at: usize) -> Option<usize> {
        let place = at.checked_sub(2).filter(|&link| self.is_preposition(link) && self.phrase(link + 1).is_some())?;
        let somebody = |part: usize| self.is_person_named(part) || self.is_office(part);
        if !self.is_comma(at) || somebody(place + 1) || self.phrase(at + 1).is_none() || somebody(at + 1) {
            return None;
        }
        let close = self.past_of(at + 1);
        self.is_comma(close).then_some(close + 1)
    }

    /// Past "of the bank" after a phrase.
    pub fn past_of(&self, phrase: usize) -> usize {
        let mut end = phrase + 1;
        while self.is_preposition(end) && self.part_word(end) == "of" && self.phrase(end + 1).is_some() {
            end += 2;
        }
        end
    }

    pub fn is_noun(&self, part: usize) -> bool {
        self.phrase(part).is_some_and(|phrase| matches!(phrase.head, Head::Noun(_)))
    }

    pub fn is_preposition(&self, part: usize) -> bool {
        self.is(part, |kind| matches!(kind, PartKind::Preposition))
    }

    /// Whether a clause begins at `part`: nothing of it stands before.
    pub fn opens_clause(&self, part: usize) -> bool {
        // "Two days after her talks"
        let leads = |at: usize| match self.parts[at].kind {
            PartKind::Adverb | PartKind::And | PartKind::Time(_) => true,
            PartKind::Phrase(Phrase { head: Head::Noun(noun), .. }) => {
                at + 1 == part && (lexicon::is_span(self.word(noun)) || self.word(noun) == "shortly")
            }
            _ => false,
        };
        let before = (0..part).rev().find(|&at| !leads(at));
        before.is_none_or(|before| {
            self.is(before, |kind| {
                matches!(kind, PartKind::Border | PartKind::Quote | PartKind::That | PartKind::Subordinator)
            })
        })
    }

    pub fn is_and(&self, part: usize) -> bool {
        self.is(part, |kind| matches!(kind, PartKind::And))
    }

    /// Past the complements of a phrase and those who are named as its head or among it.
    fn past_complements(&self, phrase: usize) -> usize {
        // "Berg for the British and Lund for the French"
        let acts_for =
            |at: usize| self.is_person_named(at) && self.part_word(at + 1) == "for" && self.phrase(at + 2).is_some();
        if acts_for(phrase) && self.is_and(phrase + 3) && acts_for(phrase + 4) {
            return phrase + 3;
        }
        self.named_among(phrase).map_or_else(|| self.past_prepositions(phrase), |group| group.end)
    }

    /// Those whom the text names of people without a name: "a delegation led by Berg", "officials, including Berg and Lund".
    pub fn named_among(&self, phrase: usize) -> Option<Group> {
        let Some(Phrase { head: Head::Noun(noun), .. }) = self.phrase(phrase) else { return None };
        let word = self.word(*noun);
        let several = word.ends_with('s') || matches!(word, "people" | "men" | "women");
        // "delegations from Chad and Mali, led by Berg and Lund"
        let of = matches!(self.part_word(phrase + 1), "of" | "from") && self.is_named(phrase + 2);
        let end = if of { self.group_at(phrase + 2, false).end } else { self.past_prepositions(phrase) };
        // "nine senators from states with ports on Thursday, including Berg"
        let end = if of { end } else { self.past_asides(end) };
        // "several leaders - including Berg - agreed"
        let dash = self.is(end, |kind| matches!(kind, PartKind::Border)) && self.part_word(end + 1) == "including";
        let at = end + usize::from(self.is_comma(end) || dash);
        // Few nouns have such words behind them.
        if !OPENING_NAMES.contains(self.part_word(at)) {
            return None;
        }
        // "leaders in several countries, including Norway", "critics of several leaders, including Berg"
        let nearer = !of && end > phrase + 1 && {
            let complement = end - 1;
            let last = self.word(self.parts[complement].end - 1);
            // "senators from several states, including Berg": a state is no person.
            let land = matches!(last, "states" | "countries" | "nations") && self.is_person_ahead(end);
            self.is_of_several(complement) && lexicon::is_company(last) && !lexicon::is_gathering(word) && !land
        };
        if nearer {
            return None;
        }
        let company = lexicon::is_company(word) && (of || end == phrase + 1 || self.is_person_ahead(end));
        let team = company && (several || !lexicon::is_role(word));
        let names = match (self.part_word(at), self.part_word(at + 1)) {
            ("led" | "headed" | "chaired", "by") | ("among", "them") if company => at + 2,
            ("consisting" | "composed", "of") | ("that" | "which", "included" | "includes") if team => at + 2,
            ("under", _) if team && matches!(self.word(self.parts[at + 1].end - 1), "leadership" | "chairmanship") => {
                at + 3
            }
            ("under" | "comprising", _) if team => at + 1,
            ("such" | "like", _) if !several => return None,
            ("including" | "such" | "like" | "notably" | "especially" | "particularly", _) => at + 1,
            ("most", "notably") => at + 2,
            ("one", "of") if self.part_word(at + 2) == "them" => at + 3,
            _ => return None,
        };
        self.phrase(names)?;
        // "met in several cities, including Oslo": of others than people a person is named.
        let mut group = (company || self.is_somebody_named(names)).then(|| self.group_at(names, false))?;
        // "a delegation headed by Berg and including Lund"
        let next = group.end + 1 + usize::from(self.is_comma(group.end));
        if self.is_and(next - 1) && self.part_word(next) == "including" && self.phrase(next + 1).is_some() {
            let added = self.group_at(next + 1, false);
            group.members.extend(added.members);
            group.end = added.end;
        }
        Some(group)
    }

    /// Past times and what somebody has, if "including" or "among them" follows behind a comma: "with ports on Thursday, including".
    fn past_asides(&self, from: usize) -> usize {
        let mut end = from;
        loop {
            end += match self.parts.get(end).map(|part| &part.kind) {
                Some(PartKind::Time(_)) => 1,
                Some(PartKind::Preposition) if self.part_word(end) == "with" && self.phrase(end + 1).is_some() => 2,
                _ => break,
            };
        }
        let names = self.part_word(end + 1) == "including" || self.part_word(end + 1) == "among";
        if self.is_comma(end) && names { end } else { from }
    }

    /// Past "of Morocco" after a phrase; after a noun past "for strategic planning" and "to Paris", too.
    fn past_prepositions(&self, phrase: usize) -> usize {
        let mut end = phrase + 1;
        while self.is_preposition(end) && self.phrase(end + 1).is_some() {
            let word = self.part_word(end);
            // "between Berg in Oslo and Lund in Rome", but not "met Berg in Oslo and Lund in Rome"
            let stays = matches!(word, "in" | "at")
                && (phrase == 0 || self.part_word(phrase - 1) == "between")
                && self.is_named(phrase)
                && self.is_named(end + 1)
                && self.is_and(end + 2)
                && self.is_named(end + 3);
            if !(word == "of" || stays || self.is_noun(phrase) && matches!(word, "for" | "to" | "from" | "in" | "on")) {
                break;
            }
            end += 2;
        }
        end
    }
}
