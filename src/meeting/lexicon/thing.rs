//! Words for times, journeys, houses and papers.
//!
//! In: a word in lower case. Out: whether it is one of these, which tell where and when a meeting was, or that something was only written.

use super::{Words, words};

/// Stretches of time, which stand beside a clause without a preposition: "the following day", "two hours".
pub(in crate::meeting) fn is_span(word: &str) -> bool {
    matches!(
        word,
        "day"
            | "days"
            | "week"
            | "weeks"
            | "month"
            | "months"
            | "year"
            | "years"
            | "morning"
            | "afternoon"
            | "evening"
            | "night"
            | "weekend"
            | "hour"
            | "hours"
            | "minutes"
            | "time"
    )
}

/// What closes the hour of a day: "at noon", "at 6 p.m."
pub(in crate::meeting) fn is_hour(word: &str) -> bool {
    matches!(word, "noon" | "midnight" | "a.m" | "p.m" | "am" | "pm" | "o'clock")
}

/// Journeys: who has a meeting on one has it where the journey leads.
pub(in crate::meeting) fn is_journey(word: &str) -> bool {
    matches!(word, "visit" | "trip" | "tour" | "journey" | "stay" | "stop" | "stopover" | "mission" | "arrival")
}

/// What somebody wants of somebody else: "Berg's proposal for a meeting with Lund".
pub(in crate::meeting) fn is_wish(word: &str) -> bool {
    matches!(word, "proposal" | "request" | "plea" | "bid" | "demand" | "offer" | "wish" | "appeal" | "plan" | "plans")
}

/// What somebody does or wants who is to do something: "the decision by Berg to meet".
pub(in crate::meeting) fn is_decision(word: &str) -> bool {
    is_wish(word) || is_will(word)
}

/// What somebody has in mind to do: "Berg's willingness to meet", but not "Berg's request to meet", which others may grant.
pub(in crate::meeting) fn is_will(word: &str) -> bool {
    matches!(
        word,
        "decision"
            | "refusal"
            | "willingness"
            | "unwillingness"
            | "readiness"
            | "reluctance"
            | "desire"
            | "intention"
            | "determination"
            | "promise"
            | "pledge"
            | "attempt"
            | "attempts"
            | "effort"
            | "efforts"
            | "move"
            | "failure"
    )
}

/// How talks are said to be, one such word beside another: "long and difficult talks", "a frank, open meeting".
pub(in crate::meeting) fn is_manner(word: &str) -> bool {
    MANNER.contains(word)
}

static MANNER: Words = Words::new(|| {
    words(
        "long short brief lengthy prolonged protracted extended extensive intense intensive hard tough difficult tense heated stormy angry frank open candid blunt honest cordial warm friendly amicable good excellent positive useful helpful constructive productive fruitful detailed thorough serious substantive deep broad wide-ranging comprehensive quiet calm private secret closed confidential informal formal face-to-face one-on-one direct early urgent free full pleasant interesting lively public regular frequent delicate sensitive crucial historic successful",
    )
});

/// What somebody's days are full of: "her schedule includes a lunch with Lund".
pub(in crate::meeting) fn is_schedule(word: &str) -> bool {
    matches!(word, "schedule" | "programme" | "program" | "itinerary" | "agenda" | "diary" | "calendar")
}

/// Verbs of going somewhere.
pub(in crate::meeting) fn is_travel(word: &str) -> bool {
    const TRAVEL: [&str; 14] = [
        "arriv", "flew", "flies", "travel", "visit", "went", "return", "landed", "rushed", "hurried", "headed",
        "jetted", "drove", "dashed",
    ];
    TRAVEL.iter().any(|travel| word.starts_with(travel))
}

/// Where people sit down with others: "at the palace".
pub(in crate::meeting) fn is_house(word: &str) -> bool {
    matches!(
        word,
        "palace"
            | "residence"
            | "villa"
            | "hotel"
            | "house"
            | "home"
            | "office"
            | "offices"
            | "ministry"
            | "embassy"
            | "headquarters"
            | "ranch"
            | "castle"
            | "mansion"
            | "chancellery"
            | "airport"
            | "hospital"
            | "prison"
    )
}

/// What is written of a meeting.
pub(in crate::meeting) fn is_record(word: &str) -> bool {
    matches!(
        word,
        "record"
            | "records"
            | "account"
            | "accounts"
            | "memorandum"
            | "memoranda"
            | "report"
            | "reports"
            | "minutes"
            | "summary"
            | "notes"
            | "transcript"
            | "details"
    )
}

/// What is written to somebody.
pub(in crate::meeting) fn is_writing(word: &str) -> bool {
    matches!(
        word,
        "memorandum"
            | "memo"
            | "letter"
            | "telegram"
            | "cable"
            | "note"
            | "message"
            | "dispatch"
            | "despatch"
            | "email"
            | "e-mail"
            | "writing"
    )
}

/// What somebody tells of a meeting of their own.
pub(in crate::meeting) fn is_account(noun: &str) -> bool {
    matches!(
        noun,
        "version"
            | "account"
            | "accounts"
            | "recollection"
            | "recollections"
            | "memory"
            | "memories"
            | "description"
            | "report"
            | "reports"
            | "record"
            | "notes"
            | "impressions"
            | "summary"
            | "readout"
    )
}
