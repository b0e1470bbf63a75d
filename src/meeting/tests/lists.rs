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
        "PARTICIPANTS Anna Berg, Assistant to President Novak Otto Lund, Deputy Secretary, vice Under Secretary Rossi",
        &["Berg+Lund"],
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
];
