//! Runs the matcher over the sample articles as many times as the argument says, for counting instructions
//! (`benches/instructions`): two runs of different length differ by the matcher's own work only.

use std::fs;
use std::path::Path;

use whomet::{Gazetteer, Matcher};

fn main() {
    let rounds = std::env::args().nth(1).and_then(|argument| argument.parse::<usize>().ok()).unwrap_or(1);
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let gazetteer = Gazetteer::load(&[project.join("gazetteers")]).unwrap_or_else(|error| panic!("{error}"));
    let mut articles: Vec<_> = fs::read_dir(project.join("articles"))
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .unwrap_or_else(|error| panic!("articles: {error}"))
        .into_iter()
        .map(|entry| entry.path())
        .collect();
    articles.sort();
    let texts: Vec<String> = articles
        .iter()
        .map(|path| fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
        .collect();
    let matcher = Matcher::new(&gazetteer);
    let mut found = Vec::new();
    for _ in 0..rounds {
        found.clear();
        texts.iter().for_each(|text| matcher.find(text, &mut found));
    }
    println!("{} names in {} bytes, {rounds} rounds", found.len(), texts.iter().map(String::len).sum::<usize>());
}
