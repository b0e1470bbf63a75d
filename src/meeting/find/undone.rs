//! What makes a verb no meeting of its subject and object: "called Berg a liar", "briefed Lund by letter", "met officials to discuss trade".
//!
//! In: a verb cue that stands at a part. Out: whether it was done on paper, is the aim of a journey or of a meeting with others, or
//! is undone by what follows; and whether a later sentence calls off the meeting told of before. Left out are words that tell of a meeting
//! to come or denied, which are signs.

use super::object::is_measure;
use crate::gazetteer::Kind;
use crate::meeting::Status;
use crate::meeting::clause::{Head, PartKind, Phrase, Sentence};
use crate::meeting::cue::{Form, VerbCue};
use crate::meeting::lexicon::{self, Words, words};
use crate::meeting::reference::{Party, Reader};

/// Verbs of travelling.
static TRAVEL: Words = Words::new(|| {
    words(
        "fly flies flew flown flying travel travels traveled travelled traveling travelling visit visits visited visiting arrive arrives arrived arriving tour tours toured touring",
    )
});

/// Verbs of travelling where a place is their goal.
static GOING: Words = Words::new(|| {
    words(
        "go goes went gone going come comes came coming return returns returned returning leave leaves left leaving head heads headed heading depart departs departed departing",
    )
});

/// What `unless` says of a verb that is none where its object is to do something, but for coming: "invited Berg to resign", but
/// not "invited Berg to visit", "invited Berg to Oslo".
const DEED: &str = "deed";

/// Verbs of coming.
pub(super) static COMING: Words = Words::new(|| {
    words(
        "visit travel come meet talk discuss confer dine lunch stay see protest complain express demand request hear explain convey inform hand",
    )
});

/// What `unless` says of a verb that is none where its object becomes one of many: "welcomed Berg into the team".
const MEMBERSHIP: &str = "membership";

/// What people are taken into without being met.
static MANY: Words = Words::new(|| {
    words(
        "club team family fold party ranks league squad union bloc alliance community world race game circle fraternity cast crew band",
    )
});

/// What somebody is seen "on" from afar.
static ON_SHOW: Words = Words::new(|| words("television tv screen stage video film camera cctv"));

/// What `unless` says of a verb that is none where something is said of its object: "called Berg a liar", "saw Berg leave".
const PREDICATE: &str = "predicate";

impl Reader<'_> {
    /// Who calls off or declines what the phrase at `part` names: "Lund cancelled the meeting", "she turned down the invitation". Nobody who
    /// cancels need be told by name.
    pub(super) fn undone_by(&self, number: usize, part: usize) -> Option<Vec<Party>> {
        let sentence = self.sentence(number);
        let governor = sentence.governor(part)?;
        // "called off the meeting"
        let particle = sentence.is_preposition(governor) && matches!(sentence.part_word(governor), "off" | "down");
        let verb = governor.checked_sub(usize::from(particle))?;
        // "may cancel the meeting", "has not cancelled the meeting"
        let done = |kind: &PartKind| matches!(kind, PartKind::Verb { form: Form::Past | Form::Third, .. });
        let subject = sentence.subject_of(verb);
        let unsure = subject.as_ref().is_some_and(|subject| {
            subject.chain.iter().any(|&at| {
                at != verb && [Status::Denied, Status::Planned].iter().any(|&status| self.signals(sentence, at, status))
            })
        });
        if !sentence.is(verb, done) || unsure || !self.signals(sentence, verb, Status::Denied) {
            return None;
        }
        let word = sentence.part_word(verb);
        let cancels = ["cancel", "postpon", "scrap", "shelv"].iter().any(|cancels| word.starts_with(cancels))
            || particle && sentence.part_word(governor) == "off";
        let by = subject.map(|subject| self.subject_parties(number, &subject, false, &[]));
        let by = by.unwrap_or_default();
        (cancels || !by.is_empty()).then_some(if cancels { Vec::new() } else { by })
    }

    /// Whether the verb behind a part calls off what is named before it: "was cancelled", "had to be put off".
    pub(super) fn is_called_off(&self, sentence: &Sentence<'_>, after: usize) -> bool {
        let helps = |&at: &usize| {
            sentence.is(at, |kind| {
                matches!(kind, PartKind::Be | PartKind::Auxiliary | PartKind::Adverb | PartKind::To | PartKind::Time(_))
            })
        };
        let verb = (after..sentence.parts.len()).find(|at| !helps(at));
        verb.is_some_and(|verb| {
            sentence.is(verb, |kind| matches!(kind, PartKind::Verb { .. }))
                && self.signals(sentence, verb, Status::Denied)
        })
    }

    /// Whether the infinitive at `part` tells what a journey was for: "flew to Oslo to discuss trade", "made visits to discuss trade".
    /// Who go to talk about something have the other side there; a meeting on the way is a cue of its own.
    pub(super) fn is_journey_to(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        let to = sentence.governor(part).filter(|&at| sentence.is(at, |kind| matches!(kind, PartKind::To)));
        // "spend two weeks in Oslo discussing trade"
        let stays = sentence.is(part, |kind| matches!(kind, PartKind::Verb { form: Form::Gerund, .. }));
        if to.is_none() && !stays {
            return false;
        }
        let (mut somewhere, goes) = (false, to.is_some());
        for at in (0..to.unwrap_or(part)).rev() {
            somewhere |=
                sentence.is_preposition(at) && sentence.part_word(at) == "in" && sentence.phrase(at + 1).is_some();
            if !goes && sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. })) {
                return somewhere && sentence.part_word(at).starts_with("spen");
            }
            match &sentence.parts[at].kind {
                PartKind::Phrase(Phrase { head: Head::Noun(noun), .. }) => {
                    let word = sentence.word(*noun);
                    if goes && lexicon::is_journey(word.trim_end_matches('s')) {
                        return true;
                    }
                    if sentence.tokens[*noun].entry.noun {
                        return false;
                    }
                }
                PartKind::Verb { .. } => {
                    // "came to an understanding", "went on": of no journey.
                    let goal = sentence.phrase(at + 2).map(|phrase| phrase.head);
                    let somewhere = matches!(sentence.part_word(at + 1), "to" | "into" | "for")
                        && matches!(goal, Some(Head::Mention(goal)) if self.kind(self.entity_of(goal)) == Kind::PLACE);
                    let word = sentence.part_word(at);
                    return TRAVEL.contains(word) || GOING.contains(word) && somewhere;
                }
                PartKind::Phrase(_)
                | PartKind::Preposition
                | PartKind::Adverb
                | PartKind::Time(_)
                | PartKind::Comma
                | PartKind::And => {}
                _ => return false,
            }
        }
        false
    }
}

/// Whether papers are the object that begins at `part`.
pub(super) fn is_paper(sentence: &Sentence<'_>, part: usize) -> bool {
    let at = (part..sentence.parts.len()).find(|&at| !sentence.is(at, |kind| matches!(kind, PartKind::Adverb)));
    let head = at.and_then(|at| sentence.phrase(at)).map(|phrase| phrase.head);
    matches!(head, Some(Head::Noun(noun)) if lexicon::is_writing(sentence.word(noun).trim_end_matches('s')))
}

/// Whether a deed was done on paper: "in a memorandum Berg briefed Lund", "briefed Lund by letter".
pub(super) fn is_in_writing(sentence: &Sentence<'_>, verb: usize) -> bool {
    let on_paper = |&at: &usize| {
        let Some(Phrase { head: Head::Noun(noun), .. }) = sentence.phrase(at + 1) else { return false };
        sentence.is_preposition(at)
            && matches!(sentence.part_word(at), "in" | "by")
            && lexicon::is_writing(sentence.word(*noun))
    };
    let is_other = |&at: &usize| {
        sentence.part_word(at) != "dated"
            && sentence
                .is(at, |kind| matches!(kind, PartKind::Verb { .. } | PartKind::That | PartKind::Be | PartKind::Border))
    };
    let before = (0..verb).rev().take_while(|at| !is_other(at));
    let after = (verb + 1..sentence.parts.len()).take_while(|at| !is_other(at));
    before.chain(after).any(|at| on_paper(&at))
}

/// Whether the infinitive at `part` tells what for somebody without a name was met: "met officials to discuss trade".
pub(super) fn is_for_others(sentence: &Sentence<'_>, part: usize) -> bool {
    let Some(to) = sentence.governor(part).filter(|&at| sentence.is(at, |kind| matches!(kind, PartKind::To))) else {
        return false;
    };
    // "called upon Lund to discuss the funds"
    let called = |at: usize| {
        sentence.governor(at).is_some_and(|on| {
            on > 0 && matches!(sentence.part_word(on), "on" | "upon") && sentence.part_word(on - 1).starts_with("call")
        })
    };
    let others = |&at: &usize| {
        if called(at) {
            return true;
        }
        let Some(phrase @ Phrase { head: Head::Noun(noun), .. }) = sentence.phrase(at) else { return false };
        let met = sentence.governor(at).is_some_and(|before| {
            sentence.is_preposition(before) && sentence.part_word(before) == "with"
                || sentence.is(before, |kind| matches!(kind, PartKind::Verb { .. }))
                    && sentence.tokens[sentence.parts[before].start].entry.form.is_some()
        });
        let noun = &sentence.tokens[*noun];
        // "the Secretary" of a paper is somebody.
        met && !is_measure(sentence, phrase) && !noun.entry.noun && !noun.capital
    };
    let within = |at: &usize| {
        sentence.is(*at, |kind| {
            matches!(
                kind,
                PartKind::Phrase(_) | PartKind::Preposition | PartKind::Adverb | PartKind::Time(_) | PartKind::And
            )
        })
    };
    (0..to).rev().take_while(within).any(|at| others(&at))
}

/// Whether the words at `part`, after the cue and its object, make it no meeting.
pub(super) fn is_undone(cue: &VerbCue, sentence: &Sentence<'_>, part: usize) -> bool {
    let small = sentence.is(part, |kind| matches!(kind, PartKind::To | PartKind::Preposition | PartKind::Adverb));
    let head = || match sentence.phrase(part + 1).map(|phrase| phrase.head) {
        Some(Head::Noun(noun)) => sentence.word(noun),
        _ => "",
    };
    cue.unless.iter().any(|word| match word.as_str() {
        PREDICATE => is_predicate(sentence, part),
        MEMBERSHIP => matches!(sentence.part_word(part), "to" | "into") && MANY.contains(head()),
        DEED => {
            let done = sentence.parts.get(part + 1).map_or("", |next| sentence.word(next.start));
            sentence.is(part, |kind| matches!(kind, PartKind::To)) && !COMING.contains(done)
                // "invited Lund to the stage"
                || small && matches!(head(), "stage" | "podium" | "lectern" | "microphone" | "floor")
        }
        _ => {
            // "spoke for an hour", "spoke for more than an hour", "spoke at length"
            let measured = || {
                sentence.object_at(part + 1).is_some_and(|at| {
                    sentence.part_word(at) == "length"
                        || sentence.phrase(at).is_some_and(|phrase| is_measure(sentence, phrase))
                })
            };
            small
                && sentence.part_word(part) == word
                // "called on Berg to discuss the plan"
                && !(word == "to" && sentence.is_errand(part))
                && !measured()
        }
    })
}

/// Whether what begins at `part` is said of the object before it.
fn is_predicate(sentence: &Sentence<'_>, part: usize) -> bool {
    match sentence.parts.get(part).map(|part| &part.kind) {
        // "two days later"
        Some(PartKind::Phrase(phrase)) => {
            // "When I saw Lund he said"
            !is_measure(sentence, phrase) && !matches!(phrase.head, Head::Singular | Head::Plural | Head::Speaker)
        }
        Some(PartKind::Verb { reporting: false, .. }) => true,
        // "had never seen Berg be so open"
        // "saw Berg having lunch"
        Some(PartKind::Be | PartKind::Auxiliary) => matches!(sentence.part_word(part), "be" | "being" | "having"),
        // `called Berg a "liar"`, `called Berg "crooked"`
        Some(PartKind::Quote) => true,
        Some(PartKind::Preposition) => {
            // "spoke to each other"
            sentence.object_at(part + 1).is_none() && !matches!(sentence.part_word(part + 1), "each" | "one")
                || matches!(sentence.part_word(part), "as" | "out" | "off" | "through" | "like")
                // "saw Berg on television"
                || sentence.part_word(part) == "on" && ON_SHOW.contains(sentence.part_word(part + 1))
        }
        Some(PartKind::Adverb) => {
            matches!(sentence.part_word(part), "back" | "home") || is_predicate(sentence, part + 1)
        }
        _ => false,
    }
}
