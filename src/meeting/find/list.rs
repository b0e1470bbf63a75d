//! Lists of those who met: "PARTICIPANTS Minister Berg Mr. Lund", "also present were Rossi and Dahl".
//!
//! In: a word that opens such a list, as records of meetings have them at their head or after their first sentence, in one line
//! or with a line for each. Out: the people named in it; those who "were also present" are added to the meeting told of right
//! before. The list ends where a clause begins. Left out are people without a name, and those whom somebody stands for
//! or belongs to ("assistant to Berg", "interpreter for Lund"). Also lists beside a noun: "talks attended by Berg and Lund", and who else was at "the
//! meeting" told of before.

use super::Finding;
use super::hold::PRESENCE;
use crate::meeting::clause::{Head, PartKind, Sentence};
use crate::meeting::cue::{Form, opens_list};
use crate::meeting::lexicon::{self, Class, Words, words};
use crate::meeting::reference::{Party, Reader};
use crate::meeting::side::Group;
use crate::meeting::token::Mark;
use crate::meeting::{Mode, Status};

/// Lines that a list takes at most.
const LINES: usize = 60;

/// Lines without a name that may follow one another in a list: "United States", "The Secretary".
const NAMELESS: usize = 4;

/// Tokens before the word that opens a list in a sentence: "also present were".
const OPENING: usize = 2;

/// Tokens of where those listed were, at most: "present at the meeting of May 17 were".
const PLACE: usize = 12;

/// Letters of a short form, which is written in capitals anywhere, as in the heading of a delegation: "USSR".
const SHORT: usize = 4;

/// Verbs of speaking where others listen.
static SPEAK: Words =
    Words::new(|| words("spoke speaks speak talked gave delivered addressed presided presides joined joins join"));

/// Verbs of being at a meeting, which is their object.
static ATTENDED: Words = Words::new(|| words("attended attends attend addressed joined joins chaired chairs opened"));

/// Parts between those who are told of in general and the list of their names.
const LISTED_BEHIND: usize = 8;

/// The rule that makes a list a meeting.
const LISTED: &str = "list of those present";

impl Reader<'_> {
    /// Adds to `findings` the list of a sentence, if it has one.
    pub(super) fn add_list(&self, number: usize, findings: &mut Vec<Finding>) {
        let sentence = self.sentence(number);
        let Some(opener) = (0..sentence.tokens.len()).find(|&token| self.opens_list(sentence, token)) else { return };
        // "present at the meeting were", "present from the bank were"
        let is_be = |token: usize| sentence.tokens[token].entry.class == Some(Class::Be);
        let place = matches!(sentence.word(opener + 1), "at" | "from" | "for");
        let lead = (opener + 1..sentence.tokens.len()).take(PLACE).find(|&token| is_be(token));
        let opener = lead.filter(|_| place).map_or(opener, |lead| lead - 1);
        let told = sentence
            .tokens
            .get(opener + 1)
            .is_some_and(|next| next.entry.class == Some(Class::Be) || &*next.word == "included");
        let (mut parties, last) = self.listed(number, opener);
        let before = findings.last_mut().filter(|known| {
            known.sentences.1 + 1 >= number && known.status == Status::Held && known.mode != Mode::Phone
        });
        if let Some(known) = before.filter(|known| told || known.rule == LISTED) {
            parties.retain(|party| !known.parties.iter().any(|member| member.entity == party.entity));
            known.parties.append(&mut parties);
            known.sentences.1 = known.sentences.1.max(last);
            return;
        }
        if parties.len() < 2 || self.is_elsewhere(sentence) {
            return;
        }
        let head = if told { None } else { self.head_of(number, opener) };
        findings.push(Finding {
            parties,
            place: head.as_ref().and_then(|head| head.place),
            moment: head.as_ref().map(|head| head.moment),
            status: Status::Held,
            mode: Mode::InPerson,
            another: false,
            sentences: (head.map_or(number, |head| head.sentence), last),
            cue: sentence.tokens[opener].span,
            rule: LISTED,
            signs: Vec::new(),
        });
    }

    /// Whether a token is a word in capitals, and no short form: "PRESENT".
    pub(super) fn is_in_capitals(&self, sentence: &Sentence<'_>, token: usize) -> bool {
        sentence.tokens.get(token).is_some_and(|token| {
            let word = token.span.of(self.text);
            word.len() > SHORT && !word.contains(char::is_lowercase) && word.contains(char::is_alphabetic)
        })
    }

    /// Whether the word at a token opens a list: as a heading, or at the front of a clause.
    fn opens_list(&self, sentence: &Sentence<'_>, token: usize) -> bool {
        let Some(leads) = self.cues.lists.get(sentence.word(token)) else { return false };
        let text = &self.text[sentence.tokens[token].span.start..];
        // "PRESENT STATE OF TALKS" is a heading over something else.
        if self.is_in_capitals(sentence, token) {
            return !self.is_in_capitals(sentence, token + 1);
        }
        // "also present were", not "those who he knew were present were"
        let front = token.saturating_sub(OPENING);
        let opens = front == 0
            || (front..token).any(|before| matches!(sentence.tokens[before].mark, Mark::Dash | Mark::Border));
        let next = sentence.tokens.get(token + 1).is_some_and(|next| matches!(next.mark, Mark::Dash | Mark::Border));
        (next || opens) && opens_list(text, leads)
    }

    /// The people listed after a token of a sentence, and the last sentence that has one.
    fn listed(&self, number: usize, opener: usize) -> (Vec<Party>, usize) {
        let mut parties: Vec<Party> = Vec::new();
        let (mut last, mut nameless) = (number, 0);
        for line in (number..self.spans.len()).take(LINES) {
            let goes_on = line == number || self.text[self.spans[line - 1].end..self.spans[line].start].contains('\n');
            if !goes_on || nameless > NAMELESS {
                break;
            }
            let from = if line == number { opener + 1 } else { 0 };
            let (listed, ends) = self.listed_in(line, from);
            // A line with a clause in it is none of the list.
            if ends && line > number {
                break;
            }
            nameless = if listed.is_empty() { nameless + 1 } else { 0 };
            for party in listed {
                if !parties.iter().any(|known| known.entity == party.entity) {
                    parties.push(party);
                    last = line;
                }
            }
            if ends {
                break;
            }
        }
        (parties, last)
    }

    /// The people named from a token of a sentence on, and whether the list ends there.
    fn listed_in(&self, number: usize, from: usize) -> (Vec<Party>, bool) {
        let sentence = self.sentence(number);
        let mut parties = Vec::new();
        let mut replaced = false;
        for (at, part) in sentence.parts.iter().enumerate().filter(|(_, part)| part.end > from) {
            let first = &sentence.tokens[part.start.max(from)];
            match &part.kind {
                // "also present were"
                PartKind::Be if part.start == from && from > 0 => {}
                PartKind::Phrase(phrase) => {
                    // "SUBJECT Trade"
                    let heads = |token: usize| matches!(sentence.word(token), "subject" | "subjects" | "agenda");
                    if (part.start.max(from)..part.end).any(heads) {
                        return (parties, true);
                    }
                    let Head::Mention(mention) = phrase.head else {
                        replaced |= (part.start..part.end).any(|token| is_in_place_of(sentence, token));
                        if matches!(phrase.head, Head::Noun(_)) {
                            continue;
                        }
                        return (parties, true);
                    };
                    let entity = self.entity_of(mention);
                    // "Mr. Berg: We have a message", "Mr. Berg said"
                    let speaks = sentence.is(at + 1, |kind| {
                        matches!(kind, PartKind::Verb { .. } | PartKind::Be | PartKind::Auxiliary | PartKind::Relative)
                    }) || sentence
                        .parts
                        .get(at + 1)
                        .is_some_and(|next| sentence.tokens[next.start].span.of(self.text) == ":");
                    if speaks && !parties.is_empty() {
                        return (parties, true);
                    }
                    replaced |= (part.start..part.end).any(|token| is_in_place_of(sentence, token));
                    if self.is_person(entity) && !replaced && !self.stands_for(sentence, at) {
                        parties.push(Party { entity, span: self.mentions[mention].span });
                    }
                }
                PartKind::Verb { .. } | PartKind::Be | PartKind::Auxiliary | PartKind::That | PartKind::Quote => {
                    return (parties, true);
                }
                PartKind::Comma | PartKind::Border => replaced = false,
                // "After lunch the minister said": a sentence begins.
                PartKind::Subordinator | PartKind::Relative | PartKind::Adverb if first.capital => {
                    return (parties, true);
                }
                PartKind::Preposition if first.capital && !matches!(&*first.word, "for" | "from" | "of") => {
                    return (parties, true);
                }
                _ => {}
            }
        }
        (parties, false)
    }

    /// "talks attended by A, B and C", "the summit brought together A and B".
    pub(super) fn attended(&self, sentence: &Sentence<'_>, part: usize) -> Option<Group> {
        // "at a meeting last week where Berg and Lund rejected the plan"
        let next = sentence.past_circumstances(part + 1);
        if sentence.part_word(next) == "where" && sentence.phrase(next + 1).is_some() {
            let group = sentence.group_at(next + 1, false);
            // But not "where Berg and Lund were absent", "in the town where Berg and Lund grew up".
            let acts = sentence.is(group.end, |kind| matches!(kind, PartKind::Verb { .. }))
                && !matches!(
                    sentence.part_word(group.end),
                    "grew" | "lived" | "live" | "died" | "studied" | "work" | "worked"
                );
            let town = next > part + 1 && sentence.phrase(next - 1).is_some() && !sentence.is_named(next - 1);
            if group.members.len() > 1 && acts && !town {
                return Some(group);
            }
        }
        if let Some(there) = there(sentence, next) {
            return Some(there);
        }
        // "planning of the meetings, said the side was led by Berg": what is said is of something else.
        let says = |at: &usize| {
            sentence.is(*at, |kind| matches!(kind, PartKind::Verb { reporting: true, .. } | PartKind::That))
        };
        let verb = (part + 1..sentence.parts.len()).take(8).take_while(|at| !says(at)).find(|&at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. } | PartKind::Preposition))
                && matches!(
                    sentence.part_word(at),
                    "attended"
                        | "joined"
                        | "led"
                        | "held"
                        | "brought"
                        | "brings"
                        | "bring"
                        | "involving"
                        | "involved"
                        | "involves"
                        | "involve"
                        | "included"
                        | "includes"
                )
        })?;
        let passive = matches!(sentence.part_word(verb), "attended" | "joined" | "led" | "held");
        let mut at = verb + 1;
        while sentence.is(at, |kind| matches!(kind, PartKind::Adverb)) {
            at += 1;
        }
        // "held in Oslo on Monday by Berg and Lund"
        if sentence.part_word(verb) == "held" {
            at = sentence.agent_link(at)?;
        }
        if passive {
            if !(sentence.is_preposition(at) && sentence.part_word(at) == "by") {
                return None;
            }
            at += 1;
        }
        // "talks involving Sudan and Chad will be held": the list is within the subject.
        let within = verb == part + 1 || sentence.part_word(verb) == "involving";
        sentence.phrase(at)?;
        let group = sentence.group_at(at, !within);
        let unnamed =
            matches!(group.members[..], [one] if sentence.is_noun(one) && sentence.named_among(one).is_none());
        Some(if unnamed { listed_behind(sentence, group.end).unwrap_or(group) } else { group })
    }

    /// "The participants in the meeting with the president were A, B and C".
    pub(super) fn participants(&self, sentence: &Sentence<'_>, part: usize) -> Option<Group> {
        // "at last night's talks" holds the preposition.
        let timed = part > 1 && sentence.is(part - 1, |kind| matches!(kind, PartKind::Time(_)));
        let noun = part.checked_sub(2)?;
        let attending = sentence.part_word(part - 1) == "attending";
        // "Among [those attending] the talks were"
        let within = !attending && sentence.word(sentence.parts[part - 1].end - 1) == "attending";
        if !(timed || attending || within || sentence.is_preposition(part - 1)) {
            return None;
        }
        let last = if within { sentence.parts[part - 1].end.saturating_sub(2) } else { sentence.parts[noun].end - 1 };
        // "Among those at the talks were", "also at the talks were"
        // "Leaders attending the summit include"
        let leaders = attending && sentence.phrase(noun).is_some();
        let named = matches!(
            sentence.word(last),
            "participants" | "participating" | "part" | "attendees" | "guests" | "present" | "those" | "also"
        );
        if !leaders && !named {
            return None;
        }
        let mut at = part + 1;
        while sentence.is_preposition(at) && sentence.phrase(at + 1).is_some() {
            at += 2;
        }
        let lists = sentence.is(at, |kind| matches!(kind, PartKind::Be | PartKind::Border))
            || sentence.part_word(at).starts_with("includ");
        (lists && sentence.phrase(at + 1).is_some()).then(|| sentence.group_at(at + 1, false))
    }

    /// Who else was at "the meeting" that is told of before: "Rossi also attended the meeting", "arrived for the meeting along with
    /// Rossi", "the meeting was hosted by Rossi". "The annual meeting" may be any.
    pub(super) fn others_there(&self, number: usize, part: usize) -> Vec<Party> {
        let sentence = self.sentence(number);
        let first = &sentence.parts[part];
        let words = (first.start..first.end).filter(|&token| !matches!(sentence.word(token), "such" | "a" | "same"));
        if words.count() > 2 || sentence.part_word(part + 1) == "of" {
            return Vec::new();
        }
        let along = matches!(sentence.part_word(part + 1), "together" | "along")
            && sentence.is(part + 1, |kind| matches!(kind, PartKind::And));
        if along && sentence.phrase(part + 2).is_some() {
            return self.parties(number, &sentence.group_at(part + 2, false), true, &[]);
        }
        if let Some(group) = self.attended(sentence, part) {
            return self.parties(number, &group, true, &[]);
        }
        let present =
            sentence.governor(part).filter(|&at| matches!(sentence.part_word(at), "in" | "at")).is_some_and(|at| {
                (at.saturating_sub(2)..at)
                    .any(|before| PRESENCE.contains(sentence.word(sentence.parts[before].end - 1)))
            });
        if present && let Some(subject) = sentence.subject_of_noun(part) {
            return self.subject_parties(number, &subject, true, &[]);
        }
        self.hosts(number, part, &[]).into_iter().filter(|party| self.is_person(party.entity)).collect()
    }

    /// Whether a named phrase only tells whom somebody listed stands for or belongs to: "assistant to Berg", "the office of Senator
    /// Berg", "staff of Norwegian President Berg", but not "ambassador to Norway Berg", "assistant to the president, Berg".
    fn stands_for(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        let Some(before) = part.checked_sub(1) else { return false };
        let leads = sentence.is(before, |kind| matches!(kind, PartKind::Preposition | PartKind::To));
        let place = &sentence.parts[part];
        leads
            && sentence.part_word(before) != "including"
            && (place.start..place.end - 1).all(|token| {
                let word = sentence.word(token);
                let of_country = || self.cues.nationalities.contains_key(word);
                sentence.tokens[token].mark == Mark::Word
                    && (lexicon::is_role(word) || is_address(word) || of_country())
            })
    }
}

/// Whether "vice" stands at a token for "instead of": "Mr. Berg vice Minister Lund", but not "vice president Berg".
fn is_in_place_of(sentence: &Sentence<'_>, token: usize) -> bool {
    sentence.word(token) == "vice"
        && !sentence.tokens[token].capital
        && sentence.tokens.get(token + 1).is_some_and(|next| next.capital)
}

/// Whether a word is how people are addressed.
fn is_address(word: &str) -> bool {
    matches!(
        word,
        "mr" | "mrs"
            | "ms"
            | "miss"
            | "dr"
            | "sir"
            | "lord"
            | "lady"
            | "madame"
            | "under"
            | "vice"
            | "prime"
            | "foreign"
    )
}

/// The list of those whom the phrase that ends at `from` tells of in general: "leaders of the largest countries, including Sudan and Chad",
/// "six nations bordering the lake - Sudan, Chad and Mali".
fn listed_behind(sentence: &Sentence<'_>, from: usize) -> Option<Group> {
    let mut at = from;
    loop {
        let opens = matches!(sentence.part_word(at), "including" | "namely")
            || sentence.is(at, |kind| matches!(kind, PartKind::Border));
        at += 1;
        if opens && sentence.is_named(at) {
            return Some(sentence.group_at(at, true)).filter(|group| group.members.len() > 1);
        }
        let goes_on = sentence.is(at - 1, |kind| {
            matches!(
                kind,
                PartKind::Comma
                    | PartKind::Border
                    | PartKind::Adverb
                    | PartKind::Time(_)
                    | PartKind::Preposition
                    | PartKind::Phrase(_)
                    | PartKind::Verb { form: Form::Gerund, .. }
            )
        });
        if !goes_on || at > from + LISTED_BEHIND {
            return None;
        }
    }
}

/// Who was at what is told of before `at`, by a clause about it: "a dinner at which Berg spoke", "a meeting that Berg also attended".
fn there(sentence: &Sentence<'_>, at: usize) -> Option<Group> {
    let at = at + usize::from(sentence.is_comma(at));
    let at_one = matches!(sentence.part_word(at), "at" | "in" | "during" | "to");
    let opener = at + usize::from(sentence.is_preposition(at) && at_one);
    let relative = sentence.is(opener, |kind| matches!(kind, PartKind::That | PartKind::Relative));
    // "a meeting Berg attended"
    let bare = !relative && opener == at && !sentence.is_comma(at.wrapping_sub(1));
    let who = opener + usize::from(relative);
    sentence.phrase(who).filter(|_| relative || bare)?;
    let group = sentence.group_at(who, false);
    let mut verb = group.end;
    let is_there = matches!(sentence.part_word(verb), "was" | "were");
    while sentence.is(verb, |kind| matches!(kind, PartKind::Be | PartKind::Adverb)) && sentence.part_word(verb) != "not"
        || sentence.part_word(verb) == "will"
    {
        verb += 1;
    }
    let word = sentence.part_word(verb);
    let joins = match sentence.part_word(opener) {
        "where" | "which" if opener > at || sentence.part_word(opener) == "where" => {
            SPEAK.contains(word) && !is_there
                || PRESENCE.contains(word)
                    && (is_there || sentence.is(verb, |kind| matches!(kind, PartKind::Verb { .. })))
                || matches!(word, "took" | "takes") && sentence.part_word(verb + 1) == "part"
        }
        "which" | "that" => ATTENDED.contains(word) && !is_there,
        _ if bare => matches!(word, "attended" | "joined") && !is_there,
        _ => false,
    };
    joins.then_some(group)
}
