//! The program from outside: exit statuses, messages, what is written and what is left alone.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

const GAZETTEER: &str = "name,aliases\nAda Lovelace,Lady Lovelace\nCharles Babbage,\nMary Somerville,\n";
const LETTER: &str = "Lady Lovelace wrote to Charles Babbage. Mary Somerville had brought them together.\n";

/// A folder with a gazetteer in `names/` and one letter in `texts/`.
fn workplace() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::create_dir_all(folder.path().join("names")).unwrap();
    fs::create_dir_all(folder.path().join("texts")).unwrap();
    fs::write(folder.path().join("names/people.csv"), GAZETTEER).unwrap();
    fs::write(folder.path().join("texts/letter.txt"), LETTER).unwrap();
    folder
}

/// Runs whomet in `folder` with the words of `line`.
fn whomet(folder: &Path, line: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_whomet")).current_dir(folder).args(line.split_whitespace()).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn exit_status_and_message() {
    type Prepare = fn(&Path);
    let nothing: Prepare = |_| {};
    let cases: [(&str, Prepare, &str, i32, &str); 12] = [
        ("all well", nothing, "build texts -g names", 0, "1 document, 2 sentences, 3 mentions"),
        ("no such file", nothing, "build nowhere.txt -g names", 2, "nowhere.txt"),
        ("one file of two is missing", nothing, "build texts nowhere.txt -g names", 1, "nowhere.txt"),
        (
            "a broken line is named and the rest is read",
            |folder| {
                fs::write(
                    folder.join("texts/more.jsonl"),
                    "{\"id\": \"a\", \"text\": \"Ada Lovelace.\"}\n{\"id\": \n{\"id\": \"b\", \"text\": \"x\"}\n",
                )
                .unwrap()
            },
            "build texts -g names",
            1,
            "more.jsonl:2",
        ),
        (
            "a truncated gzip is named",
            |folder| fs::write(folder.join("texts/old.txt.gz"), [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b]).unwrap(),
            "build texts -g names",
            1,
            "old.txt.gz",
        ),
        (
            "another encoding is noted",
            |folder| {
                fs::write(folder.join("texts/latin.txt"), b"Caf\xe9 society met Ada Lovelace in the caf\xe9 again.")
                    .unwrap()
            },
            "build texts -g names",
            0,
            "latin.txt",
        ),
        (
            "an empty folder",
            |folder| fs::create_dir(folder.join("empty")).unwrap(),
            "build empty -g names",
            2,
            "nothing is written",
        ),
        ("no gazetteers", nothing, "build texts", 2, "--gazetteers"),
        ("gazetteers that are not there", nothing, "build texts -g nomes", 2, "nomes"),
        (
            "a wrong row",
            |folder| fs::write(folder.join("names/places.csv"), "name,lat\nSochi,north\n").unwrap(),
            "build texts -g names",
            2,
            "places.csv:2:7",
        ),
        ("a command misspelt", nothing, "biuld texts", 2, "build"),
        ("a date that is none", nothing, "build texts -g names --date 2018-02-30", 2, "2018-02-30"),
    ];
    for (shows, prepare, line, status, message) in cases {
        let folder = workplace();
        prepare(folder.path());
        let done = whomet(folder.path(), line);
        let told = text(&done.stderr);
        assert_eq!(done.status.code(), Some(status), "{shows}: {told}");
        assert!(told.contains(message), "{shows}: {told}");
        assert_eq!(folder.path().join("out/graph.json").exists(), status < 2, "{shows}");
    }
}

#[test]
fn former_output_stands_when_nothing_can_be_written() {
    let folder = workplace();
    assert_eq!(whomet(folder.path(), "build texts -g names").status.code(), Some(0));
    let before = fs::read(folder.path().join("out/graph.json")).unwrap();
    fs::write(folder.path().join("names/people.csv"), "name,aliases\n,nobody\n").unwrap();
    assert_eq!(whomet(folder.path(), "build texts -g names").status.code(), Some(2));
    assert_eq!(fs::read(folder.path().join("out/graph.json")).unwrap(), before);
    let left: Vec<_> = fs::read_dir(folder.path().join("out"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .filter(|name| name.to_string_lossy().starts_with('.'))
        .collect();
    assert!(left.is_empty(), "no temporary file is left: {left:?}");
}

#[cfg(unix)]
#[test]
fn files_have_the_mode_they_would_have_if_written_in_place() {
    use std::os::unix::fs::PermissionsExt;

    let folder = workplace();
    let graph = folder.path().join("out/graph.json");
    let mode = || fs::metadata(&graph).unwrap().permissions().mode() & 0o777;
    assert_eq!(whomet(folder.path(), "build texts -g names").status.code(), Some(0));
    fs::write(folder.path().join("out/plain"), "").unwrap();
    let plain = fs::metadata(folder.path().join("out/plain")).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(), plain, "a new file");
    fs::set_permissions(&graph, fs::Permissions::from_mode(0o640)).unwrap();
    assert_eq!(whomet(folder.path(), "build texts -g names").status.code(), Some(0));
    assert_eq!(mode(), 0o640, "one that is replaced");
}

#[test]
fn equal_bytes_on_any_number_of_threads() {
    let folder = workplace();
    for number in 0..60 {
        let line = format!("Note {number}. {LETTER}Charles Babbage met Mary Somerville in room {}.\n", number % 7);
        fs::write(folder.path().join(format!("texts/note-{number:02}.txt")), line).unwrap();
    }
    let read = |threads: usize| -> Vec<(String, Vec<u8>)> {
        let out = format!("out-{threads}");
        let done = whomet(folder.path(), &format!("build texts -g names --threads {threads} -o {out} -q"));
        assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
        let mut files: Vec<_> =
            fs::read_dir(folder.path().join(&out)).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files
            .iter()
            .map(|file| (file.file_name().unwrap().to_string_lossy().into_owned(), fs::read(file).unwrap()))
            .collect()
    };
    let one = read(1);
    assert!(one.iter().any(|(name, bytes)| name == "graph.json" && bytes.len() > 1000));
    for threads in [2, 3, 8] {
        assert!(one == read(threads), "{threads} threads");
    }
}

#[test]
fn mentions_are_slices_of_the_text() {
    let folder = workplace();
    let article = "🙂 “Ada Lovelace” went home.\nCHARLES BABBAGE’s engine stayed.\n";
    fs::write(folder.path().join("texts/letter.txt"), article).unwrap();
    let done = whomet(folder.path(), "mentions texts -g names");
    let characters: Vec<char> = article.chars().collect();
    let mentions: Vec<serde_json::Value> =
        text(&done.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let brief: Vec<String> = mentions
        .iter()
        .map(|mention| {
            let (start, end) = (mention["start"].as_u64().unwrap() as usize, mention["end"].as_u64().unwrap() as usize);
            let slice: String = characters[start..end].iter().collect();
            assert_eq!(slice, mention["text"].as_str().unwrap());
            format!(
                "{} {} = {} ({})",
                mention["sentence"],
                slice,
                mention["entity"].as_str().unwrap(),
                mention["kind"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(brief, ["1 Ada Lovelace = Ada Lovelace (person)", "2 CHARLES BABBAGE = Charles Babbage (person)"]);
}

#[test]
fn standard_input_is_a_document_or_json_lines() {
    let folder = workplace();
    let cases = [
        ("a text", "Ada Lovelace and Mary Somerville.", "-"),
        ("JSON Lines", "{\"id\": \"x\", \"text\": \"Ada Lovelace and Mary Somerville.\"}\n", "x"),
    ];
    for (shows, input, document) in cases {
        let mut child = Command::new(env!("CARGO_BIN_EXE_whomet"))
            .current_dir(folder.path())
            .args(["mentions", "-", "-g", "names"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let told = text(&child.wait_with_output().unwrap().stdout);
        assert_eq!(told.lines().count(), 2, "{shows}: {told}");
        assert!(
            told.lines().all(|line| line.starts_with(&format!("{{\"document\":\"{document}\""))),
            "{shows}: {told}"
        );
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let folder = workplace();
    let many = LETTER.repeat(20_000);
    fs::write(folder.path().join("texts/letter.txt"), many).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_whomet"))
        .current_dir(folder.path())
        .args(["mentions", "texts", "-g", "names"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert_eq!((done.status.code(), text(&done.stderr)), (Some(0), String::new()));
}

#[test]
fn hostile_names_cannot_steer_the_terminal() {
    let folder = workplace();
    fs::write(folder.path().join("names/people.csv"), "name\nAda \u{1b}[2JLovelace\nCharles Babbage\n").unwrap();
    fs::write(folder.path().join("texts/letter.txt"), "Ada \u{1b}[2JLovelace met Charles Babbage.").unwrap();
    let done = whomet(folder.path(), "build texts -g names");
    assert_eq!(done.status.code(), Some(0));
    assert!(!text(&done.stderr).contains('\u{1b}'), "{}", text(&done.stderr));
    let json: serde_json::Value =
        serde_json::from_slice(&fs::read(folder.path().join("out/graph.json")).unwrap()).unwrap();
    assert!(
        json["nodes"].as_array().unwrap().iter().any(|node| node["name"] == "Ada \u{1b}[2JLovelace"),
        "the name itself survives in JSON"
    );
}
