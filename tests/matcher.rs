//! The fast matcher equals a slow and obvious one, on names and texts that are made to overlap and full of Unicode's oddities.
//!
//! The slow one folds the whole text into a copy with a map of offsets, lets Aho-Corasick find every name everywhere, drops what
//! stands on no boundaries or in no fitting case, and takes the leftmost, then the longest. The names are places: of these no
//! short names are derived.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs;

use aho_corasick::AhoCorasick;
use proptest::prelude::*;
use whomet::fold::{Class, Folded, class_of, fold_name, is_boundary, past_marks, unit_at};
use whomet::{Gazetteer, Matcher, Vocabulary};

const PIECES: [&str; 34] = [
    "a", "b", "A", "B", "ab", "Ab", "UN", "U", "St.", "ß", "é", "e\u{301}", "E", "İ", "ı", "Ł", "ø", "-", "–", "’",
    "'", "`", " ", "  ", "\u{a0}", "\n", "\r\n", "\n\n", "\u{200b}", ".", "ﬁ", "Ａ", "½", "1",
];

fn pieces(count: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), count).prop_map(|pieces| pieces.concat())
}

/// Whether `found` may stand for `name`, by the rules of case.
fn fits(name: &str, found: &str) -> bool {
    let Some((before, _)) = name.char_indices().find(|(_, c)| c.is_uppercase()) else {
        return !found.chars().any(char::is_uppercase);
    };
    if !name.chars().any(char::is_lowercase) {
        return !found.chars().any(char::is_lowercase);
    }
    // The first capital of the name, so many folded bytes in, is one in the text too.
    let (mut offset, mut at) = (0, 0);
    while at < before {
        let unit = unit_at(name, at);
        offset += len(unit.folded);
        at += unit.len;
    }
    let (mut folded, mut at) = (0, 0);
    while at < found.len() {
        let unit = unit_at(found, at);
        if folded == offset && len(unit.folded) > 0 {
            return found[at..].chars().next().is_some_and(char::is_uppercase);
        }
        folded += len(unit.folded);
        at += unit.len;
    }
    false
}

fn len(folded: Folded) -> usize {
    match folded {
        Folded::Nothing => 0,
        Folded::Bytes(bytes) => bytes.as_bytes().len(),
        Folded::Space | Folded::Break | Folded::Byte(_) => 1,
    }
}

fn slow(names: &[String], text: &str) -> Vec<(usize, usize)> {
    let (mut folded, mut starts, mut ends, mut at) = (Vec::new(), HashMap::new(), HashMap::new(), 0);
    while at < text.len() {
        let unit = unit_at(text, at);
        if !matches!(unit.folded, Folded::Nothing) {
            starts.insert(folded.len(), at);
            match unit.folded {
                Folded::Byte(byte) => folded.push(byte),
                Folded::Bytes(bytes) => folded.extend_from_slice(bytes.as_bytes()),
                Folded::Space => folded.push(b' '),
                _ => folded.push(b'\n'),
            }
            ends.insert(folded.len(), at + unit.len);
        }
        at += unit.len;
    }
    let named: Vec<&String> =
        names.iter().filter(|name| fold_name(name).chars().any(|c| class_of(c) == Class::Word)).collect();
    let automaton = AhoCorasick::new(named.iter().map(|name| fold_name(name))).unwrap();
    let mut found: Vec<(usize, usize)> = automaton
        .find_overlapping_iter(&folded)
        .filter_map(|hit| Some((named[hit.pattern().as_usize()], *starts.get(&hit.start())?, *ends.get(&hit.end())?)))
        .filter(|&(name, start, end)| {
            is_boundary(text, start) && is_boundary(text, end) && fits(name, &text[start..end])
        })
        .map(|(_, start, end)| (start, past_marks(text, end)))
        .collect();
    found.sort_by_key(|&(start, end)| (start, std::cmp::Reverse(end)));
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for place in found {
        if taken.last().is_none_or(|last| last.1 <= place.0) {
            taken.push(place);
        }
    }
    taken
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn fast_equals_slow(names in prop::collection::vec(pieces(1..6), 1..12), around in prop::collection::vec((pieces(0..6), 0..12usize), 1..10)) {
        let names: Vec<String> = names.iter().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect();
        prop_assume!(!names.is_empty());
        let mut text = String::new();
        for (between, name) in &around {
            text.push_str(between);
            text.push_str(&names[name % names.len()]);
        }
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("places.csv");
        let mut rows = "id,name\n".to_owned();
        for (number, name) in names.iter().enumerate() {
            writeln!(rows, "{number},\"{name}\"").unwrap();
        }
        fs::write(&file, rows).unwrap();
        let gazetteer = Gazetteer::load(&[&file]).unwrap();
        let want = slow(&names, &text);
        let places = |matcher: &Matcher| {
            let mut found = Vec::new();
            matcher.find(&text, &mut found);
            found.iter().map(|found| (found.span.start, found.span.end)).collect::<Vec<_>>()
        };
        prop_assert_eq!(&places(&Matcher::new(&gazetteer)), &want, "all names at once, in {:?}", text);
        // Names learnt in layers, as the batches of a corpus bring their words in, on two threads.
        let mut learner = Matcher::empty(&gazetteer, 2);
        let mut vocabulary = Vocabulary::default();
        for (between, name) in &around {
            vocabulary.add(between);
            vocabulary.add(&names[name % names.len()]);
            learner.learn(&gazetteer, &vocabulary);
        }
        vocabulary.add(&text);
        learner.learn(&gazetteer, &vocabulary);
        prop_assert_eq!(&places(&learner), &want, "learnt in layers, in {:?}", text);
    }
}
