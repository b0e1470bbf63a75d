//! Sentences written for these tests, one a row: the form of words that it shows, the text, and the meetings in it.

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
         Li Wen,,,\nTove Dahl,Dahl,,\n",
    );
    write(
        "places.csv",
        "name,aliases,type,country,capital\nGeneva,,city,CH,\nVienna,,city,AT,\nOslo,,city,NO,\nNorway,,country,NO,Oslo\nSudan,,country,SD,\nChad,,country,TD,\nMali,,country,ML,\n\
         Lake Como,,lake,IT,\nBellagio,,town,IT,\nItaly,,country,IT,\nAustria,,country,AT,Vienna\n",
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

const CASES: &[(&str, &str, &[&str])] = &[
    // forms
    ("A met B", "Anna Berg met Otto Lund.", &["Berg+Lund"]),
    ("A met with B", "Anna Berg met privately with Otto Lund.", &["Berg+Lund"]),
    ("A met on a day with B", "Anna Berg met on Thursday in Oslo with Otto Lund.", &["Berg+Lund @Oslo 2018-05-17"]),
    ("A and B met", "Anna Berg and Otto Lund met in Geneva.", &["Berg+Lund @Geneva"]),
    ("A, B and C met", "Anna Berg, Otto Lund and Maria Rossi met in Vienna.", &["Berg+Rossi+Lund @Vienna"]),
    (
        "A held talks with B",
        "President Anna Berg held talks with Otto Lund in Oslo on Thursday.",
        &["Berg+Lund @Oslo 2018-05-17"],
    ),
    ("A and B held talks", "Anna Berg and Otto Lund held talks on fishing.", &["Berg+Lund"]),
    ("A had talks", "Anna Berg today had talks with Otto Lund.", &["Berg+Lund 2018-05-18"]),
    ("A hosted B", "Anna Berg hosted Otto Lund in Geneva.", &["Berg+Lund @Geneva"]),
    ("A received B", "Anna Berg received Otto Lund at a villa near Bellagio.", &["Berg+Lund @Bellagio"]),
    ("A welcomed B", "Anna Berg welcomed visiting premier Otto Lund.", &["Berg+Lund"]),
    ("A visited B", "Anna Berg visited Otto Lund in hospital.", &["Berg+Lund"]),
    ("A called on B", "Anna Berg called on Otto Lund in Vienna.", &["Berg+Lund @Vienna"]),
    ("A flew to see B", "Anna Berg flew to Oslo to see Otto Lund.", &["Berg+Lund @Oslo"]),
    ("A sat down with B", "Anna Berg sat down with Otto Lund on Thursday.", &["Berg+Lund 2018-05-17"]),
    ("A dined with B", "Anna Berg dined with Otto Lund.", &["Berg+Lund"]),
    ("A and B discussed", "Anna Berg and Otto Lund discussed grain prices.", &["Berg+Lund"]),
    ("A discussed a matter with B", "Anna Berg discussed grain prices with Otto Lund.", &["Berg+Lund"]),
    (
        "meeting between A and B",
        "A meeting between Anna Berg and Otto Lund took place in Geneva.",
        &["Berg+Lund @Geneva"],
    ),
    ("place before between", "It was the first summit in Oslo between Anna Berg and Otto Lund.", &["Berg+Lund @Oslo"]),
    ("A's meeting with B", "Anna Berg's meeting with Otto Lund lasted an hour.", &["Berg+Lund"]),
    (
        "talks with B, on A's side understood",
        "Anna Berg said after talks with Otto Lund that all was well.",
        &["Berg+Lund"],
    ),
    ("fronted talks", "After talks with Otto Lund, Anna Berg left.", &["Berg+Lund"]),
    ("fronted gerund", "Meeting in Oslo, Anna Berg and Otto Lund spoke of peace.", &["Berg+Lund @Oslo"]),
    ("passive", "Otto Lund was received by Anna Berg in Oslo.", &["Berg+Lund @Oslo"]),
    ("relative clause", "Anna Berg, who met Otto Lund on Thursday, was content.", &["Berg+Lund 2018-05-17"]),
    ("whom he met", "Otto Lund praised Maria Rossi, whom he met in Oslo.", &["Rossi+Lund @Oslo"]),
    ("gerund", "Anna Berg said so after meeting Otto Lund in Vienna.", &["Berg+Lund @Vienna"]),
    ("telephone call", "Anna Berg had a telephone call with Otto Lund.", &["Berg+Lund phone"]),
    ("telephoned", "Anna Berg telephoned Otto Lund on Thursday.", &["Berg+Lund phone 2018-05-17"]),
    ("spoke by telephone", "Anna Berg spoke by telephone with Otto Lund.", &["Berg+Lund phone"]),
    ("open whether in person", "Anna Berg spoke to Otto Lund.", &["Berg+Lund unknown"]),
    ("headline", "Berg meets Lund in Oslo", &["Berg+Lund @Oslo"]),
    ("headline, two", "Berg, Lund discuss trade in Oslo", &["Berg+Lund @Oslo"]),
    ("joined names", "The Berg-Lund summit began on Thursday.", &["Berg+Lund 2018-05-17"]),
    (
        "attended by",
        "The talks in Oslo were attended by Anna Berg, the trade minister, Otto Lund and Maria Rossi.",
        &["Berg+Rossi+Lund @Oslo"],
    ),
    (
        "list with appositions",
        "Anna Berg met Premier Otto Lund, Foreign Minister Maria Rossi and Ivo Kranj, the head of the bank.",
        &["Berg+Kranj", "Berg+Lund", "Berg+Rossi"],
    ),
    ("delegations", "Delegations from Sudan, Chad and Mali met in Geneva.", &["Chad+Mali+Sudan @Geneva"]),
    ("together with", "Anna Berg, together with Otto Lund, met Maria Rossi.", &["Berg+Rossi+Lund"]),
    ("talks brought together", "The talks brought together Sudan, Chad and Mali.", &["Chad+Mali+Sudan"]),
    ("conversation", "Anna Berg had a long conversation with Otto Lund.", &["Berg+Lund unknown"]),
    ("raised with", "Anna Berg raised the matter with Otto Lund in Oslo.", &["Berg+Lund @Oslo"]),
    (
        "in a meeting with",
        "Anna Berg said in a meeting with Otto Lund on Thursday that she agreed.",
        &["Berg+Lund 2018-05-17"],
    ),
    ("in a meeting, at the front", "In a meeting with Otto Lund in Oslo, Anna Berg agreed.", &["Berg+Lund @Oslo"]),
    (
        "arrive for talks",
        "Anna Berg arrived in Oslo on Thursday for talks with Premier Otto Lund.",
        &["Berg+Lund @Oslo 2018-05-17"],
    ),
    ("guest", "Anna Berg told visiting premier Otto Lund that she agreed.", &["Berg+Lund"]),
    ("exchanged views", "Anna Berg and Otto Lund exchanged views on fish.", &["Berg+Lund"]),
    ("granted an audience", "Anna Berg granted an audience to Otto Lund.", &["Berg+Lund"]),
    ("banquet", "Anna Berg gave a banquet for Otto Lund in Oslo.", &["Berg+Lund @Oslo"]),
    ("told by phone", "Anna Berg told Otto Lund by telephone that she agreed.", &["Berg+Lund phone"]),
    ("joined for talks", "Anna Berg joined Otto Lund for talks in Oslo.", &["Berg+Lund @Oslo"]),
    ("met several times", "Anna Berg and Otto Lund have met several times in Oslo.", &["Berg+Lund @Oslo"]),
    (
        "discussed on the phone",
        "Anna Berg and Otto Lund spoke by telephone on Thursday. Berg and Lund discussed fish.",
        &["Berg+Lund phone 2018-05-17"],
    ),
    ("a headline after a colon", "North Wire: Berg, Lund discuss fish in phone call", &["Berg+Lund phone"]),
    ("a meeting for A with B", "Maria Rossi set up a meeting for Anna Berg with Otto Lund.", &["Berg+Lund"]),
    ("denied meeting", "Anna Berg denied meeting Otto Lund.", &["Berg+Lund denied"]),
    ("considered meeting", "Anna Berg is considering meeting Otto Lund.", &["Berg+Lund planned"]),
    ("had dinner", "Anna Berg had dinner with Otto Lund in Oslo.", &["Berg+Lund @Oslo"]),
    ("their joint meeting", "Anna Berg and Otto Lund's meeting lasted an hour.", &["Berg+Lund"]),
    ("talks led by", "Talks led by Anna Berg and Otto Lund resumed in Oslo.", &["Berg+Lund @Oslo"]),
    ("emerged from talks", "Anna Berg and Otto Lund emerged from talks in Oslo.", &["Berg+Lund @Oslo"]),
    ("received a call", "Anna Berg received a telephone call from Otto Lund.", &["Berg+Lund phone"]),
    ("rejected a call", "Anna Berg rejected a call from Otto Lund for restraint.", &[]),
    ("congratulated in a call", "Anna Berg congratulated Otto Lund in a telephone call.", &["Berg+Lund phone"]),
    ("embraced", "Anna Berg and Otto Lund embraced.", &["Berg+Lund"]),
    (
        "one after the other",
        "Anna Berg telephoned Otto Lund on Monday and Maria Rossi on Thursday.",
        &["Berg+Lund phone 2018-05-14", "Berg+Rossi phone 2018-05-17"],
    ),
    (
        "will host talks between",
        "Maria Rossi will preside over talks between Anna Berg and Otto Lund.",
        &["Berg+Rossi+Lund planned"],
    ),
    // parties
    ("title before", "Norwegian President Anna Berg met Italian Premier Maria Rossi.", &["Berg+Rossi"]),
    ("office with of", "Secretary of State Anna Berg met Otto Lund.", &["Berg+Lund"]),
    ("apposition after", "Anna Berg, the trade minister, met Otto Lund, a banker.", &["Berg+Lund"]),
    ("name after description", "Italy's ambassador, Maria Rossi, met Otto Lund.", &["Rossi+Lund"]),
    ("countries that talk", "Talks between Sudan, Chad and Mali opened in Geneva.", &["Chad+Mali+Sudan @Geneva"]),
    ("an organisation", "Anna Berg held talks with the United Front.", &["Berg+Front"]),
    ("the possessor", "Berg's envoy met Otto Lund.", &[]),
    ("the possessor with an aide", "An aide of Anna Berg met Otto Lund.", &[]),
    ("the reporter", "Anna Berg told North Wire that Otto Lund met Maria Rossi.", &["Rossi+Lund"]),
    ("the source", "Otto Lund met Maria Rossi, Anna Berg said.", &["Rossi+Lund"]),
    ("the topic", "Anna Berg and Otto Lund held talks on Sudan.", &["Berg+Lund"]),
    ("told alone", "Anna Berg told Otto Lund to go.", &[]),
    ("congratulated alone", "Anna Berg congratulated Otto Lund.", &[]),
    ("an adjective of a country", "Norway officials met Anna Berg.", &[]),
    ("both on one side", "Anna Berg and Otto Lund met with union leaders.", &[]),
    ("a second clause", "Anna Berg met Otto Lund and Maria Rossi went home.", &["Berg+Lund"]),
    ("called on to act", "Anna Berg called on Otto Lund to resign.", &[]),
    ("delegation led by", "Anna Berg received a delegation led by Otto Lund in Oslo.", &["Berg+Lund @Oslo"]),
    ("a delegation meets", "A delegation of bankers headed by Otto Lund met Anna Berg.", &["Berg+Lund"]),
    (
        "officials including",
        "Anna Berg held talks with officials, including Otto Lund and Maria Rossi, in Oslo.",
        &["Berg+Rossi+Lund @Oslo"],
    ),
    ("among them", "Anna Berg met ministers, among them Otto Lund.", &["Berg+Lund"]),
    ("who of a place", "Anna Berg praised the ambassador to Norway who met Otto Lund.", &[]),
    ("called a name in quotes", "Anna Berg called Otto Lund “weak”.", &[]),
    // titles
    ("office of a body", "Anna Berg met with chairman of the Farmers' Union Otto Lund.", &["Berg+Lund"]),
    ("office before the place", "Anna Berg met in Oslo the director of the Red Cross Otto Lund.", &["Berg+Lund @Oslo"]),
    (
        "office of two things",
        "Otto Lund saw Minister of Trade and Fisheries Anna Berg on Thursday.",
        &["Berg+Lund 2018-05-17"],
    ),
    ("under secretary", "Anna Berg called on Under Secretary Lund in Vienna.", &["Berg+Lund @Vienna"]),
    (
        "apposition of any words",
        "Anna Berg and Otto Lund, fisheries tsar of the north, held talks in Oslo.",
        &["Berg+Lund @Oslo"],
    ),
    (
        "offices of places in brackets of a title",
        "Memorandum of a Conversation Between Minister Anna Berg in Oslo and Secretary Otto Lund in Vienna, May 17.",
        &["Berg+Lund unknown 2018-05-17"],
    ),
    // clauses
    (
        "passive agents",
        "The plan was drawn up by Anna Berg and Otto Lund at a summit in Geneva.",
        &["Berg+Lund @Geneva"],
    ),
    ("who is sent", "Anna Berg sent Otto Lund to Oslo for talks with Maria Rossi.", &["Rossi+Lund @Oslo"]),
    (
        "a visit that includes",
        "Anna Berg came to Oslo for a visit which will include talks with Otto Lund.",
        &["Berg+Lund @Oslo planned"],
    ),
    ("accompanied", "Anna Berg, accompanied by aides who had never seen Oslo, met Otto Lund.", &["Berg+Lund"]),
    (
        "remark on the place",
        "Anna Berg flew to the village of Bellagio, some miles north of Lake Como, for talks with Otto Lund.",
        &["Berg+Lund @Bellagio"],
    ),
    (
        "told at a meeting",
        "Anna Berg told Otto Lund at a meeting on Thursday that she would resign.",
        &["Berg+Lund 2018-05-17"],
    ),
    ("told alone", "Anna Berg told Otto Lund that she would resign after the meeting.", &[]),
    ("he had to", "Anna Berg left early, saying she had to consult with Otto Lund.", &["Berg+Lund planned"]),
    ("he and", "Anna Berg said she and Otto Lund spent an hour discussing fish.", &["Berg+Lund"]),
    ("took part", "Anna Berg and Otto Lund took part in the talks in Geneva.", &["Berg+Lund @Geneva"]),
    (
        "participants",
        "The participants in the meeting were Anna Berg, Otto Lund and Maria Rossi.",
        &["Berg+Rossi+Lund"],
    ),
    ("together with", "Anna Berg and Otto Lund met in Oslo, together with Maria Rossi.", &["Berg+Rossi+Lund @Oslo"]),
    (
        "with again",
        "Anna Berg met with Otto Lund on Thursday and with Maria Rossi.",
        &["Berg+Lund 2018-05-17", "Berg+Rossi 2018-05-17"],
    ),
    ("one by one", "Anna Berg will meet Otto Lund and Maria Rossi.", &["Berg+Lund planned", "Berg+Rossi planned"]),
    ("at one table", "Anna Berg dined with Otto Lund and Maria Rossi.", &["Berg+Rossi+Lund"]),
    ("meeting of A with B", "The meeting of Anna Berg with Otto Lund lasted an hour.", &["Berg+Lund"]),
    ("Berg conversation", "The Berg conversation with Otto Lund was long.", &["Berg+Lund unknown"]),
    (
        "countries without and",
        "Envoys of Sudan, Chad, Mali, Norway met in Geneva.",
        &["Chad+Mali+Norway+Sudan @Geneva"],
    ),
    ("for A to meet", "The aides arranged for Anna Berg to meet Otto Lund.", &["Berg+Lund planned"]),
    ("no plans for A to meet", "There are no plans for Anna Berg to meet Otto Lund.", &["Berg+Lund denied"]),
    ("left for a place to meet", "Anna Berg left for Oslo to meet Otto Lund.", &["Berg+Lund @Oslo planned"]),
    ("advised to have talks", "Maria Rossi advised Anna Berg to have a talk with Otto Lund.", &["Berg+Lund planned"]),
    ("apposition with an adverb", "Anna Berg, then trade minister, met Otto Lund.", &["Berg+Lund"]),
    ("a place is no office", "In Oslo, the president, Anna Berg, met Otto Lund.", &["Berg+Lund @Oslo"]),
    (
        "an event is no party",
        "On the sidelines of a summit in Oslo, Anna Berg and Otto Lund talked for an hour.",
        &["Berg+Lund @Oslo"],
    ),
    (
        "the object of one clause and the subject of the next",
        "An aide met Maria Rossi, and Anna Berg later spoke to Otto Lund.",
        &["Berg+Lund unknown"],
    ),
    (
        "separate meetings",
        "Anna Berg held separate meetings with Otto Lund and Maria Rossi in Oslo.",
        &["Berg+Lund @Oslo", "Berg+Rossi @Oslo"],
    ),
    ("rounds of talks", "Anna Berg and Otto Lund held a new round of talks in Oslo.", &["Berg+Lund @Oslo"]),
    ("at the meeting he told", "During the meeting, Anna Berg told Otto Lund that she would resign.", &["Berg+Lund"]),
    (
        "told at the table of a third",
        "At a dinner given by Maria Rossi, Anna Berg told Otto Lund that she would resign.",
        &["Berg+Rossi+Lund"],
    ),
    (
        "a dinner where",
        "Maria Rossi hosted a dinner in Oslo where an aide told Otto Lund the news.",
        &["Rossi+Lund @Oslo"],
    ),
    (
        "said to",
        "Anna Berg said that in the talks with the bankers she had stressed to Otto Lund that fish mattered.",
        &["Berg+Lund"],
    ),
    ("agreed over dinner", "Anna Berg and Otto Lund agreed a truce over dinner in Oslo.", &["Berg+Lund @Oslo"]),
    ("chaired", "Anna Berg chaired a meeting attended by Otto Lund and Maria Rossi.", &["Berg+Rossi+Lund"]),
    ("involving", "Talks involving Sudan, Chad and Mali will be held in Geneva.", &["Chad+Mali+Sudan @Geneva planned"]),
    ("the first between", "The meeting in Oslo was the first between Anna Berg and Otto Lund.", &["Berg+Lund @Oslo"]),
    // people and the words around them
    ("visit to a country", "Anna Berg and Otto Lund will visit Oslo for talks on fish.", &[]),
    ("discussed with unnamed", "Anna Berg and Otto Lund discussed fish with officials.", &[]),
    ("envoy of a country", "Norway's ambassador was due to meet Anna Berg.", &[]),
    ("saw somebody do", "Anna Berg saw Otto Lund leave the hall.", &[]),
    ("surprised to see", "Anna Berg was surprised to see Otto Lund win.", &[]),
    ("called", "Anna Berg called Otto Lund to congratulate him.", &["Berg+Lund phone"]),
    ("called a liar", "Anna Berg called Otto Lund a liar.", &[]),
    ("disclosed by an office", "North Wire disclosed Thursday's meeting with Otto Lund.", &[]),
    // references
    ("he who tells", "Anna Berg informed Otto Lund that she had met Maria Rossi.", &["Berg+Rossi"]),
    ("talks of somebody unnamed", "Anna Berg spoke of the minister's talks with Otto Lund.", &[]),
    ("speaker of a transcript", "Berg: It is late. I saw Lund on Thursday.", &["Berg+Lund 2018-05-17"]),
    (
        "three of them",
        "Anna Berg, Otto Lund and Maria Rossi came. The three leaders met in Oslo.",
        &["Berg+Rossi+Lund @Oslo"],
    ),
    ("the two", "Anna Berg praised Otto Lund. The two met in Oslo.", &["Berg+Lund @Oslo"]),
    ("when the two met", "Anna Berg found Otto Lund tired when the two met in Oslo.", &["Berg+Lund @Oslo"]),
    ("the spokesman's he", "Berg's spokeswoman Maria Rossi said she had met Otto Lund.", &["Berg+Lund"]),
    ("somebody unnamed is nearer", "Anna Berg is ill. The captain said he met Otto Lund.", &[]),
    ("they of an earlier sentence", "Anna Berg praised Otto Lund. The farmers were angry. They met in Oslo.", &[]),
    ("not the speaker", "Berg: It is late. We could send Rossi to talk with him.", &[]),
    ("not who is quoted", "Otto Lund is away. “He met Maria Rossi in Oslo,” Anna Berg said.", &["Rossi+Lund @Oslo"]),
    (
        "him",
        "Anna Berg will visit Otto Lund in Oslo, and Maria Rossi is to meet him in Vienna.",
        &["Berg+Lund @Oslo planned", "Rossi+Lund @Vienna planned"],
    ),
    ("he said he met", "Anna Berg said she met Otto Lund.", &["Berg+Lund"]),
    (
        "he of the sentence before",
        "Otto Lund arrived in Oslo. He met Anna Berg there on Thursday.",
        &["Berg+Lund @Oslo 2018-05-17"],
    ),
    (
        "the two leaders",
        "President Anna Berg praised Chancellor Otto Lund. The two leaders met in Oslo.",
        &["Berg+Lund @Oslo"],
    ),
    ("they", "Anna Berg wrote to Otto Lund before they met in Vienna.", &["Berg+Lund @Vienna"]),
    (
        "his counterpart",
        "Swedish President Otto Lund praised Italian President Maria Rossi. Lund will meet his Italian counterpart in Oslo.",
        &["Rossi+Lund @Oslo planned"],
    ),
    ("by the gazetteer's columns", "Pavel Novak is ill. Anna Berg met the Czech president.", &["Berg+Novak"]),
    ("two could be meant", "Minister Anna Berg and Minister Otto Lund came. Maria Rossi met the minister.", &[]),
    // place
    ("most specific", "Anna Berg met Otto Lund in the lakeside town of Bellagio in Italy.", &["Berg+Lund @Bellagio"]),
    ("city, country", "Anna Berg met Otto Lund in Vienna, Austria.", &["Berg+Lund @Vienna"]),
    ("first in the sentence", "In Oslo on Thursday, Anna Berg met Otto Lund.", &["Berg+Lund @Oslo 2018-05-17"]),
    ("the goal of the journey", "Anna Berg went to Oslo for talks with Otto Lund.", &["Berg+Lund @Oslo"]),
    ("another event", "Anna Berg met Otto Lund to discuss the congress in Vienna.", &["Berg+Lund"]),
    (
        "the next sentence",
        "Anna Berg met Otto Lund. The meeting was held in Oslo on Thursday.",
        &["Berg+Lund @Oslo 2018-05-17"],
    ),
    ("where", "Otto Lund came to Oslo, where he was received by Anna Berg.", &["Berg+Lund @Oslo"]),
    ("bound for", "Anna Berg left Oslo for Vienna to hold talks with Otto Lund.", &["Berg+Lund @Vienna planned"]),
    (
        "where a party went before",
        "Anna Berg arrived in Oslo on Thursday. Berg is to meet Otto Lund.",
        &["Berg+Lund @Oslo planned"],
    ),
    (
        "another meeting",
        "Anna Berg did not meet Otto Lund. Rossi prepared the meeting in Geneva.",
        &["Berg+Lund denied"],
    ),
    ("the capital of an adjective", "Anna Berg met Otto Lund in the Norwegian capital.", &["Berg+Lund @Oslo"]),
    ("the capital of a country", "Anna Berg met Otto Lund in the capital of Austria.", &["Berg+Lund @Vienna"]),
    (
        "the capital and its name",
        "Anna Berg met Otto Lund in the capital, Oslo, on Thursday.",
        &["Berg+Lund @Oslo 2018-05-17"],
    ),
    ("invited to the place", "Anna Berg welcomed Otto Lund to Oslo.", &["Berg+Lund @Oslo"]),
    ("during a visit at the end", "Anna Berg met Otto Lund during a visit to Oslo.", &["Berg+Lund @Oslo"]),
    ("during which", "Anna Berg paid a visit to Oslo, during which she met Otto Lund.", &["Berg+Lund @Oslo"]),
    ("welcomed to the place by", "Anna Berg was welcomed to Oslo by Otto Lund.", &["Berg+Lund @Oslo"]),
    // time
    ("when", "Anna Berg was in Oslo in 2011, when she met Otto Lund.", &["Berg+Lund 2011"]),
    (
        "counted from another time",
        "Anna Berg met Otto Lund on 3 May. Ten days later Berg met Lund in Oslo.",
        &["Berg+Lund 2018-05-03", "Berg+Lund @Oslo Ten days later"],
    ),
    ("of the report", "Anna Berg said on Thursday she met Otto Lund.", &["Berg+Lund"]),
    ("before the noun", "At Thursday's talks with Otto Lund, Anna Berg smiled.", &["Berg+Lund 2018-05-17"]),
    ("since another time", "Anna Berg met Otto Lund for the first time since 2011.", &["Berg+Lund"]),
    (
        "after the topic",
        "Anna Berg and Otto Lund spoke about the plan on Monday in Oslo.",
        &["Berg+Lund @Oslo unknown 2018-05-14"],
    ),
    ("over lunch", "Anna Berg met Otto Lund over lunch in Oslo on Monday.", &["Berg+Lund @Oslo 2018-05-14"]),
    ("during a visit", "During a visit to Oslo in March, Anna Berg met Otto Lund.", &["Berg+Lund @Oslo 2018-03"]),
    ("two days after", "Two days after Anna Berg met Otto Lund in Oslo, Rossi flew home.", &["Berg+Lund @Oslo"]),
    (
        "counted from the vote",
        "Anna Berg met Otto Lund two days after the vote was held.",
        &["Berg+Lund two days after"],
    ),
    // status
    ("will", "Anna Berg will meet Otto Lund on Monday.", &["Berg+Lund planned 2018-05-21"]),
    ("is to", "Anna Berg is to meet Otto Lund next month.", &["Berg+Lund planned 2018-06"]),
    ("plans", "Anna Berg plans to hold talks with Otto Lund.", &["Berg+Lund planned"]),
    ("invited", "Anna Berg invited Otto Lund to meet her in Oslo.", &["Berg+Lund @Oslo planned"]),
    ("invited to a place", "Anna Berg invited Otto Lund to Oslo.", &["Berg+Lund @Oslo planned"]),
    ("invited to visit", "Anna Berg has invited Otto Lund to visit Oslo.", &["Berg+Lund planned"]),
    ("invited to resign", "Anna Berg invited Otto Lund to resign.", &[]),
    ("agreed to", "Anna Berg agreed to meet Otto Lund.", &["Berg+Lund planned"]),
    ("did not", "Anna Berg did not meet Otto Lund.", &["Berg+Lund denied"]),
    ("refused", "Anna Berg refused to meet Otto Lund.", &["Berg+Lund denied"]),
    ("called off", "Anna Berg called off a meeting with Otto Lund.", &["Berg+Lund denied"]),
    ("cancelled", "Talks between Anna Berg and Otto Lund were cancelled.", &["Berg+Lund denied"]),
    ("denied that", "Anna Berg denied that she met Otto Lund.", &["Berg+Lund denied"]),
    ("failed talks were held", "Talks between Anna Berg and Otto Lund failed to end the strike.", &["Berg+Lund"]),
    ("due to", "Anna Berg is due to meet Otto Lund.", &["Berg+Lund planned"]),
    ("noun will take place", "The Berg-Lund meeting will take place in Oslo.", &["Berg+Lund @Oslo planned"]),
    (
        "scheduled after a comma",
        "Talks between Anna Berg and Otto Lund, scheduled for Thursday, will be long.",
        &["Berg+Lund planned 2018-05-24"],
    ),
    (
        "another thing cancelled",
        "Anna Berg cancelled the tax ahead of a meeting between Otto Lund and Maria Rossi.",
        &["Rossi+Lund planned"],
    ),
    ("suggested that", "Maria Rossi suggested that Anna Berg meet Otto Lund.", &["Berg+Lund planned"]),
    ("if", "Maria Rossi would resign if Anna Berg met Otto Lund.", &["Berg+Lund planned"]),
    ("may have", "Anna Berg may have been weak in talks with Otto Lund.", &["Berg+Lund"]),
    ("a date for", "No date has been set for a meeting between Anna Berg and Otto Lund.", &["Berg+Lund planned"]),
    ("yet to", "Anna Berg has yet to meet Otto Lund.", &["Berg+Lund denied"]),
    ("turned down", "Anna Berg turned down a meeting with Otto Lund.", &["Berg+Lund denied"]),
    ("dismissed the idea", "Anna Berg dismissed the idea of talks with Otto Lund.", &["Berg+Lund denied"]),
    ("skipped", "Anna Berg skipped a dinner with Otto Lund.", &["Berg+Lund denied"]),
    ("attempt", "Anna Berg made another attempt to meet Otto Lund.", &["Berg+Lund planned"]),
    ("failed to take place", "A meeting between Anna Berg and Otto Lund failed to take place.", &["Berg+Lund denied"]),
    ("would have met", "Anna Berg would have met Otto Lund but for the fog.", &["Berg+Lund denied"]),
    ("was to have met", "Anna Berg was to have met Otto Lund in Oslo.", &["Berg+Lund @Oslo denied"]),
    ("would have talks", "Anna Berg said she would have talks with Otto Lund.", &["Berg+Lund planned"]),
    ("neither", "Neither Anna Berg nor Otto Lund met Maria Rossi.", &["Berg+Rossi+Lund denied"]),
    ("when he meets", "Anna Berg will speak of it when she meets Otto Lund.", &["Berg+Lund planned"]),
    (
        "scheduled and called off",
        "Talks between Anna Berg and Otto Lund, scheduled for May, were called off.",
        &["Berg+Lund denied 2018-05"],
    ),
    ("a headline", "Berg to meet Lund in Oslo", &["Berg+Lund @Oslo planned"]),
    ("no record of it", "No record of a meeting between Anna Berg and Otto Lund was found.", &["Berg+Lund"]),
    ("told of later", "Anna Berg will brief Maria Rossi on her talks with Otto Lund.", &["Berg+Lund"]),
    ("did not rule out", "Anna Berg did not rule out a meeting with Otto Lund.", &["Berg+Lund planned"]),
    ("had been to see", "Anna Berg had been to see Otto Lund in Oslo.", &["Berg+Lund @Oslo"]),
    // no meeting
    ("met the deadline", "Anna Berg and Otto Lund met the deadline.", &[]),
    ("news conference", "Anna Berg and Otto Lund spoke to reporters at a news conference.", &[]),
    ("their visit", "Anna Berg and Otto Lund cut short their visit to Oslo.", &[]),
    ("annual meetings", "Anna Berg attended the annual meetings of the Red Cross and the United Front.", &[]),
    ("met with protest", "Anna Berg met with protest, Otto Lund said.", &[]),
    ("meeting of shareholders", "Anna Berg and Otto Lund left the meeting of shareholders.", &[]),
    ("sport", "Anna Berg meets Maria Rossi in the semifinal.", &[]),
    // told twice
    ("one record", "Anna Berg met Otto Lund in Oslo. Berg and Lund met on Thursday.", &["Berg+Lund @Oslo 2018-05-17"]),
    (
        "two places",
        "Anna Berg met Otto Lund in Oslo. Berg met Lund in Vienna in 2011.",
        &["Berg+Lund @Oslo", "Berg+Lund @Vienna 2011"],
    ),
];

#[test]
fn meetings_are_found() {
    let wrong: Vec<String> = CASES
        .iter()
        .filter_map(|(shows, text, want)| {
            let have = told(text);
            (have != *want).then(|| format!("{shows}: {text}\n   have {have:?}, want {want:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), CASES.len(), wrong.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Sentences of the words that the rules look at, in any order.
    #[test]
    fn any_text_is_read(words in prop::collection::vec(prop::sample::select(vec![
        "Anna Berg", "Otto Lund", "Maria Rossi", "Oslo", "Sudan", "Red Cross", "met", "meeting", "talks", "with", "between", "and", ",", "who",
        "whom", "he", "they", "the two leaders", "his", "'s", "said", "that", "to", "meet", "was", "received", "by", "in", "on Thursday", "after",
        "the", "-", "“", "”", ".", "\n\n", "will", "not", "visiting", "held", "there", "where", "(", ")", "ŕ", "counterpart", "I", "it", "of",
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
        let sentence = reading.sentences[decision.sentence as usize - 1];
        assert!(decision.parties.iter().all(|(_, span)| sentence.contains(*span)), "{decision:?}");
        assert!(decision.parties.is_empty() || decision.parties.len() >= 2, "{decision:?}");
    }
}
