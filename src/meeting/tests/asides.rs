//! What stands between a subject and its verb, whose the second verb of a sentence is, and who says "I".

use super::Case;

pub(super) const CASES: &[Case] = &[
    // asides
    ("dashes", "Anna Berg - a former pilot - met Otto Lund in Oslo.", &["Berg+Lund @Oslo"]),
    ("two hyphens", "Anna Berg -- who led the union for years -- and Otto Lund met.", &["Berg+Lund"]),
    ("a dash that is none of a pair", "Anna Berg resigned - Maria Rossi met Otto Lund in Oslo.", &["Rossi+Lund @Oslo"]),
    ("a participle", "Anna Berg, known as the heron, met Otto Lund.", &["Berg+Lund"]),
    ("what somebody was once", "Anna Berg, once his fiercest critic, met Otto Lund.", &["Berg+Lund"]),
    ("after something", "Anna Berg, after a week of silence, met Otto Lund.", &["Berg+Lund"]),
    ("an age", "Anna Berg, 61, and her deputy met Otto Lund.", &["Berg+Lund"]),
    ("a name that is not known", "Anna Berg and her husband, Knut, met Otto Lund.", &["Berg+Lund"]),
    (
        "a clause with two verbs",
        "Anna Berg, a pilot who flew for years and now runs a school, met Otto Lund.",
        &["Berg+Lund"],
    ),
    ("between the parts of a verb", "Anna Berg was, officials said, meeting Otto Lund.", &["Berg+Lund"]),
    ("a reporter between the parts of a verb", "Anna Berg was, Maria Rossi said, meeting Otto Lund.", &["Berg+Lund"]),
    ("before another subject", "Anna Berg, who came on Thursday, and Otto Lund met.", &["Berg+Lund"]),
    ("another in the aside", "Anna Berg, unlike Maria Rossi, met Otto Lund.", &["Berg+Lund"]),
    ("a subject that opens no aside", "In Oslo, Anna Berg who was ill, met Otto Lund.", &["Berg+Lund @Oslo"]),
    // what opens a sentence
    ("as what", "As minister of trade, Anna Berg met Otto Lund.", &["Berg+Lund"]),
    ("unlike whom", "Unlike her predecessor, Anna Berg met Otto Lund.", &["Berg+Lund"]),
    ("a place with an article before the name", "At the Red Cross Anna Berg met Otto Lund.", &["Berg+Lund"]),
    // auxiliaries
    ("a day inside the verb", "Anna Berg was on Thursday meeting Otto Lund.", &["Berg+Lund 2018-05-17"]),
    ("a place inside the verb", "Anna Berg was in Oslo meeting Otto Lund.", &["Berg+Lund @Oslo"]),
    ("a meeting that somebody chaired", "Anna Berg was at the Oslo meeting Otto Lund chaired.", &[]),
    ("to, after a day", "Anna Berg is on Sunday to meet Otto Lund.", &["Berg+Lund planned 2018-05-20"]),
    ("a turned auxiliary", "At no time did Anna Berg meet Otto Lund.", &["Berg+Lund denied"]),
    ("two infinitives", "Anna Berg is to visit Oslo and meet Otto Lund.", &["Berg+Lund @Oslo planned"]),
    ("used it to", "Anna Berg used the visit to meet Otto Lund.", &["Berg+Lund"]),
    ("took the opportunity", "Anna Berg took the opportunity to meet Otto Lund.", &["Berg+Lund"]),
    ("having met, before leaving", "Anna Berg left on Thursday, having met Otto Lund.", &["Berg+Lund 2018-05-17"]),
    // whose the second verb is
    ("after a clause about a thing", "Anna Berg said the plan was good after meeting Otto Lund.", &["Berg+Lund"]),
    ("after what could be", "Anna Berg said the strike could end after talks with Otto Lund.", &["Berg+Lund"]),
    ("after a clause about somebody", "Anna Berg said Maria Rossi was glad after meeting Otto Lund.", &["Rossi+Lund"]),
    ("after a clause about somebody unnamed", "Anna Berg said the miller was glad after meeting Otto Lund.", &[]),
    ("and, after a clause about a thing", "Anna Berg said the plan was good and met Otto Lund.", &["Berg+Lund"]),
    ("said behind the words", "\"It is good,\" said Anna Berg after meeting Otto Lund.", &["Berg+Lund"]),
    ("a state before a gerund", "Anna Berg was hopeful after meeting Otto Lund.", &["Berg+Lund"]),
    ("no intention", "Anna Berg has no intention of meeting Otto Lund.", &["Berg+Lund denied"]),
    ("accused of it", "Maria Rossi accused Anna Berg of meeting Otto Lund.", &["Berg+Lund"]),
    ("kept from it", "Anna Berg was prevented from meeting Otto Lund.", &["Berg+Lund denied"]),
    ("the object of a clause that restricts", "The man who beat Anna Berg met Otto Lund.", &[]),
    ("a picture of it", "The paper showed pictures of Anna Berg receiving Otto Lund.", &["Berg+Lund"]),
    ("a stay of both", "Anna Berg and Otto Lund will spend a week in Oslo discussing fish.", &[]),
    // who says "I"
    ("I, said by a pronoun", "Anna Berg came to Oslo. \"I met Otto Lund,\" she said.", &["Berg+Lund @Oslo"]),
    ("I, said beside it", "\"It is good,\" said Anna Berg. \"I met Otto Lund.\"", &["Berg+Lund"]),
    ("I, after a colon", "Anna Berg said: 'I met Otto Lund.'", &["Berg+Lund"]),
    ("I, of somebody unnamed", "Anna Berg stayed at home. \"I met Otto Lund,\" a baker said.", &[]),
    ("I, of another", "Anna Berg stayed at home. \"I met Otto Lund,\" said Maria Rossi.", &["Rossi+Lund"]),
    (
        "better known as",
        "Anna Berg, better known as the Fox, and Otto Lund could meet on Thursday.",
        &["Berg+Lund planned 2018-05-24"],
    ),
    (
        "a verb that may be a noun behind an aside",
        "Anna Berg, who is ill, plans to hold talks with Otto Lund.",
        &["Berg+Lund planned"],
    ),
    ("a visit behind an aside", "Anna Berg, on her way home, visits Otto Lund in Oslo.", &["Berg+Lund @Oslo"]),
    (
        "a clause that goes on behind an apposition",
        "Dahl spoke at a briefing, adding that the top envoys, Anna Berg and Otto Lund, would meet this week.",
        &["Berg+Lund planned 2018-W20"],
    ),
    ("a few words in quotation marks", "Anna Berg spent “an odd” two hours with Otto Lund.", &["Berg+Lund"]),
    ("a time in quotation marks", "Anna Berg spent \"an hour\" with Otto Lund.", &["Berg+Lund"]),
    ("talks in brackets", "We are mounting an exercise (Berg–Lund talks) in Oslo.", &["Berg+Lund"]),
    (
        "what talks told in an aside lead to",
        "Anna Berg's talks with Otto Lund, which could lead to a merger, went on.",
        &["Berg+Lund"],
    ),
    (
        "what talks that are held lead to",
        "Anna Berg is in talks with Otto Lund, which could lead to a merger.",
        &["Berg+Lund"],
    ),
];
