//! Other people's gazetteers to ours and back: what is imported loads as a gazetteer.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use whomet::{
    Document, Extractor, Gazetteer, ImportFormat, ImportOptions, ImportRow, RowWriter, Suggestions, import,
    write_suggestions,
};

fn sample(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import").join(file)
}

/// The CSV of a file, and the lines of what was left out.
fn imported(format: ImportFormat, path: &Path, options: &ImportOptions) -> io::Result<(String, Vec<String>)> {
    let (mut csv, mut faults) = (Vec::new(), Vec::new());
    let mut out = RowWriter::new(&mut csv)?;
    import(format, path, options, &mut |row| {
        match row {
            Ok(row) => out.write(&row)?,
            Err(fault) => faults.push(format!("{}: {}", fault.line, fault.what)),
        }
        Ok(())
    })?;
    out.end()?;
    Ok((String::from_utf8(csv).unwrap(), faults))
}

fn load(csv: &str) -> Gazetteer {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("names.csv");
    fs::write(&file, csv).unwrap();
    let (gazetteer, errors, warnings) = Gazetteer::load_with_warnings(&[&file]).unwrap();
    assert_eq!((errors.count, warnings.count), (0, 0), "{errors} {warnings}");
    gazetteer
}

/// Rows as `id | name | kind | aliases | attributes`.
fn rows(gazetteer: &Gazetteer) -> Vec<String> {
    let row = |entity: whomet::Entity<'_>| {
        let aliases: Vec<&str> = entity.aliases().collect();
        let weak: Vec<&str> = entity.weak_aliases().collect();
        let attributes: Vec<String> = entity.attributes().map(|(column, cell)| format!("{column} {cell}")).collect();
        let mut parts = vec![entity.id().to_owned(), entity.name().to_owned(), entity.kind_name().to_owned()];
        parts.push(aliases.join(", "));
        if !weak.is_empty() {
            parts.push(format!("weak {}", weak.join(", ")));
        }
        parts.push(attributes.join(", "));
        parts.join(" | ")
    };
    gazetteer.entities().map(row).collect()
}

#[test]
fn formats() {
    let all = ImportOptions::default();
    let of_kind = |kind: &str| ImportOptions { kind: Some(kind.to_owned()), ..ImportOptions::default() };
    let features = ImportOptions { features: vec!["P".to_owned(), "A.PCLI".to_owned()], ..ImportOptions::default() };
    type Case<'c> =
        (&'static str, ImportFormat, &'static str, &'c ImportOptions, &'static [&'static str], &'static [&'static str]);
    let cases: &[Case<'_>] = &[
        (
            "GeoNames with features",
            ImportFormat::Geonames,
            "geonames.txt",
            &features,
            &[
                "geonames:7000001 | Port Alba | place | Porto Alba, Puerto Álba | country XA, weight 52000, lat 12.5, lon -3.25",
                "geonames:7000002 | Republic of Alba | place | Alba | country XA, weight 812000, lat 12, lon -3",
            ],
            &["4: 3 columns between tabs; a row of GeoNames has 19", "5: `112.5` is no number from -90 to 90"],
        ),
        (
            "Wikidata, CSV",
            ImportFormat::Wikidata,
            "wikidata.csv",
            &of_kind("place"),
            &[
                "Q900001 | Port Alba | place | Porto Alba, Alba Harbour | lat 12.5, lon -3.25",
                "Q900004 | South Alba | place |  | ",
            ],
            &["4: the item Q900002 has no label in this language", "5: `112` is no number from -90 to 90"],
        ),
        (
            "Wikidata, plain JSON",
            ImportFormat::Wikidata,
            "wikidata.json",
            &of_kind("place"),
            &[
                "Q900001 | Port Alba | place | Porto Alba, Alba Harbour | lat 12.5, lon -3.25",
                "Q900004 | South Alba | place |  | ",
            ],
            &["2: the item Q900002 has no label in this language", "3: no object"],
        ),
        (
            "Wikidata, SPARQL results",
            ImportFormat::Wikidata,
            "sparql.json",
            &of_kind("place"),
            &["Q900001 | Port Alba | place |  | lat 12.5, lon -3.25"],
            &["2: no `item`"],
        ),
        (
            "GATE with its index",
            ImportFormat::Gate,
            "lists.def",
            &all,
            &[
                "Ada Marlow | Ada Marlow | person |  | ",
                "Ben Marlow | Ben Marlow | person |  | ",
                "Cara & Dean Marlow | Cara & Dean Marlow | person |  | ",
                "Port Alba | Port Alba | place |  | ",
                "Port Brenna | Port Brenna | place |  | ",
            ],
            &[
                "3: `../secret.lst:location` is not of the form file.lst:type",
                "4: missing.lst: No such file or directory (os error 2)",
                "5: `just words` is not of the form file.lst:type",
                "3: `Port Alba` came before",
            ],
        ),
        (
            "spaCy",
            ImportFormat::Spacy,
            "spacy.jsonl",
            &all,
            &[
                "Alba Shipping | Alba Shipping | organisation |  | ",
                "port-alba | Port Alba | place | Porto Alba | ",
                "Ada al-Marlow | Ada al-Marlow | person |  | ",
            ],
            &[
                "5: the token {\"LOWER\":{\"IN\":[\"ada\",\"eda\"]}} is no fixed word",
                "6: the token {\"OP\":\"?\",\"TEXT\":\"Ada\"} is no fixed word",
                "7: no `label`",
                "8: no JSON: EOF while parsing a value at line 1 column 19",
            ],
        ),
        (
            "Linked Places",
            ImportFormat::LpTsv,
            "places.lp.tsv",
            &all,
            &[
                "1001 | Port Alba | place | Porto Alba, Alba Harbour | country XA, lat 12.5, lon -3.25",
                "1002 | Mount Alba | place |  | country XA",
            ],
            &["4: no `id`", "5: 3 cells in a table of 10 columns"],
        ),
        (
            "FollowTheMoney",
            ImportFormat::Ftm,
            "ftm.jsonl",
            &all,
            &[
                "xa-1 | Ada Marlow | person | Ada J. Marlow, Ada of Alba | weak Captain | role harbour master|mayor, country XA",
                "xa-2 | Alba Shipping | organisation |  | country XA",
                "xa-4 | Port Authority of Alba | organisation |  | ",
                "xa-5 | 1 Quay, Port Alba | place |  | lat 12.5, lon -3.25",
            ],
            &["6: no name", "7: `xa-1` came before"],
        ),
        (
            "a list",
            ImportFormat::List,
            "ships.txt",
            &of_kind("ship"),
            &["Sea Swallow | Sea Swallow | ship |  | ", "Old Heron | Old Heron | ship |  | "],
            &[
                "5: the name `=HYPERLINK(\"http://x\")` begins like a formula of a spreadsheet",
                "7: not UTF-8",
                "8: the name `@sea` begins like a formula of a spreadsheet",
                "6: `Sea Swallow` came before",
            ],
        ),
        (
            "a list without a kind",
            ImportFormat::List,
            "people.lst",
            &all,
            &[],
            &[
                "1: nothing says what it is; say so with --kind",
                "2: nothing says what it is; say so with --kind",
                "4: nothing says what it is; say so with --kind",
            ],
        ),
    ];
    for (shows, format, file, options, want, want_faults) in cases {
        let (csv, mut faults) = imported(*format, &sample(file), options).unwrap();
        assert_eq!(rows(&load(&csv)), *want, "{shows}");
        let mut want_faults = want_faults.to_vec();
        faults.sort_unstable();
        want_faults.sort_unstable();
        assert_eq!(faults, want_faults, "{shows}");
    }
}

#[test]
fn files_that_are_none() {
    let cases = [
        ("no such file", ImportFormat::List, "nothing.txt", "No such file"),
        ("a table without the columns", ImportFormat::LpTsv, "geonames.txt", "`id` and `title`"),
        ("broken JSON", ImportFormat::Wikidata, "broken.json", "EOF while parsing"),
    ];
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("broken.json"), "[{\"item\": \"Q1\"").unwrap();
    for (shows, format, file, want) in cases {
        let path = if file == "broken.json" { folder.path().join(file) } else { sample(file) };
        let error = imported(format, &path, &ImportOptions::default()).unwrap_err().to_string();
        assert!(error.contains(want), "{shows}: {error}");
    }
}

#[test]
fn cells_are_no_formulas() {
    let row = |change: &dyn Fn(&mut ImportRow)| {
        let mut row = ImportRow { name: "Ada".to_owned(), kind: "person".to_owned(), ..ImportRow::default() };
        change(&mut row);
        let mut csv = Vec::new();
        let mut out = RowWriter::new(&mut csv).unwrap();
        out.write(&row).unwrap();
        out.end().unwrap();
        String::from_utf8(csv).unwrap().lines().nth(1).unwrap().to_owned()
    };
    let cases: &[(&str, &dyn Fn(&mut ImportRow), &str)] = &[
        ("an alias", &|row| row.aliases = vec!["=1+1".to_owned()], "Ada,person,|=1+1,,,,,,,"),
        ("a second alias", &|row| row.aliases = vec!["A".to_owned(), "@x".to_owned()], "Ada,person,A|@x,,,,,,,"),
        ("an id", &|row| row.id = "-x".to_owned(), "Ada,person,,,'-x,,,,,"),
        ("a tab before it", &|row| row.country = "\t=x".to_owned(), "Ada,person,,,,,'=x,,,"),
        ("a negative number", &|row| row.lat = "-3.5".to_owned(), "Ada,person,,,,,,,-3.5,"),
    ];
    for (shows, change, want) in cases {
        assert_eq!(row(change), *want, "{shows}");
    }
}

const NEWS: &str = "Mr. Corin Valk met Ada Marlow at Brenna. Ambassador Valk said nothing; Valk left for Brenna on Monday. \
    “=SUM(1)” said Mrs. Tolland.\n\nThe Ministry of Tides in Brenna thanked Mr. Valk, and Minister Orla K. Fenn spoke. \
    Fenn said in Brenna that the Ministry of Tides had asked Mrs. Tolland and Mr. Valk.\n\n\
    = Mrs. Tolland and Fenn wrote to the Ministry of Tides. In Brenna, Minister Fenn agreed.";

#[test]
fn suggestions_load_as_a_gazetteer() {
    let gazetteer = load("name,kind\nAda Marlow,person\n");
    let extractor = Extractor::new(&gazetteer);
    let mut suggestions = Suggestions::default();
    let document = Document::new("news", NEWS);
    suggestions.add(&gazetteer, &document, &extractor.read(&document));
    let rows_found = suggestions.into_rows(&gazetteer, 2);
    let have: Vec<String> = rows_found
        .iter()
        .map(|row| format!("{} | {} | {} | {}", row.name, row.kind, row.aliases.join(", "), row.count))
        .collect();
    let mut sorted = have.clone();
    sorted.sort_unstable();
    assert_eq!(
        sorted,
        [
            "Brenna | place |  | 5",
            "Corin Valk | person | Valk | 5",
            "Ministry of Tides | organisation |  | 3",
            "Orla K. Fenn | person | Fenn | 4",
            "Tolland | person |  | 3",
        ]
    );
    let mut csv = Vec::new();
    write_suggestions(&rows_found, &mut csv).unwrap();
    let csv = String::from_utf8(csv).unwrap();
    let loaded = load(&csv);
    assert_eq!(loaded.len(), rows_found.len(), "every row loads");
    assert!(
        loaded.entities().all(|entity| entity.attributes().next().is_none()),
        "what is there for the reader is left out"
    );
    for line in csv.lines() {
        let cells = line.split(',').filter(|cell| cell.trim_matches('"').starts_with(['=', '+', '-', '@']));
        assert_eq!(cells.count(), 0, "no cell is a formula: {line}");
    }
}

#[test]
fn suggestions_of_parts_merge() {
    let gazetteer = load("name,kind\nAda Marlow,person\n");
    let extractor = Extractor::new(&gazetteer);
    let documents: Vec<Document> = (0..6)
        .map(|order| {
            let mut document = Document::new(format!("{order}"), format!("{NEWS} Mr. Valk left {order}."));
            document.order = order;
            document
        })
        .collect();
    let count = |orders: &[usize]| {
        let mut part = Suggestions::default();
        for &order in orders {
            part.add(&gazetteer, &documents[order], &extractor.read(&documents[order]));
        }
        part
    };
    let whole = count(&[0, 1, 2, 3, 4, 5]).into_rows(&gazetteer, 2);
    for (one, other) in [(vec![5, 3, 1], vec![4, 0, 2]), (vec![], vec![5, 4, 3, 2, 1, 0])] {
        let mut merged = count(&one);
        merged.merge(count(&other));
        assert_eq!(merged.into_rows(&gazetteer, 2), whole);
    }
}
