//! Who is "you" in what somebody writes, and who is not.

use super::Case;

pub(super) const CASES: &[Case] = &[
    ("you in a letter", "Letter From Ivo Kranj to Otto Lund\nI saw you in Oslo.", &["Kranj+Lund @Oslo"]),
    (
        "in a memorandum to a president",
        "Memorandum From the Secretary’s Special Assistant (Kranj) to President Lund\nYou are meeting with Berg tomorrow.",
        &["Berg+Lund planned 2018-05-19"],
    ),
    (
        "from somebody unnamed",
        "Memorandum From the Special Assistant to President Lund\nBerg will call on you.",
        &["Berg+Lund planned"],
    ),
    (
        "to an ambassador",
        "The Ambassador in Chad (Berg) to the Ambassador in Mali (Lund)\nI hope you will see Rossi.",
        &["Rossi+Lund planned"],
    ),
    ("in a salutation", "Dear Mr. Lund:\nI heard of your talk with Berg.", &["Berg+Lund"]),
    (
        "in a salutation by another name",
        "Letter From Ivo Kranj to Otto Lund\nDear Otto: I heard of your talk with Berg.",
        &["Berg+Lund"],
    ),
    ("in a telegram", "For Rossi from Berg.\nI met Lund, whom you saw in Oslo.", &["Berg+Lund", "Rossi+Lund @Oslo"]),
    ("yours", "Letter From Ivo Kranj to Otto Lund\nBerg told me of your talks with Rossi.", &["Rossi+Lund"]),
    ("both", "Letter From Ivo Kranj to Otto Lund\nYou and I met in Oslo.", &["Kranj+Lund @Oslo"]),
    ("thanked for it", "Letter From Ivo Kranj to Otto Lund\nThank you for receiving Berg.", &["Berg+Lund"]),
    (
        "to come",
        "Letter From Ivo Kranj to Otto Lund\nI look forward to meeting you in Oslo.",
        &["Kranj+Lund @Oslo planned"],
    ),
    ("enjoyed", "Letter From Ivo Kranj to Otto Lund\nI enjoyed meeting you in Oslo.", &["Kranj+Lund @Oslo"]),
    ("you, said by another", "Letter From Ivo Kranj to Otto Lund\nBerg said: “You met Rossi.”", &[]),
    ("to several", "Letter From Ivo Kranj to Otto Lund and Anna Berg\nI saw you in Oslo.", &[]),
    ("to a mission", "Telegram From the Ministry to the Embassy in Chad\nYou should see Lund.", &[]),
    ("you in no letter", "You can meet Lund in Oslo. Berg said so.", &[]),
    ("a headline, no heading of a letter", "Rossi flies to Lund\nYou met Berg, she said.", &[]),
    ("another paper in it", "Letter From Ivo Kranj to Otto Lund\nText of the telegram: You met Berg.", &[]),
    (
        "views exchanged by letter",
        "Letter From Ivo Kranj to Otto Lund\nThese are issues on which you and I have been exchanging views.",
        &[],
    ),
    (
        "a heading of what is written for somebody",
        "Memorandum From Ivo Kranj to President Lund\nSUBJECT\nYour Meeting with Ambassador Berg\nBerg is a friend.",
        &["Berg+Lund planned"],
    ),
    ("ours", "Letter From Ivo Kranj to Otto Lund\nI enjoyed our talk in Oslo.", &["Kranj+Lund @Oslo"]),
    (
        "ours, to come",
        "Letter From Ivo Kranj to Otto Lund\nOur next meeting will be in Oslo.",
        &["Kranj+Lund @Oslo planned"],
    ),
    ("ours, with somebody else", "Letter From Ivo Kranj to Otto Lund\nBerg began our discussion with a joke.", &[]),
    ("ours of a country", "Letter From Ivo Kranj to Otto Lund\nOur talks with Norway failed.", &[]),
    (
        "ours in a memorandum",
        "Memorandum From Ivo Kranj to President Lund\nThe press called our meeting a success.",
        &[],
    ),
    (
        "points for it",
        "Memorandum From Ivo Kranj to President Lund\nFor your meeting with Berg, I recommend two points.",
        &["Berg+Lund planned"],
    ),
    ("thanks for it", "Letter From Ivo Kranj to Otto Lund\nI thank you for your talk with Berg.", &["Berg+Lund"]),
    ("a headline with an article", "The man who said no to Otto Lund\nYou met Berg, she said.", &[]),
];
