//! Times as texts write them: "on Thursday", "May 17", "last week", "in November last year".
//!
//! In: words of a sentence, and later the date of its document. Out: what the words mean, as EDTF
//! (<https://www.loc.gov/standards/datetime/>): `2018-05-17`, `2018-05`, `2018-W20` (an ISO week), `2018`. A time that counts
//! from the day of writing needs the document's date; "recently" and "in the summer" stay words. Of a range the first day
//! counts. Left out: hours, holidays, the months of seasons, and calendars other than the Gregorian.

mod names;
mod words;

use jiff::ToSpan;
use jiff::civil::{Date as Day, Weekday, date};

use crate::document::Date;
pub(crate) use names::{MONTHS, WEEKDAYS};
pub(crate) use words::{LEADS, TimeOpener, TimeWord, read_time, time_openers};

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
    /// The weekend of this name: "over the weekend".
    Weekend,
    /// A time that has no date: overnight, recently, two days later.
    Vague,
    /// A time of more than a day that has no date: in recent weeks, in the summer.
    Period,
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
    /// Of a week so many weeks from the document's.
    Weeks(i32),
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
            Self::Vague | Self::Period => None,
            Self::Weekend => {
                let today = today?;
                let here = ahead || matches!(today.weekday(), Weekday::Saturday | Weekday::Sunday);
                from_now(today, if here { 0 } else { -1 }, Unit::Week)
            }
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
        Turn::Weeks(weeks) => {
            let week = today.checked_add(weeks.weeks()).ok()?.iso_week_date();
            return Some(jiff::civil::ISOWeekDate::new(week.year(), week.week(), weekday).ok()?.date());
        }
    };
    // The day of writing itself is meant by its own name, but not by "last" or "next".
    if today.weekday() == weekday && !matches!(turn, Turn::Last | Turn::Next) {
        return Some(today);
    }
    today.nth_weekday(if ahead { 1 } else { -1 }, weekday).ok()
}

/// Days on the other side of today on which a time is rather than a year away: an editor's note tells of what followed, and what was planned may be
/// told of afterwards.
const CLOSE: i32 = 60;

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
        Turn::Nearest if this.is_some_and(|day| (day - today).get_days().abs() <= CLOSE) => year,
        Turn::Nearest if ahead && this.is_some_and(&is_past) => year + 1,
        Turn::Nearest if !ahead && this.is_some_and(&is_future) => year - 1,
        Turn::Last | Turn::Next | Turn::Nearest | Turn::Weeks(_) => year,
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
            ("this coming weekday", "this coming Friday", true, 3, Some("2018-05-25")),
            ("next weekday", "next Friday", true, 2, Some("2018-05-25")),
            ("weekday last week", "on Tuesday last week", false, 4, Some("2018-05-08")),
            ("weekday of last week", "on Tuesday of last week", false, 5, Some("2018-05-08")),
            ("weekday of next week", "Monday next week", true, 3, Some("2018-05-21")),
            ("weekday of this week", "on Monday of this week", false, 5, Some("2018-05-14")),
            ("this past weekday", "this past Tuesday", false, 3, Some("2018-05-15")),
            ("before the article of another phrase", "Tuesday the palace", false, 1, Some("2018-05-15")),
            ("the weekend", "over the weekend", false, 3, Some("2018-W19")),
            ("the weekend ahead", "at the weekend", true, 3, Some("2018-W20")),
            ("the weekend of a day", "the weekend of May 5", false, 5, Some("2018-05-05")),
            ("the week of a day", "in the week of May 3", false, 6, Some("2018-05-03")),
            ("in the morning", "in the morning", false, 3, None),
            ("the evening of a day", "on the evening of May 3", false, 6, Some("2018-05-03")),
            ("a week of a month", "in the first week of May 2016", false, 7, Some("2016-05")),
            ("half a month", "during the second half of March", false, 6, Some("2018-03")),
            ("weeks that nobody counted", "in recent weeks", false, 3, None),
            ("a season without a year", "in the summer", false, 3, None),
            ("this season", "this summer", false, 2, None),
            ("last season", "last summer", false, 2, None),
            ("a decade", "in the early 1990s", false, 4, None),
            ("the middle of a month", "in mid-May", false, 2, Some("2018-05")),
            ("yesterday", "yesterday", false, 1, Some("2018-05-17")),
            ("tomorrow", "tomorrow morning", true, 2, Some("2018-05-19")),
            ("this morning", "this morning", false, 2, Some("2018-05-18")),
            ("earlier today", "earlier today", false, 2, Some("2018-05-18")),
            ("month and day", "on May 17", false, 3, Some("2018-05-17")),
            ("day and month", "on 30 September", false, 3, Some("2017-09-30")),
            ("ordinal day", "the 3rd of March", false, 4, Some("2018-03-03")),
            ("month and day to come", "December 1", false, 2, Some("2017-12-01")),
            ("month and day ahead", "on January 9", true, 3, Some("2019-01-09")),
            ("a day soon after", "on June 1", false, 3, Some("2018-06-01")),
            ("a day planned shortly before", "on May 2", true, 3, Some("2018-05-02")),
            ("the last week of a month", "last week of January", false, 4, Some("2018-01")),
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
            ("nobody counted", "several months ago", false, 3, None),
            ("a few", "a few days ago", false, 4, None),
            ("the day after", "on the following day", false, 4, None),
            ("the day after, with its date", "The following day January 13", false, 5, Some("2018-01-13")),
            ("that part of the day", "earlier that morning", false, 3, None),
            ("earlier in it", "earlier in the day", false, 4, None),
            ("a season", "in the fall of 1966", false, 5, Some("1966")),
            ("a season and its year", "in summer 1966", false, 3, Some("1966")),
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
            ("the next of something else", "the next meeting"),
            ("a fall", "the fall of Rome"),
            ("the day", "in the day"),
            ("a weekend", "the weekend talks"),
            ("recent", "in recent talks"),
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
