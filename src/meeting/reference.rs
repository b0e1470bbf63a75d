//! References: whom a phrase stands for.
//!
//! In: a phrase of a sentence. Out: the entities that it names, or that the document makes the one sensible choice for "he",
//! "they", "the two presidents", "the Syrian leader", "his Russian counterpart". What the text says of a person beside the
//! name ("Syrian President Bashar al-Assad") and the gazetteer's columns `role` and `country` tell who fits a
//! description. Where two fit, or nobody does, the phrase stands for nobody: a wrong party is worse than none.

mod addressee;
mod description;
mod gender;
mod kin;
mod office;
mod owner;
mod profile;
mod pronoun;
mod quoted;
mod several;
mod stranger;
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
use gender::Gender;
use profile::Titled;
use stranger::Written;
use writer::Paper;

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
    paper: OnceCell<Option<Paper>>,
    /// Where quotations open and close, in bytes, with what begins there.
    quotes: OnceCell<Vec<(usize, bool)>>,
    /// Made when a pronoun is first asked for.
    genders: OnceCell<FxHashMap<EntityId, Gender>>,
    /// Made when a name that the gazetteers lack is first met with.
    written: OnceCell<Written<'a>>,
    /// Whom pronouns stand for, as one asks another: by sentence, part and who is meant by none.
    pronouns: RefCell<FxHashMap<(usize, usize, Vec<EntityId>), Option<EntityId>>>,
    /// Pronouns that wait for the one before them.
    waiting: Cell<usize>,
}

/// Sentences of one speaker in a transcript.
const SPEECH: usize = 12;

/// Sentences to look back for whom a pronoun stands for.
pub(super) const BACK: usize = 3;

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
            paper: OnceCell::new(),
            quotes: OnceCell::new(),
            genders: OnceCell::new(),
            written: OnceCell::new(),
            pronouns: RefCell::default(),
            waiting: Cell::new(0),
        }
    }

    /// The sentence of this number, parsed when first asked for.
    pub fn sentence(&self, number: usize) -> &Sentence<'a> {
        self.parsed[number].get_or_init(|| {
            let is_person = |mention: &Mention| self.is_person(mention.entity);
            let (lower, span) = (self.lower(), self.spans[number]);
            let tokens = tokens(self.text, lower, span, self.mentions, &is_person, &self.cues.entries);
            Sentence::parse(tokens, &|mention| is_person(&self.mentions[mention]))
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

    /// Who is named by a mention.
    pub fn party_of(&self, mention: usize) -> Party {
        let Mention { entity, span, .. } = self.mentions[mention];
        Party { entity, span }
    }

    /// The mentions from one sentence to another.
    pub fn mentions_within(&self, first: usize, last: usize) -> &'a [Mention] {
        let before = |offset: usize| self.mentions.partition_point(|mention| mention.span.start < offset);
        &self.mentions[before(self.spans[first].start)..before(self.spans[last].end)]
    }

    pub fn is_person(&self, entity: EntityId) -> bool {
        self.kind(entity) == Kind::PERSON
    }

    pub fn span_of(&self, number: usize, part: usize) -> Span {
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
                return vec![self.party_of(mention)];
            }
            // "If she meets Lund, Berg will resign"
            Head::Singular => {
                self.he(number, part, others).or_else(|| self.ahead(number, part, others)).into_iter().collect()
            }
            Head::Plural if let Some(several) = self.several_before(number, part) => several,
            Head::Plural => {
                // "Dahl met them": she is none of them; but in "told the generals that Dahl met them" nobody named is.
                let them = sentence.part_word(part) == "them";
                if them && (0..part).any(|at| self.is_several_unnamed(sentence, at)) {
                    return Vec::new();
                }
                let free = |entity: EntityId| !others.iter().any(|other| other.entity == entity);
                let people = self.they(number, part, None, &|entity| self.is_person(entity) && (!them || free(entity)));
                let several = if people.is_empty() { self.bodies(number, part) } else { people };
                // "After they met, Berg and Lund left"
                if several.is_empty() { self.several_ahead(number, part) } else { several }
            }
            Head::Noun(noun) => match self.named_behind_house(sentence, part, noun) {
                Some(named) => vec![named],
                None => self.description(number, part, phrase, noun, others),
            },
            // "We met Lund," said Berg, who is no spokesman.
            Head::Other
                if sentence.part_word(part) == "we"
                    && self.is_quoted(span.start)
                    && !others.is_empty()
                    && others.iter().all(|other| self.is_person(other.entity)) =>
            {
                let speaker = self.quoted_speaker(number, part, others);
                speaker.filter(|&speaker| !self.is_private(speaker)).into_iter().collect()
            }
            Head::Other if sentence.part_word(part) == "it" => self.it(number, part).into_iter().collect(),
            Head::Speaker if sentence.part_word(part) == "you" => self.addressee(span.start).into_iter().collect(),
            Head::Speaker => self.speaker(number, part, others).into_iter().collect(),
            Head::Other => Vec::new(),
        };
        entities.into_iter().map(|entity| Party { entity, span }).collect()
    }

    /// Whether a phrase is of several without a name: "the generals", "the Lund children".
    fn is_several_unnamed(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        matches!(sentence.phrase(part).map(|phrase| phrase.head), Some(Head::Noun(noun))
            if sentence.word(noun).ends_with('s') || matches!(sentence.word(noun), "men" | "women" | "people" | "children"))
    }

    /// Who says "I": whoever speaks, or else writes.
    fn speaker(&self, number: usize, part: usize, others: &[Party]) -> Option<EntityId> {
        let said = || self.quoted_speaker(number, part, others).or_else(|| self.voice(number, part));
        said().or_else(|| self.speaker_behind(number, part)).or_else(|| {
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
        (self.past_label(sentence) > 0).then(|| self.named(sentence, 0)).flatten()
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
    (part.start..part.end).any(|token| {
        matches!(sentence.word(token), "spokesman" | "spokeswoman" | "spokesperson")
            || sentence.word(token) == "press" && sentence.word(token + 1) == "secretary"
    })
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

/// Whether a phrase is what is said of somebody: "led the army and was an adviser".
fn is_predicate(sentence: &Sentence<'_>, part: usize) -> bool {
    sentence
        .governor(part)
        .is_some_and(|be| sentence.is(be, |kind| matches!(kind, PartKind::Be)) && sentence.governor(be).is_some())
}

/// Whether a named phrase is where a subject stands: not after a preposition, nor the object of a verb.
fn is_subject(sentence: &Sentence<'_>, part: usize) -> bool {
    if sentence.phrase(part).is_none() {
        return false;
    }
    // "called Berg, Lund and Rossi": the first of a list tells.
    let comma = part > 0 && sentence.is_comma(part - 1);
    let part = if comma { sentence.group_with(part).start } else { part };
    sentence.governor(part).is_none_or(|before| {
        // "said Berg" has its subject behind it, "told Berg" its object.
        let told = matches!(
            sentence.part_word(before),
            "told" | "tells" | "tell" | "telling" | "informed" | "inform" | "warned" | "warn" | "urged" | "urge" | "promised"
        )
            // "Berg quoted Lund" has its subject before it.
            || sentence.is(before, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }))
                && sentence.governor(before).is_some_and(|subject| sentence.phrase(subject).is_some())
                && !sentence.acts_at(sentence.group_at(part, false).end);
        !told
            && !sentence.is(before, |kind| {
                matches!(kind, PartKind::Preposition | PartKind::And | PartKind::Verb { reporting: false, .. })
            })
    })
}
