//! By what means people talked, where it is told behind the cue: "over the telephone", "by letter", "through mediators".
//!
//! In: the [`Reach`] of a cue. Out: the medium, or none where nothing is said of it. Left out are the means that the cue names itself
//! ("telephoned", "a video conference"), which are signs of its own words, and papers told of before the verb, in which somebody may
//! tell of a meeting face to face.

use super::Reach;
use crate::meeting::clause::{Head, Part, PartKind, Phrase, Sentence};
use crate::meeting::cue::{Form, Sign};
use crate::meeting::lexicon::{self, Class, Words, words};
use crate::meeting::reference::Reader;
use crate::meeting::token::Mark;

/// By what means people talk who are not in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::meeting) enum Medium {
    /// By telephone, by video or online: they speak with one another.
    Phone,
    /// On paper: they met nobody.
    Writing,
    /// Somebody carried their words: they did not meet.
    Others,
    /// In a dream, on the stage: nothing happened.
    Fiction,
}

/// What is named behind the medium: "by telephone call", "over a video link".
static CHANNEL: Words = Words::new(|| {
    words(
        "call calls line lines link links conference conferences conversation chat hookup hook-up connection feed screen",
    )
});

/// What is written, beside what all papers are ([`lexicon::is_writing`]).
static WRITTEN: Words = Words::new(|| {
    words("tweet tweets letters messages emails e-mails mail correspondence fax telex twitter facebook instagram")
});

/// Who carries the words of others.
static BETWEEN: Words = Words::new(|| {
    words(
        "intermediary intermediaries mediator mediators go-between go-betweens middleman middlemen spokesman spokeswoman spokesperson spokesmen spokespersons lawyer lawyers attorney attorneys aides emissary emissaries envoys proxy proxies",
    )
});

/// Verbs that say of talks that they took place.
static HOLD: Words =
    Words::new(|| words("hold holds held holding have has had having conduct conducts conducted conducting"));

/// Where nothing happens.
static FICTION: Words = Words::new(|| words("dream dreams nightmare film movie play novel drama opera sitcom"));

impl Reader<'_> {
    /// By what means the meeting of a cue was held, if what follows says so: "talked over the telephone", "was held via a video link",
    /// "met online", "discussed trade and the war by telephone", "discussed trade with Lund in a letter".
    pub(in crate::meeting) fn medium(&self, sentence: &Sentence<'_>, reach: &Reach) -> Option<Medium> {
        let mut verbs = u32::from(reach.noun_subject);
        let runs_on = |&at: &usize| match &sentence.parts[at].kind {
            PartKind::Phrase(_) | PartKind::Preposition | PartKind::Time(_) | PartKind::Adverb | PartKind::And => true,
            PartKind::Comma => reach.topics,
            PartKind::Be | PartKind::Auxiliary => verbs > 0,
            // "took place over the telephone", "was held by telephone"
            PartKind::Verb { form: Form::Past | Form::Base, reporting: false } if verbs > 0 => {
                verbs -= 1;
                true
            }
            _ => false,
        };
        let after = (reach.after..sentence.parts.len()).take_while(runs_on);
        (reach.cue + 1..reach.after).chain(after).find_map(|at| self.medium_at(sentence, reach, at))
    }

    /// The medium that the preposition or adverb at a part leads to.
    fn medium_at(&self, sentence: &Sentence<'_>, reach: &Reach, at: usize) -> Option<Medium> {
        let word = sentence.part_word(at);
        // "met virtually", but not "met virtually every week"
        if matches!(word, "online" | "remotely" | "virtually") {
            let ends = sentence.tokens.get(sentence.parts[at].end).is_none_or(|next| {
                next.mark != Mark::Word || matches!(next.entry.class, Some(Class::Preposition | Class::And))
            });
            return ends.then_some(Medium::Phone);
        }
        if !matches!(word, "on" | "over" | "by" | "via" | "through" | "in" | "at" | "during") {
            return None;
        }
        let Phrase { head, .. } = sentence.phrase(at + 1)?;
        let Part { start, end, .. } = sentence.parts[at + 1];
        let is_phone = |token: usize| matches!(self.sign_at(sentence, token), Some(Sign::Phone));
        let alone = !matches!(word, "in" | "at" | "during") && is_phone(end - 1);
        let named = CHANNEL.contains(sentence.word(end - 1)) || sentence.is_meeting_noun(at + 1);
        if alone || named && (start..end - 1).any(is_phone) {
            return Some(Medium::Phone);
        }
        // "described his talks with Lund in a letter", "arranged talks through Dahl": that was done by letter or through him. Who met
        // Lund through Dahl met him.
        let own = match sentence.phrase(reach.cue) {
            Some(_) => {
                reach.noun_subject
                    || sentence.governor(reach.cue).is_some_and(|verb| HOLD.contains(sentence.part_word(verb)))
            }
            None => !sentence.part_word(reach.cue).starts_with("me"),
        };
        let fiction = |head: &Head| matches!(head, Head::Noun(noun) if FICTION.contains(sentence.word(*noun)));
        if word == "in" && at == reach.after && fiction(head) {
            return Some(Medium::Fiction);
        }
        if !own {
            return None;
        }
        if word == "through" && sentence.is_person_named(at + 1) {
            return Some(Medium::Others);
        }
        let &Head::Noun(noun) = head else { return None };
        let noun = sentence.word(noun);
        let is_written = |noun: &str| lexicon::is_writing(noun) || WRITTEN.contains(noun);
        // "in an exchange of letters"
        let exchange =
            noun == "exchange" && sentence.part_word(at + 2) == "of" && is_written(sentence.part_word(at + 3));
        let written = is_written(noun) || exchange;
        // "discussed with Lund the points in a letter": these are in it.
        let theirs = sentence.tokens[start].entry.class == Some(Class::Possessive);
        let told = (at == reach.after || theirs && written) && !reach.noun_subject;
        match word {
            "by" | "via" | "through" if written => Some(Medium::Writing),
            "by" | "via" | "through" if BETWEEN.contains(noun) => Some(Medium::Others),
            "on" if told && WRITTEN.contains(noun) => Some(Medium::Writing),
            "in" if told && written => Some(Medium::Writing),
            _ => None,
        }
    }
}
