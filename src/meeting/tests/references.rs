//! References: whom pronouns and descriptions stand for, and whose meeting it is that somebody reports of.

use super::Case;

pub(super) const CASES: &[Case] = &[
    // pronouns and descriptions
    ("he who tells", "Anna Berg informed Otto Lund that she had met Maria Rossi.", &["Berg+Rossi"]),
    ("talks of somebody unnamed", "Anna Berg spoke of the minister's talks with Otto Lund.", &[]),
    ("speaker of a transcript", "Berg: It is late. I saw Lund on Thursday.", &["Berg+Lund 2018-05-17"]),
    (
        "three of them",
        "Anna Berg, Otto Lund and Maria Rossi came. The three leaders met in Oslo.",
        &["Berg+Rossi+Lund @Oslo"],
    ),
    ("the two", "Anna Berg praised Otto Lund. The two met in Oslo.", &["Berg+Lund @Oslo"]),
    ("when the two met", "Anna Berg found Otto Lund tired when the two met in Oslo.", &["Berg+Lund @Oslo"]),
    ("the spokesman's he", "Berg's spokeswoman Maria Rossi said she had met Otto Lund.", &["Berg+Lund"]),
    ("somebody unnamed is nearer", "Anna Berg is ill. The captain said he met Otto Lund.", &[]),
    ("a name that is not known", "Anna Berg is ill. Mayor Tomson said he met Otto Lund.", &[]),
    ("they of an earlier sentence", "Anna Berg praised Otto Lund. The farmers were angry. They met in Oslo.", &[]),
    ("not the speaker", "Berg: It is late. We could send Rossi to talk with him.", &[]),
    ("not who is quoted", "Otto Lund is away. “He met Maria Rossi in Oslo,” Anna Berg said.", &["Rossi+Lund @Oslo"]),
    (
        "him",
        "Anna Berg will visit Otto Lund in Oslo, and Maria Rossi is to meet him in Vienna.",
        &["Berg+Lund @Oslo planned", "Rossi+Lund @Vienna planned"],
    ),
    ("he said he met", "Anna Berg said she met Otto Lund.", &["Berg+Lund"]),
    (
        "he of the sentence before",
        "Otto Lund arrived in Oslo. He met Anna Berg there on Thursday.",
        &["Berg+Lund @Oslo 2018-05-17"],
    ),
    (
        "he of an office",
        "Pavel Novak is back. The Czech president telephoned Anna Berg. In separate calls he briefed Otto Lund, Ivo Kranj and Maria Rossi, Dahl said.",
        &["Berg+Novak phone", "Kranj+Novak phone", "Lund+Novak phone", "Rossi+Novak phone"],
    ),
    (
        "the four",
        "Anna Berg, Otto Lund, Ivo Kranj and Tove Dahl came to Oslo. The four met on Thursday.",
        &["Berg+Kranj+Lund+Dahl @Oslo 2018-05-17"],
    ),
    (
        "the two leaders",
        "President Anna Berg praised Chancellor Otto Lund. The two leaders met in Oslo.",
        &["Berg+Lund @Oslo"],
    ),
    (
        "in his talks, at the front",
        "Maria Rossi is ill. In her talks with Otto Lund, Anna Berg was calm.",
        &["Berg+Lund"],
    ),
    (
        "the latter",
        "Anna Berg said Otto Lund would be told, and the latter wished to meet Maria Rossi.",
        &["Rossi+Lund planned"],
    ),
    ("he who is nobody stays nobody", "He flew to Oslo with Anna Berg. He met Otto Lund there.", &[]),
    (
        "their meeting of unnamed people",
        "Anna Berg praised Otto Lund. The envoy told the king at their meeting to go.",
        &[],
    ),
    ("companies, not people", "Anna Berg and Otto Lund praised the Red Cross. The two companies met in Oslo.", &[]),
    (
        "companies, with people nearer",
        "The Red Cross and North Wire praised Anna Berg. The two companies met.",
        &["Wire+Cross"],
    ),
    ("countries, not cities", "Sudan and Mali were named in Vienna. The two countries held talks.", &["Mali+Sudan"]),
    (
        "ministers, not singers",
        "Anna Berg, a singer, praised her lawyer Otto Lund. The two ministers met in Oslo.",
        &[],
    ),
    ("they", "Anna Berg wrote to Otto Lund before they met in Vienna.", &["Berg+Lund @Vienna"]),
    (
        "his counterpart",
        "Swedish President Otto Lund praised Italian President Maria Rossi. Lund will meet his Italian counterpart in Oslo.",
        &["Rossi+Lund @Oslo planned"],
    ),
    ("by the gazetteer's columns", "Pavel Novak is ill. Anna Berg met the Czech president.", &["Berg+Novak"]),
    ("two could be meant", "Minister Anna Berg and Minister Otto Lund came. Maria Rossi met the minister.", &[]),
    // who reports of talks
    (
        "the other side is who reports",
        "Ambassador Berg reported that during a discussion with Lund, the latter offered a loan.",
        &["Berg+Lund"],
    ),
    (
        "who reports, without a comma",
        "Anna Berg reported on Monday that, in the course of a conversation with Otto Lund on Thursday the latter offered a loan.",
        &["Berg+Lund unknown 2018-05-17"],
    ),
    (
        "who reports of whom they met",
        "Anna Berg wrote that at a meeting with Lund in Oslo, Lund had offered a loan.",
        &["Berg+Lund @Oslo"],
    ),
    (
        "a spokesman reports",
        "Spokesman Ivo Kranj said that during a discussion with Lund, the latter offered a loan.",
        &[],
    ),
    (
        "a spokesman after a comma",
        "Ivo Kranj, a spokesman, said that during talks with Lund, the latter offered a loan.",
        &[],
    ),
    ("nobody named reports", "The paper reported that during a talk with Lund, the latter offered a loan.", &[]),
    (
        "another one acts",
        "Anna Berg reported that during a discussion with Lund, Rossi offered a loan.",
        &["Rossi+Lund"],
    ),
    (
        "somebody without a name acts",
        "Anna Berg reported that during a discussion with Lund, the minister offered a loan.",
        &[],
    ),
    (
        "the noun has an owner",
        "Anna Berg reported that during Maria Rossi's discussion with Lund, the latter offered a loan.",
        &["Rossi+Lund"],
    ),
    (
        "whose is the name of a stranger that comes",
        "Anna Berg flew to Oslo. In his talks with Otto Lund, General Dunn asked for money.",
        &[],
    ),
    (
        "whose is who did it in the passive",
        "The line to be taken with Maria Rossi is that followed by the minister in his talks with Otto Lund.",
        &[],
    ),
    // nearer than a name of another sentence
    ("not who speaks before", "Kranj: Do we know Lund?\nBerg: Yes, I met him in Oslo.", &["Berg+Lund @Oslo"]),
    (
        "not a name in brackets before",
        "(Kranj Library, Files) Anna Berg was to come. She met Maria Rossi on Thursday.",
        &["Berg+Rossi 2018-05-17"],
    ),
    ("he of a name that is not known", "Anna Berg slept. On Monday Otto Dorfman came. He met Maria Rossi.", &[]),
    ("an assistant of the minister is none", "Assistant Minister Otto Lund slept. Anna Berg met the minister.", &[]),
    ("a deputy under that name", "Deputy Minister Otto Lund slept. Anna Berg met the deputy minister.", &["Berg+Lund"]),
    ("who says he, of no known name", "Anna Berg slept. Ivar Dorfman said that he met Otto Lund.", &[]),
    ("a name as the document writes it", "Anna Berg and Dorfman slept. Dorfman rose. He met Otto Lund.", &[]),
    ("a word that opens a sentence", "Anna Berg came to Oslo. Talks began. She met Otto Lund.", &["Berg+Lund"]),
    ("a majesty", "Otto Lund spoke. Her Majesty told him that she would raise it with Anna Berg.", &[]),
    ("a department of somebody else", "Ida Krag slept. Anna Berg met the minister of trade.", &[]),
    ("a department of her own", "Ida Krag slept. Anna Berg met the minister of fisheries.", &["Berg+Krag"]),
    ("a list above", "PRESENT\nMinister Dahl, Oslo\nHe would speak to Lund.", &[]),
    (
        "an office of a state that is not known",
        "Pavel Novak slept. Anna Berg received the president of the Republic of Zubrowka.",
        &[],
    ),
    ("your talk", "Novak should rest, and, following your talk with Lund, write.", &[]),
    ("who writes for an office", "Vera Holm wrote it down. Anna Berg met the president.", &[]),
    ("\"we\" of who speaks", "“We met Otto Lund in Oslo,” Anna Berg said.", &["Berg+Lund @Oslo"]),
    ("\"we\" of a spokesman", "“We met Otto Lund in Oslo,” spokesman Ivo Kranj said.", &[]),
    ("\"we\" of a country", "“We hope for talks with Chad,” Anna Berg said.", &[]),
    (
        "premier for prime minister",
        "Prime Minister Anna Berg is ill. The premier will meet Otto Lund.",
        &["Berg+Lund planned"],
    ),
    (
        "a headline without an article",
        "Minister Tove Dahl says she is well. - Otto Lund telephones minister.",
        &["Lund+Dahl phone"],
    ),
    (
        "ministers of the two countries",
        "Chad and Mali are at odds. The foreign ministers of the two countries met in Oslo.",
        &["Chad+Mali @Oslo"],
    ),
    (
        "a party named in its phrase",
        "Chad’s opposition United Front party began talks with Anna Berg’s Red Cross party.",
        &["Cross+Front"],
    ),
    ("the state of", "The Red Cross negotiates with the state of Chad.", &["Chad+Cross"]),
    (
        "\"she\" before her name",
        "Speaking in Oslo, where she met Otto Lund, Anna Berg said it was late.",
        &["Berg+Lund @Oslo"],
    ),
    (
        "talks scheduled during the visit of",
        "Talks are scheduled with Otto Lund during Anna Berg’s visit.",
        &["Berg+Lund planned"],
    ),
    (
        "of whom a spokesman spoke",
        "Spokesman Ivo Kranj said that Anna Berg had left. She met Otto Lund in Oslo.",
        &["Berg+Lund @Oslo"],
    ),
    ("a name behind an office and its house", "Anna Berg met the speaker of the parliament Otto Lund.", &["Berg+Lund"]),
    ("a name behind a relation", "Anna Berg met the brother of President Otto Lund.", &[]),
    (
        "of whom the spokesman spoke as \"she\"",
        "A spokesman for Anna Berg said she was well. She will meet Otto Lund.",
        &["Berg+Lund planned"],
    ),
];
