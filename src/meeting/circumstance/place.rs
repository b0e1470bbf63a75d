//! Where a meeting was.
//!
//! In: the [`Reach`] of a cue. Out: the most specific place of the meeting itself, and the one that it lies in; else the goal
//! of a journey that the sentence before tells of, or the dateline where the text says "here".

use super::deed::{is_done_to_thing, is_of_asking};
use super::goal::is_of_somebody_else;
use super::named::TOWNS;
use super::{BOUND, MOTION, Place, Reach};
use crate::meeting::clause::{Head, PartKind, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{self, Words, words};
use crate::meeting::reference::Reader;
use crate::meeting::token::Mark;

/// Verbs whose object goes to the place of the meeting.
static BECKON: Words = Words::new(|| {
    words("invite invites invited inviting welcome welcomes welcomed welcoming summon summons summoned summoning")
});

/// Verbs of talking about what is not there.
static TOPICAL: Words = Words::new(|| {
    words(
        "discuss discusses discussed discussing review reviewed raise raised propose proposed consider considered plan planned brief briefs briefed",
    )
});

/// What is talked about where it happens: "discussed the war in Sudan with Lund".
static TROUBLE: Words = Words::new(|| {
    words(
        "war wars crisis conflict situation violence fighting unrest developments election elections coup peace rebellion question problem problems security stability strike strikes protest protests attack attacks siege bombing clashes ceasefire truce deployment withdrawal famine drought earthquake referendum hostages prisoners troops refugees",
    )
});

/// Those whose post is in a place: "the ambassador in Oslo".
static POST: Words = Words::new(|| {
    words("ambassador ambassadors envoy envoys consul representative attaché attache correspondent governor")
});

/// What somebody's life is told by, whose places are none of a meeting's.
static LIFE: Words = Words::new(|| {
    words("born lives lived living grew raised bred educated studied works worked served resides resided trained")
});

/// Whether a place is of somebody's life, in the aside that opens behind `from`: "Berg, who was born in Oslo, met".
fn is_of_life(sentence: &Sentence<'_>, from: usize, at: usize) -> bool {
    let aside = (from..at).rev().find(|&part| sentence.is_comma(part));
    aside.is_some_and(|aside| {
        (sentence.parts[aside].end..sentence.parts[at].start).any(|token| LIFE.contains(sentence.word(token)))
    })
}

impl Reader<'_> {
    /// The place that has a meeting within it: "Oslo hosted talks".
    fn place_that_hosts(&self, sentence: &Sentence<'_>, cue: usize) -> Option<Place> {
        sentence.phrase(cue)?;
        let verb = sentence.governor(cue).filter(|&at| sentence.part_word(at).starts_with("host"))?;
        let group = sentence.subject_of(verb)?.group;
        let [member] = group.members[..] else { return None };
        sentence.is_named(member).then(|| self.place_in(sentence, member)).flatten()
    }

    /// Where the meeting was.
    pub fn place_of(&self, number: usize, reach: &Reach) -> Option<Place> {
        let sentence = self.sentence(number);
        let at_place = |at: usize, words: &[&str]| {
            (sentence.is_preposition(at) && words.contains(&sentence.part_word(at)))
                .then(|| self.place_in(sentence, at + 1))
                .flatten()
        };
        // "; Vienna in June for talks with Rossi"; of "; Norway and Chad in June for talks" it is one of both.
        if let Some(leg) = sentence.phrase(reach.cue).and_then(|_| sentence.leg_before(reach.cue)) {
            return self.place_in(sentence, leg).filter(|_| !sentence.is_second_leg(leg));
        }
        // "heading to Oslo for talks on her first trip to Norway", but "for talks in Oslo"
        let aim = self.goal_for(sentence, reach);
        // Between cue and object, and then after both.
        let following = (reach.cue + 1..reach.after).chain(self.following(sentence, reach));
        let mut apart = false;
        for at in following {
            // "between Berg in Oslo and Lund in Rome": where each of them is.
            let of_party = at < reach.after && at > reach.cue + 1 && sentence.is_person_named(at - 1);
            // "discussed the war in Sudan with Lund": where the war is. "discussed a visit to Oslo"
            let of_topic = reach.topics
                && sentence.is_preposition(at)
                && sentence.phrase(at - 1).is_some()
                && (TROUBLE.contains(sentence.word(sentence.parts[at - 1].end - 1))
                    || sentence.part_word(at) == "to"
                        && self.is_journey_before(sentence, at)
                        && !sentence.governor(at - 1).is_some_and(|before| sentence.is_preposition(before)));
            // "met the ambassador in Oslo, Lund": where his post is.
            let of_post = sentence.is_preposition(at)
                && sentence.is_comma(at + 2)
                && sentence.is_person_named(at + 3)
                && sentence.phrase(at - 1).is_some()
                && POST.contains(sentence.word(sentence.parts[at - 1].end - 1).trim_start_matches("then-"));
            // "spoke to Lund from the palace in Oslo": where one of them was.
            let from = at >= 2
                && at - 1 != reach.cue
                && sentence.part_word(at - 2) == "from"
                && sentence.phrase(at - 1).is_some();
            // "discussed the plan made in Oslo with Lund": where it was made.
            let of_deed = reach.topics
                && (reach.cue + 1..at.min(reach.after))
                    .any(|at| sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. })));
            if of_topic || of_deed && at < reach.after || of_post || from && sentence.part_word(at) == "in" {
                continue;
            }
            // But not in "Lund of Norway".
            let where_party_is = of_party && sentence.is_preposition(at) && sentence.part_word(at) != "of";
            apart |= where_party_is && self.place_in(sentence, at + 1).is_some();
            if of_party || apart && at == reach.after {
                continue;
            }
            // "on the Black Sea", "on Castle Hill", but not "talks on Sudan", "briefed him on the Oslo visit".
            let topic = sentence.part_word(at) == "on"
                && !self.is_ground(sentence, at + 1)
                && (sentence.part_word(at + 1) != "the"
                    || sentence.is_journey(at + 1) && TOPICAL.contains(sentence.part_word(reach.cue)));
            // "invited Berg to Oslo"
            let goal = (at == reach.after || at == reach.cue + 1) && BECKON.contains(sentence.part_word(reach.cue));
            // "met Lund during a visit to Oslo"
            // "persuade Norway to resume talks during his visit to Oslo": who persuades is there.
            let goal = goal
                || aim.is_none()
                    && self.is_journey_before(sentence, at)
                    && !is_of_somebody_else(sentence, reach, at - 1);
            // "during a trip to Oslo and Vienna": in one of both.
            let of_two = sentence.is_second_leg(at + 3);
            if let Some(place) = goal.then(|| at_place(at, &["to"])).flatten().filter(|_| !of_two) {
                return Some(place);
            }
            if let Some(place) = self.journey_inside(sentence, at) {
                return Some(place);
            }
            // "met Lund of Chad, an old friend in Oslo": where the friend is one.
            let of_aside = sentence.part_word(at) == "in"
                && at > 2
                && sentence.is_comma(at - 2)
                && sentence.is_noun(at - 1)
                && sentence.explains(at - 1)
                && (at.saturating_sub(5)..at - 2).any(|at| sentence.is_person_named(at));
            if let Some(place) =
                at_place(at, &["in", "at", "near", "outside", "inside", "aboard", "on"]).filter(|_| !topic && !of_aside)
            {
                // "in Oslo at the Grand Hotel"
                let small = |&at: &usize| !sentence.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_)));
                let next = (at + 2..sentence.parts.len()).find(small).filter(|_| sentence.part_word(at) == "in");
                let venue = next.filter(|&next| sentence.is_named(next + 1)).and_then(|next| at_place(next, &["at"]));
                return Some(match venue {
                    Some(venue) => Place { within: venue.within.or(Some(place.entity)), ..venue },
                    None => place,
                });
            }
            // "here in Oslo"
            if sentence.part_word(at) == "here"
                && sentence.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Phrase(_)))
                && at_place(at + 1, &["in", "at"]).is_none()
            {
                return self.dateline();
            }
            if sentence.part_word(at) == "there" {
                return self.place_before(number, reach.cue);
            }
        }
        if aim.is_some() {
            return aim;
        }
        // "waits in Oslo for Berg's report of her talks", "what happened in Oslo was discussed by Berg and Lund"
        let of_account = sentence.part_word(reach.cue.saturating_sub(1)) == "of"
            && reach.cue > 1
            && sentence.is_noun(reach.cue - 2)
            && lexicon::is_account(sentence.word(sentence.parts[reach.cue - 2].end - 1));
        let passive = reach.topics
            && sentence.is(reach.cue, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. }))
            && reach.chain.iter().any(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Be)));
        if of_account || passive {
            return None;
        }
        if let Some(town) = self.town_before(sentence, reach.cue).or_else(|| self.place_that_hosts(sentence, reach.cue))
        {
            return Some(town);
        }
        let deed = self.other_deed(sentence, reach);
        let mut nearest = None;
        let leading = Self::leading(sentence, reach);
        let coordinated = leading.clone().rev().find(|&at| {
            sentence.is(at, |kind| matches!(kind, PartKind::And))
                && sentence.is(at + 1, |kind| !matches!(kind, PartKind::Phrase(_)))
        });
        // "returned to Oslo from talks with Lund"
        let leaves = sentence.governor(reach.cue).is_some_and(|at| sentence.part_word(at) == "from");
        let lead = leading.start;
        for at in leading.filter(|&at| deed.is_none_or(|deed| at > deed && !is_of_asking(sentence, deed, at))) {
            if leaves && sentence.part_word(at) == "to" || is_of_life(sentence, lead, at) {
                continue;
            }
            // "opened a fair in Oslo and planned to meet": only a journey leads to the second.
            // "was in Oslo and met Lund"
            let stays = at > 0
                && sentence.is(at - 1, |kind| matches!(kind, PartKind::Be))
                && coordinated.is_some_and(|and| {
                    (at + 2..reach.cue)
                        .all(|part| part == and || sentence.is(part, |kind| matches!(kind, PartKind::Adverb)))
                });
            let moves = |verb: usize| stays || MOTION.contains(sentence.part_word(verb));
            let verb = (0..at).rev().find(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. })));
            if coordinated.is_some_and(|and| at < and) && !moves(at) && !verb.is_some_and(moves) {
                continue;
            }
            // "renewed the pact signed in Oslo, meeting Lund": where it was signed.
            let beside = sentence.is(reach.cue, |kind| matches!(kind, PartKind::Verb { form: Form::Gerund, .. }))
                && sentence.is_comma(reach.cue.saturating_sub(1));
            if beside && verb.is_some_and(|verb| is_done_to_thing(sentence, verb)) {
                continue;
            }
            // "discussed a visit to Oslo at a meeting"
            if sentence.part_word(at) == "to" && verb.is_some_and(|verb| TOPICAL.contains(sentence.part_word(verb))) {
                continue;
            }
            let bound = sentence.part_word(at) == "for"
                && reach
                    .leading_verb(sentence, at)
                    .is_some_and(|verb| reach.chain.contains(&verb) && BOUND.contains(sentence.part_word(verb)));
            let place = at_place(at, &["in", "at", "to", "into", "on", "near"])
                .or_else(|| bound.then(|| at_place(at, &["for"])).flatten())
                .or_else(|| {
                    let visited = sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. }))
                        && MOTION.contains(sentence.part_word(at));
                    (visited && sentence.phrase(at + 1).is_some()).then(|| self.place_in(sentence, at + 1)).flatten()
                });
            nearest = place.or(nearest);
        }
        if nearest.is_some() || deed.is_some() {
            return nearest;
        }
        if let Some(place) = self.place_of_stay(sentence, reach) {
            return Some(place);
        }
        if let Some(place) = self.place_meanwhile(sentence, reach) {
            return Some(place);
        }
        if let Some(place) = self.place_of_opening(sentence, reach) {
            return Some(place);
        }
        for at in Self::opening(sentence, reach) {
            if let Some(place) = at_place(at, &["in", "at"]).or_else(|| self.journey_inside(sentence, at)) {
                return Some(place);
            }
            // "During a visit to Oslo, Berg met"
            if let Some(place) = self.is_journey_before(sentence, at).then(|| at_place(at, &["to"])).flatten() {
                return Some(place);
            }
        }
        // "visited Bailundo, where he was received": the place is what "where" stands for.
        let (start, _) = reach.subject?;
        let mut before = start.checked_sub(1)?;
        // "Oslo, where on Monday he was received"
        while before > 0 && sentence.is(before, |kind| matches!(kind, PartKind::Time(_) | PartKind::Adverb)) {
            before -= 1;
        }
        // "a visit to Oslo, during which he met"
        let during = sentence.part_word(before) == "which"
            && before > 0
            && matches!(sentence.part_word(before - 1), "during" | "in" | "at");
        before -= usize::from(during);
        if during || sentence.part_word(before) == "where" {
            while before > 0 {
                before -= 1;
                // "in Oslo, Norway, the same town where"
                let town = matches!(sentence.phrase(before).map(|phrase| phrase.head), Some(Head::Noun(noun))
                    if TOWNS.contains(sentence.word(noun)));
                if town && before >= 2 && sentence.is_comma(before - 1) {
                    before -= 1;
                    while before >= 3 && sentence.is_comma(before - 2) && self.place_in(sentence, before - 3).is_some()
                    {
                        before -= 2;
                    }
                    continue;
                }
                // "visited Norway for a two-day trip, during which"
                if during
                    && sentence.is_journey(before)
                    && before >= 2
                    && matches!(sentence.part_word(before - 1), "for" | "on")
                    && sentence.is_named(before - 2)
                {
                    before -= 2;
                }
                if sentence.phrase(before).is_some() {
                    return self.place_in(sentence, before).filter(|_| {
                        matches!(sentence.phrase(before).map(|phrase| phrase.head), Some(Head::Mention(_)))
                    });
                }
                if !sentence.is(before, |kind| matches!(kind, PartKind::Comma | PartKind::Time(_))) {
                    break;
                }
            }
        }
        None
    }

    /// The place that "there" points to: the last one named before it.
    fn place_before(&self, number: usize, part: usize) -> Option<Place> {
        let last_in = |number: usize, until: usize| {
            let sentence = self.sentence(number);
            (0..until).rev().find_map(|at| {
                let named = sentence.is_preposition(at) && matches!(sentence.part_word(at), "in" | "at" | "to");
                named.then(|| self.place_in(sentence, at + 1)).flatten()
            })
        };
        last_in(number, part).or_else(|| {
            let earlier = number.checked_sub(1)?;
            last_in(earlier, self.sentence(earlier).parts.len())
        })
    }

    /// The place at the head of the document: "ROME, 31 August (Agency) -".
    pub(super) fn dateline(&self) -> Option<Place> {
        let sentence = self.sentence(0);
        let first = sentence.parts.first()?;
        let Mark::Mention(mention) = sentence.tokens[first.start].mark else { return None };
        let written = sentence.tokens[first.start].span.of(self.text);
        let dated = sentence.parts.iter().take(6).any(|part| matches!(part.kind, PartKind::Border | PartKind::Time(_)));
        (dated && (!written.chars().any(char::is_lowercase) || first.end == first.start + 1))
            .then(|| self.place_entity(mention))
            .flatten()
            .map(|entity| Place { entity, within: None, span: sentence.tokens[first.start].span })
    }
}
