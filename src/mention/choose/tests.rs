use std::fs;

use super::super::Matcher;
use super::*;

const PEOPLE: &str = "name,aliases,weak_aliases,role,order
John Foster Dulles,,,Secretary of State,
Allen W. Dulles,,,Director of Central Intelligence,
McGeorge Bundy,,,Special Assistant for National Security Affairs,
William P. Bundy,,,Assistant Secretary of State,
George H. W. Bush,,,president,
George W. Bush,,,president,
Hamilton Jordan,,,Chief of Staff,
Theresa May,,,prime minister,
Condoleezza Rice,,,secretary of state,
Christopher Hill,,,ambassador,
Harold Brown,,,secretary of defense,
Charles de Gaulle,,,president,
Bashar al-Assad,,,president,
Mohammed bin Salman,,,crown prince,
Maurice Couve de Murville,,,foreign minister,
Zhou Enlai,Chou En-lai,,premier,family-first
Ngo Dinh Diem,,,president,
James Earl Carter,,,president,
Makarios III,,,Archbishop of Cyprus,
\"Alfred L. Atherton, Jr.\",,,ambassador,
Dag Hammarskjöld,,,Secretary-General,
Josip Broz Tito,,The Marshal,president,
Bao Dai,,,emperor,
King Olaf of Thule,,,king,
";
const PLACES: &str = "name,aliases,weight\nJordan,,10000000\nTurkey,,80000000\nWashington,,600000\n";
const ORGANISATIONS: &str = "name,aliases\nSyrian Democratic Forces,\n";

/// What is found in `text`, in order: `words = id by`, and `words ?` for what stays undecided.
fn read(text: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    for (file, rows) in [("people.csv", PEOPLE), ("places.csv", PLACES), ("organisations.csv", ORGANISATIONS)] {
        fs::write(folder.path().join(file), rows).unwrap();
    }
    let gazetteer = Gazetteer::load(&[folder.path()]).unwrap();
    let matcher = Matcher::new(&gazetteer);
    let (mut found, mut mentions, mut undecided) = (Vec::new(), Vec::new(), Vec::new());
    matcher.find(text, &mut found);
    choose(&gazetteer, &matcher, text, &found, &mut mentions, &mut undecided);
    let mut read: Vec<(usize, String)> = mentions
        .iter()
        .map(|m| (m.span.start, format!("{} = {}", m.span.of(text), gazetteer.entity(m.entity).id())))
        .collect();
    read.extend(undecided.iter().map(|name| (name.span.start, format!("{} ?", name.span.of(text)))));
    read.sort();
    read.into_iter().map(|(_, line)| line).collect()
}

#[test]
fn who_is_meant() {
    let cases: &[(&str, &str, &[&str])] = &[
        (
            "a title tells two brothers apart",
            "They asked Secretary Dulles and Director Dulles.",
            &["Dulles = John Foster Dulles", "Dulles = Allen W. Dulles"],
        ),
        (
            "given names and initials",
            "J. F. Dulles, Foster Dulles and Allen Dulles dined.",
            &[
                "J. F. Dulles = John Foster Dulles",
                "Foster Dulles = John Foster Dulles",
                "Allen Dulles = Allen W. Dulles",
            ],
        ),
        (
            "the last one named in full",
            "Allen Dulles came. Then Dulles left. John Foster Dulles stayed, and Dulles slept.",
            &[
                "Allen Dulles = Allen W. Dulles",
                "Dulles = Allen W. Dulles",
                "John Foster Dulles = John Foster Dulles",
                "Dulles = John Foster Dulles",
            ],
        ),
        ("nothing tells", "A memorandum for Mr. Bundy.", &["Bundy ?"]),
        (
            "a short given name",
            "Bill Bundy wrote it; Bundy signed.",
            &["Bill Bundy = William P. Bundy", "Bundy = William P. Bundy"],
        ),
        ("two presidents of one name", "They cheered George Bush.", &["George Bush ?"]),
        ("a stranger of the name", "Prescott Bush played golf.", &[]),
        ("the country", "The king of Jordan flew home.", &["Jordan = Jordan"]),
        ("the surname after a title", "The memo went to Mr. Jordan.", &["Jordan = Hamilton Jordan"]),
        ("the month", "They meet in May and on May 5.", &[]),
        ("the month beside the person", "Theresa May spoke in May.", &["Theresa May = Theresa May"]),
        ("the food", "Rice is cheap.", &[]),
        (
            "the person after a full name",
            "Condoleezza Rice landed. Later Rice spoke.",
            &["Condoleezza Rice = Condoleezza Rice", "Rice = Condoleezza Rice"],
        ),
        ("a hill", "The house on the Hill is old.", &[]),
        ("a titled one", "Ambassador Hill rose.", &["Hill = Christopher Hill"]),
        ("a colour", "Brown bears sleep.", &[]),
        (
            "particles",
            "De Gaulle, deGaulle and de Gaulle.",
            &["De Gaulle = Charles de Gaulle", "deGaulle = Charles de Gaulle", "de Gaulle = Charles de Gaulle"],
        ),
        ("with and without al-", "Assad saw Mr. al-Assad.", &["Assad = Bashar al-Assad", "al-Assad = Bashar al-Assad"]),
        ("a thing named after him", "They drove to Lake Assad and Assad Hospital.", &[]),
        ("bin stays", "Prince bin Salman flew.", &["bin Salman = Mohammed bin Salman"]),
        (
            "a compound surname",
            "Couve replied to Couve de Murville.",
            &["Couve = Maurice Couve de Murville", "Couve de Murville = Maurice Couve de Murville"],
        ),
        ("family name first", "Premier Chou and Zhou are one.", &["Chou = Zhou Enlai", "Zhou = Zhou Enlai"]),
        ("the last name of a Vietnamese", "Diem refused.", &["Diem = Ngo Dinh Diem"]),
        ("a short form of the given name", "Jimmy Carter smiled.", &["Jimmy Carter = James Earl Carter"]),
        ("without the numeral", "Makarios prayed.", &["Makarios = Makarios III"]),
        ("what a king rules is not his name", "Thule minister Ada saw King Olaf.", &["Olaf = King Olaf of Thule"]),
        ("without Jr.", "Alfred Atherton wrote.", &["Alfred Atherton = Alfred L. Atherton, Jr."]),
        ("a heading in capitals", "HAMMARSKJOLD IN CAIRO", &["HAMMARSKJOLD = Dag Hammarskjöld"]),
        ("a part of an unknown name", "The Cao Dai prayed.", &[]),
        ("a weak alias needs the name", "The Marshal waved.", &[]),
        (
            "a weak alias beside the name",
            "Josip Broz Tito came. The Marshal waved.",
            &["Josip Broz Tito = Josip Broz Tito", "The Marshal = Josip Broz Tito"],
        ),
        (
            "a name defined in brackets",
            "The SDF? The Syrian Democratic Forces (SDF) came. The SDF won.",
            &[
                "Syrian Democratic Forces = Syrian Democratic Forces",
                "SDF = Syrian Democratic Forces",
                "SDF = Syrian Democratic Forces",
            ],
        ),
        ("a party in brackets is none", "Theresa May (CDU) spoke.", &["Theresa May = Theresa May"]),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(_, text, expected)| read(text) != *expected)
        .map(|(shows, text, expected)| format!("{shows}: {:?}, not {expected:?}", read(text)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
