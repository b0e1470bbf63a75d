//! The day a document was written or published: a civil date without a time zone, `YYYY-MM-DD`.

use std::fmt;
use std::path::Path;
use std::str::FromStr;

/// A day of the Gregorian calendar, of the years 1 to 9999. It is written and read as `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(jiff::civil::Date);

/// The text is no day written as `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no date; write the day as YYYY-MM-DD, like 2018-05-17")]
pub struct DateError(String);

impl Date {
    /// The year, the month (1 to 12) and the day of the month (1 to 31).
    #[must_use]
    pub fn year_month_day(self) -> (i16, i8, i8) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// The date that a file's name begins with, as in `2018-05-17-talks.txt`.
    pub(super) fn of_file_name(path: &Path) -> Option<Self> {
        let name = path.file_name()?.as_encoded_bytes();
        let (day, rest) = name.split_at_checked(10)?;
        if rest.first().is_some_and(u8::is_ascii_digit) {
            return None;
        }
        std::str::from_utf8(day).ok()?.parse().ok()
    }

    /// The day of a date that may have a time after it, as in `2018-05-17T10:00:00Z`: the day as written, in the
    /// writer's own time zone.
    pub(super) fn of_timestamp(text: &str) -> Result<Self, DateError> {
        match text.split_at_checked(10) {
            Some((day, time)) if time.starts_with(['T', 't', ' ']) => {
                day.parse().map_err(|_| DateError(text.to_owned()))
            }
            _ => text.parse(),
        }
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let digits = |range: std::ops::Range<usize>| -> Option<i16> {
            let part = text.get(range)?;
            part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok())?
        };
        let day = || -> Option<Self> {
            let bytes = text.as_bytes();
            if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
                return None;
            }
            let (year, month, day) = (digits(0..4)?, digits(5..7)?, digits(8..10)?);
            if year == 0 {
                return None;
            }
            jiff::civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok().map(Self)
        };
        day().ok_or_else(|| DateError(text.to_owned()))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read() {
        let cases = [
            ("a day", "2018-05-17", true),
            ("a leap day", "2016-02-29", true),
            ("the first year", "0001-01-01", true),
            ("no leap year", "2018-02-29", false),
            ("a month too many", "2018-13-01", false),
            ("a day too many", "2018-04-31", false),
            ("year zero", "0000-01-01", false),
            ("month without its zero", "2018-5-17", false),
            ("words", "17 May 2018", false),
            ("American order", "05-17-2018", false),
            ("without dashes", "20180517", false),
            ("slashes", "2018/05/17", false),
            ("a sign", "+018-05-17", false),
            ("digits of another script", "٢٠١٨-05-17", false),
            ("white space", " 2018-05-17", false),
            ("nothing", "", false),
        ];
        for (shows, text, good) in cases {
            let date = text.parse::<Date>();
            assert_eq!(date.is_ok(), good, "{shows}");
            if let Ok(date) = date {
                assert_eq!(date.to_string(), text, "{shows}");
            }
        }
    }

    #[test]
    fn times_after_a_date_are_passed_over() {
        let cases = [
            ("only a date", "2018-05-17", Some("2018-05-17")),
            ("RFC 3339", "2018-05-17T23:59:00-05:00", Some("2018-05-17")),
            ("a space before the time", "2018-05-17 10:00", Some("2018-05-17")),
            ("something else after it", "2018-05-178", None),
            ("a wrong day before the time", "2018-05-32T10:00", None),
            ("a letter across the tenth byte", "2018-05-1é", None),
        ];
        for (shows, text, want) in cases {
            assert_eq!(Date::of_timestamp(text).ok().map(|d| d.to_string()).as_deref(), want, "{shows}");
        }
    }

    #[test]
    fn file_names_begin_with_dates() {
        let cases = [
            ("a date and words", "x/2018-05-17-sochi.txt", Some("2018-05-17")),
            ("only a date", "2018-05-17.jsonl.gz", Some("2018-05-17")),
            ("the date in the folder", "2018-05-17/sochi.txt", None),
            ("the date later in the name", "sochi-2018-05-17.txt", None),
            ("a longer number", "2018-05-170.txt", None),
            ("no real day", "2018-02-30.txt", None),
            ("a short name", "a.txt", None),
            ("letters across the tenth byte", "2018-05-1é.txt", None),
        ];
        for (shows, path, want) in cases {
            assert_eq!(Date::of_file_name(Path::new(path)).map(|d| d.to_string()).as_deref(), want, "{shows}");
        }
    }
}
