//! `FollowTheMoney` entities (<https://followthemoney.tech/explorer/schemata/>), JSON Lines: `id`, `schema` and `properties`, each of
//! which is a list of values.
//!
//! Person, Organization, Company, `PublicBody`, `LegalEntity` and Address become rows; entities of other schemas (ownership,
//! sanctions) name nobody and are passed over. The first name is the name, the others and `alias` are aliases, `weakAlias`
//! is a weak alias.

use std::io::{self, BufRead};

use serde_json::Value;

use super::{ImportRow, Sink, degrees, each_line};

pub(super) fn read(input: Box<dyn BufRead>, sink: &mut Sink<'_>) -> io::Result<()> {
    each_line(input, sink, |line, text, sink| match row_of(text) {
        Ok(None) => Ok(()),
        Ok(Some(row)) => sink(line, Ok(row)),
        Err(what) => sink(line, Err(what)),
    })
}

fn row_of(text: &str) -> Result<Option<ImportRow>, String> {
    let entity: Value = serde_json::from_str(text).map_err(|error| format!("no JSON: {error}"))?;
    let kind = match entity["schema"].as_str().ok_or("no `schema`")? {
        "Person" => "person",
        "Organization" | "Company" | "PublicBody" | "LegalEntity" => "organisation",
        "Address" => "place",
        _ => return Ok(None),
    };
    let id = entity["id"].as_str().ok_or("no `id`")?.to_owned();
    let values = |key: &str| -> Vec<String> {
        let list = entity["properties"][key].as_array().into_iter().flatten();
        list.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let first = |key: &str| values(key).into_iter().next().unwrap_or_default();
    let mut names = values("name").into_iter().chain(values("full"));
    let name = names.next().unwrap_or_default();
    Ok(Some(ImportRow {
        name,
        kind: kind.to_owned(),
        aliases: names.chain(values("alias")).collect(),
        weak_aliases: values("weakAlias"),
        id,
        roles: values("position").into_iter().map(|role| role.replace('|', " ")).collect(),
        country: first("country").to_uppercase(),
        weight: String::new(),
        lat: degrees(&first("latitude"), 90.0)?,
        lon: degrees(&first("longitude"), 180.0)?,
    }))
}
