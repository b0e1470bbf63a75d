//! Whose meeting it is where a noun has one side alone, and who is meant over two sentences.

use super::Case;

pub(super) const CASES: &[Case] = &[
    // who is told of behind the noun
    ("a visit by", "The visit by Anna Berg to Otto Lund was short.", &["Berg+Lund"]),
    ("a journey by", "A trip by Anna Berg to Oslo for talks with Otto Lund was short.", &["Berg+Lund @Oslo"]),
    ("that somebody held", "The talks that Anna Berg held with Otto Lund were short.", &["Berg+Lund"]),
    ("somebody had had", "It was in a conversation Anna Berg had had with Otto Lund.", &["Berg+Lund unknown"]),
    ("he had, of who is named behind", "In a note on talks she had with Otto Lund, Maria Rossi was blamed.", &[]),
    ("whose third it was", "The meeting with Otto Lund was Anna Berg's third.", &["Berg+Lund"]),
    ("whose first it was", "Anna Berg praised Otto Lund. The talks were their first since the flood.", &["Berg+Lund"]),
    ("another's friend", "The meeting with Otto Lund was Anna Berg's idea.", &[]),
    ("his lunch and talks", "Anna Berg slept before her lunch and talks with Otto Lund.", &["Berg+Lund"]),
    (
        "during whose visit",
        "A meeting with Otto Lund took place during Anna Berg's visit to Oslo.",
        &["Berg+Lund @Oslo"],
    ),
    ("during whose illness", "A meeting with Otto Lund took place during Anna Berg's illness.", &[]),
    ("whom it moved", "A meeting with Otto Lund led Anna Berg to resign.", &["Berg+Lund"]),
    ("whom it angered", "A meeting with Otto Lund angered Anna Berg.", &[]),
    ("the best of her trip", "The highlight of Anna Berg's trip was a dinner with Otto Lund.", &["Berg+Lund"]),
    ("her schedule", "Anna Berg's schedule includes a lunch with Otto Lund.", &["Berg+Lund planned"]),
    ("judged by another", "Anna Berg criticised the talks with Otto Lund.", &[]),
    // who gives it and who comes
    ("guest and host", "Anna Berg attended a dinner given by Otto Lund.", &["Berg+Lund"]),
    ("guest and host at the front", "At a dinner given by Otto Lund, Anna Berg said that it was late.", &["Berg+Lund"]),
    ("who mediates", "Talks between Anna Berg and Otto Lund, mediated by Maria Rossi, went on.", &["Berg+Rossi+Lund"]),
    ("in the presence of", "Anna Berg met Otto Lund in the presence of Maria Rossi.", &["Berg+Rossi+Lund"]),
    ("among those at it", "Among those at the meeting were Anna Berg and Otto Lund.", &["Berg+Lund"]),
    // the clause behind an opening
    ("no comma behind it", "In talks with Otto Lund on Tuesday Anna Berg agreed to it.", &["Berg+Lund 2018-05-15"]),
    ("two days after", "Two days after her meeting with Otto Lund, Anna Berg resigned.", &["Berg+Lund"]),
    ("a chance meeting", "Anna Berg had a chance meeting with Otto Lund.", &["Berg+Lund"]),
    ("between a person and a body", "Talks between Anna Berg and the Red Cross went on.", &["Berg+Cross"]),
    ("going on between", "Talks have been going on between Anna Berg and Otto Lund.", &["Berg+Lund"]),
    ("discussed between", "The plan was discussed between Anna Berg and Otto Lund.", &["Berg+Lund"]),
    ("asked if it was", "She asked if the plan had been discussed between Anna Berg and Otto Lund.", &[]),
    // who went somewhere in the sentence before
    ("the minister who came", "Anna Berg arrived in Oslo. The minister met Otto Lund.", &["Berg+Lund @Oslo"]),
    ("the minister, and who else", "Anna Berg arrived in Oslo. The minister and Otto Lund met.", &["Berg+Lund @Oslo"]),
    ("the minister of another country", "Anna Berg arrived in Oslo. The Sudanese minister met Otto Lund.", &[]),
    ("the minister of two", "Anna Berg and Maria Rossi arrived in Oslo. The minister met Otto Lund.", &[]),
    ("the minister's aide", "Anna Berg arrived in Oslo. The adviser met Otto Lund.", &[]),
    ("the only leader", "President Anna Berg spoke of floods. The Norwegian leader met Mr Otto Lund.", &["Berg+Lund"]),
    ("her age", "Anna Berg left Oslo. The 61-year-old met Otto Lund.", &["Berg+Lund"]),
    ("the visitor", "Anna Berg came to Oslo. Otto Lund had lunch with the visitor.", &["Berg+Lund @Oslo"]),
    (
        "a meeting of who came",
        "Anna Berg arrived in Oslo. A meeting with Otto Lund lasted an hour.",
        &["Berg+Lund @Oslo"],
    ),
    ("a meeting of others", "Anna Berg arrived in Oslo. A meeting with Otto Lund was held by the king.", &[]),
    ("a meeting after a speech", "Anna Berg praised Oslo. A meeting with Otto Lund lasted an hour.", &[]),
    ("what a spokesman says of her", "Anna Berg left. A spokesman said she had met Otto Lund.", &["Berg+Lund"]),
    // bodies
    ("the company", "Red Cross has debts. The company has held talks with United Front.", &["Cross+Front"]),
    ("it, of the sentence before", "Red Cross has debts. It has held talks with United Front.", &["Cross+Front"]),
    ("the two sides, of countries", "Chad and Mali fell out. The two sides held talks.", &["Chad+Mali"]),
    ("they, of countries", "Chad and Mali fell out. They held talks.", &["Chad+Mali"]),
    ("the companies", "Red Cross and United Front fell out. The companies held talks.", &["Cross+Front"]),
    ("whose government", "Mali's government held talks with Chad.", &["Chad+Mali"]),
    // who speaks
    ("she who says I", "Anna Berg left Oslo. \"I met Otto Lund,\" she said.", &["Berg+Lund"]),
    (
        "who says I and is told of before",
        "Anna Berg said it was late. \"I met Otto Lund last week.\"",
        &["Berg+Lund 2018-W19"],
    ),
    ("the speaker is not he", "Anna Berg said the king was ill. \"He met Otto Lund,\" she said.", &[]),
    // telegrams
    ("no subject", "Telegram From Minister Berg\n\nSaw Lund today.", &["Berg+Lund 2018-05-18"]),
    ("no subject and no article", "Telegram From Minister Berg\n\nHad long talk with Lund.", &["Berg+Lund"]),
    ("no subject and no writer", "Saw Lund today.", &[]),
    ("a day after the bare noun", "Berg informed Lund at meeting May 17 that all was well.", &["Berg+Lund 2018-05-17"]),
    ("has appointment", "Berg has appointment with Lund.", &["Berg+Lund"]),
    ("he says when seen", "When Berg saw Lund he smiled.", &["Berg+Lund"]),
];
