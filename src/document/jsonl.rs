//! One line of JSON Lines (RFC 8259, one value a line) to the fields of a document.
//!
//! `text` is required; `id`, `title` and `date` may be missing, `null` or empty. An `id` may be a whole number, as
//! databases have them. Other keys are passed over, however deep they nest.

use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, Visitor};

use super::date::Date;

/// What a line says; what is missing is up to the caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fields {
    pub(super) id: Option<String>,
    pub(super) title: Option<String>,
    pub(super) date: Option<Date>,
    pub(super) text: String,
    /// What the reader of the text may want to know.
    pub(super) note: Option<String>,
}

/// Reads the line, or says what is wrong with it and what would be right.
pub(super) fn parse(line: &str) -> Result<Fields, String> {
    if line.trim_start().starts_with('[') {
        return Err(format!("is a JSON array; {ONE_OBJECT} (`jq -c '.[]'` makes one of the other)"));
    }
    let line: Line = serde_json::from_str(line).map_err(|error| explain(&error))?;
    let text = line.text.ok_or_else(|| format!("has no `text`; {ONE_OBJECT}"))?;
    // A month without a day is common in archives: the text is worth more than its date.
    let (date, note) = match line.date.filter(|date| !date.is_empty()).map(|date| Date::of_timestamp(&date)) {
        Some(Ok(date)) => (Some(date), None),
        Some(Err(error)) => (None, Some(format!("read without its date: {error}"))),
        None => (None, None),
    };
    let given = |field: Option<String>| field.filter(|value| !value.is_empty());
    Ok(Fields { id: given(line.id), title: given(line.title), date, text, note })
}

const ONE_OBJECT: &str = "a line is one object like {\"id\": \"a1\", \"date\": \"2018-05-17\", \"text\": \"...\"}";

#[derive(Deserialize)]
#[serde(expecting = "an object")]
struct Line {
    #[serde(default, deserialize_with = "id")]
    id: Option<String>,
    #[serde(default, deserialize_with = "title")]
    title: Option<String>,
    #[serde(default, deserialize_with = "date")]
    date: Option<String>,
    #[serde(default, deserialize_with = "text")]
    text: Option<String>,
}

fn id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    deserializer.deserialize_any(Field { expected: "a string or a whole number for `id`", whole_numbers: true })
}

fn title<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    deserializer.deserialize_any(Field { expected: "a string for `title`", whole_numbers: false })
}

fn date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    deserializer.deserialize_any(Field { expected: "a string like \"2018-05-17\" for `date`", whole_numbers: false })
}

fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    deserializer.deserialize_any(Field { expected: "a string for `text`", whole_numbers: false })
}

/// A string or `null`, whose error names the key.
struct Field {
    expected: &'static str,
    whole_numbers: bool,
}

impl Field {
    fn number<E: de::Error>(&self, number: impl fmt::Display, kind: de::Unexpected) -> Result<Option<String>, E> {
        if self.whole_numbers { Ok(Some(number.to_string())) } else { Err(E::invalid_type(kind, self)) }
    }
}

impl Visitor<'_> for Field {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Some(value.to_owned()))
    }

    fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Self::Value, E> {
        self.number(value, de::Unexpected::Unsigned(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Self::Value, E> {
        self.number(value, de::Unexpected::Signed(value))
    }
}

/// The parser's own message with the column alone: the line it counts is always the first.
fn explain(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let message = message.split(" at line 1 column ").next().unwrap_or_default();
    match error.classify() {
        serde_json::error::Category::Data => format!("{message}, at byte {}; {ONE_OBJECT}", error.column()),
        _ => format!("is no whole JSON object: {message}, at byte {}; {ONE_OBJECT}", error.column()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_lines_are_read() {
        let deep = format!(r#"{{"x": {}1{}, "text": "t"}}"#, "[".repeat(100_000), "]".repeat(100_000));
        let cases = [
            ("all keys", r#"{"id":"a","title":"T","date":"2018-05-17","text":"t"}"#, ["a", "T", "2018-05-17", "t"]),
            ("text alone", r#"{"text":"t"}"#, ["", "", "", "t"]),
            ("null is as good as missing", r#"{"id":null,"title":null,"date":null,"text":"t"}"#, ["", "", "", "t"]),
            ("so is an empty string", r#"{"id":"","title":"","date":"","text":"t"}"#, ["", "", "", "t"]),
            ("an empty text is a text", r#"{"id":"a","text":""}"#, ["a", "", "", ""]),
            ("a number as id", r#"{"id":17,"text":"t"}"#, ["17", "", "", "t"]),
            ("a negative number as id", r#"{"id":-17,"text":"t"}"#, ["-17", "", "", "t"]),
            ("a time after the date", r#"{"date":"2018-05-17T10:00:00Z","text":"t"}"#, ["", "", "2018-05-17", "t"]),
            ("other keys", r#"{"url":"x","tags":[1,{"a":null}],"text":"t","n":1e9}"#, ["", "", "", "t"]),
            ("other keys that nest deep", &deep, ["", "", "", "t"]),
            ("escapes", r#"{"text":"a\nb\u00e9\ud83d\ude00\"\u0000"}"#, ["", "", "", "a\nbé😀\"\0"]),
            ("an escaped key", r#"{"te\u0078t":"t"}"#, ["", "", "", "t"]),
            ("white space around", " \t{ \"text\" : \"t\" } \r", ["", "", "", "t"]),
        ];
        for (shows, line, [id, title, date, text]) in cases {
            let fields = parse(line).expect(shows);
            assert_eq!(fields.id.unwrap_or_default(), id, "{shows}");
            assert_eq!(fields.title.unwrap_or_default(), title, "{shows}");
            assert_eq!(fields.date.map(|d| d.to_string()).unwrap_or_default(), date, "{shows}");
            assert_eq!(fields.text, text, "{shows}");
        }
    }

    #[test]
    fn a_date_that_is_none_is_noted() {
        let cases = [
            ("a month", r#"{"date":"1972-03","text":"t"}"#, "\"1972-03\" is no date; write the day as YYYY-MM-DD"),
            ("date in words", r#"{"date":"17 May","text":"t"}"#, "\"17 May\" is no date"),
            ("no such day", r#"{"date":"2018-02-30","text":"t"}"#, "\"2018-02-30\" is no date"),
        ];
        for (shows, line, want) in cases {
            let fields = parse(line).expect(shows);
            assert_eq!((fields.date, fields.text.as_str()), (None, "t"), "{shows}");
            assert!(fields.note.as_ref().is_some_and(|note| note.contains(want)), "{shows}: {:?}", fields.note);
        }
    }

    #[test]
    fn bad_lines_say_what_is_wrong() {
        let deep = format!(r#"{{"text": {}"#, "[".repeat(100_000));
        let cases = [
            ("no text", r#"{"id":"a"}"#, "has no `text`"),
            ("text null", r#"{"text":null}"#, "has no `text`"),
            ("text a number", r#"{"text":5}"#, "invalid type: integer `5`, expected a string for `text`, at byte 9"),
            ("text a list", r#"{"text":["t"]}"#, "invalid type: sequence, expected a string for `text`"),
            ("text nests deep", &deep, "invalid type: sequence, expected a string for `text`"),
            ("title a flag", r#"{"title":true,"text":"t"}"#, "boolean `true`, expected a string for `title`"),
            ("id a fraction", r#"{"id":1.5,"text":"t"}"#, "expected a string or a whole number for `id`"),
            ("date a number", r#"{"date":2018,"text":"t"}"#, "integer `2018`, expected a string like \"2018-05-17\""),
            ("text twice", r#"{"text":"a","text":"b"}"#, "duplicate field `text`"),
            ("cut off", r#"{"id":"a","te"#, "is no whole JSON object: EOF while parsing a string, at byte 13"),
            ("more after it", r#"{"text":"a"}{"text":"b"}"#, "is no whole JSON object: trailing characters"),
            ("a raw control character", "{\"text\":\"a\tb\"}", "is no whole JSON object: control character"),
            ("half a surrogate pair", r#"{"text":"\ud83d"}"#, "is no whole JSON object: "),
            ("plain text", "Two men met.", "is no whole JSON object: expected value, at byte 1"),
            ("an array", r#"[{"text":"t"}]"#, "is a JSON array; a line is one object like"),
            ("a string", r#""text""#, "invalid type: string \"text\", expected an object"),
        ];
        for (shows, line, want) in cases {
            let message = parse(line).expect_err(shows);
            assert!(message.starts_with(want) || message.contains(want), "{shows}: {message}");
            assert!(!message.contains("line 1"), "{shows}: {message}");
        }
    }
}
