//! Places: where a meeting was, and places that are of something else.

use super::Case;

pub(super) const CASES: &[Case] = &[
    // place
    ("most specific", "Anna Berg met Otto Lund in the lakeside town of Bellagio in Italy.", &["Berg+Lund @Bellagio"]),
    ("city, country", "Anna Berg met Otto Lund in Vienna, Austria.", &["Berg+Lund @Vienna"]),
    ("first in the sentence", "In Oslo on Thursday, Anna Berg met Otto Lund.", &["Berg+Lund @Oslo 2018-05-17"]),
    ("the goal of the journey", "Anna Berg went to Oslo for talks with Otto Lund.", &["Berg+Lund @Oslo"]),
    (
        "where what was talked at was held",
        "Anna Berg raised it during a meeting with Otto Lund held in Oslo on Thursday.",
        &["Berg+Lund @Oslo 2018-05-17"],
    ),
    (
        "an appeal that is made at a meeting is no second one",
        "Anna Berg made the call during a meeting with Otto Lund.",
        &["Berg+Lund"],
    ),
    (
        "the month of the journey, where the day counts from an unknown one",
        "In April, Anna Berg flew to Oslo, where she met Otto Lund on the following day.",
        &["Berg+Lund @Oslo 2018-04"],
    ),
    ("a place opens the sentence without a comma", "In Oslo Anna Berg met Otto Lund.", &["Berg+Lund @Oslo"]),
    ("shortly after arriving", "Shortly after arriving in Oslo, Anna Berg met Otto Lund.", &["Berg+Lund @Oslo"]),
    ("flying in", "After flying in to Oslo on Monday, Anna Berg met Otto Lund.", &["Berg+Lund @Oslo"]),
    ("the goal after the meeting is told", "Anna Berg met Otto Lund after arriving in Oslo.", &["Berg+Lund @Oslo"]),
    ("where another goes then", "Anna Berg met Otto Lund before arriving in Oslo.", &["Berg+Lund"]),
    (
        "where the other party arrived",
        "Anna Berg held talks with Otto Lund, chairman of the party, who arrived in Oslo on Thursday.",
        &["Berg+Lund @Oslo"],
    ),
    (
        "the visit when they met",
        "Anna Berg visited Oslo in March, when she met Otto Lund.",
        &["Berg+Lund @Oslo 2018-03"],
    ),
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
    ("left after", "Anna Berg left Oslo for Vienna after talks with Otto Lund.", &["Berg+Lund @Oslo"]),
    ("ended a visit after", "Anna Berg ended a visit to Oslo after talks with Otto Lund.", &["Berg+Lund @Oslo"]),
    ("went there after", "Anna Berg flew to Oslo after meeting Otto Lund.", &["Berg+Lund"]),
    (
        "of the first of two verbs",
        "Anna Berg opened a fair in Vienna and planned to meet Otto Lund.",
        &["Berg+Lund planned"],
    ),
    ("of a journey and a second verb", "Anna Berg flew to Vienna and met Otto Lund.", &["Berg+Lund @Vienna"]),
    ("of the topic", "Anna Berg discussed a visit to Norway at her meeting with Otto Lund.", &["Berg+Lund"]),
    (
        "of the briefing",
        "Anna Berg briefed Maria Rossi in Oslo on her talks with Otto Lund.",
        &["Berg+Lund", "Berg+Rossi @Oslo unknown"],
    ),
    ("due in", "Anna Berg due in Oslo for talks with Otto Lund", &["Berg+Lund @Oslo planned"]),
    ("while a party was there", "While she was in Oslo, Anna Berg met Otto Lund.", &["Berg+Lund @Oslo"]),
    (
        "while a party was there, after a note",
        "(Ibid.) While he was in Oslo, Otto Lund met Anna Berg.",
        &["Berg+Lund @Oslo"],
    ),
    ("while another was elsewhere", "While Maria Rossi was in Oslo, Anna Berg met Otto Lund.", &["Berg+Lund"]),
    ("of a summit agreed on", "Anna Berg met Otto Lund and agreed on a summit in Vienna.", &["Berg+Lund"]),
    (
        "of a meeting planned there",
        "Anna Berg had called on Otto Lund and reached agreement on a bankers' meeting in Vienna in May.",
        &["Berg+Lund"],
    ),
    ("while a party was there, at the end", "Anna Berg met Otto Lund while she was in Oslo.", &["Berg+Lund @Oslo"]),
    ("while a party was there, by name", "While Berg was in Oslo in May, Anna Berg met Lund.", &["Berg+Lund @Oslo"]),
    // place: records
    (
        "head of a record",
        "Memorandum of a Conversation Between President Novak and Otto Lund, Foreign Ministry, Oslo, May 3, 1955",
        &["Lund+Novak @Oslo unknown 1955-05-03"],
    ),
    (
        "line after the head of a record",
        "12. Memorandum of Conversation Between Anna Berg and Otto Lund\n\nOslo, May 3, 1955.\n\nThe rain went on.",
        &["Berg+Lund @Oslo unknown 1955-05-03"],
    ),
    (
        "no line of the record but a sentence",
        "Memorandum of a conversation between Anna Berg and Otto Lund\n\nSudan held a vote in Oslo, May 3, 1955.",
        &["Berg+Lund unknown"],
    ),
    (
        "a list with a day and no place",
        "Memorandum of Conversation\n\nMay 3, 1955.\n\nPARTICIPANTS\nAnna Berg\nOtto Lund",
        &["Berg+Lund 1955-05-03"],
    ),
    // place: beside the sentence
    (
        "other talks than those told of",
        "Anna Berg met Otto Lund. Lund complained of the recent air talks in Vienna.",
        &["Berg+Lund"],
    ),
    (
        "came, and the other talked to him",
        "In 2011 Otto Lund came to Oslo and Anna Berg talked to him.",
        &["Berg+Lund @Oslo"],
    ),
    (
        "arrived, as the next sentence tells",
        "Anna Berg held talks with Otto Lund on Monday. She arrived in Oslo on Sunday night after flying from Vienna.",
        &["Berg+Lund @Oslo 2018-05-14"],
    ),
    (
        "went on, as the next sentence tells",
        "Anna Berg held talks with Otto Lund on Monday. She then flew to Oslo.",
        &["Berg+Lund 2018-05-14"],
    ),
    (
        "sets out on a mission",
        "Anna Berg sets out on Wednesday on a tough mission to Oslo. Talks between President Novak and Berg are scheduled for Thursday.",
        &["Berg+Novak @Oslo planned 2018-05-24"],
    ),
    (
        "was in the town",
        "Anna Berg was then in Oslo. She and Maria Rossi discussed trade with Otto Lund.",
        &["Berg+Rossi+Lund @Oslo"],
    ),
    (
        "during her visit, before",
        "During her visit to Oslo, Anna Berg spoke of peace. She met Otto Lund.",
        &["Berg+Lund @Oslo"],
    ),
    ("a journey to come", "Anna Berg will visit Oslo next month. Berg met Otto Lund.", &["Berg+Lund"]),
    ("before the journey", "Anna Berg arrived in Oslo on Monday. Berg had met Otto Lund before.", &["Berg+Lund"]),
    ("talks of the town", "Anna Berg met Otto Lund. The Geneva talks went well.", &["Berg+Lund @Geneva"]),
    ("town before the talks", "Anna Berg's Geneva talks with Otto Lund went well.", &["Berg+Lund @Geneva"]),
    (
        "prepares to go",
        "Anna Berg prepares to visit Oslo at the end of the month for talks with Otto Lund.",
        &["Berg+Lund @Oslo planned"],
    ),
    (
        "agreed in one town to meet in another",
        "In Vienna, Anna Berg agreed to meet Otto Lund in Oslo.",
        &["Berg+Lund @Oslo planned"],
    ),
    ("agreed in a town to meet", "In Vienna, Anna Berg agreed to meet Otto Lund.", &["Berg+Lund planned"]),
    (
        "somebody else arrived",
        "Anna Berg met Otto Lund on Monday. Lund arrived in Oslo on Tuesday.",
        &["Berg+Lund 2018-05-14"],
    ),
    (
        "a telephone call on record",
        "Memorandum of a telephone conversation between Anna Berg and Otto Lund, Oslo, May 3, 1955",
        &["Berg+Lund phone 1955-05-03"],
    ),
    ("a topic before the talks", "Anna Berg's Sudan talks with Otto Lund went well.", &["Berg+Lund"]),
    // place: of something else
    ("of relations", "Anna Berg met Otto Lund at a low point in Norway-Chad relations.", &["Berg+Lund"]),
    (
        "of the visit of who invites",
        "Anna Berg visited Oslo in May and invited Otto Lund to Vienna.",
        &["Berg+Lund @Vienna planned"],
    ),
    (
        "a meeting that is not to be there",
        "Anna Berg and Otto Lund met last week and agreed that the meeting should not be held in Vienna.",
        &["Berg+Lund 2018-W19"],
    ),
    (
        "a meeting not announced",
        "Anna Berg met Otto Lund. The meeting on Thursday was not announced.",
        &["Berg+Lund 2018-05-17"],
    ),
    (
        "talks of another time",
        "Anna Berg met Otto Lund earlier in the day. He spoke of the deal made at the talks in Vienna last week.",
        &["Berg+Lund earlier in the day"],
    ),
    // stays told without a subject, and places that are of something else
    ("while in", "While in Oslo, Anna Berg met Otto Lund.", &["Berg+Lund @Oslo"]),
    ("visiting", "Visiting Oslo, Anna Berg met Otto Lund.", &["Berg+Lund @Oslo"]),
    ("before leaving", "Before leaving Oslo, Anna Berg met Otto Lund.", &["Berg+Lund @Oslo"]),
    ("before leaving for", "Before leaving for Oslo, Anna Berg met Otto Lund.", &["Berg+Lund"]),
    ("met while visiting", "Anna Berg met Otto Lund while visiting Oslo.", &["Berg+Lund @Oslo"]),
    ("was there and met", "Anna Berg was in Oslo and met Otto Lund.", &["Berg+Lund @Oslo"]),
    ("here in", "Anna Berg met Otto Lund here in Oslo.", &["Berg+Lund @Oslo"]),
    ("born in", "Anna Berg, who was born in Oslo, met Otto Lund.", &["Berg+Lund"]),
    ("agreed there", "Anna Berg and Otto Lund agreed in Oslo to meet.", &["Berg+Lund planned"]),
    ("returned from talks", "Anna Berg returned to Oslo from talks with Otto Lund.", &["Berg+Lund"]),
    ("discussed the fighting", "Anna Berg and Otto Lund discussed the fighting in Sudan.", &["Berg+Lund"]),
    ("discussed a visit", "Anna Berg and Otto Lund discussed a visit to Oslo.", &["Berg+Lund"]),
];
