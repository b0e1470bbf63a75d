//! Clauses: the tokens of a sentence as noun phrases, verbs and the small words between them.
//!
//! In: the tokens of a sentence. Out: a [`Sentence`] of [`Part`]s in order: noun phrases with their heads ("Russian
//! President Vladimir Putin" has Putin, "Putin's envoy" has the envoy), verbs with their form, times, and borders.
//! There is no lexicon of nouns: a word that is none of the small words and no verb by list or by ending belongs
//! to a noun phrase. That is wrong now and then, and good enough to tell who does what to whom.

mod aside;
mod parser;

use super::cue::Form;
use super::lexicon::{self, Class};
use super::token::{Mark, Token};
use crate::text::date::Time;
use parser::read_parts;

/// A stretch of a sentence.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub kind: PartKind,
    /// First token.
    pub start: usize,
    /// After the last token.
    pub end: usize,
}

#[derive(Clone, Debug)]
pub(super) enum PartKind {
    Phrase(Phrase),
    /// A full verb; `reporting` tells that somebody's words follow.
    Verb {
        form: Form,
        reporting: bool,
    },
    /// Forms of be.
    Be,
    /// Other auxiliaries and modals.
    Auxiliary,
    Adverb,
    Preposition,
    /// Before an infinitive.
    To,
    Subordinator,
    That,
    Relative,
    And,
    Comma,
    Quote,
    Border,
    Time(Time),
}

/// A noun phrase.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrase {
    pub head: Head,
    /// Mentions and the pronoun (as token) that own it: "Putin's", "his".
    pub possessors: Vec<usize>,
    pub possessive: Option<usize>,
    /// Somebody owns it, with a name or without: "the minister's talks".
    pub owned: bool,
    /// Mentions joined by hyphens before a noun: "the Nixon-Park summit".
    pub joined: Vec<usize>,
    /// Times inside: "the May 17 meeting".
    pub times: Vec<(usize, usize, Time)>,
}

impl Phrase {
    /// Whether a name or a pronoun tells whose it is: "Berg's trip", "his trip".
    pub fn has_owner(&self) -> bool {
        !self.possessors.is_empty() || self.possessive.is_some()
    }
}

/// What a phrase is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Head {
    /// A mention of the document.
    Mention(usize),
    /// A word, by its token.
    Noun(usize),
    /// he, she
    Singular,
    /// they
    Plural,
    /// I, you
    Speaker,
    /// it, we, this
    #[default]
    Other,
}

/// A sentence in its parts.
#[derive(Clone, Debug)]
pub(super) struct Sentence<'t> {
    pub tokens: Vec<Token<'t>>,
    pub parts: Vec<Part>,
    /// The mentions in it that are people.
    pub persons: Vec<usize>,
}

impl<'t> Sentence<'t> {
    /// Parses `tokens`. `is_person` tells which mention is a person.
    pub fn parse(tokens: Vec<Token<'t>>, is_person: &dyn Fn(usize) -> bool) -> Self {
        let parts = read_parts(&tokens, is_person);
        let persons = tokens
            .iter()
            .filter_map(|token| match token.mark {
                Mark::Mention(mention) if is_person(mention) => Some(mention),
                _ => None,
            })
            .collect();
        let mut sentence = Self { tokens, parts, persons };
        sentence.join_titles(is_person);
        if sentence.tokens.iter().filter(|token| token.mark == Mark::Dash).nth(1).is_some() {
            sentence.pair_dashes();
        }
        sentence
    }

    /// The word of a token.
    pub fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| &token.word)
    }

    /// The first word of a part.
    pub fn part_word(&self, part: usize) -> &str {
        self.parts.get(part).map_or("", |part| self.word(part.start))
    }

    pub fn phrase(&self, part: usize) -> Option<&Phrase> {
        match &self.parts.get(part)?.kind {
            PartKind::Phrase(phrase) => Some(phrase),
            _ => None,
        }
    }

    pub fn is(&self, part: usize, test: impl Fn(&PartKind) -> bool) -> bool {
        self.parts.get(part).is_some_and(|part| test(&part.kind))
    }

    pub fn is_comma(&self, part: usize) -> bool {
        self.is(part, |kind| matches!(kind, PartKind::Comma))
    }

    /// Whether a part is a verb with a subject: no participle in "-ing".
    pub fn is_finite(&self, part: usize) -> bool {
        self.is(part, |kind| {
            matches!(
                kind,
                PartKind::Verb { form: Form::Past | Form::Third | Form::Base, .. } | PartKind::Be | PartKind::Auxiliary
            )
        })
    }

    /// Whether a phrase names a person.
    pub fn is_person_named(&self, part: usize) -> bool {
        matches!(self.phrase(part).map(|phrase| phrase.head), Some(Head::Mention(mention)) if self.persons.contains(&mention))
    }

    /// "Secretary of State John Kerry" is one phrase: an office, what it is of, and a name that ends the words for that.
    fn join_titles(&mut self, is_person: &dyn Fn(usize) -> bool) {
        let mut at = 0;
        while at + 2 < self.parts.len() {
            let end = if self.may_be_office(at) {
                [at + 2, at + 4]
                    .into_iter()
                    .find(|&named| self.is_title(at, named, is_person))
                    .or_else(|| self.department_title(at, is_person))
            } else {
                Some(at + 2).filter(|_| self.holds_both(at, is_person))
            };
            let Some(named) = end else {
                at += 1;
                continue;
            };
            let end = self.parts[named].end;
            let head = self.phrase(named).map_or(Head::Other, |phrase| phrase.head);
            self.parts[at].end = end;
            if let PartKind::Phrase(phrase) = &mut self.parts[at].kind {
                phrase.head = head;
            }
            self.parts.drain(at + 1..=named);
        }
    }

    /// Whether the office at a part and the one behind an "and" are of one: "Deputy Premier and Foreign Minister Lund", but not "the premier and
    /// Minister Lund", "between Premier and Minister Lund".
    fn holds_both(&self, office: usize, is_person: &dyn Fn(usize) -> bool) -> bool {
        if !self.is(office + 1, |kind| matches!(kind, PartKind::And)) || self.part_word(office + 1) != "and" {
            return false;
        }
        let (Some(first), Some(second)) = (self.phrase(office), self.phrase(office + 2)) else { return false };
        let is_of = |place: &Part, end: usize| {
            let opens = self.tokens[place.start].entry.class;
            let bare = !matches!(opens, Some(Class::Determiner | Class::Possessive));
            bare && end > place.start
                && lexicon::is_role(self.word(end - 1))
                && !lexicon::is_plural_role(self.word(end - 1))
        };
        let (one, other) = (&self.parts[office], &self.parts[office + 2]);
        let between = office > 0 && self.part_word(office - 1) == "between";
        matches!(first.head, Head::Noun(_))
            && matches!(second.head, Head::Mention(mention) if is_person(mention))
            && !(first.owned || first.has_owner() || second.has_owner() || between)
            && is_of(one, one.end)
            && is_of(other, other.end - 1)
    }

    /// The name after several departments: "Assistant Secretary for Trade, Fisheries, and Northern Affairs Lund", "Assistant to the
    /// President for Northern Affairs Lund".
    fn department_title(&self, office: usize, is_person: &dyn Fn(usize) -> bool) -> Option<usize> {
        let Some(Phrase { head: Head::Noun(noun), .. }) = self.phrase(office) else { return None };
        if !lexicon::is_role(self.word(*noun)) || !matches!(self.part_word(office + 1), "of" | "for" | "to") {
            return None;
        }
        for at in office + 2..(office + 12).min(self.parts.len()) {
            match &self.parts[at].kind {
                PartKind::Phrase(Phrase { head: Head::Mention(mention), .. }) if is_person(*mention) => {
                    let last = self.parts[at].end - 1;
                    let titled = last > self.parts[at].start && lexicon::is_department(self.word(last - 1));
                    return (titled && !lexicon::is_role(self.part_word(at))).then_some(at);
                }
                PartKind::Phrase(_) | PartKind::Comma | PartKind::And => {}
                PartKind::Preposition if matches!(self.part_word(at), "of" | "for") => {}
                _ => return None,
            }
        }
        None
    }

    /// Whether the phrase at `office` is one without a name, and what it is of may follow.
    fn may_be_office(&self, office: usize) -> bool {
        matches!(self.phrase(office), Some(Phrase { head: Head::Noun(_), .. }))
            && self.is(office + 1, |kind| matches!(kind, PartKind::Preposition | PartKind::To))
    }

    /// Whether the phrase at `named` ends a title that begins at `office`.
    fn is_title(&self, office: usize, named: usize, is_person: &dyn Fn(usize) -> bool) -> bool {
        let Some(Phrase { head: Head::Noun(noun), .. }) = self.phrase(office) else { return false };
        let Some(phrase) = self.phrase(named) else { return false };
        let leads = |part: usize| matches!(self.part_word(part), "of" | "to" | "for" | "at" | "without");
        // "Minister of Trade and Industry Lund", "Secretary of State for Defence Lund"
        let between = named == office + 2
            || matches!(self.phrase(office + 2), Some(Phrase { head: Head::Noun(_), .. }))
                && self.part_word(office + 1) == "of"
                && (leads(named - 1) || self.is(named - 1, |kind| matches!(kind, PartKind::And)));
        if !between || !leads(office + 1) || !lexicon::is_role(self.word(*noun)) {
            return false;
        }
        let (first, last) = (self.parts[named].start, self.parts[named].end - 1);
        // "Chief of Staff General Lund": who holds an office has a rank, too; but not "the deputy of Defence Minister Lund".
        let ranked = last > first + 1
            && self.tokens[*noun].capital
            && lexicon::is_rank(self.word(last - 1))
            && lexicon::is_department(self.word(last - 2));
        if !matches!(phrase.head, Head::Mention(mention) if is_person(mention))
            || !phrase.possessors.is_empty()
            || first == last
            || lexicon::is_role(self.word(first))
            || lexicon::is_role(self.word(last - 1)) && !ranked
        {
            return false;
        }
        // "Chancellor of the Exchequer Lund", "leader of the farmers' party Lund", but not "the widow of the murdered Lund".
        self.tokens[last - 1].capital && self.word(first) != "former"
            || self.word(last - 1) == "portfolio"
            || lexicon::is_body(self.word(last - 1))
            || lexicon::is_department(self.word(last - 1))
            || ranked
    }
}
