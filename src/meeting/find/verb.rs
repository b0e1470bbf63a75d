//! Verbs that tell of a meeting: "met", "was received by", "held court with".

use super::aim::is_tied;
use super::{Claim, Outcome, UNNAMED};
use crate::gazetteer::Kind;
use crate::meeting::Mode;
use crate::meeting::clause::{Head, PartKind, Phrase, Sentence};
use crate::meeting::cue::{Form, VerbCue};
use crate::meeting::lexicon::{self, Words, words};
use crate::meeting::reference::Reader;
use crate::meeting::side::{Group, Subject};

/// Verbs of one table for all: "hosted A and B". Who "met A and B" may have met them one by one.
static TABLE: Words = Words::new(|| words("host receive welcome entertain bring dine lunch breakfast huddle sit"));

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
static COMING: Words = Words::new(|| words("visit travel come meet talk discuss confer dine lunch stay see"));

/// What `unless` says of a verb that is none where something is said of its object: "called Berg a liar", "saw Berg leave".
const PREDICATE: &str = "predicate";

const UNDONE: &str = "what follows makes it no meeting";
const SPORT: &str = "words of sport";
const NO_OBJECT: &str = "no object";

/// Whether papers are the object that begins at `part`.
fn is_paper(sentence: &Sentence<'_>, part: usize) -> bool {
    let at = (part..sentence.parts.len()).find(|&at| !sentence.is(at, |kind| matches!(kind, PartKind::Adverb)));
    let head = at.and_then(|at| sentence.phrase(at)).map(|phrase| phrase.head);
    matches!(head, Some(Head::Noun(noun)) if lexicon::is_writing(sentence.word(noun).trim_end_matches('s')))
}

/// Whether a deed was done on paper: "in a memorandum Berg briefed Lund", "briefed Lund by letter".
fn is_in_writing(sentence: &Sentence<'_>, verb: usize) -> bool {
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

impl Reader<'_> {
    /// A verb cue.
    pub(super) fn verb(&self, number: usize, part: usize, form: Form) -> Option<Outcome> {
        let sentence = self.sentence(number);
        let token = sentence.parts[part].start;
        sentence.tokens[token].entry.form?;
        let cues = self.cues.forms.get(sentence.word(token))?;
        let mut refusal = None;
        let mut joint = None;
        for &(cue, cue_form) in cues {
            let cue = &self.cues.verbs[cue];
            if cue.infinitive && (cue_form != Form::Base || form != Form::Base) {
                continue;
            }
            if cue.tail.iter().enumerate().any(|(index, word)| sentence.word(token + 1 + index) != word) {
                continue;
            }
            if cue.joint {
                joint = Some(cue);
                continue;
            }
            match self.verb_with_object(number, part, cue) {
                // "told" alone is no cue.
                Outcome::Not(_) if !cue.then.is_empty() => {}
                Outcome::Not(why) => {
                    // "A and B are meeting with managers": the other side is there, though it has no name.
                    if cue.link.is_some() && why == UNNAMED {
                        return Some(Outcome::Not(why));
                    }
                    if refusal.is_none() || matches!(refusal, Some(Outcome::Not(NO_OBJECT))) {
                        refusal = Some(Outcome::Not(why));
                    }
                }
                // A fixture is told of without a preposition: "Berg meets Lund in the final"; a striker may meet with a manager.
                _ if cue.link.is_none() && self.is_elsewhere(sentence) => return Some(Outcome::Not(SPORT)),
                outcome => return Some(outcome),
            }
        }
        match joint.map(|cue| self.joint_verb(number, part, cue)) {
            Some(Outcome::Met(_)) if self.is_elsewhere(sentence) => Some(Outcome::Not(SPORT)),
            Some(Outcome::Not(why)) => refusal.or(Some(Outcome::Not(why))),
            None => refusal,
            outcome => outcome,
        }
    }

    /// The part at which what follows a verb cue begins.
    fn after_tail(sentence: &Sentence<'_>, part: usize, cue: &VerbCue) -> usize {
        let token = sentence.parts[part].start + cue.tail.len();
        // A phrase may begin with the last word of the tail: "told [visiting Russian politician X]".
        (part + 1..sentence.parts.len()).find(|&at| sentence.parts[at].end > token + 1).unwrap_or(sentence.parts.len())
    }

    fn verb_with_object(&self, number: usize, part: usize, cue: &VerbCue) -> Outcome {
        let sentence = self.sentence(number);
        if cue.mode == Mode::Unknown && is_in_writing(sentence, part) {
            return Outcome::Not("done in writing");
        }
        let subject = sentence.subject_of(part);
        // "was called in by", "was called on by"
        let particle = cue.link.as_ref().is_some_and(|link| {
            cue.tail.is_empty()
                && sentence.is_preposition(part + 1)
                && sentence.part_word(part + 1) == link
                && sentence.phrase(part + 2).is_none()
        });
        let passive =
            (cue.link.is_none() || particle) && sentence.parts[part].start > 0 && self.is_passive(sentence, part);
        let next = Self::after_tail(sentence, part, cue) + usize::from(passive && particle);
        let object = if passive {
            self.linked(sentence, next, "by", false)
        } else {
            match &cue.link {
                // "sat next to"
                Some(_)
                    if sentence.is_preposition(next)
                        && Some(sentence.part_word(next)) == cue.tail.last().map(String::as_str) =>
                {
                    sentence.object_at(next + 1).map(|object| sentence.group_at(object, true))
                }
                Some(link) => self.linked(sentence, next, link, cue.gap),
                None => direct_object(sentence, next, cue).map(|at| sentence.group_at(at, true)),
            }
        };
        // "exchanged letters with"
        if cue.gap && sentence.part_word(part).starts_with("exchang") && is_paper(sentence, next) {
            return Outcome::Not("done in writing");
        }
        // "with whom he dined"
        let object = object.or_else(|| match (&cue.link, &subject) {
            (Some(link), Some(subject)) => self.whom_before(sentence, subject, link),
            _ => None,
        });
        let object = match part.checked_sub(1) {
            Some(governor) => object.map(|object| sentence.before_subject(object, governor)),
            None => object,
        };
        // "Saw Lund today": a telegram saves the "I".
        let mut subject = match subject {
            None if !passive => sentence.without_subject(part).map(|at| sentence.writer_before(at)),
            subject => subject,
        };
        let object = match object {
            Some(object) => object,
            // "whom he met": the object stands before.
            None if cue.link.is_none() && !passive => match self.object_before(sentence, subject.as_ref()) {
                Some(object) => object,
                None => return Outcome::Not(NO_OBJECT),
            },
            None => return Outcome::Not("no second party after the verb"),
        };
        let next = sentence.parts.get(object.end).map_or(sentence.tokens.len(), |part| part.start);
        if cue.then.iter().enumerate().any(|(index, word)| sentence.word(next + index) != word) {
            return Outcome::Not(NO_OBJECT);
        }
        if !passive && is_undone(cue, sentence, object.end) {
            return Outcome::Not(UNDONE);
        }
        // "met officials, including Berg and Lund": who are told in one go are met in one go.
        let occasion = object.members.len() == 1 || cue.pattern.split(' ').any(|word| TABLE.contains(word));
        let by_name = object
            .members
            .iter()
            .any(|&member| matches!(sentence.phrase(member).map(|phrase| phrase.head), Some(Head::Mention(_))));
        let named = if by_name { self.parties(number, &object, cue.people, &[]) } else { Vec::new() };
        if named.is_empty() {
            // "invited him to meet Putin" names him after the subject is known.
            let Some(known) = &subject else { return Outcome::Not(UNNAMED) };
            let subjects = self.subject_parties(number, known, cue.people, &[]);
            if subjects.is_empty() {
                return Outcome::Not(UNNAMED);
            }
            let objects = self.parties(number, &object, cue.people, &subjects);
            let rule = "verb and object";
            let after = object.end;
            let claim =
                Claim { part, after, subject, parties: subjects, others: objects, occasion, mode: cue.mode, rule };
            return match (&cue.link, claim.others.is_empty()) {
                (link, true) => self.met_in_turn(number, claim, link.as_deref(), cue.people),
                (_, false) => self.met(number, claim),
            };
        }
        let Some(known) = &mut subject else { return Outcome::Not("the verb has no subject that is a party") };
        let mut named = named;
        let mut subjects = self.subject_parties(number, known, cue.people, &named);
        if subjects.is_empty() {
            return Outcome::Not("the subject is no party");
        }
        let everybody = [&subjects[..], &named].concat();
        subjects.extend(self.company(number, known.group.end..part, &everybody, &|_| false));
        let everybody = [&subjects[..], &named].concat();
        named.extend(self.company(number, object.end..sentence.parts.len(), &everybody, &|_| true));
        let after = if object.start > part { object.end } else { part + 1 };
        let rule = if passive { "passive verb" } else { "verb and object" };
        let claim = Claim { part, after, subject, parties: subjects, others: named, occasion, mode: cue.mode, rule };
        if passive {
            return self.met(number, claim);
        }
        self.met_in_turn(number, claim, cue.link.as_deref(), cue.people)
    }

    fn is_passive(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        let by = (part + 1..sentence.parts.len().min(part + 6))
            .find(|&at| sentence.is_preposition(at) && sentence.part_word(at) == "by");
        let before = (0..part).rev().find(|&at| !sentence.is(at, |kind| matches!(kind, PartKind::Adverb)));
        let after_be = before.is_some_and(|at| sentence.is(at, |kind| matches!(kind, PartKind::Be)));
        // "is meeting" is no passive; "was met" without "by" has no second party.
        !sentence.is(part, |kind| matches!(kind, PartKind::Verb { form: Form::Gerund | Form::Base | Form::Third, .. }))
            && (after_be || by == Some(part + 1))
    }

    /// The group after `link`, past adverbs, times and places; with `gap` past an object.
    fn linked(&self, sentence: &Sentence<'_>, from: usize, link: &str, gap: bool) -> Option<Group> {
        let mut at = from;
        let mut object = !gap;
        while let Some(part) = sentence.parts.get(at) {
            match &part.kind {
                PartKind::Preposition | PartKind::And
                    if sentence.part_word(at) == link
                        && let Some(first) = sentence.object_at(at + 1) =>
                {
                    return Some(Group { start: at + 1, ..sentence.group_at(first, true) });
                }
                // "spoke of the talks with Lund": the preposition is that of the talks.
                PartKind::Preposition
                    if link != "by" && sentence.part_word(at) != "by" && sentence.is_meeting_noun(at + 1) =>
                {
                    return None;
                }
                // "met for more than two hours with"
                PartKind::Preposition if let Some(phrase) = sentence.object_at(at + 1) => at = phrase + 1,
                // "talked the matter over with"
                PartKind::Preposition if gap && matches!(sentence.part_word(at), "over" | "through" | "out") => at += 1,
                PartKind::Adverb | PartKind::Time(_) => at += 1,
                // "met afternoon September 27 with", "spent an hour and a half with"
                PartKind::Phrase(phrase) if is_measure(sentence, phrase) => at = sentence.group_at(at, true).end,
                PartKind::Phrase(_) if !object => {
                    object = true;
                    at = sentence.group_at(at, true).end;
                }
                PartKind::To | PartKind::That if gap => return past_purpose(sentence, at, link),
                _ => return None,
            }
        }
        None
    }

    /// The antecedent of "with whom" before the subject of a verb.
    pub(super) fn whom_before(&self, sentence: &Sentence<'_>, subject: &Subject, link: &str) -> Option<Group> {
        let relative = subject.group.start.checked_sub(1).filter(|&at| sentence.part_word(at) == "whom")?;
        relative.checked_sub(1).filter(|&at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Preposition | PartKind::To))
                && sentence.part_word(at) == link
        })?;
        sentence.antecedent(relative)
    }

    /// The antecedent of "whom" before the subject of a verb.
    fn object_before(&self, sentence: &Sentence<'_>, subject: Option<&Subject>) -> Option<Group> {
        let relative = subject?.group.start.checked_sub(1)?;
        (sentence.is(relative, |kind| matches!(kind, PartKind::Relative))
            && matches!(sentence.part_word(relative), "whom" | "who"))
        .then(|| sentence.antecedent(relative))
        .flatten()
    }

    /// Whether the infinitive at `part` tells what a journey was for: "flew to Oslo to discuss trade", "made visits to discuss trade".
    /// Who go to talk about something have the other side there; a meeting on the way is a cue of its own.
    fn is_journey_to(&self, sentence: &Sentence<'_>, part: usize) -> bool {
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

    fn joint_verb(&self, number: usize, part: usize, cue: &VerbCue) -> Outcome {
        let sentence = self.sentence(number);
        let next = Self::after_tail(sentence, part, cue);
        // "who are they talking about?"
        if sentence.part_word(part) == "talking" && sentence.part_word(next) == "about" {
            return Outcome::Not("whom or what somebody means");
        }
        let discussing = cue.pattern.ends_with("discuss") || cue.pattern.ends_with("negotiate");
        // "the plan was discussed by Berg and Lund"; bodies discuss by themselves.
        if discussing && self.is_passive(sentence, part) {
            let linked = |link: &str| self.linked(sentence, part + 1, link, false);
            let agents = linked("by").or_else(|| linked("between"));
            let parties = agents.as_ref().map(|group| self.parties(number, group, true, &[])).unwrap_or_default();
            if let Some(agents) = agents.filter(|_| parties.len() > 1) {
                let (subject, others, rule) = (sentence.subject_of(part), Vec::new(), "passive verb");
                let after = agents.end;
                let claim = Claim { part, after, subject, parties, others, occasion: true, mode: cue.mode, rule };
                return self.met(number, claim);
            }
        }
        // "met several times" has no object.
        let object = sentence.phrase(next).is_some_and(|phrase| !is_measure(sentence, phrase));
        if object && !discussing {
            return Outcome::Not(UNNAMED);
        }
        if is_undone(cue, sentence, next) {
            return Outcome::Not(UNDONE);
        }
        if object && self.is_journey_to(sentence, part) {
            return Outcome::Not("a journey of both to somebody else");
        }
        if is_for_others(sentence, part) {
            return Outcome::Not(UNNAMED);
        }
        let Some(subject) = sentence.subject_of(part) else {
            return Outcome::Not("the verb has no subject that is a party");
        };
        let mut parties = self.subject_parties(number, &subject, cue.people, &[]);
        if parties.len() < 2 && subject.group.end < part {
            // "A and B, who met": of the antecedents the verb needs both.
            let antecedents = sentence.group_with(subject.group.start);
            parties = self.parties(number, &antecedents, cue.people, &[]);
        }
        // "A and B met in Oslo, together with C"
        let company = (next..sentence.parts.len())
            .take_while(|&at| {
                !sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. } | PartKind::Border | PartKind::Quote))
            })
            .find(|&at| {
                matches!(sentence.part_word(at), "together" | "along")
                    && sentence.is(at, |kind| matches!(kind, PartKind::And))
            });
        if let Some(company) = company.filter(|&at| sentence.phrase(at + 1).is_some()) {
            parties.extend(self.parties(number, &sentence.group_at(company + 1, true), cue.people, &parties));
        }
        if parties.len() < 2 {
            return Outcome::Not("the subject is not two parties");
        }
        let rule = "verb with both as subject";
        let claim = Claim {
            part,
            after: next,
            subject: Some(subject),
            parties,
            others: Vec::new(),
            occasion: true,
            mode: cue.mode,
            rule,
        };
        self.met(number, claim)
    }
}

/// Whether the infinitive at `part` tells what for somebody without a name was met: "met officials to discuss trade".
fn is_for_others(sentence: &Sentence<'_>, part: usize) -> bool {
    let Some(to) = sentence.governor(part).filter(|&at| sentence.is(at, |kind| matches!(kind, PartKind::To))) else {
        return false;
    };
    let others = |&at: &usize| {
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

/// Where the object of a verb begins: past times, and places where another phrase follows them: "met in Oslo the secretary-general",
/// "received on Monday at the palace Minister Berg", "met, for the second time in a week, Minister Berg".
fn direct_object(sentence: &Sentence<'_>, from: usize, cue: &VerbCue) -> Option<usize> {
    let small = |at: usize| sentence.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_)));
    let mut at = from;
    while sentence.is(at, |kind| matches!(kind, PartKind::Time(_))) {
        at += 1;
    }
    if let Some(object) = sentence.object_at(at) {
        return Some(object);
    }
    // "met not Berg but Lund"
    if sentence.part_word(at) == "not" {
        return None;
    }
    // "called to his office": not by telephone.
    let places: &[&str] =
        if cue.mode == Mode::Phone { &["in", "at", "from"] } else { &["in", "at", "to", "on", "for"] };
    let aside = sentence.is(at, |kind| matches!(kind, PartKind::Comma));
    at += usize::from(aside);
    while small(at) || sentence.is_preposition(at) && places.contains(&sentence.part_word(at)) {
        at += 1;
        if sentence.is_preposition(at - 1) {
            while small(at) {
                at += 1;
            }
            sentence.phrase(at)?;
            at = sentence.past_of(at);
        }
    }
    if aside {
        at = Some(at + 1).filter(|&next| sentence.is(next - 1, |kind| matches!(kind, PartKind::Comma)))?;
    }
    let object = Some(at).filter(|&at| at > from && sentence.phrase(at).is_some())?;
    (sentence.is_named(object) || !aside)
        .then_some(object)
        .filter(|&at| !sentence.acts_at(sentence.group_at(at, true).end))
}

/// Parts of what somebody discusses how to do.
const PURPOSE: usize = 14;

/// Whom something was discussed with after what is to be done: "discussed ways to get aid into the town with Minister Berg", but not
/// "discussed how to deal with Berg".
fn past_purpose(sentence: &Sentence<'_>, from: usize, link: &str) -> Option<Group> {
    let within = |at: &usize| {
        sentence.is(*at, |kind| {
            matches!(
                kind,
                PartKind::To
                    | PartKind::That
                    | PartKind::Phrase(_)
                    | PartKind::Preposition
                    | PartKind::Adverb
                    | PartKind::Time(_)
                    | PartKind::And
                    | PartKind::Verb { reporting: false, .. }
            )
        })
    };
    let at = (from..from + PURPOSE).take_while(within).find(|&at| {
        sentence.is_preposition(at)
            && sentence.part_word(at) == link
            && matches!(sentence.phrase(at - 1), Some(Phrase { head: Head::Noun(_), .. }))
            && !is_tied(sentence, at - 1)
    })?;
    let group = sentence.group_at(sentence.object_at(at + 1)?, true);
    let people = group.members.iter().any(|&member| sentence.is_person_named(member));
    people.then_some(Group { start: at + 1, ..group })
}

/// Whether the words at `part`, after the cue and its object, make it no meeting.
fn is_undone(cue: &VerbCue, sentence: &Sentence<'_>, part: usize) -> bool {
    let small = sentence.is(part, |kind| matches!(kind, PartKind::To | PartKind::Preposition | PartKind::Adverb));
    cue.unless.iter().any(|word| match word.as_str() {
        PREDICATE => is_predicate(sentence, part),
        DEED => {
            let done = sentence.parts.get(part + 1).map_or("", |next| sentence.word(next.start));
            sentence.is(part, |kind| matches!(kind, PartKind::To)) && !COMING.contains(done)
        }
        // "spoke for an hour"
        _ => {
            small
                && sentence.part_word(part) == word
                && !sentence.phrase(part + 1).is_some_and(|phrase| is_measure(sentence, phrase))
        }
    })
}

/// Whether a phrase tells how long, how often or on which day: "two days", "several times", "14th".
fn is_measure(sentence: &Sentence<'_>, phrase: &Phrase) -> bool {
    let Head::Noun(noun) = phrase.head else { return false };
    let word = sentence.word(noun);
    lexicon::is_span(word)
        || word == "times"
        || word.starts_with(|c: char| c.is_ascii_digit())
            && ["st", "nd", "rd", "th"].iter().any(|end| word.ends_with(end))
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
        // `called Berg a "liar"`, `called Berg "crooked"`
        Some(PartKind::Quote) => true,
        Some(PartKind::Preposition) => {
            sentence.phrase(part + 1).is_none()
                || matches!(sentence.part_word(part), "as" | "out" | "off" | "through" | "like")
        }
        Some(PartKind::Adverb) => {
            matches!(sentence.part_word(part), "back" | "home") || is_predicate(sentence, part + 1)
        }
        _ => false,
    }
}
