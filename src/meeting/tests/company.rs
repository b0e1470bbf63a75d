//! Who else was there: with somebody, present, accompanied; also where one side has no name.

use super::Case;

pub(super) const CASES: &[Case] = &[
    ("in company with", "Berg called on Lund in company with Rossi.", &["Berg+Rossi+Lund"]),
    (
        "in company with, of somebody unnamed",
        "I called on Lund, in company with Rossi, to ask for help.",
        &["Rossi+Lund"],
    ),
    ("sitting in", "Berg met Lund on Monday, with Rossi sitting in.", &["Berg+Rossi+Lund 2018-05-14"]),
    (
        "present at talks of others",
        "Talks between the French and the British were resumed, with Berg, Lund and myself present.",
        &["Berg+Lund"],
    ),
    ("present at talks", "Talks were resumed today, with Berg and Lund present.", &["Berg+Lund 2018-05-18"]),
    ("also present, where the first side has no name", "I had lunch with Berg. Lund was also present.", &["Berg+Lund"]),
    (
        "present, an assistant beside",
        "I had luncheon with Berg. Berg’s assistant and Lund were present.",
        &["Berg+Lund"],
    ),
    (
        "also present at a call",
        "I called on Berg, chief of the department. Lund was also present, as interpreter.",
        &["Berg+Lund"],
    ),
    ("present, where I am the object", "Lund received me today. Rossi was present.", &["Rossi+Lund 2018-05-18"]),
    ("nobody else present", "Lund received me today. Rossi was ill.", &[]),
    ("several on one side", "Berg and Lund met with me today. The talk was long.", &[]),
    ("accompanied in the next sentence", "I called on Lund. Lund was accompanied by Rossi.", &["Rossi+Lund"]),
    (
        "accompanied, both sides",
        "Berg met Lund. Lund was accompanied by Rossi; Berg by Dahl.",
        &["Berg+Rossi+Lund+Dahl"],
    ),
    (
        "accompanied, both sides by and",
        "Berg met Lund. Lund was accompanied by Rossi and Berg by Dahl.",
        &["Berg+Rossi+Lund+Dahl"],
    ),
    (
        "accompanied, behind a comma",
        "Berg met Lund in Oslo, Lund was accompanied by Rossi.",
        &["Berg+Rossi+Lund @Oslo"],
    ),
    (
        "accompanied, behind a semicolon",
        "Berg met Lund in Oslo; Lund was accompanied by Rossi.",
        &["Berg+Rossi+Lund @Oslo"],
    ),
    (
        "accompanied, somebody who was not there",
        "Berg met Lund in Oslo; Novak was accompanied by Rossi.",
        &["Berg+Lund @Oslo"],
    ),
    (
        "an office and its house before the name",
        "Berg met Lund, who was accompanied by Director of the Trade Division, Ministry of Foreign Affairs, Dahl.",
        &["Berg+Lund+Dahl"],
    ),
    (
        "attended, behind a sentence that names nobody",
        "Berg-Lund Meeting. The Ambassador called on the Secretary to appeal for aid. Rossi attended.",
        &["Berg+Rossi+Lund"],
    ),
    (
        "present, behind a sentence about somebody else",
        "Berg met Lund. Dahl left. Rossi was also present.",
        &["Berg+Lund"],
    ),
    ("views that are present", "Based on talks with Lund (Mali) and Rossi (Chad), present views are these.", &[]),
    ("who was joined by", "Berg called on Lund, who was joined by Rossi and Dahl.", &["Berg+Rossi+Lund+Dahl"]),
    ("joined by, before the verb", "Berg, joined by Rossi, met Lund.", &["Berg+Rossi+Lund"]),
    ("they were joined", "Berg met Lund. They were joined by Rossi.", &["Berg+Rossi+Lund"]),
    (
        "the other guests behind the names",
        "Berg had lunch with Lund. Rossi and Dahl were the other guests.",
        &["Berg+Rossi+Lund+Dahl"],
    ),
    ("who interpreted", "Berg dined with Lund. Rossi interpreted.", &["Berg+Rossi+Lund"]),
    ("who acted as interpreter", "Berg met Lund. Rossi acted as interpreter.", &["Berg+Rossi+Lund"]),
    ("who sat in", "Berg met Lund. Rossi sat in.", &["Berg+Rossi+Lund"]),
    ("who sat in a car", "Berg met Lund. Rossi sat in a car.", &["Berg+Lund"]),
    (
        "who speak there in turn",
        "In an earlier conversation, Lund had asked about fish and Berg had said that it was good.",
        &["Berg+Lund unknown"],
    ),
    (
        "who speak there in turn, no comma",
        "At the meeting Lund asked about fish and Berg replied that there was none.",
        &["Berg+Lund"],
    ),
    ("who speaks of another there", "At the meeting Lund said that Rossi was ready and Berg was not.", &[]),
    ("together with", "Together with Berg, Rossi called on Lund.", &["Berg+Rossi+Lund"]),
    ("had with him", "I called on Lund today. He had with him Rossi.", &["Rossi+Lund 2018-05-18"]),
    ("with him were", "Berg received Lund. With him were Rossi and Dahl.", &["Berg+Rossi+Lund+Dahl"]),
    ("along with", "Berg and Lund arrived for the talks in the capital along with Rossi.", &["Berg+Rossi+Lund"]),
    ("at a gathering", "Berg, Lund and Rossi were honored at a gathering in Oslo.", &["Berg+Rossi+Lund @Oslo"]),
    ("before the talks", "Berg and Lund made no statement before the talks.", &["Berg+Lund"]),
    ("what is done before the meeting", "Berg and Lund resigned before the meeting.", &[]),
    ("a visit to two", "The minister made a visit to Berg and Lund.", &[]),
    (
        "with somebody, behind the place",
        "Berg met Lund in Oslo today with Rossi.",
        &["Berg+Rossi+Lund @Oslo 2018-05-18"],
    ),
    ("with somebody on another day", "Berg met Lund on Monday with Rossi on Tuesday.", &["Berg+Lund 2018-05-14"]),
    ("with somebody who is elsewhere", "Berg met Lund in Oslo with Rossi in Vienna.", &["Berg+Lund @Oslo"]),
    ("ties with somebody", "Berg met Lund in Oslo about ties with Rossi.", &["Berg+Lund @Oslo"]),
    (
        "talks with others than those briefed",
        "Berg met Lund. She briefed the President on negotiations with Rossi and Dahl.",
        &["Berg+Dahl", "Berg+Lund", "Berg+Rossi"],
    ),
    (
        "talks that somebody did not attend took place without her",
        "Anna Berg did not attend the talks between Otto Lund and Maria Rossi.",
        &["Rossi+Lund"],
    ),
    (
        "who was not present was not there",
        "Anna Berg was not present at the talks between Otto Lund and Maria Rossi.",
        &["Rossi+Lund"],
    ),
];
