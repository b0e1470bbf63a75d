//! Subjects: who does what a verb or a noun tells, past what explains them, in openings, behind verbs of seeing and asking.

use super::Case;

pub(super) const CASES: &[Case] = &[
    // "the two"
    ("the two, regular", "Anna Berg wrote to Otto Lund. The two talked on Monday.", &["Berg+Lund 2018-05-14"]),
    ("the two, with an adverb", "Anna Berg wrote to Otto Lund. The two later dined in Oslo.", &["Berg+Lund @Oslo"]),
    ("the two, with an object", "Anna Berg wrote to Otto Lund. The two visited Maria Rossi.", &["Berg+Rossi+Lund"]),
    ("the two, with a topic", "Anna Berg wrote to Otto Lund. The two discussed trade.", &["Berg+Lund"]),
    ("the two, described", "Anna Berg wrote to Otto Lund. The two released prisoners met Maria Rossi.", &[]),
    (
        "he, behind an object",
        "Ivo Kranj said the two discussed Anna Berg and he spoke to Otto Lund.",
        &["Kranj+Lund unknown"],
    ),
    ("the duo", "Anna Berg and Otto Lund own a club. The duo met Maria Rossi.", &["Berg+Rossi+Lund"]),
    (
        "the two businessmen",
        "Anna Berg and Otto Lund own a club. The two businessmen met in Oslo.",
        &["Berg+Lund @Oslo"],
    ),
    // words that are nouns elsewhere
    ("several plan", "Anna Berg and Otto Lund plan to meet.", &["Berg+Lund planned"]),
    ("countries plan", "Sudan and Chad plan to hold talks in May.", &["Chad+Sudan planned 2018-05"]),
    (
        "efforts with somebody",
        "Anna Berg was in Oslo for talks with Otto Lund to discuss plans for peace efforts with Sudan.",
        &["Berg+Lund @Oslo"],
    ),
    ("the two hope", "Anna Berg wrote to Otto Lund. The two hope to meet.", &["Berg+Lund planned"]),
    ("an office plans", "Anna Berg, the minister, plans to meet Otto Lund.", &["Berg+Lund planned"]),
    ("plans talks, behind an aside", "Anna Berg, 61, plans talks with Otto Lund.", &["Berg+Lund planned"]),
    (
        "travels, behind an office",
        "The minister, Anna Berg, travels to Oslo on Monday to see Otto Lund.",
        &["Berg+Lund @Oslo planned 2018-05-21"],
    ),
    // the object does it
    ("accused, explained", "Tove Dahl accused the minister, Anna Berg, of meeting Otto Lund.", &["Berg+Lund"]),
    ("accused of having", "Tove Dahl accused Anna Berg of having lunch with Otto Lund.", &["Berg+Lund"]),
    ("saw, explained", "Tove Dahl saw the minister, Anna Berg, talking to Otto Lund.", &["Berg+Lund"]),
    ("saw having", "Tove Dahl saw Anna Berg having dinner with Otto Lund.", &["Berg+Lund"]),
    ("saw, then a clause", "After seeing Anna Berg, the minister left. Otto Lund slept.", &[]),
    ("helped, explained", "Tove Dahl helped the minister, Anna Berg, meet Otto Lund.", &["Berg+Lund"]),
    ("helped have", "Tove Dahl helped Anna Berg have dinner with Otto Lund.", &["Berg+Lund"]),
    (
        "asked, explained",
        "Tove Dahl asked the minister, Anna Berg, to have dinner with Otto Lund.",
        &["Berg+Lund planned"],
    ),
    ("stopped from", "Tove Dahl stopped Anna Berg from meeting Otto Lund.", &[]),
    ("stopped from having", "Tove Dahl stopped Anna Berg from having lunch with Otto Lund.", &[]),
    ("dissuaded from", "Tove Dahl dissuaded Anna Berg from meeting Otto Lund.", &["Berg+Lund denied"]),
    (
        "spoke of somebody doing it",
        "Tove Dahl spoke of Anna Berg drinking too much at a dinner for Otto Lund.",
        &["Berg+Lund"],
    ),
    ("would consist of", "The plan would consist of Anna Berg meeting Otto Lund.", &["Berg+Lund planned"]),
    ("pictures, at the front", "Pictures of Anna Berg meeting Otto Lund were shown.", &["Berg+Lund"]),
    ("seen with a title behind", "Police saw Anna Berg meeting Prime Minister Otto Lund.", &["Berg+Lund"]),
    (
        "an aside, a day and had",
        "Anna Berg, as promised, on Monday had lunch with Otto Lund.",
        &["Berg+Lund 2018-05-14"],
    ),
    // what opens a sentence
    ("having met somebody and his wife", "Having met Otto Lund and his wife, Anna Berg left.", &["Berg+Lund"]),
    (
        "after holding talks with both",
        "After holding talks with Otto Lund and his wife, Anna Berg left.",
        &["Berg+Lund"],
    ),
    ("having had", "Having had dinner with Otto Lund, Anna Berg left.", &["Berg+Lund"]),
    ("having been", "Having been received by Otto Lund, Anna Berg left.", &["Berg+Lund"]),
    ("to meet", "To meet Otto Lund, Anna Berg flew to Oslo.", &["Berg+Lund"]),
    (
        "two nouns open it",
        "After talks in Oslo with the king and a meeting with Otto Lund in Vienna, Anna Berg flew home.",
        &["Berg+Lund @Vienna"],
    ),
    // the passive
    (
        "an aside, with an office",
        "Anna Berg, visited on Monday by her counterpart, Otto Lund, was glad.",
        &["Berg+Lund 2018-05-14"],
    ),
    (
        "an aside behind an office",
        "Anna Berg, the minister, received on Monday by Otto Lund, was glad.",
        &["Berg+Lund 2018-05-14"],
    ),
    ("called on somebody, explained", "Anna Berg called on the mayor, Otto Lund, to resign.", &[]),
    ("called on somebody, to get", "Anna Berg called on Otto Lund, the mayor, to get his opinion.", &["Berg+Lund"]),
    // gave it
    ("will be given by", "A lunch will be given by Anna Berg for Otto Lund.", &["Berg+Lund planned"]),
    ("for somebody, given by", "A dinner for Otto Lund was given by Anna Berg.", &["Berg+Lund"]),
    ("a call by two", "A call by Anna Berg and Maria Rossi on Otto Lund is planned.", &["Berg+Rossi+Lund planned"]),
    (
        "he also",
        "The note told of Anna Berg's talks with Otto Lund. She also met Maria Rossi.",
        &["Berg+Lund", "Berg+Rossi"],
    ),
    (
        "proposed at a meeting",
        "Anna Berg proposed the plan to Otto Lund, the mayor, at a meeting in Oslo.",
        &["Berg+Lund @Oslo"],
    ),
    (
        "other guests",
        "Anna Berg gave Otto Lund a lunch. The other guests were Maria Rossi and Tove Dahl.",
        &["Berg+Rossi+Lund+Dahl"],
    ),
    // what one deed tells of the next
    ("would resign and met", "Anna Berg told Tove Dahl she would resign and met Otto Lund.", &["Berg+Lund"]),
    ("and will have", "Anna Berg will not resign and will have lunch with Otto Lund.", &["Berg+Lund planned"]),
    ("before she could", "Anna Berg left before she could meet Otto Lund.", &["Berg+Lund denied"]),
    ("under pressure to", "Anna Berg is under pressure to meet Otto Lund.", &["Berg+Lund planned"]),
    ("rather than have", "Anna Berg will resign rather than have lunch with Otto Lund.", &[]),
    ("refused to say if", "Anna Berg refused to say if she had met Otto Lund.", &[]),
    ("asked by an appeal", "Berg made an appeal to Lund to meet Rossi.", &["Rossi+Lund planned"]),
    ("asked by instructions", "Berg sent instructions to Lund to meet Rossi.", &["Rossi+Lund planned"]),
    (
        "given a reason to suggest",
        "The crisis gave Berg reason to suggest a meeting with Lund.",
        &["Berg+Lund planned"],
    ),
    ("giving an impetus", "Trade fell, giving Berg the impetus to seek a meeting with Lund.", &["Berg+Lund planned"]),
    (
        "accused of something, behind a comma",
        "Berg accused Lund of doing nothing to prevent attacks, in a call with Rossi.",
        &["Berg+Rossi phone"],
    ),
    (
        "what is said, behind a comma",
        "Berg said Lund remains the only partner, in a call with Rossi.",
        &["Berg+Rossi phone"],
    ),
    (
        "what is to come, behind a comma",
        "Berg said Lund would raise trade, in a call with Rossi.",
        &["Rossi+Lund planned phone"],
    ),
    ("agreed without that", "It was agreed Berg and Lund should meet in Oslo.", &["Berg+Lund @Oslo planned"]),
    ("agreed by several without that", "They agreed Berg and Lund should meet.", &["Berg+Lund planned"]),
    ("himself in a list", "Rossi described a meeting of Berg, Lund and himself in Oslo.", &["Berg+Rossi+Lund @Oslo"]),
    ("adjectives behind had", "Berg and Lund had long, difficult conversations.", &["Berg+Lund unknown"]),
    ("adjectives behind were able to have", "Berg and Lund were able to have candid, difficult talks.", &["Berg+Lund"]),
    (
        "pressed in talks to come",
        "Berg will press Lund in talks next week to open the border.",
        &["Berg+Lund planned 2018-W21"],
    ),
    (
        "an adverb before the verb",
        "Berg will further pressure Lund in talks on Monday.",
        &["Berg+Lund planned 2018-05-21"],
    ),
    ("expected to press", "Berg is expected to press Lund in talks next week.", &["Berg+Lund planned 2018-W21"]),
    ("wants to ask", "Berg wants to ask Lund at a meeting in Oslo for help.", &["Berg+Lund @Oslo planned"]),
    ("urged to do something, at a meeting", "Berg urged Lund to resign at a meeting in Oslo.", &["Berg+Lund @Oslo"]),
    (
        "informed of what is thought of talks",
        "Berg intends to inform Lund that I see no point in further discussions.",
        &[],
    ),
    (
        "a clause of its own behind a comma",
        "Berg spoke of fish in a letter to Rossi, and Lund discussed it with Dahl.",
        &["Lund+Dahl"],
    ),
    (
        "expressed hope",
        "Berg expressed hope that there will be more opportunity to consult with Lund.",
        &["Berg+Lund planned"],
    ),
    (
        "presented to somebody",
        "Berg presented the original of the letter to Lund at a meeting in Oslo.",
        &["Berg+Lund @Oslo"],
    ),
    ("on a visit", "On a visit to Oslo, Berg urged Lund to resign.", &["Berg+Lund @Oslo"]),
];
