//! Sentences written for these tests, one a row: the form of words that it shows, the text, and the meetings in it.

mod asides;
mod circumstances;
mod claims;
mod clauses;
mod company;
mod denials;
mod forms;
mod letters;
mod lists;
mod news;
mod objects;
mod owners;
mod papers;
mod places;
mod references;
mod several;
mod statuses;
mod subjects;
mod surroundings;
mod told;

use std::sync::LazyLock;

use proptest::prelude::*;

use crate::document::Document;
use crate::gazetteer::Gazetteer;
use crate::meeting::{Mode, Status};
use crate::reading::{Extractor, Reading};

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write(
        "people.csv",
        "name,aliases,role,country\nAnna Berg,Berg,,\nOtto Lund,Lund,,\nMaria Rossi,Rossi,,\nPavel Novak,Novak,president,CZ\nIvo Kranj,Kranj,,\n\
         Li Wen,,,\nVera Holm,,President Novak’s secretary,\nIda Krag,,minister of fisheries,\nTove Dahl,Dahl,,\n",
    );
    write(
        "places.csv",
        "name,aliases,category,country,capital\nGeneva,,city,CH,\nVienna,,city,AT,\nOslo,,city,NO,\nNorway,,country,NO,Oslo\nSudan,,country,SD,\nChad,,country,TD,\nMali,,country,ML,\n\
         Bear Island,,,NO,\nLake Como,,lake,IT,\nBellagio,,town,IT,\nItaly,,country,IT,\nAustria,,country,AT,Vienna\n",
    );
    write("organisations.csv", "name,aliases\nRed Cross,\nUnited Front,\nNorth Wire,\n");
    Gazetteer::load(&[folder.path()]).unwrap()
});

fn read(text: &str) -> Reading {
    let mut document = Document::new("text", text);
    document.date = Some("2018-05-18".parse().unwrap());
    Extractor::new(&GAZETTEER).read(&document)
}

/// `Berg+Lund @Geneva planned phone 2018-05-17`, surnames only; what is usual (held, in person) is left out.
fn told(text: &str) -> Vec<String> {
    let short = |id: &String| id.rsplit(' ').next().unwrap_or_default().to_owned();
    let mut told: Vec<String> = read(text)
        .meetings
        .iter()
        .map(|meeting| {
            let mut line = meeting.who.iter().map(short).collect::<Vec<_>>().join("+");
            if let Some(place) = &meeting.place {
                line += &format!(" @{place}");
            }
            match meeting.status {
                Status::Held => {}
                Status::Planned => line += " planned",
                Status::Denied => line += " denied",
            }
            match meeting.mode {
                Mode::InPerson => {}
                Mode::Phone => line += " phone",
                Mode::Unknown => line += " unknown",
            }
            if let Some(when) = &meeting.when {
                line += &format!(" {}", when.date.as_ref().unwrap_or(&when.text));
            }
            line
        })
        .collect();
    told.sort();
    told
}

/// What the row shows, the text, and the meetings in it.
type Case = (&'static str, &'static str, &'static [&'static str]);

const TABLES: &[&[Case]] = &[
    forms::CASES,
    claims::CASES,
    clauses::CASES,
    company::CASES,
    denials::CASES,
    circumstances::CASES,
    statuses::CASES,
    subjects::CASES,
    letters::CASES,
    lists::CASES,
    news::CASES,
    objects::CASES,
    owners::CASES,
    papers::CASES,
    places::CASES,
    references::CASES,
    several::CASES,
    told::CASES,
    asides::CASES,
];

#[test]
fn meetings_are_found() {
    let cases = TABLES.concat();
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(shows, text, want)| {
            let have = told(text);
            (have != *want).then(|| format!("{shows}: {text}\n   have {have:?}, want {want:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// One pronoun asks the one before it: neither the stack nor the time may grow with that, in one sentence or in many.
#[test]
fn long_chains_of_pronouns_are_read() {
    let met = "he met Otto Lund.";
    let cases = [
        ("a name near enough", format!("Anna Berg came to Oslo. {}He met Otto Lund.", "He was there. ".repeat(20)), 1),
        ("a name too far away", format!("Anna Berg came. {}He met Otto Lund.", "He was there. ".repeat(20_000)), 0),
        ("one sentence without a name before", format!("He said {}{met}", "he said ".repeat(40)), 0),
        ("one sentence, a name at its head", format!("Anna Berg said {}{met}", "he said ".repeat(20)), 1),
        ("a sentence too long for one", format!("Anna Berg said {}{met}", "he said ".repeat(20_000)), 0),
        ("meetings throughout", format!("Anna Berg left. {}", "He told her that he met Otto Lund. ".repeat(2_000)), 1),
    ];
    for (shows, text, meetings) in cases {
        assert_eq!(told(&text).len(), meetings, "{shows}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Sentences of the words that the rules look at, in any order.
    #[test]
    fn any_text_is_read(words in prop::collection::vec(prop::sample::select(vec![
        "Anna Berg", "Otto Lund", "Maria Rossi", "Oslo", "Sudan", "Red Cross", "met", "meeting", "talks", "with", "between", "and", ",", "who",
        "whom", "he", "they", "the two leaders", "his", "'s", "said", "that", "to", "meet", "was", "received", "by", "in", "on Thursday", "after",
        "PARTICIPANTS", "also present were", "the", "-", "“", "”", ".", "\n\n", "will", "not", "visiting", "held", "there", "where", "(", ")", "ŕ", "counterpart", "I", "it", "of",
        "she", "her", "both", "each other", "which", "for", ";", "including", "called", "at", "request", "invitation", "visit", "from", "led", "a delegation",
        "joined", "as well as", "discussed", "conference", "among", "were", "Mr.", "Mrs.",
    ]), 0..40)) {
        check(&words.join(" "));
    }

    #[test]
    fn any_letters_are_read(text in ".{0,120}") {
        check(&format!("Anna Berg met {text} Otto Lund held talks with {text} Maria Rossi"));
    }
}

/// The evidence is a part of the text, and the words that stand for the parties are in it.
fn check(text: &str) {
    let reading = read(text);
    let characters: Vec<char> = text.chars().collect();
    for meeting in &reading.meetings {
        assert!(meeting.who.len() >= 2 && !meeting.evidence.is_empty(), "{meeting:?}");
        for evidence in &meeting.evidence {
            assert_eq!(evidence.text, characters[evidence.start..evidence.end].iter().collect::<String>());
            let mut named: Vec<&String> = evidence.names.iter().map(|naming| &naming.id).collect();
            named.retain(|id| meeting.who.contains(id));
            named.sort_unstable();
            named.dedup();
            assert!(named.len() >= 2, "{evidence:?} does not hold two of {:?}", meeting.who);
            assert!(
                evidence
                    .names
                    .iter()
                    .all(|naming| naming.start < naming.end && naming.end <= evidence.end - evidence.start)
            );
        }
    }
    for decision in &reading.decisions {
        // A list of those present may go on in the sentences after.
        let sentence = reading.sentences[decision.sentence as usize - 1];
        assert!(sentence.contains(decision.cue), "{decision:?}");
        assert!(decision.parties.iter().all(|(_, span)| sentence.start <= span.start), "{decision:?}");
        assert!(decision.parties.is_empty() || decision.parties.len() >= 2, "{decision:?}");
    }
}
