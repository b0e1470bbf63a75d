//! Lists: those who were there, named under a heading or after "present were", and those who came with somebody.

use super::Case;

pub(super) const CASES: &[Case] = &[
    // lists of those present
    ("heading", "SUBJECT Fish PARTICIPANTS Minister Berg Mr. Lund Maria Rossi", &["Berg+Rossi+Lund"]),
    ("heading with colon", "Participants: Anna Berg, Minister of Trade; Otto Lund, Director.", &["Berg+Lund"]),
    (
        "a line for each, under the head of a record",
        "Memorandum of Conversation\nOslo, May 3, 2018\nSUBJECT\nFish\nPARTICIPANTS\nNorway\nDr. Anna Berg, Foreign Minister\nThe \
         Secretary\nMr. Lund, Director (latter part of meeting)\nAfter lunch Rossi was mentioned.",
        &["Berg+Lund @Oslo 2018-05-03"],
    ),
    (
        "the list ends where a clause begins",
        "PARTICIPANTS Anna Berg Otto Lund Maria Rossi said that prices were high.",
        &["Berg+Lund"],
    ),
    ("who speaks first", "PARTICIPANTS Anna Berg Otto Lund Mr. Rossi: We have a message.", &["Berg+Lund"]),
    ("the next heading ends it", "PARTICIPANTS Anna Berg Otto Lund SUBJECT Talks of Rossi", &["Berg+Lund"]),
    (
        "whom somebody works for or stands for was not there",
        "PARTICIPANTS Anna Berg, Staff of Czech President Novak Otto Lund, Deputy Secretary, vice Under Secretary Rossi",
        &["Berg+Lund"],
    ),
    (
        "the day beside a place that is not known",
        "Memorandum of Conversation\nZubrowka, May 3, 2018\nPARTICIPANTS\nMinister Berg\nMr. Lund",
        &["Berg+Lund 2018-05-03"],
    ),
    ("one alone", "PARTICIPANTS Anna Berg The Minister of Trade", &[]),
    ("another heading", "PRESENT STATE OF TRADE Anna Berg Otto Lund", &[]),
    ("no heading", "Participants in the race will find Anna Berg and Otto Lund there.", &[]),
    ("sport", "Participants in the cup final: Anna Berg, Otto Lund.", &[]),
    (
        "two lists of one meeting",
        "Members present: Anna Berg, Otto Lund. Also present: Maria Rossi.",
        &["Berg+Rossi+Lund"],
    ),
    (
        "those who were also present",
        "On May 3 Anna Berg received Otto Lund. Also present were Mrs. Rossi and Minister Dahl.",
        &["Berg+Rossi+Lund+Dahl 2018-05-03"],
    ),
    ("present by themselves", "In attendance were Anna Berg, Otto Lund and others.", &["Berg+Lund"]),
    ("presence is no list", "Anna Berg knew the facts that were present in the mind of Otto Lund.", &[]),
    // those who come with somebody
    ("with the subject", "Anna Berg, accompanied by Otto Lund, met Maria Rossi in Oslo.", &["Berg+Rossi+Lund @Oslo"]),
    ("in the passive", "Anna Berg, accompanied by Otto Lund, was met by Maria Rossi.", &["Berg+Rossi+Lund"]),
    ("with the object", "Anna Berg received Otto Lund, accompanied by Maria Rossi.", &["Berg+Rossi+Lund"]),
    ("to talks", "Anna Berg, accompanied by Otto Lund, held talks with Maria Rossi.", &["Berg+Rossi+Lund"]),
    ("not to another deed", "Anna Berg, accompanied by Otto Lund, arrived and met Maria Rossi.", &["Berg+Rossi"]),
    ("not to one after it", "After meeting Maria Rossi, Anna Berg, accompanied by Otto Lund, left.", &["Berg+Rossi"]),
    ("all on one side", "Anna Berg, accompanied by Otto Lund, met with the minister.", &[]),
    ("all on one visit", "Anna Berg, accompanied by Otto Lund, arrived in Oslo for a visit.", &[]),
    // one after the other
    (
        "the preposition again, each with a day",
        "Anna Berg met with Otto Lund on May 1, with Maria Rossi on May 2, and with Tove Dahl on May 3.",
        &["Berg+Dahl 2018-05-03", "Berg+Lund 2018-05-01", "Berg+Rossi 2018-05-02"],
    ),
    (
        "the first without a name",
        "Anna Berg met with officials on May 1 and with Otto Lund on May 2.",
        &["Berg+Lund 2018-05-02"],
    ),
    (
        "the same of talks",
        "Anna Berg had talks with officials in Oslo and with Otto Lund in Vienna.",
        &["Berg+Lund @Vienna"],
    ),
    (
        "days in brackets",
        "Anna Berg received Otto Lund (on May 1) and Maria Rossi (on May 2).",
        &["Berg+Lund 2018-05-01", "Berg+Rossi 2018-05-02"],
    ),
    // one table
    ("one house", "Anna Berg met Otto Lund and Maria Rossi at the palace.", &["Berg+Rossi+Lund"]),
    ("one meal", "Anna Berg met Otto Lund and Maria Rossi over lunch.", &["Berg+Rossi+Lund"]),
    ("one purpose", "Anna Berg met Otto Lund and Maria Rossi to discuss fish.", &["Berg+Rossi+Lund"]),
    ("by a third", "Tove Dahl brought together Otto Lund and Maria Rossi.", &["Rossi+Lund+Dahl"]),
    // telegrams: lists of those with titles, without "and"
    (
        "two lists",
        "Deputy Secretary Berg, Admiral Lund saw Foreign Minister Rossi, Harbour Secretary Dahl during one-day visit here April 18.",
        &["Berg+Rossi+Lund+Dahl 2018-04-18"],
    ),
    (
        "a list after a time",
        "On Thursday Ambassador Berg, Admiral Lund called on President Novak.",
        &["Berg+Lund+Novak 2018-05-17"],
    ),
    ("a list at the end", "President Novak received Ambassador Berg, Admiral Lund.", &["Berg+Lund+Novak"]),
    (
        "a list after a preposition",
        "Anna Berg held a meeting with Ambassador Lund, Admiral Dahl in Oslo.",
        &["Berg+Lund+Dahl @Oslo"],
    ),
    (
        "who speaks after a comma",
        "Ambassador Berg met Foreign Minister Rossi, Harbour Secretary Dahl said.",
        &["Berg+Rossi"],
    ),
    (
        "who acts after a comma",
        "When Anna Berg saw Foreign Minister Rossi, Harbour Secretary Dahl later resigned.",
        &["Berg+Rossi"],
    ),
    (
        "the subject after an opening",
        "After meeting Ambassador Berg, Admiral Lund called on President Novak.",
        &["Berg+Lund", "Lund+Novak"],
    ),
    ("an apposition", "Anna Berg saw Minister Lund, secretary of the party of Admiral Dahl.", &["Berg+Lund"]),
    // lists before and after a comma
    ("the subject after a list", "After talks with Anna Berg, Otto Lund and Maria Rossi left.", &["Berg+Rossi+Lund"]),
    (
        "a list before the subject",
        "After talks with Anna Berg, Otto Lund and Maria Rossi, Tove Dahl left.",
        &["Berg+Dahl", "Lund+Dahl", "Rossi+Dahl"],
    ),
    ("the subject is no apposition", "After talks with Anna Berg, Otto Lund and Maria Rossi, the minister left.", &[]),
    (
        "an office of several",
        "In talks with Anna Berg, Norwegian ministers Otto Lund and Maria Rossi agreed.",
        &["Berg+Rossi+Lund"],
    ),
    ("the officials of two houses", "Anna Berg met with Red Cross and central bank officials.", &[]),
    (
        "a pronoun after a comma begins a clause",
        "Tove Dahl was asked, a letter was sent to him, and he and Anna Berg met Otto Lund.",
        &["Berg+Lund+Dahl"],
    ),
    (
        "all of whom a group consists",
        "The choir consists of Anna Berg, Otto Lund and Maria Rossi who met in Oslo.",
        &["Berg+Rossi+Lund @Oslo"],
    ),
    ("first lady", "Anna Berg greeted Otto Lund and first lady Maria Rossi.", &["Berg+Lund", "Berg+Rossi"]),
    (
        "a list between dashes and the day behind it",
        "Anna Berg met the ministers - Otto Lund and Maria Rossi - on Thursday.",
        &["Berg+Rossi+Lund 2018-05-17"],
    ),
    (
        "with somebody present",
        "Anna Berg talked in Oslo to Otto Lund with Maria Rossi present.",
        &["Berg+Rossi+Lund @Oslo"],
    ),
    (
        "hosted where",
        "Talks between Anna Berg and Otto Lund in Oslo, mediated by Maria Rossi, broke up.",
        &["Berg+Rossi+Lund @Oslo"],
    ),
    (
        "with two, whosever it is",
        "In a meeting with Otto Lund and Maria Rossi, it was agreed to wait.",
        &["Rossi+Lund"],
    ),
    ("talks with two, whosever they are", "In talks with Otto Lund and Maria Rossi, it was agreed to wait.", &[]),
    ("separate talks", "Anna Berg and Otto Lund held separate talks in Oslo.", &[]),
    ("two in one office", "Anna Berg, who met Otto Lund and Maria Rossi in her office, left.", &["Berg+Rossi+Lund"]),
    (
        "accompanied in talks",
        "Anna Berg will be accompanied by Maria Rossi in talks with Otto Lund.",
        &["Berg+Rossi+Lund planned"],
    ),
    ("a delegation that met", "Anna Berg led a delegation that met Otto Lund.", &["Berg+Lund"]),
    ("a headline between two", "Talks between Anna Berg, Otto Lund fail", &["Berg+Lund"]),
    ("a headline with two", "Anna Berg meets Otto Lund, Maria Rossi in Oslo", &["Berg+Lund @Oslo", "Berg+Rossi @Oslo"]),
    ("a headline and who says so", "Anna Berg meets Otto Lund, Maria Rossi says", &["Berg+Lund"]),
    (
        "told in one go",
        "Anna Berg met three ministers - Otto Lund, Maria Rossi and Tove Dahl - on the way.",
        &["Berg+Rossi+Lund+Dahl"],
    ),
    ("taking part were", "Taking part in the talks were Anna Berg, Otto Lund and Maria Rossi.", &["Berg+Rossi+Lund"]),
    (
        "both accompanied",
        "Anna Berg and Otto Lund, accompanied by Maria Rossi, met in Oslo.",
        &["Berg+Rossi+Lund @Oslo"],
    ),
    ("accompanied, before the subject", "Accompanied by Maria Rossi, Anna Berg met Otto Lund.", &["Berg+Rossi+Lund"]),
    (
        "two in one week",
        "Anna Berg met Otto Lund and Maria Rossi last week.",
        &["Berg+Lund 2018-W19", "Berg+Rossi 2018-W19"],
    ),
    ("who is named behind a dash", "Anna Berg met the minister - Otto Lund.", &["Berg+Lund"]),
    ("and possibly", "Anna Berg will meet aides and possibly the president, Otto Lund.", &["Berg+Lund planned"]),
    (
        "present at a meeting of others",
        "Maria Rossi was present at Anna Berg’s meeting with Otto Lund.",
        &["Berg+Rossi+Lund"],
    ),
    (
        "one accompanied, with the unnamed",
        "Anna Berg, accompanied by Maria Rossi, met for two hours with the minister.",
        &[],
    ),
    (
        "accompanied, and two one after the other",
        "Anna Berg, accompanied by Maria Rossi, met Otto Lund and Tove Dahl.",
        &["Berg+Rossi+Dahl", "Berg+Rossi+Lund"],
    ),
    (
        "two, with somebody present",
        "Anna Berg met with Otto Lund and Tove Dahl, with Maria Rossi also present.",
        &["Berg+Rossi+Dahl", "Berg+Rossi+Lund"],
    ),
    (
        "such a meeting with a host",
        "Anna Berg and Otto Lund will meet in Oslo. Envoys are preparing such a meeting hosted by Maria Rossi.",
        &["Berg+Rossi+Lund @Oslo planned"],
    ),
    (
        "where two did something",
        "Dahl spoke after a meeting in Oslo where Anna Berg and Otto Lund rejected a plan.",
        &["Berg+Lund @Oslo"],
    ),
    ("where one did something", "Dahl spoke after a meeting in Oslo where Anna Berg rejected a plan.", &[]),
    (
        "where two were spoken of",
        "Dahl held a meeting in Oslo where Anna Berg and Otto Lund were accused of theft.",
        &[],
    ),
    (
        "a long list behind others",
        "Delegates and leaders like Anna Berg, Otto Lund, Maria Rossi, Tove Dahl, Paul Stern, Olaf Prag, Nils Dunn, Jens Falk, Rolf Hauk and Siv Moen \
         met.",
        &["Berg+Rossi+Lund+Dahl"],
    ),
    (
        "among them, behind the day",
        "Anna Berg met with a group of mayors on Thursday, among them Otto Lund.",
        &["Berg+Lund 2018-05-17"],
    ),
    (
        "of those from states",
        "Anna Berg met three senators from states with ports on Thursday, including Otto Lund of Oslo.",
        &["Berg+Lund 2018-05-17"],
    ),
    (
        "headed by one, including another",
        "A delegation headed by Anna Berg and including Otto Lund met Maria Rossi.",
        &["Berg+Rossi+Lund"],
    ),
    (
        "or of something else",
        "Anna Berg, who has no party or money, and Otto Lund met Maria Rossi.",
        &["Berg+Rossi+Lund"],
    ),
    (
        "advisers behind a colon",
        "President Novak met with his advisers: Anna Berg, Otto Lund and Maria Rossi.",
        &["Berg+Rossi+Lund+Novak"],
    ),
    (
        "a list that breaks off",
        "Anna Berg had dinner with President Otto Lund, Minister Maria Rossi, and",
        &["Berg+Rossi+Lund"],
    ),
    (
        "a first vice-president",
        "Anna Berg met Otto Lund and First Vice-President Maria Rossi.",
        &["Berg+Lund", "Berg+Rossi"],
    ),
    (
        "talks held by somebody else",
        "Anna Berg invited Otto Lund to lunch to continue the discussion held by the Secretary with Maria Rossi.",
        &["Berg+Lund planned"],
    ),
    ("accompanied only by", "Berg met Lund. She was accompanied only by Rossi.", &["Berg+Rossi+Lund"]),
    ("for whom each speaks", "Talks between Berg for the British and Lund for the French go on.", &["Berg+Lund"]),
    ("among those attending", "Among those attending the meeting were Anna Berg and Otto Lund.", &["Berg+Lund"]),
];
