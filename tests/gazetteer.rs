//! Mistakes and risks in gazetteer files, as the person who edits them sees them.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use whomet::{Gazetteer, GazetteerError, Mistakes, Review, Risk, review};

/// A folder with some files in it.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, content) in files {
        fs::write(folder.path().join(name), content).unwrap();
    }
    folder
}

fn load(files: &[(&str, &[u8])]) -> (TempDir, Gazetteer, Mistakes, Mistakes) {
    let folder = folder(files);
    let (gazetteer, errors, warnings) = Gazetteer::load_with_warnings(&[folder.path()]).unwrap();
    (folder, gazetteer, errors, warnings)
}

/// What is wrong, and what the caret points at.
fn pointed_at(mistakes: &Mistakes) -> Vec<(u64, &str, &str)> {
    mistakes.first.iter().map(|m| (m.line, m.what.as_str(), &m.row[m.place.0..m.place.1])).collect()
}

#[test]
fn bad_rows_are_shown_with_line_and_cell() {
    type Case = (&'static str, &'static str, &'static [u8], &'static [(u64, &'static str, &'static str)]);
    let cases: &[Case] = &[
        (
            "no name column",
            "people.csv",
            b"who,aliases\nAda Lovelace,\n",
            &[(1, "no column is called `name`", "who,aliases")],
        ),
        ("no name", "people.csv", b"name,country\n,GB\n", &[(2, "no name", "")]),
        ("only white space as a name", "people.csv", b"name,country\n  ,GB\n", &[(2, "no name", "  ")]),
        (
            "a cell too many",
            "people.csv",
            b"name,country\nAda Lovelace,GB,x\n",
            &[(2, "3 cells in a table of 2 columns", "x")],
        ),
        (
            "a cell too few",
            "people.csv",
            b"name,aliases,country\nAda Lovelace,GB\n",
            &[(2, "2 cells in a table of 3 columns", "Ada Lovelace,GB")],
        ),
        (
            "an open quote",
            "people.csv",
            b"name,country\n\"Ada Lovelace,GB\nCharles Babbage,GB\n",
            &[(2, "1 cell in a table of 2 columns", "\"Ada Lovelace,GB")],
        ),
        ("a header that is not UTF-8", "people.csv", b"name,pa\xEDs\nJosip,HR\n", &[(1, "not UTF-8", "pa\u{FFFD}s")]),
        ("not UTF-8", "people.csv", b"name,country\nJosip Bro\xE8,HR\n", &[(2, "not UTF-8", "Josip Bro\u{FFFD}")]),
        (
            "a latitude that is no number",
            "places.csv",
            b"name,lat,lon\nSochi,north,39.7\n",
            &[(2, "`north` in the column `lat` is not a number", "north")],
        ),
        (
            "a comma as decimal point",
            "places.tsv",
            b"name\tlat\nSochi\t43,6\n",
            &[(2, "`43,6` in the column `lat` is not a number", "43,6")],
        ),
        (
            "a latitude out of range",
            "places.csv",
            b"name,lat,lon\nSochi,143.6,39.7\n",
            &[(2, "`143.6` in the column `lat` is not in range", "143.6")],
        ),
        (
            "a longitude out of range",
            "places.csv",
            b"name,lat,lon\nSochi,43.6,-181\n",
            &[(2, "`-181` in the column `lon` is not in range", "-181")],
        ),
        (
            "a weight that is no number",
            "places.csv",
            b"name,weight\nSochi,many\n",
            &[(2, "`many` in the column `weight` is not a number", "many")],
        ),
        (
            "infinity is no weight",
            "places.csv",
            b"name,weight\nSochi,inf\n",
            &[(2, "`inf` in the column `weight` is not a number", "inf")],
        ),
        (
            "semicolons",
            "people.csv",
            b"name;country\nAda Lovelace;GB\n",
            &[(1, "no column is called `name`", "name;country")],
        ),
        ("an empty file", "people.csv", b"", &[(1, "the file is empty", "")]),
        ("only comments", "people.csv", b"# nothing yet\n", &[(1, "the file is empty", "")]),
        (
            "two columns of one name",
            "people.csv",
            b"name,note,note\nAda Lovelace,,\n",
            &[(1, "two columns are named `note`", "note")],
        ),
        ("a column without a name", "people.csv", b"name,\nAda Lovelace,\n", &[(1, "a column without a name", "")]),
        (
            "a column that every node has",
            "people.csv",
            b"name,mentions\nAda Lovelace,3\n",
            &[(1, "`mentions` is a figure that every node of the graph has", "mentions")],
        ),
        (
            "comments and empty lines count",
            "people.csv",
            b"# people\n\nname,country\n# a comment\n\n,GB\n",
            &[(6, "no name", "")],
        ),
        (
            "after a cell of several lines",
            "people.csv",
            b"name,note\nAda Lovelace,\"a\nb\"\n,GB\n",
            &[(4, "no name", "")],
        ),
        ("CRLF", "people.csv", b"name,country\r\nAda Lovelace,GB\r\n,GB\r\n", &[(3, "no name", "")]),
        ("a byte-order mark", "people.csv", b"\xEF\xBB\xBFname,country\n,GB\n", &[(2, "no name", "")]),
        (
            "every bad row",
            "people.csv",
            b"name,country\n,GB\nAda Lovelace,GB\n,FR\n",
            &[(2, "no name", ""), (4, "no name", "")],
        ),
    ];
    for (shows, file, content, want) in cases {
        let (_folder, _, errors, _) = load(&[(file, content)]);
        assert_eq!(pointed_at(&errors), *want, "{shows}");
        assert_eq!(errors.count, want.len(), "{shows}");
    }
}

#[test]
fn files_that_are_right() {
    let zst = zstd::encode_all(&b"name,aliases\nAda Lovelace,Lady Lovelace\n"[..], 1).unwrap();
    type Case<'c> =
        (&'static str, &'static str, &'c [u8], &'static [(&'static str, &'static str, &'static [&'static str])]);
    let cases: &[Case<'_>] = &[
        (
            "people",
            "people.csv",
            b"name,aliases\nAda Lovelace,Lady Lovelace | The Enchantress\n",
            &[("Ada Lovelace", "person", &["Lady Lovelace", "The Enchantress"])],
        ),
        (
            "a byte-order mark and CRLF",
            "places.csv",
            b"\xEF\xBB\xBFname,aliases\r\nSochi,\r\n",
            &[("Sochi", "place", &[])],
        ),
        (
            "tabs",
            "organizations.tsv",
            b"name\taliases\nAcme, Inc.\tAcme|The Company\n",
            &[("Acme, Inc.", "organisation", &["Acme", "The Company"])],
        ),
        ("a kind of its own", "ships.csv", b"name\nBeagle\n", &[("Beagle", "ships", &[])]),
        (
            "kinds by column",
            "all.csv",
            b"kind,name\nperson,Ada Lovelace\n,Beagle\n",
            &[("Ada Lovelace", "person", &[]), ("Beagle", "all", &[])],
        ),
        (
            "headers in capitals",
            "people.csv",
            b"Name,ALIASES\nAda Lovelace,Lady Lovelace\n",
            &[("Ada Lovelace", "person", &["Lady Lovelace"])],
        ),
        ("packed", "people.csv.zst", &zst, &[("Ada Lovelace", "person", &["Lady Lovelace"])]),
        ("no line end at the end", "people.csv", b"name\nAda Lovelace", &[("Ada Lovelace", "person", &[])]),
        (
            "a quoted cell with a comma and quotes",
            "people.csv",
            b"name\n\"Ada \"\"Countess\"\" Lovelace, Mrs\"\n",
            &[("Ada \"Countess\" Lovelace, Mrs", "person", &[])],
        ),
    ];
    for (shows, file, content, want) in cases {
        let (_folder, gazetteer, errors, warnings) = load(&[(file, content)]);
        assert_eq!((errors.count, warnings.count), (0, 0), "{shows}: {errors} {warnings}");
        let have: Vec<(&str, &str, Vec<&str>)> = gazetteer
            .entities()
            .map(|entity| (entity.name(), entity.kind_name(), entity.aliases().collect()))
            .collect();
        let want: Vec<(&str, &str, Vec<&str>)> =
            want.iter().map(|(name, kind, aliases)| (*name, *kind, aliases.to_vec())).collect();
        assert_eq!(have, want, "{shows}");
    }
}

/// The folder's own path is another on every run.
fn without_folder(text: &str, folder: &Path) -> String {
    text.replace(&format!("{}/", folder.display()), "")
}

#[test]
fn mistakes_are_shown_whole() {
    let cases: &[(&str, &[(&str, &[u8])], &str)] = &[
        (
            "an id used in two files",
            &[("people.csv", b"name\nGeorgia\n"), ("places.csv", b"name,country\nTbilisi,GE\nGeorgia,GE\n")],
            "error: the id `Georgia` is used twice; it is first used in people.csv, line 2
 --> places.csv:3:1
  |
3 | Georgia,GE
  | ^^^^^^^
  |
help: join the two rows, or give one of them another id in the column `id`

1 mistake in the gazetteers",
        ),
        (
            "a row cannot steer the terminal",
            &[("people.csv", b"name,country\nAda \x1b[2J\xE2\x80\xAELovelace,GB,x\n")],
            "error: 3 cells in a table of 2 columns
 --> people.csv:2:34
  |
2 | Ada \\u{1b}[2J\\u{202e}Lovelace,GB,x
  |                                  ^
  |
help: put a cell that holds a comma between quotation marks, or take the extra commas out

1 mistake in the gazetteers",
        ),
        (
            "semicolons",
            &[("people.csv", b"name;country\nAda Lovelace;GB\n")],
            "error: no column is called `name`
 --> people.csv:1:1
  |
1 | name;country
  | ^^^^^^^^^^^^
  |
help: the cells are not separated by commas; save the file as CSV with commas (or name it .tsv if tabs separate them)

1 mistake in the gazetteers",
        ),
    ];
    for (shows, files, want) in cases {
        let folder = folder(files);
        let error = Gazetteer::load(&[folder.path()]).unwrap_err();
        assert_eq!(without_folder(&error.to_string(), folder.path()), *want, "{shows}");
    }
}

#[test]
fn twenty_mistakes_are_shown_and_the_rest_counted() {
    let rows = format!("name,country\n{}", ",GB\n".repeat(25));
    let folder = folder(&[("people.csv", rows.as_bytes())]);
    let error = Gazetteer::load(&[folder.path()]).unwrap_err().to_string();
    assert_eq!(error.matches("error: no name").count(), 20);
    assert!(error.ends_with("... and 5 more\n25 mistakes in the gazetteers"), "{error}");
}

#[test]
fn paths_that_are_no_gazetteer() {
    let folder = folder(&[("notes.txt", b"x")]);
    let cases = [
        ("a folder without gazetteers", folder.path().to_path_buf(), "no gazetteer in this folder"),
        ("another kind of file", folder.path().join("notes.txt"), "not a gazetteer"),
        ("no such file", folder.path().join("people.csv"), "No such file"),
    ];
    for (shows, path, want) in cases {
        let error = Gazetteer::load(&[&path]).unwrap_err();
        assert!(!matches!(error, GazetteerError::Mistakes(_)), "{shows}");
        let error = error.to_string();
        assert!(error.contains(want) && error.contains(&*path.to_string_lossy()), "{shows}: {error}");
    }
}

fn risks_of(files: &[(&str, &[u8])]) -> (TempDir, Review) {
    let (folder, gazetteer, errors, _) = load(files);
    assert_eq!(errors.count, 0, "{errors}");
    let review = review(&gazetteer, 10);
    (folder, review)
}

#[test]
fn risks_are_found() {
    type Case = (&'static str, &'static str, &'static [(Risk, u64, &'static str)]);
    let cases: &[Case] = &[
        ("nothing risky", "name,aliases\nAda Lovelace,Lady Lovelace\n", &[]),
        (
            "an alias of two",
            "name,aliases\nAda Lovelace,The Countess\nMaria Fagnani,The Countess\n",
            &[(Risk::Shared, 2, "The Countess")],
        ),
        (
            "an alias that is another's name",
            "name,aliases\nAda Lovelace,Mary Somerville\nMary Somerville,\n",
            &[(Risk::Shared, 2, "Mary Somerville")],
        ),
        ("a name of two", "name,id\nGeorgia,a\nGeorgia,b\n", &[(Risk::Shared, 3, "Georgia")]),
        ("one with accents, one without", "name,aliases\nÖzal,\nAda Lovelace,Ozal\n", &[(Risk::Shared, 3, "Ozal")]),
        (
            "a weak alias may be shared",
            "name,aliases,weak_aliases\nAda Lovelace,,Lovelace\nWilliam Lovelace,,Lovelace\n",
            &[],
        ),
        (
            "a strong one wins over a weak one",
            "name,aliases,weak_aliases\nAda Lovelace,Lovelace,\nWilliam Lovelace,,Lovelace\n",
            &[],
        ),
        ("found in different cases", "name,aliases\ndpa,\nDigital Press,DPA\n", &[]),
        ("a common word", "name,aliases\nCondoleezza Rice,Rice\n", &[(Risk::CommonWord, 2, "Rice")]),
        (
            "a common word among other aliases",
            "name,aliases\nCondoleezza Rice,Condi Rice|Rice|Dr. Rice\n",
            &[(Risk::CommonWord, 2, "Rice")],
        ),
        ("a common word as a weak alias", "name,aliases,weak_aliases\nCondoleezza Rice,,Rice\n", &[]),
        ("an acronym that is a word", "name,aliases\nWorld Health Organization,WHO\n", &[]),
        ("a word in small letters", "name,aliases\nBig Paper,may\n", &[(Risk::CommonWord, 2, "may")]),
        ("two letters", "name,aliases\nXi Jinping,Xi\n", &[(Risk::Short, 2, "Xi")]),
        ("two capitals", "name,aliases\nUnited Nations,UN|U.N.\n", &[]),
        ("capital and digit", "name,aliases\nGroup of Seven,G7\n", &[]),
        ("two characters of another script", "name,aliases\nBeijing,北京\n", &[]),
        ("a number", "name,aliases\nDowning Street,10\n", &[(Risk::Short, 2, "10")]),
        ("punctuation only", "name,aliases\nYahoo,!\n", &[(Risk::NeverFound, 2, "!")]),
        ("only a zero-width character", "name,aliases\n\u{200B},Nobody Else\n", &[(Risk::NeverFound, 2, "\u{200B}")]),
        (
            "an alias twice",
            "name,aliases\nAda Lovelace,Lady Lovelace|Lady  Lovelace\n",
            &[(Risk::Repeated, 2, "Lady  Lovelace")],
        ),
        ("an alias that is the name", "name,aliases\nErdoğan,Erdogan\n", &[(Risk::Repeated, 2, "Erdogan")]),
        ("capitals add nothing", "name,aliases\nUnesco,UNESCO\n", &[(Risk::Repeated, 2, "UNESCO")]),
        ("small letters add something", "name,aliases\nUNESCO,Unesco\n", &[]),
        (
            "a weak alias that is one already",
            "name,aliases,weak_aliases\nAda Lovelace,Ada L.,ADA L.\n",
            &[(Risk::Repeated, 2, "ADA L.")],
        ),
        (
            "the graver sort first",
            "name,aliases\nXi Jinping,Xi|Rice|?\n",
            &[(Risk::NeverFound, 2, "?"), (Risk::CommonWord, 2, "Rice"), (Risk::Short, 2, "Xi")],
        ),
    ];
    for (shows, content, want) in cases {
        let (_folder, review) = risks_of(&[("people.csv", content.as_bytes())]);
        let have: Vec<(Risk, u64, &str)> = review
            .risks
            .iter()
            .flat_map(|risks| risks.first.iter().map(|m| (risks.risk, m.line, &m.row[m.place.0..m.place.1])))
            .collect();
        assert_eq!(have, *want, "{shows}");
    }
}

#[test]
fn risks_are_counted_and_the_first_of_the_files_shown() {
    let rows: String = (0..30).map(|number| format!("Someone {number},Xi\n")).collect();
    let (_folder, gazetteer, ..) = load(&[("people.csv", format!("name,aliases\n{rows}").as_bytes())]);
    let review = review(&gazetteer, 3);
    let have: Vec<(Risk, usize, Vec<u64>)> = review
        .risks
        .iter()
        .map(|risks| (risks.risk, risks.count, risks.first.iter().map(|mistake| mistake.line).collect()))
        .collect();
    assert_eq!(have, [(Risk::Shared, 1, vec![2]), (Risk::Short, 30, vec![2, 3, 4])]);
}

#[test]
fn the_heavier_is_named() {
    let (folder, review) =
        risks_of(&[("places.csv", b"name,id,weight\nGeorgia,,3700000\nGeorgia,Georgia (US state),10700000\n")]);
    let want = "warning: `Georgia` is a name of 2 entities: Georgia, Georgia (US state)
 --> places.csv:3:1
  |
3 | Georgia,Georgia (US state),10700000
  | ^^^^^^^
  |
help: where the text does not decide, the one of the largest weight is meant: Georgia (US state); move the name to `weak_aliases` for the others if that is wrong";
    assert_eq!(without_folder(&review.risks[0].first[0].to_string(), folder.path()), want);
}

#[test]
fn summaries() {
    type Shared = &'static [(&'static str, usize)];
    let cases: &[(&str, &str, &str, Shared, Shared)] = &[
        (
            "a surname of two",
            "people.csv",
            "name\nAda Lovelace\nWilliam LOVELACE\nMary Somerville\n",
            &[("lovelace", 2)],
            &[],
        ),
        (
            "the family name first",
            "people.csv",
            "name,order\nXi Jinping,family-first\nXi Zhongxun,family-first\n",
            &[("xi", 2)],
            &[],
        ),
        (
            "no surname of junior and the third",
            "people.csv",
            "name\nA Smith Jr.\nB Brown Jr.\nC Green III\nD Gray III\n",
            &[],
            &[],
        ),
        ("one name is no surname", "people.csv", "name\nSaud\nKing Saud\n", &[], &[("Saud", 1)]),
        ("places have none", "places.csv", "name\nNew Town\nOld Town\n", &[], &[]),
        (
            "inside longer names of others",
            "places.csv",
            "name\nYork\nNew York\nNew York Harbour\n",
            &[],
            &[("York", 2), ("New York", 1)],
        ),
        ("not inside its own", "places.csv", "name,aliases\nGreat York,York\n", &[], &[]),
    ];
    for (shows, file, content, surnames, hidden) in cases {
        let (_folder, review) = risks_of(&[(file, content.as_bytes())]);
        let counts = |names: &(usize, Vec<whomet::SharedName>)| -> Vec<(String, usize)> {
            assert_eq!(names.0, names.1.len(), "{shows}");
            names.1.iter().map(|name| (name.name.clone(), name.count)).collect()
        };
        let want = |names: Shared| -> Vec<(String, usize)> {
            names.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
        };
        assert_eq!(counts(&review.surnames), want(surnames), "{shows}");
        assert_eq!(counts(&review.hidden), want(hidden), "{shows}");
    }
}
