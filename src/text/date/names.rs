//! The names and figures of days, months and years.
//!
//! In: a word. Out: the day of the week, the month, the day of a month or the year that it is, if it is one. Left out: what several of
//! them mean together ([`super::words`]).

use jiff::civil::Weekday;

use crate::document::Date;

/// The days of the week from Monday on, folded.
pub(crate) const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

pub(super) fn weekday_of(word: &str) -> Option<Weekday> {
    let place = WEEKDAYS.iter().position(|weekday| *weekday == word)?;
    Weekday::from_monday_zero_offset(place as i8).ok()
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

/// The middle of the months.
pub(super) const MID_MONTHS: [&str; 12] = [
    "mid-january",
    "mid-february",
    "mid-march",
    "mid-april",
    "mid-may",
    "mid-june",
    "mid-july",
    "mid-august",
    "mid-september",
    "mid-october",
    "mid-november",
    "mid-december",
];

pub(super) const SHORT_MONTHS: [&str; 13] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "sept"];

pub(super) fn month_of(word: &str, capital: bool) -> Option<i8> {
    if let Some(whole) = word.strip_prefix("mid-") {
        let place = MONTHS.iter().position(|month| *month == whole)?;
        return i8::try_from(place + 1).ok();
    }
    if !capital {
        return None;
    }
    let number = MONTHS
        .iter()
        .position(|month| *month == word)
        .or_else(|| SHORT_MONTHS.iter().position(|month| *month == word))?;
    i8::try_from(number % 12 + 1).ok().map(|month| if number == 12 { 9 } else { month })
}

/// `17`, `17th`, `25-26`: the first day.
pub(super) fn day_of(word: &str) -> Option<i8> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &word[digits..];
    let range =
        rest.strip_prefix('-').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
    if !(rest.is_empty() || matches!(rest, "st" | "nd" | "rd" | "th") || range) || digits > 2 {
        return None;
    }
    word[..digits].parse().ok().filter(|day| (1..=31).contains(day))
}

pub(super) fn year_of(word: &str) -> Option<i16> {
    (word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| word.parse().ok())?
        .filter(|year| (1500..2200).contains(year))
}

pub(super) fn iso_day(word: &str) -> Option<(i16, i8, i8)> {
    // Few words are asked that are no plain ones.
    word.starts_with(|c: char| c.is_ascii_digit()).then(|| word.parse::<Date>().ok().map(Date::year_month_day))?
}
