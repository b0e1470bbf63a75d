//! Times as texts write them: "on Thursday", "May 17", "last week", "in November last year".
//!
//! In: words of a sentence, and later the date of its document. Out: what the words mean, as EDTF
//! (<https://www.loc.gov/standards/datetime/>): `2018-05-17`, `2018-05`, `2018-W20` (an ISO week), `2018`. A time that counts
//! from the day of writing needs the document's date; "recently" and "overnight" stay words. Of a range the first day
//! counts. Left out: hours, holidays, seasons, and calendars other than the Gregorian.

use jiff::ToSpan;
use jiff::civil::{Date as Day, Weekday, date};

use crate::document::Date;

/// A word of a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TimeWord<'t> {
    /// In lower case.
    pub word: &'t str,
    /// Whether it begins with a capital: `May` is a month, `may` is none.
    pub capital: bool,
}

/// What the words of a time mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Time {
    /// A day, all told.
    Day(i16, i8, i8),
    /// A month of a year.
    Month(i16, i8),
    /// A year.
    Year(i16),
    /// A day of the week.
    Weekday(Weekday, Turn),
    /// A day of a month, of the year that fits.
    MonthDay(i8, i8, Turn),
    /// A month, of the year that fits.
    MonthOnly(i8, Turn),
    /// So many days, weeks, months or years from now, negative for the past.
    From(i32, Unit),
    /// A time that has no date: overnight, recently.
    Vague,
}

/// Which of the days of that name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// The nearest one on the side that the clause looks to.
    Nearest,
    /// "last": of the past; for a month or a day of a month, of last year when "last year" stands there.
    Last,
    /// "next".
    Next,
    /// Of a year so many years from the document's.
    Years(i32),
}

/// What a time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// Reads a time at the start of `words`; tells how many words it takes.
pub(crate) fn read_time(words: &[TimeWord<'_>]) -> Option<(usize, Time)> {
    let at = |index: usize| words.get(index).map_or("", |word| word.word);
    // "the May 17 meeting", "of the May 17 meeting": the article is the noun's. "the 3rd of March" has its own.
    let article = (0..2).find(|&index| at(index) == "the");
    if at(0) == "of" || article.is_some_and(|index| day_of(at(index + 1)).is_none()) {
        return None;
    }
    let mut start = 0;
    while start < 3
        && matches!(
            at(start),
            "on" | "in"
                | "at"
                | "late"
                | "early"
                | "earlier"
                | "later"
                | "the"
                | "during"
                | "since"
                | "mid"
                | "around"
                | "about"
                | "by"
                | "end"
                | "beginning"
                | "of"
                | "from"
        )
    {
        // "in" alone is no time, "earlier today" is.
        start += 1;
    }
    let (len, time) = read_bare(words, start)?;
    Some((start + len, time))
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
    if let Some(turn) = match word {
        "last" | "past" => Some(-1),
        "next" | "coming" => Some(1),
        "this" => Some(0),
        _ => None,
    } {
        return read_turn(words, start, turn);
    }
    if let Some(weekday) = weekday_of(word).filter(|_| capital(0)) {
        let len = 1 + usize::from(is_part_of_day(at(1)));
        if (at(len), at(len + 1)) == ("last", "week") {
            return Some((len + 2, Time::Weekday(weekday, Turn::Last)));
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
    let time = match word.word {
        "week" | "weekend" => Time::From(turn, Unit::Week),
        "month" => Time::From(turn, Unit::Month),
        "year" => Time::From(turn, Unit::Year),
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

/// "a week ago", "11 days ago", "two months later".
fn read_ago(words: &[TimeWord<'_>], start: usize) -> Option<(usize, Time)> {
    let at = |index: usize| words.get(start + index).map_or("", |word| word.word);
    let count = count_of(at(0))?;
    let unit = match at(1).trim_end_matches('s') {
        "day" => Unit::Day,
        "week" => Unit::Week,
        "month" => Unit::Month,
        "year" => Unit::Year,
        _ => return None,
    };
    (at(2) == "ago").then_some((3, Time::From(-count, unit)))
}

fn count_of(word: &str) -> Option<i32> {
    const NUMBERS: [&str; 13] =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
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

fn weekday_of(word: &str) -> Option<Weekday> {
    Some(match word {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

/// The months, folded.
pub(crate) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

fn month_of(word: &str, capital: bool) -> Option<i8> {
    const SHORT: [&str; 13] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "sept"];
    if !capital {
        return None;
    }
    let number =
        MONTHS.iter().position(|month| *month == word).or_else(|| SHORT.iter().position(|month| *month == word))?;
    i8::try_from(number % 12 + 1).ok().map(|month| if number == 12 { 9 } else { month })
}

/// `17`, `17th`, `25-26`: the first day.
fn day_of(word: &str) -> Option<i8> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &word[digits..];
    let range =
        rest.strip_prefix('-').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
    if !(rest.is_empty() || matches!(rest, "st" | "nd" | "rd" | "th") || range) || digits > 2 {
        return None;
    }
    word[..digits].parse().ok().filter(|day| (1..=31).contains(day))
}

fn year_of(word: &str) -> Option<i16> {
    (word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| word.parse().ok())?
        .filter(|year| (1500..2200).contains(year))
}

fn iso_day(word: &str) -> Option<(i16, i8, i8)> {
    word.parse::<Date>().ok().map(Date::year_month_day)
}

impl Time {
    /// What the time means in a document of `written`, as EDTF. `ahead` tells that the clause looks to the future.
    pub(crate) fn edtf(self, written: Option<Date>, ahead: bool) -> Option<String> {
        let today = written.and_then(|written| {
            let (year, month, day) = written.year_month_day();
            Day::new(year, month, day).ok()
        });
        match self {
            Self::Day(year, month, day) => Some(Day::new(year, month, day).ok()?.to_string()),
            Self::Month(year, month) => Some(format!("{year:04}-{month:02}")),
            Self::Year(year) => Some(format!("{year:04}")),
            Self::Vague => None,
            Self::Weekday(weekday, turn) => Some(nearest_weekday(today?, weekday, turn, ahead)?.to_string()),
            Self::MonthDay(month, day, turn) => {
                let today = today?;
                let in_year = |year: i32| Day::new(i16::try_from(year).ok()?, month, day).ok();
                Some(nearest_year(today, turn, ahead, in_year, |day| day < today, |day| day > today)?.to_string())
            }
            Self::MonthOnly(month, turn) => {
                let today = today?;
                let this = date(today.year(), today.month(), 1);
                let in_year = |year: i32| Day::new(i16::try_from(year).ok()?, month, 1).ok();
                let first = nearest_year(today, turn, ahead, in_year, |first| first < this, |first| first > this)?;
                Some(format!("{:04}-{:02}", first.year(), first.month()))
            }
            Self::From(count, unit) => from_now(today?, count, unit),
        }
    }
}

fn nearest_weekday(today: Day, weekday: Weekday, turn: Turn, ahead: bool) -> Option<Day> {
    let ahead = match turn {
        Turn::Last => false,
        Turn::Next => true,
        Turn::Nearest | Turn::Years(_) => ahead,
    };
    // The day of writing itself is meant by its own name, but not by "last" or "next".
    if today.weekday() == weekday && !matches!(turn, Turn::Last | Turn::Next) {
        return Some(today);
    }
    today.nth_weekday(if ahead { 1 } else { -1 }, weekday).ok()
}

/// The year in which the time is on the side that the clause looks to.
fn nearest_year(
    today: Day,
    turn: Turn,
    ahead: bool,
    in_year: impl Fn(i32) -> Option<Day>,
    is_past: impl Fn(Day) -> bool,
    is_future: impl Fn(Day) -> bool,
) -> Option<Day> {
    let year = i32::from(today.year());
    let this = in_year(year);
    let year = match turn {
        Turn::Years(more) => year + more,
        Turn::Last if this.is_none_or(|day| !is_past(day)) => year - 1,
        Turn::Next if this.is_none_or(|day| !is_future(day)) => year + 1,
        Turn::Nearest if ahead && this.is_some_and(&is_past) => year + 1,
        Turn::Nearest if !ahead && this.is_some_and(&is_future) => year - 1,
        Turn::Last | Turn::Next | Turn::Nearest => year,
    };
    in_year(year)
}

fn from_now(today: Day, count: i32, unit: Unit) -> Option<String> {
    Some(match unit {
        Unit::Day => today.checked_add(count.days()).ok()?.to_string(),
        Unit::Week => {
            let week = today.checked_add(count.weeks()).ok()?.iso_week_date();
            format!("{:04}-W{:02}", week.year(), week.week())
        }
        Unit::Month => {
            let month = today.checked_add(count.months()).ok()?;
            format!("{:04}-{:02}", month.year(), month.month())
        }
        Unit::Year => format!("{:04}", i32::from(today.year()) + count),
    })
}

/// The first and the last day of an EDTF date of this module, as days from a fixed one.
pub(crate) fn edtf_days(edtf: &str) -> Option<(i64, i64)> {
    let (first, last) = edtf_range(edtf)?;
    let number = |day: Day| day.since(date(1, 1, 1)).ok().map(|span| i64::from(span.get_days()));
    Some((number(first)?, number(last)?))
}

fn edtf_range(edtf: &str) -> Option<(Day, Day)> {
    let year: i16 = edtf.get(..4)?.parse().ok()?;
    if let Some(week) = edtf.get(4..).and_then(|rest| rest.strip_prefix("-W")) {
        let monday = jiff::civil::ISOWeekDate::new(year, week.parse().ok()?, Weekday::Monday).ok()?.date();
        return Some((monday, monday.checked_add(6.days()).ok()?));
    }
    match edtf.len() {
        4 => Some((Day::new(year, 1, 1).ok()?, Day::new(year, 12, 31).ok()?)),
        7 => {
            let first = Day::new(year, edtf.get(5..7)?.parse().ok()?, 1).ok()?;
            Some((first, first.last_of_month()))
        }
        _ => {
            let day = edtf.parse().ok()?;
            Some((day, day))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_dates() {
        // Written on Friday 2018-05-18.
        let cases = [
            ("weekday", "on Thursday", false, 2, Some("2018-05-17")),
            ("weekday of the day itself", "Friday", false, 1, Some("2018-05-18")),
            ("weekday ahead", "on Monday", true, 2, Some("2018-05-21")),
            ("part of the day", "on Friday evening", false, 3, Some("2018-05-18")),
            ("late on a weekday", "late on Tuesday night", false, 4, Some("2018-05-15")),
            ("last weekday", "last Friday", false, 2, Some("2018-05-11")),
            ("next weekday", "next Friday", true, 2, Some("2018-05-25")),
            ("weekday last week", "on Tuesday last week", false, 4, Some("2018-05-15")),
            ("yesterday", "yesterday", false, 1, Some("2018-05-17")),
            ("tomorrow", "tomorrow morning", true, 2, Some("2018-05-19")),
            ("this morning", "this morning", false, 2, Some("2018-05-18")),
            ("earlier today", "earlier today", false, 2, Some("2018-05-18")),
            ("month and day", "on May 17", false, 3, Some("2018-05-17")),
            ("day and month", "on 30 September", false, 3, Some("2017-09-30")),
            ("ordinal day", "the 3rd of March", false, 4, Some("2018-03-03")),
            ("month and day to come", "December 1", false, 2, Some("2017-12-01")),
            ("month and day ahead", "on January 9", true, 3, Some("2019-01-09")),
            ("all told", "on March 5 1999", false, 4, Some("1999-03-05")),
            ("day, month, year", "5 March 1999", false, 3, Some("1999-03-05")),
            ("a range begins", "October 25-26 2016", false, 3, Some("2016-10-25")),
            ("a range in words", "May 3 to 5", false, 4, Some("2018-05-03")),
            ("month of the past", "in November", false, 2, Some("2017-11")),
            ("month ahead", "in July", true, 2, Some("2018-07")),
            ("month last year", "in November last year", false, 4, Some("2017-11")),
            ("last month of that name", "last October", false, 2, Some("2017-10")),
            ("month and year", "in October 2015", false, 3, Some("2015-10")),
            ("last week", "last week", false, 2, Some("2018-W19")),
            ("this week", "earlier this week", false, 3, Some("2018-W20")),
            ("next month", "next month", true, 2, Some("2018-06")),
            ("last year", "last year", false, 2, Some("2017")),
            ("a year", "in 2011", false, 2, Some("2011")),
            ("days ago", "11 days ago", false, 3, Some("2018-05-07")),
            ("a week ago", "a week ago", false, 3, Some("2018-W19")),
            ("no date", "overnight", false, 1, None),
            ("ISO", "2018-05-01", false, 1, Some("2018-05-01")),
        ];
        let written = Some("2018-05-18".parse().unwrap());
        for (shows, words, ahead, len, want) in cases {
            let (found, time) = read(words).unwrap_or_else(|| panic!("{shows}: {words}"));
            assert_eq!((found, time.edtf(written, ahead).as_deref()), (len, want), "{shows}: {words}");
        }
    }

    #[test]
    fn other_words_are_no_times() {
        for (shows, words) in [
            ("the modal verb", "may 5"),
            ("a number", "in 30 minutes"),
            ("a year without a preposition", "2011"),
            ("a preposition", "in Moscow"),
            ("a span", "three days"),
            ("no such day", "May 45 2011x"),
        ] {
            let time = read(words).filter(|(_, time)| !matches!(time, Time::MonthOnly(..)));
            assert_eq!(time, None, "{shows}: {words}");
        }
    }

    #[test]
    fn without_a_date_only_full_dates_count() {
        assert_eq!(read("on Thursday").unwrap().1.edtf(None, false), None);
        assert_eq!(read("in May 1999").unwrap().1.edtf(None, false).as_deref(), Some("1999-05"));
    }

    #[test]
    fn dates_are_ranges() {
        let cases = [
            ("a day in its week", "2018-05-17", "2018-W20", true),
            ("a day in another week", "2018-05-17", "2018-W21", false),
            ("a day in its month", "2017-11-03", "2017-11", true),
            ("a month in its year", "2017-11", "2017", true),
            ("two months", "2017-11", "2017-12", false),
        ];
        for (shows, a, b, meet) in cases {
            let (a, b) = (edtf_days(a).unwrap(), edtf_days(b).unwrap());
            assert_eq!(a.0 <= b.1 && b.0 <= a.1, meet, "{shows}");
        }
    }

    fn read(text: &str) -> Option<(usize, Time)> {
        let lower: Vec<String> = text.split(' ').map(str::to_lowercase).collect();
        let words: Vec<TimeWord<'_>> = text
            .split(' ')
            .zip(&lower)
            .map(|(word, lower)| TimeWord { word: lower, capital: word.starts_with(char::is_uppercase) })
            .collect();
        read_time(&words)
    }
}
