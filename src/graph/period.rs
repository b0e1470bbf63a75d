//! The days that a date of less or more precision covers.
//!
//! In: EDTF as meetings carry it: `2018-05-17`, `2018-05`, `2018-W20`, `2018`. Out: first and last day.

use std::str::FromStr;

use jiff::civil::{Date, ISOWeekDate, Weekday};

/// A day, a week, a month or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    first: Date,
    last: Date,
}

/// Not a date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no date; write 2018-05-17, 2018-05, 2018-W20 or 2018")]
pub struct PeriodError(String);

impl Period {
    /// The first day, as YYYY-MM-DD.
    #[must_use]
    pub fn first_day(&self) -> String {
        self.first.to_string()
    }

    /// The last day, as YYYY-MM-DD.
    #[must_use]
    pub fn last_day(&self) -> String {
        self.last.to_string()
    }

    /// From the beginning of this period to the end of `other`.
    #[must_use]
    pub fn until(self, other: Self) -> Self {
        Self { first: self.first, last: other.last }
    }

    /// Whether some day is in both.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let parts: Vec<&str> = text.split('-').collect();
        let number = |part: &str, digits: usize| {
            (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse::<i16>().ok())?
        };
        let period = || {
            let year = number(parts.first()?, 4)?;
            let (first, last) = match parts[1..] {
                [] => (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?),
                [week] if week.starts_with('W') => {
                    let day = |day| ISOWeekDate::new(year, number(&week[1..], 2)? as i8, day).ok();
                    (day(Weekday::Monday)?.date(), day(Weekday::Sunday)?.date())
                }
                [month] => {
                    let first = Date::new(year, number(month, 2)? as i8, 1).ok()?;
                    (first, first.last_of_month())
                }
                [month, day] => {
                    let day = Date::new(year, number(month, 2)? as i8, number(day, 2)? as i8).ok()?;
                    (day, day)
                }
                _ => return None,
            };
            Some(Self { first, last })
        };
        period().ok_or_else(|| PeriodError(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_cover_days() {
        let cases = [
            ("a day", "2018-05-17", Some(("2018-05-17", "2018-05-17"))),
            ("a month", "2018-02", Some(("2018-02-01", "2018-02-28"))),
            ("a leap month", "2016-02", Some(("2016-02-01", "2016-02-29"))),
            ("a week", "2018-W20", Some(("2018-05-14", "2018-05-20"))),
            ("a year", "2018", Some(("2018-01-01", "2018-12-31"))),
            ("no such day", "2018-02-30", None),
            ("no such week", "2018-W54", None),
            ("letters", "May", None),
            ("a sign", "2018-+5", None),
            ("nothing", "", None),
            ("a hyphen", "2018-", None),
        ];
        for (shows, text, want) in cases {
            let have = text.parse::<Period>().ok().map(|period| (period.first_day(), period.last_day()));
            assert_eq!(have, want.map(|(first, last)| (first.to_owned(), last.to_owned())), "{shows}");
        }
    }
}
