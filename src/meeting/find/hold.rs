//! Who holds, joins or is at what a noun tells of: "held talks", "took part in the talks", "spoke at a dinner".
//!
//! In: a noun that tells of a meeting. Out: whether what leads to it makes the subject of the clause one of those who met. Left out is
//! "prepared the talks", "cleared the way for talks", which tell of a meeting of others or of none.

use crate::meeting::clause::{Head, PartKind, Phrase, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{self, Words, words};
use crate::meeting::reference::{Party, Reader};
use crate::meeting::side::Subject;
use crate::meeting::token::Mark;

/// Verbs that make a meeting of their object: "held talks". Not "criticised the talks".
pub(super) static HOLD: Words = Words::new(|| {
    words(
        "hold holds held holding have has had having begin began begins begun beginning open opened opens opening resume resumed resumes resuming renew renewed renews renewing conclude concluded concludes concluding start started starts starting end ended ends ending finish finished complete completed continue continued plan plans planned schedule scheduled attend attended join joined arrange arranged agreed launch launched wrapped share shared exchange exchanged oversee oversees oversaw overseeing chair chairs chaired lead leads led enter enters entered",
    )
});

/// Verbs of coming to where others come, too.
static COME: Words = Words::new(|| {
    words("arrive arrived arrives arriving gathered gather gathers assembled assemble convened converged")
});

/// What those who meet do before cameras, right before or after.
static SHOW: Words = Words::new(|| {
    words(
        "made make gave give spoke speak smiled posed shook declined refused appeared addressed commented issued said told",
    )
});

/// Words of being there: "took part in the talks", "were present at the meeting".
pub(super) static PRESENCE: Words =
    Words::new(|| words("part participated participate participates participating present sat attendance"));

impl Reader<'_> {
    /// Whether the subject of the clause holds, or takes part in, what the noun names.
    pub(super) fn is_held(&self, sentence: &Sentence<'_>, part: usize, phrase: &Phrase) -> bool {
        // "during last week's talks": the time holds the preposition.
        let timed = part > 0
            && sentence.is(part - 1, |kind| matches!(kind, PartKind::Time(_)))
            && sentence.tokens[sentence.parts[part - 1].end - 1].mark == Mark::Possessive;
        if timed && matches!(sentence.part_word(part - 1), "during" | "in" | "at" | "after") {
            return true;
        }
        let Some(governor) = sentence.governor(part) else { return false };
        // "wrapped up two days of golf and talks"
        let beside = governor.checked_sub(1).filter(|&item| sentence.is_and(governor) && sentence.is_noun(item));
        let governor = beside.and_then(|item| sentence.governor(item)).unwrap_or(governor);
        // "held a new round of talks"
        if governor > 0
            && sentence.part_word(governor) == "of"
            && let Some(Phrase { head: Head::Noun(noun), .. }) = sentence.phrase(governor - 1)
            && (matches!(sentence.word(*noun), "round" | "rounds" | "series" | "set" | "session" | "sessions")
                || lexicon::is_span(sentence.word(*noun)))
        {
            return self.is_held(sentence, governor - 1, phrase);
        }
        // "were in the midst of talks"
        if governor > 2
            && sentence.part_word(governor) == "of"
            && matches!(sentence.word(sentence.parts[governor - 1].end - 1), "midst" | "middle" | "throes")
            && sentence.is(governor - 3, |kind| matches!(kind, PartKind::Be))
        {
            return true;
        }
        match sentence.parts[governor].kind {
            PartKind::Verb { .. } | PartKind::Auxiliary => HOLD.contains(sentence.part_word(governor)),
            PartKind::Preposition | PartKind::Subordinator => {
                let word = sentence.part_word(governor);
                // "wound up the talks", "called off talks"
                let ends = matches!(word, "up" | "off")
                    && governor > 0
                    && matches!(
                        sentence.part_word(governor - 1),
                        "wound"
                            | "winds"
                            | "wind"
                            | "wrapped"
                            | "wraps"
                            | "wrap"
                            | "broke"
                            | "called"
                            | "took"
                            | "kicked"
                            | "kick"
                    );
                // "took part in the talks", "were present at the meeting"
                let takes_part = (governor.saturating_sub(2)..governor).any(|at| {
                    let part = &sentence.parts[at];
                    PRESENCE.contains(sentence.word(part.end - 1))
                });
                // "visited Oslo for talks": those with whom are not told.
                let visits = word == "for"
                    && (governor.saturating_sub(5)..governor).any(|at| {
                        sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. }))
                            && sentence.part_word(at).starts_with("visit")
                    });
                // "cleared the way for talks", "prepared the town for talks": these are still to come.
                let prepares = word == "for"
                    && governor > 0
                    && matches!(sentence.phrase(governor - 1), Some(Phrase { head: Head::Noun(noun), .. })
                        if !lexicon::is_span(sentence.word(*noun)))
                    && sentence.governor(governor - 1).is_some_and(|at| {
                        // "met the minister for talks", but not "appointed the minister for talks"
                        let meets = sentence.is_office(governor - 1)
                            && sentence.tokens[sentence.parts[at].start].entry.form.is_some();
                        sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. })) && !meets
                    });
                // "the papers are a basis for talks", "are at one on a plan for talks"
                let head = |at: usize| sentence.word(sentence.parts[at].end - 1);
                let prepares = prepares
                    || word == "for"
                        && governor > 1
                        && sentence.is_noun(governor - 1)
                        && (lexicon::is_wish(head(governor - 1))
                            || matches!(sentence.part_word(governor - 1), "a" | "the" | "no")
                                && sentence.is(governor - 2, |kind| matches!(kind, PartKind::Be)));
                // "called for talks": of whom is not told.
                let prepares = prepares
                    || word == "for"
                        && governor > 0
                        && matches!(
                            sentence.part_word(governor - 1),
                            "called" | "call" | "calls" | "calling" | "pushed" | "push" | "pressed" | "appealed"
                        );
                // "emerged from talks"
                let leaves = word == "from"
                    && governor > 0
                    && matches!(
                        sentence.part_word(governor - 1),
                        "emerged" | "emerge" | "emerging" | "returned" | "came"
                    );
                // "were at the dinner"
                let there = word == "at"
                    && (0..governor)
                        .rev()
                        .find(|&at| !sentence.is(at, |kind| matches!(kind, PartKind::Adverb)))
                        .is_some_and(|at| sentence.is(at, |kind| matches!(kind, PartKind::Be)));
                // "gathered in Oslo for the summit"
                let comes = word == "for"
                    && !sentence.word(sentence.parts[part].end - 1).ends_with('s')
                    && (governor.saturating_sub(6)..governor).any(|at| COME.contains(sentence.part_word(at)));
                takes_part
                    || there
                    || comes
                    || ends
                    || leaves
                    || word == "into"
                        && governor > 0
                        && matches!(sentence.part_word(governor - 1), "got" | "get" | "entered" | "enter" | "went")
                    || matches!(word, "after" | "following" | "during" | "in" | "at" | "for" | "over")
                        && !visits
                        && !prepares
                        && sentence.part_word(part) != "the"
                        && phrase.possessive.is_none()
                        && phrase.possessors.is_empty()
            }
            _ => false,
        }
    }

    /// Those who are told together to have been at "the talks", which nothing before need tell of: "At the talks, the two leaders agreed",
    /// "Berg and Lund arrived for the talks", "Neither Berg nor Lund spoke before the talks".
    pub(super) fn there_together(&self, number: usize, part: usize) -> Option<(Option<Subject>, Vec<Party>)> {
        let sentence = self.sentence(number);
        let noun = &sentence.parts[part];
        let plain = sentence.word(noun.start) == "the" && noun.end == noun.start + 2;
        let talks = matches!(
            sentence.word(noun.end - 1),
            "talks" | "discussions" | "negotiations" | "meeting" | "lunch" | "dinner" | "breakfast"
        );
        // "the talks in the capital", but not "the talks on fish"
        let of_these = sentence.is_preposition(part + 1) && !matches!(sentence.part_word(part + 1), "in" | "at");
        let governor = sentence.governor(part).filter(|_| plain && talks && !of_these)?;
        let there = matches!(sentence.part_word(governor), "during" | "in" | "at");
        let comes = sentence.part_word(governor) == "for"
            && (governor.saturating_sub(6)..governor).any(|at| COME.contains(sentence.part_word(at)));
        // "Berg and Lund made no statement before the talks"
        let beside = matches!(sentence.part_word(governor), "before" | "after");
        if !there && !comes && !beside {
            return None;
        }
        let subject = sentence.subject_of_noun(part)?;
        let shown = || (subject.group.end..governor).any(|at| SHOW.contains(sentence.part_word(at)));
        if beside && !(subject.group.members.len() > 1 && shown()) {
            return None;
        }
        let parties = self.subject_parties(number, &subject, true, &[]);
        let joined = subject.group.members.len() == parties.len() || subject.group.members.len() == 1;
        // What was not done beside them tells nothing of the talks.
        let told = (parties.len() > 1 && joined && !subject.owners).then_some(parties)?;
        Some((Some(subject).filter(|_| !beside), told))
    }

    /// Whether the subject of the clause is at what the noun names: "attended a dinner", "spoke at a dinner", "was invited to".
    pub(super) fn is_attended(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        let Some(governor) = sentence.governor(part) else { return false };
        let word = sentence.part_word(governor);
        sentence.is(governor, |kind| {
            matches!(kind, PartKind::Verb { form: Form::Past | Form::Third | Form::Base | Form::Gerund, .. })
        }) && (word.starts_with("attend") || word.starts_with("join"))
            || sentence.is_preposition(governor) && matches!(word, "at" | "during")
    }
}

/// Whether somebody took a telephone call, and not note of an appeal: "received a call from", "accepted an invitation from".
pub(super) fn is_received(sentence: &Sentence<'_>, part: usize) -> bool {
    let governor = sentence.governor(part).map_or("", |governor| sentence.part_word(governor));
    // A call that is rejected is an appeal.
    let invited = sentence.word(sentence.parts[part].end - 1).starts_with("invit")
        && matches!(governor, "accepted" | "accepts" | "accept" | "declined" | "rejected" | "refused");
    invited
        || matches!(
            governor,
            "received"
                | "receive"
                | "receives"
                | "receiving"
                | "took"
                | "take"
                | "takes"
                | "taking"
                | "got"
                | "gets"
                | "had"
                | "expecting"
                | "expects"
        )
}

/// Whether the subject gives what a noun names: "gave a joint news conference".
pub(super) fn gives(sentence: &Sentence<'_>, part: usize) -> bool {
    sentence
        .governor(part)
        .is_some_and(|at| matches!(sentence.part_word(at), "gave" | "give" | "gives" | "giving" | "addressed" | "told"))
}
