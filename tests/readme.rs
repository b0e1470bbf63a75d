//! The README's commands, run as they stand there, so that they cannot rot.
//!
//! Blocks marked `sh` are run line by line in a copy of the project's articles and gazetteers; `whomet` is the program under
//! test. `cargo`, what needs other programs (Graphviz, Python) and `console` blocks, whose texts are a reader's own, are not run here.

use std::fs;
use std::path::Path;
use std::process::Command;

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// The lines of all blocks in `language`.
fn lines<'r>(readme: &'r str, language: &str) -> Vec<&'r str> {
    let fence = format!("```{language}\n");
    readme.split(&fence).skip(1).flat_map(|block| block.split("```").next().unwrap_or_default().lines()).collect()
}

#[test]
fn every_command_runs() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(project.join("README.md")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    for part in ["articles", "gazetteers"] {
        copy(&project.join(part), &folder.path().join(part));
    }
    let commands: Vec<&str> = lines(&readme, "sh").into_iter().filter(|line| line.starts_with("whomet ")).collect();
    assert!(commands.len() >= 8, "the README shows commands: {commands:?}");
    for command in commands {
        let done = Command::new(env!("CARGO_BIN_EXE_whomet"))
            .current_dir(folder.path())
            .args(command.split_whitespace().skip(1))
            .output()
            .unwrap();
        assert_eq!(done.status.code(), Some(0), "{command}: {}", String::from_utf8_lossy(&done.stderr));
    }
    for file in ["graph.json", "graph.dot", "graph.svg", "graph.html", "meetings.json", "meetings.csv"] {
        assert!(folder.path().join("out").join(file).exists(), "{file}");
    }
}

#[test]
#[ignore = "needs Graphviz"]
fn graphviz_draws_the_picture() {
    let folder = tempfile::tempdir().unwrap();
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let out = folder.path().to_str().unwrap();
    let built = Command::new(env!("CARGO_BIN_EXE_whomet"))
        .current_dir(project)
        .args(["build", "articles", "-q", "-o", out])
        .output()
        .unwrap();
    assert!(built.status.success());
    for file in ["graph.dot", "meetings.dot"] {
        let drawn =
            Command::new("dot").arg("-Tsvg").arg(folder.path().join(file)).output().expect("Graphviz is installed");
        assert!(drawn.status.success(), "{file}");
        assert_eq!(String::from_utf8_lossy(&drawn.stderr), "", "{file}: Graphviz warns of nothing");
        assert!(String::from_utf8_lossy(&drawn.stdout).contains("Vladimir Putin"), "{file}");
    }
}
