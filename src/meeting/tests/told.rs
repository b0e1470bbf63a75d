//! Short forms of helping verbs, what is somebody's, and who "they" and "the envoys" are.

use super::Case;

pub(super) const CASES: &[Case] = &[
    // helping verbs written short
    (
        "he'll",
        "Berg came to Oslo, where she'll meet with Otto Lund on Sunday.",
        &["Berg+Lund @Oslo planned 2018-05-20"],
    ),
    ("he'll, with a curly apostrophe", "Anna Berg said she’ll meet Otto Lund.", &["Berg+Lund planned"]),
    ("they've met", "Anna Berg and Otto Lund said they've met in Oslo.", &["Berg+Lund @Oslo"]),
    ("she'd met", "Anna Berg said she'd met Otto Lund.", &["Berg+Lund"]),
    ("she'd meet", "Anna Berg said she'd meet Otto Lund.", &["Berg+Lund planned"]),
    ("I'll meet", "\"I'll meet Otto Lund,\" Anna Berg said.", &["Berg+Lund planned"]),
    ("who'll meet", "Anna Berg, who'll meet Otto Lund, left.", &["Berg+Lund planned"]),
    // what is somebody's
    (
        "his first order of business",
        "Anna Berg is due in Oslo. Her first order of business will be a meeting with Otto Lund.",
        &["Berg+Lund @Oslo planned"],
    ),
    ("her first stop", "Anna Berg's first stop was a meeting with Otto Lund.", &["Berg+Lund"]),
    ("her envoy is somebody else", "Anna Berg's envoy was in talks with Otto Lund.", &[]),
    ("her company is in talks", "Anna Berg's company is in talks with Otto Lund.", &[]),
    (
        "whose talks somebody hopes to speak about",
        "Anna Berg hopes to speak to Otto Lund about his call with Maria Rossi.",
        &["Berg+Lund planned unknown"],
    ),
    // what is said on a visit
    ("lobbied at a meeting", "Anna Berg lobbied Otto Lund at a meeting in Oslo.", &["Berg+Lund @Oslo"]),
    ("lobbied elsewhere", "Anna Berg lobbied Otto Lund by letter before the meeting in Oslo.", &[]),
    (
        "called something at a joint press conference",
        "Anna Berg called the deal an important step at a joint press conference with Otto Lund.",
        &["Berg+Lund"],
    ),
    (
        "after words quoted",
        "Anna Berg added that she had \"no choice\" over the plan, following talks with Otto Lund.",
        &["Berg+Lund"],
    ),
    (
        "words quoted of somebody else",
        "Otto Lund left. \"No choice,\" said Anna Berg. After talks with Maria Rossi the plan fell.",
        &[],
    ),
    (
        "rounds that both oversee",
        "Anna Berg and Otto Lund will oversee two rounds of talks in Oslo.",
        &["Berg+Lund @Oslo planned"],
    ),
    // sport
    ("before a match that they attend", "Anna Berg and Otto Lund met before attending a rugby match.", &["Berg+Lund"]),
    ("in a match", "Anna Berg and Otto Lund met in the final match.", &[]),
    ("beside each other", "Anna Berg appeared alongside Otto Lund in Oslo.", &["Berg+Lund @Oslo"]),
    ("posing", "Anna Berg posed for pictures with Otto Lund.", &["Berg+Lund"]),
    ("appeared together", "Anna Berg and Otto Lund appeared together in Oslo.", &["Berg+Lund @Oslo"]),
    ("appeared with a book", "Anna Berg appeared with a book on Otto Lund.", &[]),
    // who several are
    (
        "the envoys of the sentence before",
        "Negotiators Anna Berg and Otto Lund will go to Oslo. Maria Rossi said she will meet the envoys, after they visit Vienna to hold talks with President Pavel Novak.",
        &["Berg+Lund+Novak @Vienna planned", "Berg+Rossi+Lund @Oslo planned"],
    ),
    (
        "the envoys of nobody",
        "Maria Rossi said she will meet the envoys, after they visit Vienna to hold talks with President Pavel Novak.",
        &[],
    ),
    (
        "where a town is",
        "Before meeting with Prime Minister Otto Lund in Geneva, Chad on Monday, Anna Berg told reporters that she was sad.",
        &["Berg+Lund @Geneva 2018-05-14"],
    ),
    (
        "will convey something at a meeting",
        "Tove Dahl will convey a message to Otto Lund at the next meeting.",
        &["Lund+Dahl planned"],
    ),
    (
        "was told at the front",
        "At a meeting in Oslo, Anna Berg was told by Otto Lund of the plan.",
        &["Berg+Lund @Oslo"],
    ),
    ("queried", "During the conversation Anna Berg queried Otto Lund about aid.", &["Berg+Lund unknown"]),
    ("accused", "Anna Berg accused Otto Lund at a meeting of causing alarm.", &["Berg+Lund"]),
    ("at which somebody was told", "The dinner at which Anna Berg told Otto Lund the news was in May.", &["Berg+Lund"]),
    ("visiting envoys", "Anna Berg asked visiting envoys Otto Lund and Maria Rossi for help.", &["Berg+Rossi+Lund"]),
    (
        "told at a meeting by a former minister",
        "She described the January meetings in which former Minister Berg warned Lund that Rossi lied.",
        &["Berg+Lund 2018-01"],
    ),
    ("by congratulating", "Berg opened the meeting by congratulating Minister Lund.", &["Berg+Lund"]),
    ("by thanking", "Berg began the talks by thanking Lund for coming.", &["Berg+Lund"]),
    ("thanked for talks", "Berg thanked Lund for the talks.", &["Berg+Lund"]),
    ("thanked for a visit", "Berg thanked Lund for his visit.", &["Berg+Lund"]),
    ("thanked for an invitation", "Berg thanked Lund for the invitation.", &[]),
    ("will thank for a dinner", "Berg will thank Lund for the dinner.", &["Berg+Lund"]),
    (
        "who informs somebody of a meeting was there",
        "Anna Berg had not yet informed Maria Rossi of meeting with Otto Lund.",
        &["Berg+Lund"],
    ),
    ("what is not told of took place", "Anna Berg never told Maria Rossi about meeting Otto Lund.", &["Berg+Lund"]),
    (
        "who tells of her talks held them",
        "Anna Berg did not tell Maria Rossi of her talks with Otto Lund.",
        &["Berg+Lund"],
    ),
    ("who is told of talks need not have been there", "Anna Berg was told of the talks with Otto Lund.", &[]),
];
