//! Claims: whose a meeting is, and what is told of meetings that claims none.

use super::Case;

pub(super) const CASES: &[Case] = &[
    // whose it is in a clause that "and" adds
    (
        "his, of the second clause",
        "Anna Berg said that Maria Rossi liked the fleet, and Pavel Novak said that his conversation with Otto Lund had been long.",
        &["Lund+Novak unknown"],
    ),
    (
        "his, after but",
        "Anna Berg said Maria Rossi was tired, but Pavel Novak replied that his meeting with Otto Lund was cordial.",
        &["Lund+Novak"],
    ),
    ("he, of the second clause", "Anna Berg was tired, and Pavel Novak said he had met Otto Lund.", &["Lund+Novak"]),
    (
        "his, of the second clause with an aside",
        "Anna Berg was glad, and Pavel Novak, who had come from Oslo, recalled his talks with Otto Lund.",
        &["Lund+Novak"],
    ),
    (
        "his, of somebody unnamed",
        "Anna Berg was tired, and the minister said that his talks with Otto Lund had failed.",
        &[],
    ),
    (
        "her, past the objects of two verbs",
        "Anna Berg praised Maria Rossi and Pavel Novak and told of her talks with Otto Lund.",
        &["Berg+Lund"],
    ),
    (
        "her, past those who were told",
        "Anna Berg told Maria Rossi and Pavel Novak that her talks with Otto Lund had failed.",
        &["Berg+Lund"],
    ),
    // a journey of both
    ("flew to discuss", "Anna Berg and Otto Lund flew to Oslo to discuss the fair.", &[]),
    (
        "visits to discuss",
        "In May, Minister Anna Berg, Chancellor Otto Lund and President Pavel Novak made visits to other capitals to discuss plans for a fair.",
        &[],
    ),
    ("visited to discuss", "Anna Berg, Otto Lund and Maria Rossi visited Oslo last week to discuss the fair.", &[]),
    ("arrived to discuss", "Anna Berg and Otto Lund arrived in Oslo to discuss the fair.", &[]),
    ("went to negotiate", "Anna Berg and Otto Lund went to Oslo to negotiate a loan.", &[]),
    ("went on to discuss", "Anna Berg and Otto Lund went on to discuss a loan.", &["Berg+Lund"]),
    ("came together to discuss", "Anna Berg and Otto Lund came together to discuss the fair.", &["Berg+Lund"]),
    ("gathered to discuss", "Anna Berg and Otto Lund gathered in Oslo to discuss the fair.", &["Berg+Lund @Oslo"]),
    ("flew and met", "Anna Berg and Otto Lund flew to Oslo and met to discuss the fair.", &["Berg+Lund @Oslo"]),
    (
        "went to discuss it with B",
        "Anna Berg and Maria Rossi went to Oslo to discuss a loan with Otto Lund.",
        &["Berg+Rossi+Lund @Oslo"],
    ),
    (
        "an island and its country are not two",
        "Bear Island is not far from Norway. Talks between the two countries were held in Vienna.",
        &[],
    ),
    // what is wanted or talked about
    (
        "the subject of discussion",
        "Fish was never the subject of dispute or discussion between Anna Berg and Otto Lund.",
        &[],
    ),
    ("points for discussion", "Anna Berg sent some points for discussion with Otto Lund.", &[]),
    (
        "the subject of talks that were held",
        "Fish was the subject of long talks between Anna Berg and Otto Lund.",
        &["Berg+Lund"],
    ),
    ("an offer of talks of bodies", "Anna Berg's offer to resume the old talks with Chad was noted.", &[]),
    (
        "a wish for talks of bodies",
        "Maria Rossi read the letter. Anna Berg renewed her wish to resume the talks with Chad.",
        &[],
    ),
    ("a plan for her own talks", "Anna Berg's plan to hold talks with Chad was noted.", &["Berg+Chad planned"]),
    (
        "an offer of talks with a person",
        "Anna Berg's proposal to open talks with Otto Lund was noted.",
        &["Berg+Lund planned"],
    ),
    ("briefed on paper", "In a memorandum, dated May 3, Anna Berg briefed Otto Lund on the harbour.", &[]),
    ("briefed on paper, told at the end", "Anna Berg briefed Otto Lund in a letter.", &[]),
    (
        "briefed, not on paper",
        "In the evening Anna Berg briefed Otto Lund on the harbour.",
        &["Berg+Lund unknown In the evening"],
    ),
    ("a letter tells of it", "In a letter Rossi said that Anna Berg talked to Otto Lund.", &["Berg+Lund"]),
    ("whom somebody means", "Anna Berg and Otto Lund rose. I don't know who they're talking about.", &[]),
    ("what they talked about", "Anna Berg and Otto Lund talked about the harbour.", &["Berg+Lund"]),
    // telegrams
    (
        "where the mission arrived",
        "Mission which arrived Sudan Saturday met mornings May 2 and 3 to discuss program of work in Sudan and points for discussion with representatives Chad.",
        &[],
    ),
    ("where the team arrived", "Team which reached Sudan Saturday met Otto Lund.", &[]),
    ("who arrived", "Anna Berg, who arrived Sudan Saturday met Otto Lund.", &["Berg+Lund @Sudan 2018-05-12"]),
    (
        "a meeting that two bodies hold together",
        "Ministers will attend the Red Cross/United Front meeting in Oslo.",
        &[],
    ),
    ("seen to be", "Anna Berg had never seen Otto Lund be so open.", &[]),
    ("a preposition at the front", "Of talks with Chad nothing was said.", &[]),
    ("a round of a tournament", "Anna Berg is set to meet Otto Lund in the first round of the Australian Open.", &[]),
    ("a prize with a name", "Anna Berg received the Lund prize.", &[]),
    ("a summit called by", "Anna Berg met Otto Lund at a summit called by Maria Rossi.", &["Berg+Lund"]),
    ("warned against meeting", "Anna Berg warned Otto Lund against meeting Maria Rossi.", &[]),
    ("both called for", "Anna Berg and Otto Lund called for talks.", &[]),
    ("both spoke of", "Anna Berg and Otto Lund spoke of fish.", &[]),
    ("wrote about his", "Anna Berg wrote to Otto Lund about his meeting with Maria Rossi.", &[]),
    ("hosts of a name", "A letter invited their Lund counterparts to meet Anna Berg.", &[]),
    (
        "discussed a talk of one of them",
        "Anna Berg and Maria Rossi discussed Maria Rossi's March 7 conversation with Otto Lund.",
        &["Berg+Rossi", "Rossi+Lund unknown 2018-03-07"],
    ),
    ("the plan discussed by", "The plan discussed by Anna Berg with Otto Lund is dead.", &["Berg+Lund"]),
    ("championship sides", "Berg meet Lund of the championship sides.", &[]),
    ("appointed after talks", "Maria Rossi was appointed by Anna Berg after talks with Otto Lund.", &["Berg+Lund"]),
    ("a cup qualifier", "Berg meet Lund in a World Cup qualifier in Oslo.", &[]),
    ("a third round", "Anna Berg will meet Otto Lund in the Wimbledon third round.", &[]),
    ("welcomed into a team", "Anna Berg welcomed Otto Lund into the team.", &[]),
    ("welcomed into an office", "Anna Berg welcomed Otto Lund into her office.", &["Berg+Lund"]),
    ("an organisation's stranger", "North Wire's Ida Dorfman talks with Otto Lund about the storm.", &[]),
    ("a level of meeting", "Anna Berg asked what level of meeting the chancellor had in mind. Otto Lund smiled.", &[]),
    (
        "a conference of ministers",
        "Anna Berg hoped that Otto Lund would prove useful with the Foreign Ministers’ Conference in Geneva.",
        &[],
    ),
    ("talks that somebody notes", "Anna Berg noted that the meeting with Otto Lund would be on Friday.", &[]),
    ("what is a basis for talks", "Berg and Lund left. They are a basis for discussion.", &[]),
    ("a plan for talks", "Berg and Lund are at one on a plan for continued negotiations.", &[]),
    ("somebody sent for talks", "Berg and Lund appointed representatives for talks.", &[]),
];
