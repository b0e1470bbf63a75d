//! Patterns of spaCy's `EntityRuler` (<https://spacy.io/usage/rule-based-matching#entityruler-files>): JSON Lines with `label`, `pattern`
//! and sometimes `id`.
//!
//! A pattern is a name or a list of tokens. Tokens given by TEXT, ORTH or LOWER make a name; LOWER finds every case and is
//! written with capitals, as ours then finds it with capitals. What is no fixed name (regular expressions, OP, lists) is a
//! fault. Patterns of one id that stand together are one entity; the id holds across lines only with its label.

use std::io::{self, BufRead};

use serde_json::Value;

use super::{ImportRow, Sink, each_line, kind_of};

pub(super) fn read(input: Box<dyn BufRead>, sink: &mut Sink<'_>) -> io::Result<()> {
    each_line(input, sink, |line, text, sink| sink(line, row_of(text)))
}

fn row_of(text: &str) -> Result<ImportRow, String> {
    let entry: Value = serde_json::from_str(text).map_err(|error| format!("no JSON: {error}"))?;
    let label = entry["label"].as_str().ok_or("no `label`")?;
    let name = match &entry["pattern"] {
        Value::String(name) => name.clone(),
        Value::Array(tokens) => {
            let words = tokens.iter().map(token).collect::<Result<Vec<String>, String>>()?;
            join(&words)
        }
        _ => return Err("no `pattern`".to_owned()),
    };
    let id = entry["id"].as_str().unwrap_or_default().to_owned();
    Ok(ImportRow { name, kind: kind_of(label), id, ..ImportRow::default() })
}

fn token(token: &Value) -> Result<String, String> {
    let no_name = || format!("the token {token} is no fixed word");
    let parts = token.as_object().filter(|parts| parts.len() == 1).ok_or_else(no_name)?;
    let (key, word) = parts.iter().next().ok_or_else(no_name)?;
    let word = word.as_str().ok_or_else(no_name)?;
    match key.to_uppercase().as_str() {
        "TEXT" | "ORTH" => Ok(word.to_owned()),
        "LOWER" => {
            let mut letters = word.chars();
            Ok(letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect())
        }
        _ => Err(no_name()),
    }
}

/// Tokens with spaces between, but none where a text has none: `al - Assad`, `Moody 's`, `U.S. , Inc .`
fn join(words: &[String]) -> String {
    let mut name = String::new();
    let mut glued = true;
    for word in words {
        let hyphen = matches!(word.as_str(), "-" | "–" | "/");
        let closes = word.starts_with(['\'', '’', ',', '.', ')']);
        if !glued && !hyphen && !closes {
            name.push(' ');
        }
        name.push_str(word);
        glued = hyphen || word == "(";
    }
    name
}
