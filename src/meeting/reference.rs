//! References: whom a phrase stands for.
//!
//! In: a phrase of a sentence. Out: the entities that it names, or that the document makes the one sensible choice for "he",
//! "they", "the two presidents", "the Syrian leader", "his Russian counterpart". What the text says of a person beside the
//! name ("Syrian President Bashar al-Assad") and the gazetteer's columns `role` and `country` tell who fits a
//! description. Where two fit, or nobody does, the phrase stands for nobody: a wrong party is worse than none.

mod description;
mod office;
mod owner;
mod profile;
mod quoted;
mod several;
mod told;
mod writer;

use std::cell::{Cell, OnceCell, RefCell};

use rustc_hash::FxHashMap;

use super::clause::{Head, PartKind, Sentence};
use super::cue::Cues;
use super::lexicon;
use super::token::{Mark, tokens};
use crate::gazetteer::{EntityId, Gazetteer, Kind};
use crate::mention::Mention;
use crate::text::Span;
use profile::Titled;
use writer::Writer;

/// Somebody in a meeting, and the words that say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Party {
    pub entity: EntityId,
    pub span: Span,
}

/// A document that is read for meetings.
pub(super) struct Reader<'a> {
    pub gazetteer: &'a Gazetteer,
    pub cues: &'a Cues,
    pub text: &'a str,
    pub spans: &'a [Span],
    pub mentions: &'a [Mention],
    /// See [`Reader::lower`]; made when a sentence is first parsed.
    lower: &'a OnceCell<String>,
    parsed: Vec<OnceCell<Sentence<'a>>>,
    titled: OnceCell<FxHashMap<EntityId, Titled>>,
    known: OnceCell<Vec<EntityId>>,
    writer: OnceCell<Option<Writer>>,
    /// Where quotations open and close, in bytes, with what begins there.
    quotes: OnceCell<Vec<(usize, bool)>>,
    /// Whom pronouns stand for, as one asks another: by sentence, part and who is meant by none.
    pronouns: RefCell<FxHashMap<(usize, usize, Vec<EntityId>), Option<EntityId>>>,
    /// Pronouns that wait for the one before them.
    waiting: Cell<usize>,
}

/// Sentences of one speaker in a transcript.
const SPEECH: usize = 12;

/// Sentences to look back for whom a pronoun stands for.
pub(super) const BACK: usize = 3;

/// Pronouns from one to another before the name must come: nobody remembers longer, and the stack holds no more.
const CHAIN: usize = 50;

impl<'a> Reader<'a> {
    pub fn new(
        gazetteer: &'a Gazetteer,
        cues: &'a Cues,
        text: &'a str,
        spans: &'a [Span],
        mentions: &'a [Mention],
        lower: &'a OnceCell<String>,
    ) -> Self {
        let parsed = spans.iter().map(|_| OnceCell::new()).collect();
        Self {
            gazetteer,
            cues,
            text,
            spans,
            mentions,
            lower,
            parsed,
            titled: OnceCell::new(),
            known: OnceCell::new(),
            writer: OnceCell::new(),
            quotes: OnceCell::new(),
            pronouns: RefCell::default(),
            waiting: Cell::new(0),
        }
    }

    /// The sentence of this number, parsed when first asked for.
    pub fn sentence(&self, number: usize) -> &Sentence<'a> {
        self.parsed[number].get_or_init(|| {
            Sentence::parse(
                tokens(self.text, self.lower(), self.spans[number], self.mentions, &self.cues.entries),
                &|mention| self.kind(self.mentions[mention].entity) == Kind::PERSON,
            )
        })
    }

    /// The text with its ASCII letters in lower case.
    fn lower(&self) -> &'a str {
        self.lower.get_or_init(|| self.text.to_ascii_lowercase())
    }

    pub fn kind(&self, entity: EntityId) -> Kind {
        self.gazetteer.entity(entity).kind()
    }

    pub fn entity_of(&self, mention: usize) -> EntityId {
        self.mentions[mention].entity
    }

    /// The mentions from one sentence to another.
    pub fn mentions_within(&self, first: usize, last: usize) -> &'a [Mention] {
        let before = |offset: usize| self.mentions.partition_point(|mention| mention.span.start < offset);
        &self.mentions[before(self.spans[first].start)..before(self.spans[last].end)]
    }

    pub fn is_person(&self, entity: EntityId) -> bool {
        self.kind(entity) == Kind::PERSON
    }

    fn span_of(&self, number: usize, part: usize) -> Span {
        let sentence = self.sentence(number);
        let part = &sentence.parts[part];
        Span::new(sentence.tokens[part.start].span.start, sentence.tokens[part.end - 1].span.end)
    }

    /// Whom the phrase at `part` of a sentence stands for. `others` are known to be the other side.
    pub fn resolve(&self, number: usize, part: usize, others: &[Party]) -> Vec<Party> {
        let sentence = self.sentence(number);
        let Some(phrase) = sentence.phrase(part) else { return Vec::new() };
        let span = self.span_of(number, part);
        let entities = match phrase.head {
            Head::Mention(mention) => {
                return vec![Party { entity: self.entity_of(mention), span: self.mentions[mention].span }];
            }
            // "If she meets Lund, Berg will resign"
            Head::Singular => {
                self.he(number, part, others).or_else(|| self.ahead(number, part, others)).into_iter().collect()
            }
            Head::Plural if let Some(several) = self.several_before(number, part) => several,
            Head::Plural => {
                let people = self.they(number, part, None, &|entity| self.is_person(entity));
                let several = if people.is_empty() { self.bodies(number, part) } else { people };
                // "After they met, Berg and Lund left"
                if several.is_empty() { self.several_ahead(number, part) } else { several }
            }
            Head::Noun(noun) => self.description(number, part, phrase, noun, others),
            Head::Other if sentence.part_word(part) == "it" => self.it(number, part).into_iter().collect(),
            Head::Speaker => self.speaker(number, part, others).into_iter().collect(),
            Head::Other => Vec::new(),
        };
        entities.into_iter().map(|entity| Party { entity, span }).collect()
    }

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
        let fits = |entity: EntityId| {
            self.is_person(entity) && speaker != Some(entity) && !others.iter().any(|other| other.entity == entity)
        };
        let before = self.people(number, part, &fits);
        let object = matches!(sentence.part_word(part), "him" | "her")
            && sentence.phrase(part).is_some_and(|phrase| phrase.possessive.is_none());
        let ordered = self.ordered(number, part);
        if object {
            // "Berg asked Lund to arrange a dinner for her": not for Lund.
            if let Some(&last) = before.iter().rev().find(|&&entity| ordered != Some(Some(entity))) {
                return Some(last);
            }
        } else if let Some(ordered) = ordered.or_else(|| self.advised(number, part)) {
            return ordered.filter(|&entity| fits(entity));
        } else {
            let relates = |at: usize| sentence.part_word(at) == "who";
            let acts = |at: usize| is_subject(sentence, at) || sentence.is_subject_added(at) || relates(at);
            // `"He left," she said`: she is none of whom she speaks of.
            let quotes = self.is_quote(number) && !self.is_quoted(self.span_of(number, part).start);
            let aside = |at: usize| quotes && self.is_quoted(self.span_of(number, at).start);
            for at in (0..part).rev().filter(|&at| acts(at) && !aside(at)) {
                // "praised Lund, who was cheered by his talks": his own.
                if relates(at) {
                    let open = (at..part).all(|at| !sentence.is(at, |kind| matches!(kind, PartKind::Comma)));
                    let antecedent = sentence.antecedent(at).filter(|_| open);
                    let [member] = antecedent.map(|group| group.members).unwrap_or_default()[..] else { continue };
                    match self.named(sentence, member).filter(|&entity| fits(entity)) {
                        Some(entity) => return Some(entity),
                        None => continue,
                    }
                }
                let entity = match sentence.phrase(at).map(|phrase| phrase.head) {
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
                    && (!speaks_for(sentence, at) || matches!(sentence.part_word(at + 1), "for" | "of"))
                {
                    return self
                        .resolve(number, at, others)
                        .first()
                        .map(|party| party.entity)
                        .filter(|&entity| fits(entity));
                }
            }
        }
        if let [only] = before[..] {
            return Some(only);
        }
        // "He called Lund," in a quotation that goes on from the sentence before, may be anybody of whom it spoke.
        let goes_on = sentence.is(0, |kind| matches!(kind, PartKind::Quote))
            && !sentence.parts.iter().any(|part| matches!(part.kind, PartKind::Verb { reporting: true, .. }));
        if goes_on && !object {
            return None;
        }
        // "the envoy told me that in a talk with him": somebody unnamed is nearer.
        let nearer = (0..part).find(|&at| is_subject(sentence, at) && is_somebody(sentence, at));
        if let Some(nearer) = nearer.filter(|_| object) {
            let somebody = self.resolve(number, nearer, others);
            return somebody.first().map(|party| party.entity).filter(|&entity| fits(entity));
        }
        self.subject_above(number, others, &fits)
    }

    /// The first subject of the sentences before this one, whom "he" stands for.
    fn subject_above(&self, number: usize, others: &[Party], fits: &dyn Fn(EntityId) -> bool) -> Option<EntityId> {
        for back in 1..=BACK.min(number) {
            let earlier = self.sentence(number - back);
            // A heading or a list tells of nobody.
            if !(0..earlier.parts.len()).any(|at| earlier.is_finite(at)) {
                continue;
            }
            // "Lund: Do we know Rossi?" speaks of Rossi; "(Lund Library, Files) Rossi came" tells of Rossi.
            let first = usize::from(self.past_label(earlier) > 0);
            let tells = |at: &usize| is_subject(earlier, *at) && !self.is_bracketed(number - back, *at);
            for at in (first..earlier.parts.len()).filter(tells) {
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
                    return Some(entity);
                }
                // "On Monday Dorfman came. He met Lund": of nobody known.
                if is_stranger(earlier, at) {
                    return None;
                }
            }
            match self.people(number - back, usize::MAX, fits)[..] {
                [] => {}
                [only] => return Some(only),
                _ => return None,
            }
        }
        None
    }

    /// The country or organisation that is the subject above: "the bank said it is in talks".
    fn it(&self, number: usize, part: usize) -> Option<EntityId> {
        let sentence = self.sentence(number);
        (0..part)
            .rev()
            .filter(|&at| is_subject(sentence, at))
            .find_map(|at| self.named(sentence, at))
            .or_else(|| self.body_above(number, &[]).filter(|_| part == 0))
            .filter(|&entity| !self.is_person(entity))
    }

    /// The organisation that is the subject of the sentence before: "The bank has debts. It is in talks with the fund."
    fn body_above(&self, number: usize, others: &[Party]) -> Option<EntityId> {
        let above = self.sentence(number.checked_sub(1)?);
        let subject = (0..above.parts.len()).find(|&at| is_subject(above, at))?;
        self.named(above, subject).filter(|&entity| {
            self.kind(entity) == Kind::ORGANISATION && !others.iter().any(|other| other.entity == entity)
        })
    }

    /// Who says "I": whoever speaks, or else writes.
    fn speaker(&self, number: usize, part: usize, others: &[Party]) -> Option<EntityId> {
        self.quoted_speaker(number, part, others).or_else(|| self.voice(number, part)).or_else(|| {
            let sentence = self.sentence(number);
            let part = sentence.parts.get(part)?;
            self.writer(sentence.tokens[part.start].span.start)
        })
    }

    /// Who writes, where the verb at `part` stands for the writer's deed.
    pub fn writer_of(&self, number: usize, part: usize) -> Option<Party> {
        let span = self.span_of(number, part);
        self.writer(span.start).map(|entity| Party { entity, span })
    }

    /// Who speaks: of whom the text says so beside the quotation, or who does in a transcript.
    fn voice(&self, number: usize, part: usize) -> Option<EntityId> {
        if self.is_quoted(self.span_of(number, part).start) { self.speaker_beside(number) } else { self.label(number) }
    }

    /// The speaker at the head of a paragraph: "Berg: I saw Lund."
    pub(super) fn label(&self, number: usize) -> Option<EntityId> {
        let begins_line = |number: usize| {
            let start = self.spans[number].start;
            start == 0 || self.text[..start].trim_end_matches([' ', '\t']).ends_with('\n')
        };
        let first = (number.saturating_sub(SPEECH)..=number).rev().find(|&number| begins_line(number))?;
        if !self.may_have_label(first) {
            return None;
        }
        let sentence = self.sentence(first);
        let end = sentence.parts.first()?.end;
        let colon = sentence.tokens.get(end).is_some_and(|token| token.span.of(self.text) == ":");
        colon.then(|| self.named(sentence, 0)).flatten().filter(|&entity| self.is_person(entity))
    }

    /// The first token behind the speaker at the head of a sentence: "Berg: I saw Lund."
    fn past_label(&self, sentence: &Sentence<'_>) -> usize {
        let end = sentence.parts.first().map_or(0, |first| first.end);
        let colon = sentence.tokens.get(end).is_some_and(|token| token.span.of(self.text) == ":");
        if colon && sentence.is_person_named(0) { end } else { 0 }
    }

    /// Whether a part stands in brackets.
    fn is_bracketed(&self, number: usize, part: usize) -> bool {
        let here = &self.text[self.spans[number].start..self.span_of(number, part).start];
        here.rfind(['(', ')']).is_some_and(|bracket| here[bracket..].starts_with('('))
    }

    /// The person in the title of a phrase or after it: "Berg's spokesman Rossi", "a spokesman for Berg".
    fn owner(&self, sentence: &Sentence<'_>, part: usize) -> Option<EntityId> {
        let title = &sentence.parts[part];
        let inside = sentence.tokens[title.start..title.end - 1].iter().find_map(|token| match token.mark {
            Mark::Mention(mention) => Some(self.entity_of(mention)).filter(|&entity| self.is_person(entity)),
            _ => None,
        });
        let behind = matches!(sentence.part_word(part + 1), "for" | "of").then(|| self.named(sentence, part + 2));
        inside.or_else(|| behind.flatten().filter(|&entity| self.is_person(entity)))
    }

    /// Whether a colon may follow a name in a sentence, with nothing but brackets between.
    fn may_have_label(&self, number: usize) -> bool {
        let span = self.spans[number];
        span.of(self.text).contains(':')
            && self.mentions_within(number, number).iter().any(|name| {
                let after = self.text.get(name.span.end..span.end).unwrap_or_default();
                let between = after.split(':').next().unwrap_or_default();
                between.contains(['(', '[', '<']) || !between.contains(char::is_alphanumeric)
            })
    }

    /// The entity that a phrase names.
    pub fn named(&self, sentence: &Sentence<'_>, part: usize) -> Option<EntityId> {
        match sentence.phrase(part)?.head {
            Head::Mention(mention) => Some(self.entity_of(mention)),
            _ => None,
        }
    }

    /// Entities that a sentence names before a part, in order, each once. Names inside titles count only for people.
    fn people(&self, number: usize, until: usize, fits: &dyn Fn(EntityId) -> bool) -> Vec<EntityId> {
        let sentence = self.sentence(number);
        let end = sentence.parts.get(until).map_or(usize::MAX, |part| part.start);
        let mut found: Vec<EntityId> = Vec::new();
        for token in sentence.tokens.iter().take(end).skip(self.past_label(sentence)) {
            if let Mark::Mention(mention) = token.mark {
                let entity = self.entity_of(mention);
                if fits(entity) {
                    found.retain(|known| *known != entity);
                    found.push(entity);
                }
            }
        }
        found
    }
}

/// Whether the title before a name is that of a spokesman.
fn speaks_for(sentence: &Sentence<'_>, part: usize) -> bool {
    let part = &sentence.parts[part];
    (part.start..part.end).any(|token| matches!(sentence.word(token), "spokesman" | "spokeswoman" | "spokesperson"))
}

/// Whether a phrase is one person whom no known name tells, nor anything beside it: "the minister", "his father".
fn is_somebody(sentence: &Sentence<'_>, part: usize) -> bool {
    let Some(Head::Noun(noun)) = sentence.phrase(part).map(|phrase| phrase.head) else { return false };
    let word = sentence.word(noun);
    let plural = lexicon::is_plural_role(word) || matches!(word, "men" | "women");
    // "Mayor Dahl", "Mr Dahl": a name that the gazetteers lack.
    let first = sentence.part_word(part);
    let titled = sentence.tokens[noun].capital
        && noun > sentence.parts[part].start
        && (lexicon::is_role(first) || matches!(first, "mr" | "mrs" | "ms" | "dr" | "sir"));
    (lexicon::is_role(word) && !plural || titled) && sentence.group_with(part).members.contains(&part)
}

/// Whether a phrase is a name that the gazetteers lack, as its capitals tell where no sentence begins: "On Monday Dorfman", "Otto Dorfman".
fn is_stranger(sentence: &Sentence<'_>, part: usize) -> bool {
    let place = &sentence.parts[part];
    let several = place.end - place.start > 1 && sentence.tokens[place.start].capital;
    sentence.is_unknown_name(part) && (part > 0 || several)
}

/// Whether a named phrase is where a subject stands: not after a preposition, nor the object of a verb.
fn is_subject(sentence: &Sentence<'_>, part: usize) -> bool {
    if sentence.phrase(part).is_none() {
        return false;
    }
    // "called Berg, Lund and Rossi": the first of a list tells.
    let comma = part > 0 && sentence.is(part - 1, |kind| matches!(kind, PartKind::Comma));
    let part = if comma { sentence.group_with(part).start } else { part };
    sentence.governor(part).is_none_or(|before| {
        // "said Berg" has its subject behind it, "told Berg" its object.
        let told =
            matches!(sentence.part_word(before), "told" | "tells" | "informed" | "warned" | "urged" | "promised");
        !told
            && !sentence.is(before, |kind| {
                matches!(kind, PartKind::Preposition | PartKind::And | PartKind::Verb { reporting: false, .. })
            })
    })
}
