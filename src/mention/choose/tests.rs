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
Percy Hallam,,,ambassador,
Roelof Maarten “Pim” Visser,,,minister,
Edwin Lodge,,,ambassador,
Anna Kranz,,,foreign minister 1969-1974,
Otto Kranz,,,foreign minister from 1990,
Ruth Marlow,,,director,
Ahmet Yurdakul,,,prime minister,
King Olaf of Thule,,,king,
Rosa Philip,,,prime minister,
C. Orme Tallis,,,consul,
P. J. Norrby,,,prime minister,
Ada Blom-Quist,,,general,
Hosni,,,king,
Adel Hosni,,,ambassador,
Susan E. Bergan,,,judge,
Pope John Paul II,,,pope,
Perla To,,,minister,
Nils Ås,,,sculptor,
";
const PLACES: &str = "name,aliases,weak_aliases,weight,id,country,category
Jordan,,,10000000,,,
Turkey,,,80000000,,,
Washington,,,600000,,,
Georgia,,,3700000,,GE,country
Georgia,,,,Georgia (state),US,state
Atlanta,,,500000,,US,city
Batumi,,,150000,,GE,city
Democratic Republic of the Congo,DR Congo,Congo,84000000,,,
Republic of the Congo,,Congo,5000000,,,
";
const ORGANISATIONS: &str = "name,aliases\nSyrian Democratic Forces,\nWorld Health Organization,WHO\n";

/// What is found in `text`, in order: `words = id`, and `words ?` for what stays undecided.
fn read(text: &str) -> Vec<String> {
    read_on(None, text).into_iter().map(|line| line.split(", by ").next().unwrap_or_default().to_owned()).collect()
}

/// The same for a text of `date`, with how it was decided.
fn read_on(date: Option<&str>, text: &str) -> Vec<String> {
    let date = date.map(|date| date.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    for (file, rows) in [("people.csv", PEOPLE), ("places.csv", PLACES), ("organisations.csv", ORGANISATIONS)] {
        fs::write(folder.path().join(file), rows).unwrap();
    }
    let gazetteer = Gazetteer::load(&[folder.path()]).unwrap();
    let matcher = Matcher::new(&gazetteer);
    let (mut found, mut mentions, mut undecided) = (Vec::new(), Vec::new(), Vec::new());
    matcher.find(text, &mut found);
    choose(&gazetteer, &matcher, text, date, &found, &mut mentions, &mut undecided);
    let mut read: Vec<(usize, String)> = mentions
        .iter()
        .map(|m| (m.span.start, format!("{} = {}, by {:?}", m.span.of(text), gazetteer.entity(m.entity).id(), m.by)))
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
            "a word that makes sentences is none of a person's, whoever is named besides",
            "Perla To came.\n\nTO ALL POSTS\n\nTo be sure, As You Like It was given.",
            &["Perla To = Perla To"],
        ),
        (
            "unless a title stands before it",
            "Perla To came. Minister To said so.",
            &["Perla To = Perla To", "To = Perla To"],
        ),
        ("nor is an acronym the word", "The WHO met.", &["WHO = World Health Organization"]),
        ("another spelling is another word", "Nils Ås came. Ås said so.", &["Nils Ås = Nils Ås", "Ås = Nils Ås"]),
        (
            "the person after a full name",
            "Condoleezza Rice landed. Later Rice spoke.",
            &["Condoleezza Rice = Condoleezza Rice", "Rice = Condoleezza Rice"],
        ),
        ("a hill", "The house on the Hill is old.", &[]),
        ("a titled one", "Ambassador Hill rose.", &["Hill = Christopher Hill"]),
        ("a first name after a title", "King Philip rode. Philip fell.", &[]),
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
        ("a middle name after a title", "They asked Mr. Orme and Mr. Tallis.", &["Tallis = C. Orme Tallis"]),
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
        ("an ambassador-designate", "Counselor-designate Marlow sat in.", &["Marlow = Ruth Marlow"]),
        (
            "a nickname in quotation marks",
            "Pim Visser spoke; Visser left.",
            &["Pim Visser = Roelof Maarten “Pim” Visser", "Visser = Roelof Maarten “Pim” Visser"],
        ),
        (
            "a knight by his given name",
            "Sir Percy Hallam rose. Then Sir Percy sat down.",
            &["Percy Hallam = Percy Hallam", "Sir Percy = Percy Hallam"],
        ),
        ("no knight", "Percy Hallam rose. Then Sir Percy sat down.", &["Percy Hallam = Percy Hallam"]),
        ("an unknown name joined to it", "They like Marlow-Bennett.", &[]),
        (
            "two who are named",
            "Ruth Marlow rose. The Marlow-Bennett letters came.",
            &["Ruth Marlow = Ruth Marlow", "Marlow = Ruth Marlow"],
        ),
        ("an office joined to it", "The SYG-Marlow talks.", &["Marlow = Ruth Marlow"]),
        ("a mission", "The Marlow Mission left.", &["Marlow = Ruth Marlow"]),
        (
            "a city before the name is no given name",
            "It was hot in Ankara. With Ankara Yurdakul agreed. Later Yurdakul left.",
            &["Yurdakul = Ahmet Yurdakul", "Yurdakul = Ahmet Yurdakul"],
        ),
        ("a given name before it is", "There Mesut Yurdakul spoke. Later Yurdakul left.", &[]),
        ("a question", "Will Marlow resign? They say Marlow may.", &["Marlow = Ruth Marlow"]),
        ("a common word that is told something", "They told Lodge that it rained.", &["Lodge = Edwin Lodge"]),
        ("drafted by", "A cable drafted by Lodge.", &["Lodge = Edwin Lodge"]),
        ("in brackets after an office", "A letter to the Ambassador (Lodge).", &["Lodge = Edwin Lodge"]),
        ("a signature", "We shall try.\nLodge\n\nSource: files", &["Lodge = Edwin Lodge"]),
        (
            "a speaker",
            "Lodge: Will you?\nMarlow: Yes.\nLodge: Good.\nLodge: Bye.",
            &["Lodge = Edwin Lodge", "Marlow = Ruth Marlow", "Lodge = Edwin Lodge", "Lodge = Edwin Lodge"],
        ),
        ("a heading of a list", "Lodge: 2 beds\nTents: 3 beds", &[]),
        ("an initial is no other name", "They met Eric Bergan; Bergan left.", &[]),
        ("an initial of somebody else", "James J. Bergan of West Orange rose.", &[]),
        ("a word that begins a given name", "The Bergan papers burnt.", &["Bergan = Susan E. Bergan"]),
        ("saints", "As St. John wrote, St. Ruth wept.", &[]),
        (
            "a pope of two names",
            "Pope John Paul II prayed. John slept, Paul ate.",
            &["Pope John Paul II = Pope John Paul II"],
        ),
        ("a title and a longer name", "Chairman Marlow Miller rose.", &[]),
        ("a longer name with a particle", "Dr. Marlow von Frese rose.", &[]),
        ("a given name of others", "Bishop Roelof of Lausanne and Roelof Kranz slept.", &[]),
        ("partners in a company", "Bilfinger und Marlow lost.", &[]),
        ("in full, and yet longer", "They asked R. Marlow Macdonnell.", &[]),
        ("initials are no names", "James Norrby rose; Norrby left.", &[]),
        ("half a surname after a form of address", "Ask Mr. Quist.", &[]),
        ("a given name after an office of others", "Count Roelof and Senator Quist slept.", &[]),
        ("half a surname after an office", "Ask General Quist.", &["Quist = Ada Blom-Quist"]),
        ("what a month has", "They feared May's figures.", &[]),
        ("a given name and a common word", "MP Roelof Buck rose.", &[]),
        ("a letter from a common word", "He had a letter from Lodge.", &["Lodge = Edwin Lodge"]),
        (
            "a king's name after an office that is another's",
            "King Hosni and Ambassador Hosni rose.",
            &["Hosni = Hosni", "Hosni = Adel Hosni"],
        ),
        ("a lodge", "The Lodge at the lake is shut.", &[]),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(_, text, expected)| read(text) != *expected)
        .map(|(shows, text, expected)| format!("{shows}: {:?}, not {expected:?}", read(text)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn how_it_is_decided() {
    let cases: &[(&str, Option<&str>, &str, &[&str])] = &[
        ("the bird in a headline", None, "Carve the turkey: TURKEY DINNER", &["TURKEY = Turkey, by Name"]),
        ("the country and the bird", None, "Turkey sells turkey.", &["Turkey = Turkey, by Name"]),
        ("the larger of two places", None, "The parliament of Georgia met.", &["Georgia = Georgia, by Context"]),
        (
            "the state of the city before it",
            None,
            "He was born in Atlanta, Georgia.",
            &["Atlanta = Atlanta, by Name", "Georgia = Georgia (state), by Context"],
        ),
        (
            "where its other places are named",
            None,
            "Ships left Batumi. Georgia closed the port.",
            &["Batumi = Batumi, by Name", "Georgia = Georgia, by Context"],
        ),
        (
            "a place in a company's name",
            None,
            "Georgia Power Co and Atlanta Stove Ltd merged. Georgia Power fell.",
            &[],
        ),
        (
            "a country and a surname",
            None,
            "Hamilton Jordan flew to Jordan with Jordan.",
            &["Hamilton Jordan = Hamilton Jordan, by Name", "Jordan = Jordan, by Context", "Jordan ?"],
        ),
        ("a surname after a form of address", None, "Ask Mr. Jordan.", &["Jordan = Hamilton Jordan, by Derived"]),
        ("a city", None, "He flew to Washington.", &["Washington = Washington, by Name"]),
        ("a president of the city's name", None, "George Washington slept here.", &[]),
        ("two countries of one name", None, "The war in Congo goes on.", &[]),
        (
            "the one that is named in full",
            None,
            "DR Congo voted. Congo is large.",
            &[
                "DR Congo = Democratic Republic of the Congo, by Alias",
                "Congo = Democratic Republic of the Congo, by WeakAlias",
            ],
        ),
        ("the month", None, "In May they vote; May is warm.", &[]),
        (
            "the prime minister",
            None,
            "Theresa May rose. May said no.",
            &["Theresa May = Theresa May, by Name", "May = Theresa May, by Derived"],
        ),
        ("the food", None, "They eat Rice and beans.", &[]),
        (
            "the secretary",
            None,
            "Secretary Rice rose. Rice said no.",
            &["Rice = Condoleezza Rice, by Derived", "Rice = Condoleezza Rice, by Derived"],
        ),
        ("a hill", None, "They live on Capitol Hill.", &[]),
        ("a surname of many after a form of address", None, "Mr. Brown has brown shoes.", &[]),
        (
            "and after his office",
            None,
            "Defense Secretary Brown has brown shoes.",
            &["Brown = Harold Brown, by Derived"],
        ),
        ("two presidents of one name", None, "President Bush waved.", &["Bush ?"]),
        (
            "one of the two in full",
            None,
            "George W. Bush waved. Bush left.",
            &["George W. Bush = George W. Bush, by Name", "Bush = George W. Bush, by Context"],
        ),
        (
            "two brothers by their titles",
            None,
            "Secretary Dulles met Director Dulles.",
            &["Dulles = John Foster Dulles, by Context", "Dulles = Allen W. Dulles, by Context"],
        ),
        (
            "two brothers by a given name",
            None,
            "McGeorge Bundy wrote. Bundy signed.",
            &["McGeorge Bundy = McGeorge Bundy, by Name", "Bundy = McGeorge Bundy, by Context"],
        ),
        (
            "an office over before the document",
            Some("1993-05-01"),
            "Foreign Minister Kranz spoke.",
            &["Kranz = Otto Kranz, by Context"],
        ),
        ("an office not begun", Some("1970-05-01"), "They asked Kranz.", &["Kranz = Anna Kranz, by Context"]),
        ("no date", None, "They asked Kranz.", &["Kranz ?"]),
        ("neither in office", Some("1950-05-01"), "They asked Kranz.", &["Kranz ?"]),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(_, date, text, expected)| read_on(*date, text) != *expected)
        .map(|(shows, date, text, expected)| format!("{shows}: {:?}, not {expected:?}", read_on(*date, text)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
