use std::fs;
use std::io::Write;

use proptest::prelude::*;

use super::*;
use crate::document::SeenIds;

/// What reading `given` below a folder of `files` gives: a line `id|date|text` a document, `! ...` a problem and
/// `~ ...` a note, with `DIR` for the folder.
fn read(files: &[(&str, Vec<u8>)], given: &[&str], stdin: &[u8]) -> Vec<String> {
    let dir = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    read_below(dir.path(), given, stdin)
}

fn read_below(dir: &Path, given: &[&str], stdin: &[u8]) -> Vec<String> {
    let paths = given
        .iter()
        .map(|path| match *path {
            "-" => "-".into(),
            "" => dir.to_path_buf(),
            path => dir.join(path),
        })
        .collect();
    let mut raws = RawDocuments::with_stdin(paths, Box::new(Cursor::new(stdin.to_vec())));
    let mut seen = SeenIds::default();
    let (mut told, mut notes, mut last) = (Vec::new(), Vec::new(), None);
    let total = raws.bytes_total();
    for raw in raws.by_ref() {
        let document = raw.and_then(|raw| raw.parse(&mut notes)).and_then(|d| seen.insert(&d).map(|()| d));
        told.push(match document {
            Ok(d) => {
                assert!(last < Some(d.order), "orders grow");
                last = Some(d.order);
                format!("{}|{}|{}", d.id, d.date.map(|d| d.to_string()).unwrap_or_default(), d.text)
            }
            Err(problem) => format!("! {problem}"),
        });
    }
    notes.extend(raws.take_notes());
    if let Some(total) = total.filter(|_| told.iter().all(|line| !line.starts_with('!'))) {
        assert_eq!(raws.bytes_read(), total, "all bytes are counted");
    }
    told.extend(notes.iter().map(|note| format!("~ {note}")));
    let dir = format!("{}/", dir.display());
    told.iter().map(|line| line.replace(&dir, "").replace(dir.trim_end_matches('/'), "DIR")).collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(bytes).unwrap();
    gzip.finish().unwrap()
}

fn zstandard(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, 3).unwrap()
}

fn without_end(bytes: &[u8]) -> Vec<u8> {
    bytes[..bytes.len() - 4].to_vec()
}

fn utf_16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

const LINES: &[u8] = b"{\"id\":\"a\",\"text\":\"A\"}\n{\"id\":\"b\",\"text\":\"B\"}\n";
const CUT: &str =
    "breaks off: the packed file is not whole; what was read before is kept where it is a document of its own";

/// What the case shows, the files, what is given, and how each line told begins.
type Case<'a> = (&'a str, &'a [(&'a str, Vec<u8>)], &'a [&'a str], &'a [&'a str]);

#[test]
#[expect(clippy::too_many_lines, reason = "one table")]
fn files_and_folders_are_read() {
    let cut = |at: &str| format!("! {at}: {CUT}");
    let cases: &[Case] = &[
        ("a text by its name", &[("x/a.txt", b"A\r\nB\n".into())], &["x/a.txt"], &["a.txt||A\r\nB\n"]),
        ("an empty file is an empty document", &[("a.txt", vec![])], &["a.txt"], &["a.txt||"]),
        ("Markdown", &[("a.md", b"# *A*".into())], &["a.md"], &["a.md||A"]),
        (
            "a folder in the order of paths",
            &[("b.txt", b"3".into()), ("a/z.txt", b"1".into()), ("a.txt", b"2".into()), ("c/d/e.txt", b"4".into())],
            &[""],
            &["a/z.txt||1", "a.txt||2", "b.txt||3", "c/d/e.txt||4"],
        ),
        (
            "paths in the order given",
            &[("b.txt", b"B".into()), ("a.txt", b"A".into())],
            &["b.txt", "a.txt"],
            &["b.txt||B", "a.txt||A"],
        ),
        ("an empty folder", &[("x/.keep", vec![])], &["x"], &["~ x: holds no documents; read are .txt"]),
        (
            "hidden files are left out",
            &[(".a.txt", vec![]), (".b/c.txt", vec![]), ("d.txt", vec![])],
            &[""],
            &["d.txt||"],
        ),
        (
            "other endings in a folder",
            &[("a.pdf", vec![]), ("b.txt", vec![]), ("c", vec![])],
            &[""],
            &["b.txt||", "~ DIR: passed over 2 files such as a.pdf; read are .txt"],
        ),
        (
            "another ending by its name",
            &[("a.pdf", vec![])],
            &["a.pdf"],
            &["! a.pdf: is of no kind that is read: read are .txt"],
        ),
        (
            "no such file",
            &[("b.txt", b"B".into())],
            &["a.txt", "b.txt"],
            &["! a.txt: cannot be read: No such file", "b.txt||B"],
        ),
        ("a folder with the name of a file", &[("x.txt/a.txt", b"A".into())], &[""], &["x.txt/a.txt||A"]),
        ("such a folder by its name", &[("x.txt/a.txt", b"A".into())], &["x.txt"], &["a.txt||A"]),
        (
            "the date in a file's name",
            &[("2018-05-17-sochi.txt", b"A".into())],
            &[""],
            &["2018-05-17-sochi.txt|2018-05-17|A"],
        ),
        (
            "it stands for lines without one",
            &[(
                "2018-05-17.jsonl",
                br#"{"id":"a","text":"A"}
            {"id":"b","date":"2015-10-21","text":"B"}"#
                    .into(),
            )],
            &[""],
            &["a|2018-05-17|A", "b|2015-10-21|B"],
        ),
        ("lines", &[("a.jsonl", LINES.into())], &["a.jsonl"], &["a||A", "b||B"]),
        (
            "lines by the other ending, CRLF, blank lines",
            &[("a.ndjson", b"\r\n{\"text\":\"A\"}\r\n\r\n{\"text\":\"B\"}".into())],
            &[""],
            &["a.ndjson:2||A", "a.ndjson:4||B"],
        ),
        (
            "a byte-order mark before the lines",
            &[("a.jsonl", [b"\xef\xbb\xbf", LINES].concat())],
            &[""],
            &["a||A", "b||B"],
        ),
        (
            "lines in UTF-16",
            &[("a.jsonl", utf_16("\u{feff}{\"id\":\"a\",\"text\":\"é\"}\n"))],
            &["a.jsonl"],
            &["a||é", "~ a.jsonl: read as UTF-16LE"],
        ),
        (
            "a broken line in the middle",
            &[("a.jsonl", [LINES, b"{\"id\":\n", b"{\"id\":\"c\",\"text\":\"C\"}"].concat())],
            &[""],
            &["a||A", "b||B", "! a.jsonl:3: is no whole JSON object: EOF", "c||C"],
        ),
        (
            "a line in Latin-1",
            &[("a.jsonl", [b"{\"text\":\"Z\xfcrich\"}\n", LINES].concat())],
            &[""],
            &["a.jsonl:1||Zürich", "a||A", "b||B", "~ a.jsonl:1: read as windows-1252"],
        ),
        (
            "an id twice in lines",
            &[("a.jsonl", LINES.repeat(2))],
            &[""],
            &["a||A", "b||B", "! a.jsonl:3: the id \"a\" is that of an earlier", "! a.jsonl:4: the id \"b\" is that"],
        ),
        (
            "an id twice by folders",
            &[("x/a.txt", vec![]), ("y/a.txt", vec![])],
            &["x", "y"],
            &["a.txt||", "! y/a.txt: the id \"a.txt\" is that of an earlier document; give the folder above both"],
        ),
        ("gzip", &[("a.txt.gz", gzip(b"A"))], &[""], &["a.txt.gz||A"]),
        ("gzip of two members", &[("a.txt.gz", [gzip(b"A"), gzip(b"B")].concat())], &[""], &["a.txt.gz||AB"]),
        (
            "Zstandard of two frames",
            &[("a.jsonl.zst", [zstandard(LINES), zstandard(b"{\"text\":\"C\"}")].concat())],
            &[""],
            &["a||A", "b||B", "a.jsonl.zst:3||C"],
        ),
        (
            "a text cut off in gzip",
            &[("a.txt.gz", without_end(&gzip(b"A"))), ("b.txt", b"B".into())],
            &[""],
            &[&cut("a.txt.gz"), "b.txt||B"],
        ),
        (
            "lines cut off in gzip",
            &[("a.jsonl.gz", [gzip(LINES), without_end(&gzip(b"{\"text\":"))].concat()), ("b.txt", b"B".into())],
            &[""],
            &["a||A", "b||B", &cut("a.jsonl.gz:3"), "b.txt||B"],
        ),
        (
            "lines cut off in Zstandard",
            &[("a.jsonl.zst", [zstandard(LINES), without_end(&zstandard(LINES))].concat())],
            &[""],
            &["a||A", "b||B", &cut("a.jsonl.zst:3")],
        ),
        ("nothing at all in gzip", &[("a.txt.gz", vec![])], &["a.txt.gz"], &[&cut("a.txt.gz")]),
        ("no gzip", &[("a.txt.gz", b"Anna spoke.".into())], &["a.txt.gz"], &["! a.txt.gz: cannot be read: "]),
        ("no Zstandard", &[("a.txt.zst", b"Anna spoke.".into())], &["a.txt.zst"], &["! a.txt.zst: cannot be read: "]),
        (
            "Latin-1",
            &[("a.txt", b"Sie sprachen in Z\xfcrich \xfcber K\xf6ln.".into())],
            &["a.txt"],
            &["a.txt||Sie sprachen in Zürich über Köln.", "~ a.txt: read as windows-1252"],
        ),
        (
            "UTF-16",
            &[("a.txt", utf_16("\u{feff}Anna\r\n"))],
            &["a.txt"],
            &["a.txt||Anna\r\n", "~ a.txt: read as UTF-16LE"],
        ),
        (
            "a name that steers the terminal",
            &[("\x1b[2J.txt", b"\xffA".into())],
            &[""],
            &["\x1b[2J.txt||ÿA", r"~ \u{1b}[2J.txt: read as windows-1252"],
        ),
    ];
    for (shows, files, given, want) in cases {
        begin_with(shows, &read(files, given, b""), want);
    }
}

/// What the case shows, what is given, standard input, and how each line told begins.
type StdinCase<'a> = (&'a str, &'a [&'a str], Vec<u8>, &'a [&'a str]);

#[test]
fn standard_input_is_read() {
    let cases: &[StdinCase] = &[
        ("a text", &["-"], b" \nAnna spoke.\n".into(), &["-|| \nAnna spoke.\n"]),
        ("nothing", &["-"], vec![], &["-||"]),
        ("lines", &["-"], LINES.into(), &["a||A", "b||B"]),
        ("blank lines before the lines", &["-"], [&b" \n".repeat(9000), LINES].concat(), &["a||A", "b||B"]),
        ("a mark before the lines", &["-"], [b"\xef\xbb\xbf", LINES].concat(), &["a||A", "b||B"]),
        ("a line without an id", &["-"], b"{\"text\":\"A\"}".into(), &["-:1||A"]),
        ("a broken line", &["-"], b"{\"text\"\n".into(), &["! -:1: is no whole JSON object: EOF"]),
        ("packed with gzip", &["-"], gzip(LINES), &["a||A", "b||B"]),
        ("packed with Zstandard, cut off", &["-"], without_end(&zstandard(b"Anna")), &["! -: breaks off: "]),
        ("lines in UTF-16", &["-"], utf_16("\u{feff}{\"text\":\"é\"}"), &["-:1||é", "~ -: read as UTF-16LE"]),
        ("given twice", &["-", "-"], b"A".into(), &["-||A", "! -: standard input is given twice"]),
    ];
    for (shows, given, stdin, want) in cases {
        begin_with(shows, &read(&[], given, stdin), want);
    }
}

fn begin_with(shows: &str, told: &[String], want: &[&str]) {
    assert_eq!(told.len(), want.len(), "{shows}: {told:#?}");
    for (told, want) in told.iter().zip(want) {
        let good = if want.starts_with(['!', '~']) { told.starts_with(want) } else { told == want };
        assert!(good, "{shows}: {told:?} should be {want:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn links_and_what_cannot_be_opened() {
    let dir = tempfile::tempdir().unwrap();
    let link = |to: &str, at: &str| std::os::unix::fs::symlink(to, dir.path().join(at)).unwrap();
    fs::create_dir(dir.path().join("a")).unwrap();
    fs::write(dir.path().join("a/a.txt"), "A").unwrap();
    link("..", "a/up");
    link("a/a.txt", "link.txt");
    link("gone.txt", "nowhere.txt");
    link("/proc/self/mem", "unreadable.txt");
    link("/dev/zero", "zero.txt");
    let told = read_below(dir.path(), &[""], b"");
    begin_with(
        "links",
        &told,
        &[
            "a/a.txt||A",
            "link.txt||A",
            "! nowhere.txt: cannot be read: ",
            "! unreadable.txt: cannot be read: ",
            "~ a/up: not entered: it leads back to ",
            "~ DIR: passed over the file zero.txt; ",
        ],
    );
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300), text in ".{0,80}", kind in 0..7usize) {
        let name = ["a.txt", "a.md", "a.html", "a.jsonl", "a.txt.gz", "a.jsonl.zst", "-"][kind];
        for bytes in [bytes, text.into_bytes()] {
            read(&[(name, bytes.clone())], &[name], &bytes);
        }
    }

    #[test]
    fn lines_come_out_as_they_went_in(texts in proptest::collection::vec("\\PC*|[\\x00-\\x20\"\\\\é]*", 0..20)) {
        let lines: Vec<_> = texts.iter().map(|text| serde_json::json!({ "text": text }).to_string()).collect();
        let want: Vec<_> = texts.iter().enumerate().map(|(i, text)| format!("a.jsonl.zst:{}||{text}", i + 1)).collect();
        prop_assert_eq!(read(&[("a.jsonl.zst", zstandard(lines.join("\n").as_bytes()))], &["a.jsonl.zst"], b""), want);
    }
}
