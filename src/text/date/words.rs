//! Reading times off words.

use super::names::{MID_MONTHS, MONTHS, SHORT_MONTHS, WEEKDAYS, day_of, iso_day, month_of, weekday_of, year_of};
use super::{Time, Turn, Unit};

/// A word of a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TimeWord<'t> {
    /// In lower case.
    pub word: &'t str,
    /// Whether it begins with a capital: `May` is a month, `may` is none.
    pub capital: bool,
}

/// How a word may begin a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeOpener {
    /// It leads to the time, with up to [`LEADS`] of them together: "late on".
    Lead,
    /// The time itself begins with it.
    Bare,
}

/// Words that lead to a time one behind the other, at most.
pub(crate) const LEADS: usize = 4;

/// The words with which a time may begin, besides numbers in digits. Most words are none of them.
pub(crate) fn time_openers() -> impl Iterator<Item = (&'static str, TimeOpener)> {
    let bare = "today tonight yesterday tomorrow overnight recently last past next coming following same previous this that day morning afternoon evening weekend week recent first second third final a an several some spring summer autumn fall winter 1910s 1920s 1930s 1940s 1950s 1960s 1970s 1980s 1990s 2000s 2010s 2020s".split(' ');
    let bare = bare
        .chain(NUMBERS)
        .chain(WEEKDAYS)
        .chain(MONTHS)
        .chain(SHORT_MONTHS)
        .chain(MID_MONTHS)
        .filter(|word| !word.is_empty());
    // "over the weekend"
    let leads = LEADING.into_iter().chain(["over"]);
    leads.map(|word| (word, TimeOpener::Lead)).chain(bare.map(|word| (word, TimeOpener::Bare)))
}

const LEADING: [&str; 20] = [
    "on",
    "in",
    "at",
    "late",
    "early",
    "earlier",
    "later",
    "the",
    "during",
    "since",
    "mid",
    "around",
    "about",
    "by",
    "end",
    "beginning",
    "start",
    "middle",
    "of",
    "from",
];

const NUMBERS: [&str; 13] =
    ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// Reads a time at the start of `words`; tells how many words it takes.
pub(crate) fn read_time(words: &[TimeWord<'_>]) -> Option<(usize, Time)> {
    let at = |index: usize| words.get(index).map_or("", |word| word.word);
    if let Some(read) = read_part(words) {
        return Some(read);
    }
    // "the May 17 meeting", "of the May 17 meeting": the article is the noun's. "the 3rd of March" has its own.
    // So have "the following day" and "the fall of 1966".
    // But "met Tuesday, the palace said".
    let article = (0..2).find(|&index| at(index) == "the" && (index == 0 || LEADING.contains(&at(0))));
    if at(0) == "of"
        || article.is_some_and(|index| {
            day_of(at(index + 1)).is_none()
                && read_following(at(index + 1), at(index + 2)).is_none()
                && season_year(&words[index + 1..]).is_none()
                // "at the end of May"
                && !(matches!(at(index + 1), "end" | "beginning" | "start" | "middle") && at(index + 2) == "of")
        })
    {
        return None;
    }
    let mut start = 0;
    // "the start of May", but not "may start in May"
    let verb = |index: usize| matches!(at(index), "start" | "middle") && at(index + 1) != "of";
    while start < LEADS && LEADING.contains(&at(start)) && !verb(start) {
        // "in" alone is no time, "earlier today" is.
        start += 1;
    }
    let (len, time) = read_bare(words, start)?;
    Some((start + len, time))
}

/// Reads a part of a longer time, or a time of which only the name is told: "on the evening of May 3", "in the first week of May", "over the
/// weekend", "in the summer", "in recent weeks".
fn read_part(words: &[TimeWord<'_>]) -> Option<(usize, Time)> {
    let at = |index: usize| words.get(index).map_or("", |word| word.word);
    let lead = at(0);
    let led = usize::from(matches!(lead, "in" | "on" | "at" | "during" | "over"));
    if lead == "in" && at(1) == "recent" {
        return matches!(at(2), "days" | "weeks" | "months" | "years").then_some((3, Time::Period));
    }
    if at(led) != "the" {
        return None;
    }
    let part = led + 1;
    let after_of = |index: usize| words.get(index + 1..).filter(|_| at(index) == "of");
    let day_after = |index: usize| match read_bare(after_of(index)?, 0)? {
        (len, time @ (Time::Day(..) | Time::MonthDay(..) | Time::Weekday(..))) => Some((index + 1 + len, time)),
        _ => None,
    };
    match at(part) {
        "week" | "weekend" if let Some(first) = day_after(part + 1) => Some(first),
        "weekend" if matches!(lead, "over" | "at" | "on" | "during") => Some((part + 1, Time::Weekend)),
        word if is_part_of_day(word) => {
            day_after(part + 1).or_else(|| (lead == "in").then_some((part + 1, Time::Vague)))
        }
        word if is_season(word)
            && matches!(lead, "in" | "during")
            && at(part + 1) != "of"
            && year_of(at(part + 1)).is_none() =>
        {
            Some((part + 1, Time::Period))
        }
        "first" | "second" | "third" | "final" | "last" | "latter" | "early" | "closing" | "opening"
            if matches!(at(part + 1), "week" | "weeks" | "weekend" | "half" | "part" | "days") =>
        {
            let month = after_of(part + 2)?;
            let number = month_of(month.first()?.word, month.first()?.capital)?;
            let (len, time) = read_month(month, 0, number);
            Some((part + 3 + len, time))
        }
        word => {
            let decade = part + usize::from(matches!(word, "early" | "late" | "mid"));
            let is_decade = at(decade)
                .strip_suffix("0s")
                .is_some_and(|year| year.len() == 3 && year.bytes().all(|byte| byte.is_ascii_digit()));
            (led > 0 && is_decade).then_some((decade + 1, Time::Period))
        }
    }
}

fn read_bare(words: &[TimeWord<'_>], start: usize) -> Option<(usize, Time)> {
    let at = |index: usize| words.get(start + index).map_or("", |word| word.word);
    let capital = |index: usize| words.get(start + index).is_some_and(|word| word.capital);
    let word = at(0);
    match word {
        "today" | "tonight" => return Some((1, Time::From(0, Unit::Day))),
        "yesterday" => return Some((1 + usize::from(is_part_of_day(at(1))), Time::From(-1, Unit::Day))),
        "tomorrow" => return Some((1 + usize::from(is_part_of_day(at(1))), Time::From(1, Unit::Day))),
        "overnight" | "recently" => return Some((1, Time::Vague)),
        _ => {}
    }
    if start > 0
        && words[start - 1].word == "the"
        && let Some((len, time)) = read_following(word, at(1))
    {
        // "the following day, January 13"
        return match read_bare(words, start + len) {
            Some((more, time @ (Time::Day(..) | Time::MonthDay(..)))) => Some((len + more, time)),
            _ => Some((len, time)),
        };
    }
    // "that morning", "earlier in the day"
    let told = |back: usize| start.checked_sub(back).map_or("", |at| words[at].word);
    if word == "that" && (at(1) == "day" || is_part_of_day(at(1))) {
        return Some((2, Time::Vague));
    }
    if (word == "day" || is_part_of_day(word))
        && (told(2), told(1)) == ("in", "the")
        && matches!(told(3), "earlier" | "later" | "early" | "late")
    {
        return Some((1, Time::Vague));
    }
    if let Some((len, year)) = season_year(&words[start..]) {
        return Some((len, Time::Year(year)));
    }
    // "this coming Monday"
    if word == "this"
        && at(1) == "coming"
        && let Some((len, time)) = read_turn(words, start + 1, 1)
    {
        return Some((len + 1, time));
    }
    // "this past Monday"
    if word == "this"
        && at(1) == "past"
        && let Some((len, time)) = read_turn(words, start + 1, -1)
    {
        return Some((len + 1, time));
    }
    if let Some(turn) = match word {
        "last" | "past" => Some(-1),
        "next" | "coming" => Some(1),
        "this" => Some(0),
        _ => None,
    } {
        return read_turn(words, start, turn);
    }
    if let Some(weekday) = capital(0).then(|| weekday_of(word)).flatten() {
        let len = 1 + usize::from(is_part_of_day(at(1)));
        let of = usize::from(at(len) == "of");
        let weeks = match at(len + of) {
            "last" => Some(-1),
            "this" => Some(0),
            "next" => Some(1),
            _ => None,
        };
        if let Some(weeks) = weeks.filter(|_| at(len + of + 1) == "week") {
            return Some((len + of + 2, Time::Weekday(weekday, Turn::Weeks(weeks))));
        }
        // "Thursday, May 17"
        if let Some((more, time @ (Time::Day(..) | Time::MonthDay(..)))) = read_bare(words, start + len) {
            return Some((len + more, time));
        }
        return Some((len, Time::Weekday(weekday, Turn::Nearest)));
    }
    if let Some(month) = month_of(word, capital(0)) {
        return Some(read_month(words, start, month));
    }
    if let Some((year, month, day)) = iso_day(word) {
        return Some((1, Time::Day(year, month, day)));
    }
    if let Some(day) = day_of(word) {
        let of = usize::from(at(1) == "of");
        if let Some(month) = month_of(at(1 + of), capital(1 + of)) {
            if let Some(year) = year_of(at(2 + of)) {
                return Some((3 + of, Time::Day(year, month, day)));
            }
            let (more, turn) = year_turn(&words[(start + 2 + of).min(words.len())..]);
            return Some((2 + of + more, Time::MonthDay(month, day, turn)));
        }
    }
    let before = if start == 0 { "" } else { words[start - 1].word };
    if let Some(year) = year_of(word).filter(|_| matches!(before, "in" | "during" | "since" | "early" | "late" | "of"))
    {
        return Some((1, Time::Year(year)));
    }
    read_ago(words, start)
}

/// "last week", "next Monday", "this year".
fn read_turn(words: &[TimeWord<'_>], start: usize, turn: i32) -> Option<(usize, Time)> {
    let word = words.get(start + 1)?;
    let named = match turn {
        -1 => Turn::Last,
        1 => Turn::Next,
        _ => Turn::Nearest,
    };
    if let Some(weekday) = weekday_of(word.word) {
        let part = words.get(start + 2).is_some_and(|word| is_part_of_day(word.word));
        return Some((2 + usize::from(part), Time::Weekday(weekday, named)));
    }
    if let Some(month) = month_of(word.word, word.capital) {
        if let Some(day) = words.get(start + 2).and_then(|word| day_of(word.word)) {
            return Some((3, Time::MonthDay(month, day, named)));
        }
        return Some((2, Time::MonthOnly(month, named)));
    }
    // "the last week of January"
    let of = words.get(start + 2).is_some_and(|word| word.word == "of");
    let within = words.get(start + 3).and_then(|word| month_of(word.word, word.capital)).filter(|_| of);
    if let Some(month) = within {
        let (len, time) = read_month(words, start + 3, month);
        return Some((3 + len, time));
    }
    let time = match word.word {
        "week" | "weekend" => Time::From(turn, Unit::Week),
        "month" => Time::From(turn, Unit::Month),
        "year" => Time::From(turn, Unit::Year),
        word if is_season(word) => Time::Period,
        "night" if turn < 0 => Time::From(-1, Unit::Day),
        "morning" | "afternoon" | "evening" if turn == 0 => Time::From(0, Unit::Day),
        _ => return None,
    };
    Some((2, time))
}

/// "May 17, 2018", "May 17-18", "October 2015", "November last year", "May".
fn read_month(words: &[TimeWord<'_>], start: usize, month: i8) -> (usize, Time) {
    let at = |index: usize| words.get(start + index).map_or("", |word| word.word);
    if let Some(year) = year_of(at(1)) {
        return (2, Time::Month(year, month));
    }
    if at(1) == "of"
        && let Some(year) = year_of(at(2))
    {
        return (3, Time::Month(year, month));
    }
    if let Some(day) = day_of(at(1)) {
        let mut len = 2;
        if day_of(at(2)).is_some() || matches!(at(2), "and" | "to") && day_of(at(3)).is_some() {
            len += if day_of(at(2)).is_some() { 1 } else { 2 };
        }
        if let Some(year) = year_of(at(len)) {
            return (len + 1, Time::Day(year, month, day));
        }
        let (more, turn) = year_turn(&words[(start + len).min(words.len())..]);
        return (len + more, Time::MonthDay(month, day, turn));
    }
    let (more, turn) = year_turn(&words[(start + 1).min(words.len())..]);
    (1 + more, Time::MonthOnly(month, turn))
}

/// "last year" after a month.
fn year_turn(words: &[TimeWord<'_>]) -> (usize, Turn) {
    let at = |index: usize| words.get(index).map_or("", |word| word.word);
    let of = usize::from(at(0) == "of");
    match (at(of), at(of + 1)) {
        ("last", "year") => (of + 2, Turn::Years(-1)),
        ("this", "year") => (of + 2, Turn::Years(0)),
        ("next", "year") => (of + 2, Turn::Years(1)),
        _ => (0, Turn::Nearest),
    }
}

/// "the following day", "the same week": counted from what was told before.
fn read_following(word: &str, unit: &str) -> Option<(usize, Time)> {
    let counted = matches!(word, "following" | "next" | "same" | "previous")
        && (matches!(unit, "day" | "week" | "weekend" | "month" | "year") || is_part_of_day(unit));
    counted.then_some((2, Time::Vague))
}

/// "fall of 1966", "summer 1966": the year, as no calendar says where a season begins.
fn season_year(words: &[TimeWord<'_>]) -> Option<(usize, i16)> {
    let at = |index: usize| words.get(index).map_or("", |word| word.word);
    let of = usize::from(at(1) == "of");
    is_season(at(0)).then(|| year_of(at(1 + of))).flatten().map(|year| (2 + of, year))
}

/// "a week ago", "11 days ago", "two months later".
fn read_ago(words: &[TimeWord<'_>], start: usize) -> Option<(usize, Time)> {
    let at = |index: usize| words.get(start + index).map_or("", |word| word.word);
    // "several months ago", "some weeks ago", "a few days ago": nobody counted.
    let uncounted = match (at(0), at(1)) {
        ("several" | "some", _) => 1,
        ("a", "few" | "couple") => 2 + usize::from(at(2) == "of"),
        _ => 0,
    };
    if uncounted > 0 {
        let unit = matches!(at(uncounted).trim_end_matches('s'), "day" | "week" | "month" | "year");
        return match at(uncounted + 1) {
            "ago" | "later" | "earlier" if unit => Some((uncounted + 2, Time::Vague)),
            _ => None,
        };
    }
    let count = count_of(at(0))?;
    let unit = match at(1).trim_end_matches('s') {
        "day" => Unit::Day,
        "week" => Unit::Week,
        "month" => Unit::Month,
        "year" => Unit::Year,
        _ => return None,
    };
    match at(2) {
        "ago" => Some((3, Time::From(-count, unit))),
        // From another time that is told.
        "later" | "earlier" => Some((3, Time::Vague)),
        "after" | "before" => Some((2, Time::Vague)),
        _ => None,
    }
}

fn count_of(word: &str) -> Option<i32> {
    match word {
        "a" | "an" => Some(1),
        "" => None,
        _ => NUMBERS
            .iter()
            .position(|number| *number == word)
            .and_then(|number| i32::try_from(number).ok())
            .or_else(|| word.parse().ok().filter(|count| (1..1000).contains(count))),
    }
}

fn is_part_of_day(word: &str) -> bool {
    matches!(word, "morning" | "afternoon" | "evening" | "night")
}

fn is_season(word: &str) -> bool {
    matches!(word, "spring" | "summer" | "autumn" | "fall" | "winter")
}
