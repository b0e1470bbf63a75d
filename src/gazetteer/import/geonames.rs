//! The dump of `GeoNames` (<https://download.geonames.org/export/dump/readme.txt>): 19 columns between tabs, without a header.
//!
//! The population is the weight. Of the alternate names those in Latin letters are kept, as others are found in texts
//! of other scripts only and make the file four times as long; codes of three capitals and less (airports) are left out.

use std::io::{self, BufRead};

use super::{ImportRow, Sink, degrees, each_line};

pub(super) fn read(input: Box<dyn BufRead>, features: &[String], sink: &mut Sink<'_>) -> io::Result<()> {
    each_line(input, sink, |line, text, sink| {
        let cells: Vec<&str> = text.split('\t').collect();
        if cells.len() != 19 {
            return sink(line, Err(format!("{} columns between tabs; a row of GeoNames has 19", cells.len())));
        }
        let (class, code) = (cells[6], cells[7]);
        let wanted = |feature: &String| feature == class || *feature == format!("{class}.{code}");
        if !features.is_empty() && !features.iter().any(wanted) {
            return Ok(());
        }
        sink(line, row_of(&cells))
    })
}

fn row_of(cells: &[&str]) -> Result<ImportRow, String> {
    if cells[0].parse::<u64>().is_err() {
        return Err(format!("`{}` in the first column is no number of GeoNames", cells[0]));
    }
    let population = cells[14].trim();
    if !population.is_empty() && population.parse::<u64>().is_err() {
        return Err(format!("`{population}` in column 15 is no population"));
    }
    Ok(ImportRow {
        name: cells[1].to_owned(),
        kind: "place".to_owned(),
        aliases: cells[3].split(',').filter(|name| is_useful(name)).map(str::to_owned).collect(),
        id: format!("geonames:{}", cells[0]),
        country: cells[8].to_owned(),
        weight: if population == "0" { String::new() } else { population.to_owned() },
        lat: degrees(cells[4], 90.0)?,
        lon: degrees(cells[5], 180.0)?,
        ..ImportRow::default()
    })
}

/// Whether a name is in Latin letters and no code.
fn is_useful(name: &str) -> bool {
    let latin = name.chars().all(|c| !c.is_alphabetic() || c < '\u{250}' || ('\u{1E00}'..'\u{1F00}').contains(&c));
    latin && (name.chars().count() > 3 || name.chars().any(char::is_lowercase)) && name.chars().any(char::is_uppercase)
}
