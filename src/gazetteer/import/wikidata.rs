//! What the query service of Wikidata gives (<https://www.mediawiki.org/wiki/Wikidata_Query_Service/User_Manual>): CSV with a header, a
//! JSON array of objects, or the SPARQL results in JSON.
//!
//! `item` and `itemLabel` are needed, `itemAltLabel` (between commas) gives aliases, any value `Point(longitude latitude)` the place.
//! A label that is the item's own number is none. JSON is read entry by entry; what is in memory is one entry.

use std::fmt;
use std::io::{self, BufRead};

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::{ImportRow, Sink, degrees};

pub(super) fn read(mut input: Box<dyn BufRead>, sink: &mut Sink<'_>) -> io::Result<()> {
    let start = input.fill_buf()?;
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start);
    if start.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(|byte| matches!(byte, b'[' | b'{')) {
        let mut json = serde_json::Deserializer::from_reader(input);
        return Entries { sink }.deserialize(&mut json).map_err(io::Error::from);
    }
    let mut table = csv::ReaderBuilder::new().flexible(true).from_reader(input);
    let header = table.headers().map_err(io::Error::from)?.clone();
    let header: Vec<&str> = header.iter().map(|column| column.trim_start_matches('\u{FEFF}')).collect();
    let mut record = csv::ByteRecord::new();
    while table.read_byte_record(&mut record).map_err(io::Error::from)? {
        let line = record.position().map_or(0, csv::Position::line);
        let cells: Result<Vec<&str>, _> = record.iter().map(std::str::from_utf8).collect();
        let row = match cells {
            Ok(cells) if cells.len() == header.len() => row_of(header.iter().copied().zip(cells.iter().copied())),
            Ok(cells) => Err(format!("{} cells in a table of {} columns", cells.len(), header.len())),
            Err(_) => Err("not UTF-8".to_owned()),
        };
        sink(line, row)?;
    }
    Ok(())
}

fn row_of<'v>(values: impl Iterator<Item = (&'v str, &'v str)>) -> Result<ImportRow, String> {
    let (mut row, mut point) = (ImportRow::default(), None);
    for (column, value) in values {
        match column {
            "item" => value.rsplit('/').next().unwrap_or_default().clone_into(&mut row.id),
            "itemLabel" => value.clone_into(&mut row.name),
            "itemAltLabel" => row.aliases = value.split(", ").map(str::to_owned).collect(),
            _ if value.starts_with("Point(") => point = Some(value),
            _ => {}
        }
    }
    if row.id.is_empty() {
        return Err("no `item`".to_owned());
    }
    if row.name.is_empty() || row.name == row.id {
        return Err(format!("the item {} has no label in this language", row.id));
    }
    if let Some(point) = point {
        let (lon, lat) = point
            .strip_prefix("Point(")
            .and_then(|point| point.strip_suffix(')'))
            .and_then(|point| point.split_once(' '))
            .ok_or_else(|| format!("`{point}` is no point"))?;
        (row.lat, row.lon) = (degrees(lat, 90.0)?, degrees(lon, 180.0)?);
    }
    Ok(row)
}

/// Hands the entries of an array on as they are read; of an object, those of `results`, `bindings`.
struct Entries<'s, 'f> {
    sink: &'s mut Sink<'f>,
}

impl<'de> DeserializeSeed<'de> for Entries<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Entries<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("results of the Wikidata query service")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let mut number = 0;
        while let Some(entry) = entries.next_element::<Value>()? {
            number += 1;
            let row =
                match entry.as_object() {
                    // A binding is an object with `value`, a plain entry the value itself.
                    Some(entry) => row_of(entry.iter().filter_map(|(key, value)| {
                        Some((key.as_str(), value.get("value").unwrap_or(value).as_str()?))
                    })),
                    None => Err("no object".to_owned()),
                };
            (self.sink)(number, row).map_err(A::Error::custom)?;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key == "results" || key == "bindings" {
                map.next_value_seed(Entries { sink: &mut *self.sink })?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}
