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
];
