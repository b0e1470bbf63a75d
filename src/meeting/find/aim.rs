//! Aims: nouns of meetings that only tell what somebody wants or may talk about.
//!
//! In: a noun cue with its sentence. Out: whether "discussion" is what a topic is for, and whether "the talks" are what the words of the
//! subject ask for, or what others do. Left out are wishes for a meeting with a person, which is one to come.

use super::passive::before_adverbs;
use crate::meeting::clause::{Head, PartKind, Sentence};
use crate::meeting::lexicon::{self, Words, words};
use crate::meeting::side::Subject;

/// What may be talked about.
static TOPIC: Words = Words::new(|| {
    words(
        "subject subjects topic topics point points matter matters question questions issue issues item items object objects",
    )
});

/// What somebody may want of others.
static WISH: Words = Words::new(|| {
    words(
        "offer offers proposal proposals wish wishes desire suggestion suggestions appeal appeals call calls plea pleas request requests",
    )
});

/// What may itself be "with" somebody.
static TIED: Words = Words::new(|| {
    words(
        "relations ties links contacts contact cooperation co-operation war peace conflict agreement agreements deal deals treaty pact alliance talks power border trade negotiations dispute truce ceasefire problem problems partnership friendship contract contracts dialogue patience accord dealings merger mergers meeting summit coalition visit interview him her them",
    )
});

/// Whether what the phrase at `part` tells may itself be with somebody: "relations", so that "of relations with Berg" names no party.
pub(super) fn is_tied(sentence: &Sentence<'_>, part: usize) -> bool {
    is_one_of(sentence, part, &TIED)
}

/// Whether the bare noun at `part` tells what a topic is for: "the subject of discussion", "points for discussion". "The subject of the
/// talks" and "of talks" are those of talks that took place.
pub(super) fn is_topic(sentence: &Sentence<'_>, part: usize) -> bool {
    let noun = &sentence.parts[part];
    if noun.end > noun.start + 1 || sentence.word(noun.start).ends_with('s') {
        return false;
    }
    // "the subject of dispute or discussion"
    let listed =
        part >= 2 && sentence.is(part - 1, |kind| matches!(kind, PartKind::And)) && sentence.phrase(part - 2).is_some();
    let first = if listed { part - 2 } else { part };
    first >= 2 && matches!(sentence.part_word(first - 1), "of" | "for") && is_one_of(sentence, first - 2, &TOPIC)
}

/// Whether the subject of a noun only wants it: "Berg's offer to resume the talks", "renewed her offer to resume the talks".
pub(super) fn is_wished(sentence: &Sentence<'_>, subject: &Subject) -> bool {
    [subject.group.start].iter().chain(&subject.chain).any(|&part| {
        sentence.phrase(part).is_some_and(|phrase| phrase.owned || phrase.possessive.is_some())
            && is_one_of(sentence, part, &WISH)
    })
}

/// Verbs of thinking well or ill of what others do, or of telling of it.
static JUDGE: Words = Words::new(|| {
    words(
        "criticise criticised criticises criticising criticize criticized criticizes criticizing oppose opposed opposes opposing condemn condemned condemns condemning denounce denounced denounces denouncing deplored blasted slammed attacked questioned hailed praised applauded mention mentions mentioned backed backs backing endorsed support supports supported supporting fear fears feared object objects objected favour favours favoured favor favors favored advocate advocates advocated",
    )
});

/// Verbs of knowing "about" what others do, or being told.
static KNOW: Words = Words::new(|| {
    words(
        "read reads heard hears asked asks learned learnt knew knows wrote writes complained worried told informed notified briefed",
    )
});

/// Whether the meetings of others are judged, or warned of: "criticised talks with Lund", "warned the king against talks with Lund", "called
/// talks with Lund a waste of time". Those with whom they are end at `end`.
pub(super) fn is_judged(sentence: &Sentence<'_>, part: usize, end: usize) -> bool {
    sentence.governor(part).is_some_and(|governor| {
        // "read about the talks", "was told of the talks"
        let about = governor > 0
            && (lexicon::is_about(sentence.part_word(governor)) || sentence.part_word(governor) == "of")
            && KNOW.contains(sentence.part_word(governor - 1))
            // But not "then told of her talks with Lund".
            && (sentence.part_word(governor - 1) != "told"
                || before_adverbs(sentence, governor - 1)
                    .is_some_and(|at| sentence.is(at, |kind| matches!(kind, PartKind::Be))));
        let called = sentence.part_word(governor).starts_with("call")
            && sentence.is(governor, |kind| matches!(kind, PartKind::Verb { .. }))
            && sentence.parts[part].end == sentence.parts[part].start + 1
            && sentence.phrase(end).is_some();
        about || called || JUDGE.contains(sentence.part_word(governor)) || sentence.part_word(governor) == "against"
    })
}

/// Whether somebody may only bring a meeting about, for whomever: "could arrange a meeting with Lund", but not "arranged a meeting with
/// Lund".
pub(super) fn is_for_somebody(sentence: &Sentence<'_>, part: usize) -> bool {
    let arranges = |at: usize| {
        sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. }))
            && matches!(sentence.part_word(at), "arrange" | "broker" | "organise" | "organize" | "facilitate")
    };
    sentence.governor(part).is_some_and(|at| {
        at > 0
            && arranges(at)
            && sentence.is(at - 1, |kind| matches!(kind, PartKind::Auxiliary))
            && matches!(sentence.part_word(at - 1), "could" | "would" | "can" | "might")
    })
}

/// Whether the meeting is only what something helps in, or is talked of at, whoever holds it: "to gain an edge in talks with Chad", "will
/// top the agenda in talks with Lund".
pub(super) fn is_in_hand(sentence: &Sentence<'_>, part: usize) -> bool {
    part >= 2
        && sentence.part_word(part - 1) == "in"
        && matches!(sentence.phrase(part - 2).map(|phrase| phrase.head), Some(Head::Noun(noun))
            if matches!(sentence.word(noun), "edge" | "advantage" | "leverage" | "chip" | "agenda"))
}

fn is_one_of(sentence: &Sentence<'_>, part: usize, nouns: &Words) -> bool {
    let head = sentence.phrase(part).map(|phrase| phrase.head);
    matches!(head, Some(Head::Noun(noun)) if nouns.contains(sentence.word(noun)))
}
