use super::*;
use crate::Extractor;

/// What is suggested for `text` beside Ada Marlow, as `name | aliases | kind`.
fn suggested(text: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people.csv");
    std::fs::write(&path, "name,kind\nAda Marlow,person\nC. Orme Tallis,person\n").unwrap();
    let gazetteer = Gazetteer::load(&[&path]).unwrap();
    let mut suggestions = Suggestions::default();
    let document = Document::new("paper", text);
    suggestions.add(&gazetteer, &document, &Extractor::new(&gazetteer).read(&document));
    let rows = suggestions.into_rows(&gazetteer, 2);
    rows.iter().map(|row| format!("{} | {} | {}", row.name, row.aliases.join(", "), row.kind)).collect()
}

#[test]
fn what_is_suggested() {
    let cases: &[(&str, &str, &[&str])] = &[
        (
            "a middle initial that could be Monsieur",
            "They saw John M. Corvin. Mr. Corvin said so.",
            &["John M. Corvin | Corvin | person"],
        ),
        (
            "a title behind another",
            "They saw the Ambassador, Minister Corvin. Later Minister Corvin agreed.",
            &["Corvin |  | person"],
        ),
        ("an office to come", "Secretary-designate Corvin came. Mr. Corvin spoke.", &["Corvin |  | person"]),
        (
            "two initials without a space",
            "R.W. Corvin came. Mr. Corvin told Ada Marlow.",
            &["R.W. Corvin | Corvin | person"],
        ),
        (
            "a given name cut short",
            "Mr. Stansfield Corvin came. Then Stan Corvin asked for tea. Stansfield Corvin paid, and Mr. Corvin left.",
            &["Stansfield Corvin | Stan Corvin, Corvin | person"],
        ),
        (
            "two surnames",
            "Mr. Reynaldo Lima Corvin came. Mr. Lima Corvin said no. They told Lima Corvin.",
            &["Lima Corvin | Reynaldo Lima Corvin | person"],
        ),
        (
            "a middle name of a known person is free",
            "Mr. Orme came. They told Orme that it rained. Orme said so.",
            &["Orme |  | person"],
        ),
        (
            "a frequent surname makes a strange first word a given name",
            "They told Saville Davis. Later Saville Davis said yes.",
            &["Saville Davis |  | person"],
        ),
        ("ministers who confer", "The Foreign Ministers Conference met. The Ministers Conference said no.", &[]),
        (
            "a line under a letter",
            "It rained.\nCorvin\n\nLater negotiator Corvin came. They told Corvin.\n",
            &["Corvin |  | person"],
        ),
        (
            "a particle",
            "They met von Corvin. Later von Corvin said yes. They told Corvin, and Corvin left.",
            &["Corvin |  | person"],
        ),
        (
            "spoken to",
            "Ada Marlow spoke to Corvin. Corvin then agreed. Corvin also said so. The negotiator Corvin left.",
            &["Corvin |  | person"],
        ),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(_, text, expected)| suggested(text) != *expected)
        .map(|(shows, text, expected)| format!("{shows}: {:?}, not {expected:?}", suggested(text)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
