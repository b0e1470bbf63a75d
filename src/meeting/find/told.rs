//! Who says something to somebody's face at a meeting, who gives it, and who thanks whom for it: "told Lund at a dinner hosted by Rossi",
//! "thanked Lund for the dinner".
//!
//! In: a noun that tells of a meeting. Out: the parties that verbs of telling and of hosting beside it name. What is told
//! without a meeting makes none.

use super::passive::before_adverbs;
use crate::meeting::Status;
use crate::meeting::clause::{Head, PartKind, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{self, Words, words};
use crate::meeting::reference::{Party, Reader};
use crate::meeting::side::{Group, Subject};

/// Verbs of saying something to somebody's face, where the text says that it was at a meeting.
static TELL: Words = Words::new(|| {
    words(
        "told tell tells telling informed inform informs informing assured assure assures assuring asked ask asks asking urged urge urges urging briefed brief briefs briefing reminded remind reminds reminding warned warn warns warning pressed press presses pressing pressured pressure pressures pressuring persuaded persuade persuades persuading convinced convince convinces convincing encouraged encourage encourages encouraging challenged challenge challenges challenging thanked thank thanks thanking questioned showed handed gave offered offers congratulated congratulates lobbied lobbies lobbying advised advises notified implored begged pleaded confronted confronts confronting queried queries accused accuses accusing criticised criticized berated scolded consoled reassured joined joins congratulating praising lectured grilled tackled promised",
    )
});

/// Verbs of giving something, or saying it, "to" somebody.
static GIVE: Words = Words::new(|| {
    words(
        "handed tendered submitted gave presented delivered convey deliver conveyed relayed passed made put outlined read showed expressed",
    )
});

/// Verbs of saying something, or of the same mind, "with" somebody.
static TELL_WITH: Words =
    Words::new(|| words("agreed agrees argued argues disagreed clashed quarrelled quarreled joked pleaded"));

/// Verbs of opening and closing a meeting by what is said at it.
static FRAME: Words = Words::new(|| words("opened began started closed ended concluded finished"));

/// Verbs of saying something "to" somebody.
static TELL_TO: Words = Words::new(|| {
    words(
        "reported pitched described recommended demonstrated voiced listens listened said remarked stressed explained suggested indicated conveyed proposed complained emphasized emphasised confirmed promised apologized apologised mentioned commented observed admitted confided disclosed revealed hinted insisted repeated reiterated complained",
    )
});

/// What those who speak to each other do in turn, whom a clause tells of: "Lund asked and Berg replied".
static SPEAK: Words = Words::new(|| {
    words(
        "asked replied answered responded agreed promised complained proposed objected countered urged suggested retorted insisted offered",
    )
});

/// What hosts do with a meeting, and who is the first at its table.
pub(super) static HOST: Words = Words::new(|| {
    words(
        "host hosted hosts hosting give gave gives given throw threw thrown chair chaired chairs chairing lead led convene convened preside presided presides mediated moderated",
    )
});

/// What others do who are at its table, too.
static ATTEND: Words = Words::new(|| {
    words(
        "attend attends attended attending join joins joined joining mediate mediates mediated mediating sat sits sit",
    )
});

/// Parts between a meeting and the verb that tells who gave it: where and when it was.
const HOSTED: usize = 8;

/// Parts between a meeting at the front and what was said there: where and when it was, and to whom.
const OPENED: usize = 12;

/// Parts between such a verb and the meeting: whom it was told, and what.
const BEFORE: usize = 9;

/// The verb that tells what somebody said to somebody at the meeting that the noun at `part` names.
fn telling_verb(sentence: &Sentence<'_>, part: usize) -> Option<usize> {
    let governor = sentence.governor(part).unwrap_or(part);
    // "closed the conversation by assuring Lund"
    if FRAME.contains(sentence.part_word(governor)) && sentence.part_word(part + 1) == "by" {
        return Some(part + 2).filter(|&at| TELL.contains(sentence.part_word(at)));
    }
    // "will convey a message to Lund at the meeting", "is expected to press Lund in talks"; but "urged Lund to resign at a meeting" urges.
    let says = |at: usize| {
        let helper = before_adverbs(sentence, at);
        let helped = |test: fn(&PartKind) -> bool| helper.is_some_and(|helper| sentence.is(helper, test));
        let pronoun = |kind: &PartKind| {
            let heads = [Head::Singular, Head::Plural, Head::Speaker];
            matches!(kind, PartKind::Phrase(phrase) if heads.contains(&phrase.head))
        };
        match sentence.parts[at].kind {
            PartKind::Verb { form: Form::Past | Form::Third | Form::Gerund, .. } => true,
            PartKind::Verb { .. } if helped(|kind| matches!(kind, PartKind::Auxiliary)) || helped(pronoun) => true,
            PartKind::Verb { .. } => told(sentence, at).is_some(),
            _ => false,
        }
    };
    let tells = |at: usize| says(at) && told(sentence, at).is_some();
    // "told Lund on the sidelines of a summit"
    let beside = governor > 0
        && sentence.part_word(governor) == "of"
        && sentence.is_preposition(governor - 1)
        && matches!(sentence.word(sentence.parts[governor - 1].end - 1), "sidelines" | "margins" | "fringes");
    let governor = if beside { governor - 1 } else { governor };
    // "On a visit to Oslo, Berg told Lund"
    let at_one = beside
        || sentence.is_preposition(governor)
            && (matches!(sentence.part_word(governor), "in" | "at" | "during" | "over")
                || sentence.part_word(governor) == "on"
                    && sentence.is_journey(part)
                    && sentence.opens_clause(governor));
    let opens = at_one && sentence.opens_clause(governor);
    if at_one && !opens {
        let before = (governor.saturating_sub(BEFORE)..governor).rev().find(|&at| says(at));
        if let Some(before) = before {
            return Some(before).filter(|&at| tells(at));
        }
    }
    // "During the talks, Berg told Lund", "In talks lasting an hour, Berg told Lund", "hosted a dinner where Berg told Lund"
    let from = if opens {
        part + 1 + usize::from(sentence.part_word(part + 1) == "lasting")
    } else {
        (part + 1..sentence.parts.len()).take(6).find(|&at| {
            sentence.part_word(at) == "where"
                || sentence.part_word(at) == "which" && matches!(sentence.part_word(at - 1), "at" | "in" | "during")
        })?
    };
    (from..sentence.parts.len())
        .take(12)
        .take_while(|&at| !sentence.is(at, |kind| matches!(kind, PartKind::Border | PartKind::Quote)))
        .find(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. })) && sentence.part_word(at + 1) != "by")
        .filter(|&at| tells(at))
}

/// Who is told from a part on to give what is named before it: "talks hosted by Berg", "the talks were chaired by Berg", "a dinner
/// given on Monday by Berg".
pub(super) fn hosts_behind(sentence: &Sentence<'_>, from: usize) -> Option<Group> {
    let mut hosted = from;
    while !HOST.contains(sentence.part_word(hosted)) {
        hosted += match sentence.parts.get(hosted).filter(|_| hosted < from + HOSTED)?.kind {
            // "talks in Oslo, hosted by Berg"
            PartKind::Preposition if sentence.phrase(hosted + 1).is_some() => 2,
            PartKind::Comma
            | PartKind::Adverb
            | PartKind::Time(_)
            | PartKind::Be
            | PartKind::Auxiliary
            | PartKind::Relative
            | PartKind::That => 1,
            PartKind::Verb { form: Form::Past, reporting: false } if hosted == from => 1,
            _ => return None,
        };
    }
    let by = (hosted + 1..sentence.parts.len())
        .find(|&at| !sentence.is(at, |kind| matches!(kind, PartKind::Time(_) | PartKind::Adverb)))?;
    (sentence.part_word(by) == "by" && sentence.phrase(by + 1).is_some()).then(|| sentence.group_at(by + 1, true))
}

/// Whom the verb at `verb` says that something was said to.
fn told(sentence: &Sentence<'_>, verb: usize) -> Option<usize> {
    let word = sentence.part_word(verb);
    // "handed a letter to Lund", "presented the original of the letter to Lund"
    let to = sentence.past_of(verb + 1);
    let given = sentence.phrase(verb + 1).is_some() && sentence.is_preposition(to) && sentence.part_word(to) == "to";
    // "struck a deal with Lund"
    let shared = sentence.phrase(verb + 1).is_some()
        && sentence.part_word(verb + 2) == "with"
        && matches!(word, "struck" | "reached" | "made" | "signed" | "sealed" | "concluded" | "clinched");
    let object = if given && (GIVE.contains(word) || TELL_TO.contains(word)) {
        to + 1
    } else if shared {
        verb + 3
    } else if TELL.contains(word) {
        verb + 1
    } else if sentence.is_preposition(verb + 1)
        && (TELL_TO.contains(word) && sentence.part_word(verb + 1) == "to"
            || TELL_WITH.contains(word) && sentence.part_word(verb + 1) == "with")
    {
        verb + 2
    } else if TELL_TO.contains(word) && sentence.part_word(verb + 1) == "for" && sentence.part_word(verb + 3) == "to" {
        // "apologised for the delay to Lund"
        verb + 4
    } else {
        return None;
    };
    sentence.phrase(object).map(|_| object)
}

impl Reader<'_> {
    /// "Berg told Lund at a meeting", "at a dinner given by Rossi, Berg told Lund": who says something to somebody's face there.
    pub(super) fn told_at(&self, number: usize, part: usize) -> Option<(Subject, Vec<Party>, Vec<Party>)> {
        let sentence = self.sentence(number);
        if let Some(told) = self.told_by(number, part) {
            return Some(told);
        }
        let verb = telling_verb(sentence, part)?;
        let object = sentence.group_at(told(sentence, verb)?, true);
        let by_name = object.members.iter().any(|&member| sentence.is_named(member));
        // "Norway and Mali reached a deal with Chad during talks"
        let people = !(sentence.part_word(verb + 2) == "with"
            && matches!(sentence.word(sentence.parts[part].end - 1), "talks" | "negotiations"));
        let mut others = if by_name { self.parties(number, &object, people, &[]) } else { Vec::new() };
        let people = people || others.iter().any(|other| self.is_person(other.entity));
        let hosts = self.hosts(number, part, &others);
        let mut subject = sentence.subject_of(verb)?;
        // What is asked at a meeting is no sign that the meeting is to come; "wants to ask Lund at the meeting" is one.
        subject.chain.retain(|&at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Auxiliary))
                || at != verb && self.signals(sentence, at, Status::Planned)
        });
        let mut parties = self.subject_parties(number, &subject, people, &[&others[..], &hosts].concat());
        if others.is_empty() {
            others = self.parties(number, &object, true, &[&parties[..], &hosts].concat());
        }
        parties.extend(hosts);
        (!parties.is_empty() && !others.is_empty()).then_some((subject, parties, others))
    }

    /// Who thanks whom for a meeting: "Berg thanked Lund for the talks".
    pub(super) fn thanked_for(&self, number: usize, part: usize) -> Option<(Subject, Vec<Party>, Vec<Party>)> {
        let sentence = self.sentence(number);
        let before = sentence.governor(part)?;
        let quote = sentence.is(before, |kind| matches!(kind, PartKind::Quote));
        let link = before.checked_sub(usize::from(quote)).filter(|&at| sentence.part_word(at) == "for")?;
        let last = link.checked_sub(1).filter(|&at| sentence.is_person_named(at))?;
        let thanked = sentence.group_with(last);
        let verb = sentence.governor(thanked.start).filter(|&at| sentence.part_word(at).starts_with("thank"))?;
        let others = self.parties(number, &thanked, true, &[]);
        // Whenever the thanks are said, what they are for has been.
        let subject = Subject { chain: Vec::new(), ..sentence.subject_of(verb)? };
        let parties = self.subject_parties(number, &subject, true, &others);
        (!parties.is_empty() && !others.is_empty()).then_some((subject, parties, others))
    }

    /// Two who speak one after the other at a meeting: "In an earlier conversation, Lund had asked about fish and Berg had said that it was good".
    pub(super) fn speakers_at(&self, number: usize, part: usize) -> Vec<Party> {
        let sentence = self.sentence(number);
        let opens = |&at: &usize| {
            sentence.is_preposition(at)
                && matches!(sentence.part_word(at), "in" | "at" | "during")
                && sentence.opens_clause(at)
        };
        let Some(_) = sentence.governor(part).filter(opens) else { return Vec::new() };
        let beside = || sentence.is_person_named(part + 1).then(|| sentence.group_at(part + 1, false));
        let main = beside().or_else(|| sentence.main_subject(part));
        let speaks = |from: usize| {
            let small = |at: &usize| sentence.is(*at, |kind| matches!(kind, PartKind::Auxiliary | PartKind::Adverb));
            let verb = (from..sentence.parts.len()).find(|at| !small(at)).unwrap_or(from);
            sentence.is(verb, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }))
                || SPEAK.contains(sentence.part_word(verb))
        };
        let Some(main) = main.filter(|main| speaks(main.end)) else { return Vec::new() };
        let inside = |at: &usize| !sentence.is(*at, |kind| matches!(kind, PartKind::Border | PartKind::Quote));
        let answers = |at: &usize| {
            sentence.is_and(at - 1) && sentence.is_person_named(*at) && speaks(sentence.group_at(*at, false).end)
        };
        let Some(second) = (main.end + 1..sentence.parts.len()).take_while(inside).find(answers) else {
            return Vec::new();
        };
        let first = self.parties(number, &main, true, &[]);
        let second = self.parties(number, &sentence.group_at(second, false), true, &first);
        if first.is_empty() || second.is_empty() { Vec::new() } else { [first, second].concat() }
    }

    /// "Berg was told at a meeting by Lund"
    fn told_by(&self, number: usize, part: usize) -> Option<(Subject, Vec<Party>, Vec<Party>)> {
        let sentence = self.sentence(number);
        let at_one = sentence.governor(part).filter(|&at| {
            sentence.is_preposition(at) && matches!(sentence.part_word(at), "in" | "at" | "during" | "over")
        })?;
        // "At a meeting in Oslo, Berg was told by Lund"
        if sentence.opens_clause(at_one) {
            let verb = (part + 1..sentence.parts.len())
                .take(OPENED)
                .find(|&at| TELL.contains(sentence.part_word(at)) && sentence.part_word(at + 1) == "by")?;
            return self.told_passive(number, verb, verb + 1);
        }
        at_one.checked_sub(1)?;
        // "was told by Lund at a meeting"
        let before = sentence.phrase(at_one - 1).and_then(|_| sentence.governor(at_one - 1));
        let before = before.filter(|&by| sentence.part_word(by) == "by");
        let verb = sentence.governor(before.unwrap_or(at_one)).filter(|&at| TELL.contains(sentence.part_word(at)))?;
        let by = before.or_else(|| sentence.agent_link(part + 1))?;
        self.told_passive(number, verb, by)
    }

    /// Whom the passive verb at `verb` says to have been told, and who told it, behind the "by" at `by`.
    fn told_passive(&self, number: usize, verb: usize, by: usize) -> Option<(Subject, Vec<Party>, Vec<Party>)> {
        let sentence = self.sentence(number);
        sentence.governor(verb).filter(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Be)))?;
        if sentence.part_word(by) != "by" || sentence.phrase(by + 1).is_none() {
            return None;
        }
        let others = self.parties(number, &sentence.group_at(by + 1, true), true, &[]);
        let mut subject = sentence.subject_of(verb)?;
        subject.chain.retain(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Auxiliary)));
        let parties = self.subject_parties(number, &subject, true, &others);
        (!parties.is_empty() && !others.is_empty()).then_some((subject, parties, others))
    }

    /// Who speaks and to whom, where both are "we": `"We met before," Berg told Lund`.
    pub(super) fn speaker_and_told(&self, number: usize, subject: &Subject) -> Vec<Party> {
        let sentence = self.sentence(number);
        let we = subject.group.start;
        if sentence.part_word(we) != "we" {
            return Vec::new();
        }
        let tells = (subject.group.end..sentence.parts.len()).find(|&at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }))
                && !self.is_quoted(self.span_of(number, at).start)
        });
        let Some(object) = tells.and_then(|verb| told(sentence, verb)).filter(|&at| sentence.is_person_named(at))
        else {
            return Vec::new();
        };
        let told = self.resolve(number, object, &[]);
        let speaker = self.quoted_speaker(number, we, &told);
        let speaker = speaker.map(|entity| Party { entity, span: self.span_of(number, we) });
        speaker.into_iter().flat_map(|speaker| [vec![speaker], told.clone()].concat()).collect()
    }

    /// Who reports of talks that the report itself names the other side of alone, and what that side did there: "Berg reported that
    /// during a discussion with Lund, the latter agreed". A spokesman reports of others.
    pub(super) fn reporter(&self, number: usize, part: usize, linked: &Group, named: &[Party]) -> Option<Party> {
        let sentence = self.sentence(number);
        let mut opener = sentence
            .governor(part)
            .filter(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Preposition | PartKind::Subordinator)))?;
        // "in the course of a discussion"
        if sentence.part_word(opener) == "of" && opener >= 2 && sentence.phrase(opener - 1).is_some() {
            opener -= 2;
        }
        let besides = matches!(sentence.part_word(opener), "before" | "after" | "following");
        if !besides && !matches!(sentence.part_word(opener), "during" | "in" | "at") {
            return None;
        }
        let small = |at: usize| {
            sentence
                .is(at, |kind| matches!(kind, PartKind::Comma | PartKind::Quote | PartKind::Adverb | PartKind::Time(_)))
        };
        let that = (0..opener).rev().find(|&at| !small(at)).filter(|&at| sentence.part_word(at) == "that")?;
        let verb = (0..that).rev().find(|&at| !small(at))?;
        // "told the board that"
        let verb = if sentence.phrase(verb).is_some() { verb.checked_sub(1)? } else { verb };
        if !sentence.is(verb, |kind| matches!(kind, PartKind::Verb { reporting: true, .. })) {
            return None;
        }
        let group = sentence.subject_of(verb)?.group;
        let private = (group.start..group.end)
            .filter_map(|at| sentence.parts.get(at))
            .any(|part| (part.start..part.end).any(|token| lexicon::is_private(sentence.word(token))));
        let [reporter] = self.parties(number, &group, true, named)[..] else { return None };
        if private || !sentence.is_named(group.members[0]) {
            return None;
        }
        // Whoever else acts at the talks may be the other side.
        let mut actor = linked.end;
        while small(actor) || sentence.is_preposition(actor) && sentence.phrase(actor + 1).is_some() {
            actor += if small(actor) { 1 } else { 2 };
        }
        // "said that before a meeting with Lund there had been doubts": nobody else acts.
        if (linked.end..actor).any(|at| sentence.part_word(at) == "there") {
            return sentence.is_finite(actor).then_some(reporter);
        }
        if besides {
            return None;
        }
        let Head::Noun(noun) = sentence.phrase(actor)?.head else {
            let acting = self.resolve(number, actor, &[]);
            let known = |party: &Party| named.iter().chain([&reporter]).any(|known| known.entity == party.entity);
            return (!acting.is_empty() && acting.iter().all(known) && sentence.acts_at(actor + 1)).then_some(reporter);
        };
        (sentence.word(noun) == "latter" && sentence.acts_at(actor + 1)).then_some(reporter)
    }

    /// The country or body that tells how talks with another one are: "Norway said that the talks with Chad had ended".
    pub(super) fn body_reporting(&self, number: usize, part: usize, named: &[Party]) -> Option<Party> {
        let sentence = self.sentence(number);
        let bodies =
            |parties: &[Party]| !parties.is_empty() && parties.iter().all(|party| !self.is_person(party.entity));
        // "the latest round of talks"
        let round = sentence.governor(part).filter(|&of| sentence.part_word(of) == "of");
        let first = round.map_or(Some(part), |of| of.checked_sub(1))?;
        let that = first.checked_sub(1).filter(|&at| sentence.part_word(at) == "that");
        let verb = that
            .unwrap_or(first)
            .checked_sub(1)
            .filter(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Verb { reporting: true, .. })))?;
        let reporter = self.parties(number, &sentence.subject_of(verb)?.group, false, named);
        (bodies(named) && bodies(&reporter) && reporter.len() == 1).then(|| reporter[0])
    }

    /// Who gives the meeting that is told of right before a part: "talks hosted by Berg", "the talks were chaired by Berg".
    pub(super) fn hosts_behind(&self, number: usize, from: usize, others: &[Party]) -> Vec<Party> {
        let hosts = hosts_behind(self.sentence(number), from);
        hosts.map(|hosts| self.parties(number, &hosts, true, others)).unwrap_or_default()
    }

    /// Who gives a meeting: "a dinner hosted by Berg", "Berg hosted a dinner", "Berg chaired a meeting".
    pub(super) fn hosts(&self, number: usize, part: usize, others: &[Party]) -> Vec<Party> {
        let sentence = self.sentence(number);
        let hosts = self.hosts_behind(number, part + 1, others);
        if !hosts.is_empty() {
            return hosts;
        }
        let Some(governor) = sentence.governor(part) else { return Vec::new() };
        // "was present at the talks between Berg and Lund"
        let present = sentence.part_word(governor) == "at"
            && governor > 0
            && sentence.word(sentence.parts[governor - 1].end - 1) == "present";
        // "was not present", "did not attend the talks"
        let there = |subject: Option<Subject>| {
            subject
                .filter(|subject| !(subject.group.end..part).any(|at| self.signals(sentence, at, Status::Denied)))
                .map(|subject| self.subject_parties(number, &subject, true, others))
                .unwrap_or_default()
        };
        if present && let Some(subject) = sentence.subject_of_noun(part) {
            return there(Some(subject));
        }
        // "presided over talks", "sat in on talks"
        let verb = match sentence.part_word(governor) {
            "over" => governor.saturating_sub(1),
            "on" if governor >= 2 && sentence.part_word(governor - 1) == "in" => governor - 2,
            _ => governor,
        };
        if !sentence.is(verb, |kind| matches!(kind, PartKind::Verb { .. }))
            || !HOST.contains(sentence.part_word(verb)) && !ATTEND.contains(sentence.part_word(verb))
        {
            return Vec::new();
        }
        there(sentence.subject_of(verb))
    }
}
