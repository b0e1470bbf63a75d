//! Diplomatic papers: who writes, telegraphic style, brackets of an editor, offices that take many words.

use super::Case;

pub(super) const CASES: &[Case] = &[
    // who writes
    (
        "writer of a letter",
        "7. Letter From Minister Berg to Senator Rossi\nOslo, May 3, 2018.\nI saw Otto Lund on Thursday.",
        &["Berg+Lund 2018-05-17"],
    ),
    (
        "writer in brackets",
        "7. Memorandum From the Assistant Secretary for Trade (Berg) to the Secretary\nI had a talk with Lund this morning.",
        &["Berg+Lund 2018-05-18"],
    ),
    (
        "writer after by",
        "Memorandum by Mr. Otto Lund to the Secretary\nBerg called on me on Thursday.",
        &["Berg+Lund 2018-05-17"],
    ),
    (
        "writer of a telegram",
        "The Ambassador in Chad ( Berg ) to the Secretary of State\nWhen I called on Lund he smiled.",
        &["Berg+Lund"],
    ),
    (
        "my talk",
        "No. 12 Telegram From the Envoy in Mali (Berg) to the Ministry\nIn my talk with Lund on Thursday fish was mentioned.",
        &["Berg+Lund 2018-05-17"],
    ),
    ("I and others", "Letter From Anna Berg to Maria Rossi\nRossi and I met Lund in Oslo.", &["Berg+Rossi+Lund @Oslo"]),
    (
        "a line below the heading",
        "7. Telegram From the Embassy in Chad to the Ministry\n94. From Berg.\nYesterday I met with Lund.",
        &["Berg+Lund 2018-05-17"],
    ),
    ("to somebody, from an office", "Telegram From the Embassy in Chad to Minister Berg\nI met Lund yesterday.", &[]),
    (
        "an assistant to somebody",
        "Memorandum From the Assistant to the President (Berg) to Minister Rossi\nI met Lund.",
        &["Berg+Lund"],
    ),
    ("several write", "Letter From Anna Berg and Maria Rossi to the Ministry\nI met Lund.", &[]),
    ("no heading", "A letter from Berg came. Then I met Lund.", &[]),
    (
        "in somebody's words",
        "Letter From Anna Berg to Maria Rossi\nA farmer wrote: “It is late. I met Lund. He slept.”",
        &[],
    ),
    ("in another's text", "Letter From Anna Berg to Maria Rossi\nHere is the text of his note. I met Lund.", &[]),
    ("my talk, of nobody known", "Berg heard of my talk with Lund.", &[]),
    // an editor's brackets
    ("he, with his name", "Dahl advised telling Novak that she (Berg) would meet with Lund.", &["Berg+Lund planned"]),
    ("his, with a title", "Novak heard of her [Minister Berg's] talks with Lund.", &["Berg+Lund"]),
    ("brackets with more than the name", "Novak said she (the friend of Rossi) met Lund.", &["Lund+Novak"]),
    // who is told to do it
    (
        "for whom somebody arranges it",
        "Berg asked Lund to arrange a meeting for her with Novak.",
        &["Berg+Novak planned"],
    ),
    (
        "whose it is that is advised",
        "Berg advised Lund to mention fish during his upcoming meeting with Novak.",
        &["Lund+Novak planned"],
    ),
    ("suggested to B that he", "Berg suggested to Lund that he raise the matter with Novak.", &["Lund+Novak planned"]),
    ("told B that he should", "Berg told Lund that he should see Novak on Monday.", &["Lund+Novak planned 2018-05-21"]),
    ("told B that he met", "Berg told Lund that she had met Novak.", &["Berg+Novak"]),
    (
        "toward the end of his",
        "Rossi was ill. Toward the end of his conversation with Lund, Novak smiled.",
        &["Lund+Novak unknown"],
    ),
    ("they, unnamed", "Berg and Lund slept. The envoy reminded the king that they had met in Oslo.", &[]),
    (
        "an assistant to a president is none",
        "Otto Lund, assistant to the president, sat there. Anna Berg met the president.",
        &[],
    ),
    ("they, of a country", "Berg slept. Lund told the Italians that they should raise it with Novak.", &[]),
    ("no way to meet", "Berg slept, and there is no way to talk to Lund.", &[]),
    // offices
    (
        "the president of another country",
        "Pavel Novak slept. Anna Berg received the president of the Republic of Chad.",
        &[],
    ),
    (
        "the president of that country",
        "Otto Lund, president of Chad, slept. Anna Berg received the president of the Republic of Chad.",
        &["Berg+Lund"],
    ),
    (
        "an office of many words",
        "In a talk with Assistant to the Queen for Northern Affairs Otto Lund, Anna Berg smiled.",
        &["Berg+Lund"],
    ),
    (
        "a title after what opens the sentence",
        "At the envoy's suggestion General Berg telephoned Lund.",
        &["Berg+Lund phone"],
    ),
    ("a former office", "With former Minister Berg, Lund met Novak.", &["Lund+Novak"]),
    // telegraphic style
    (
        "half a day without a preposition",
        "Berg and Rossi met for an hour afternoon May 3 with Lund.",
        &["Berg+Rossi+Lund 2018-05-03"],
    ),
    ("the day of a month", "Berg saw Lund 14th to inform him of it.", &["Berg+Lund"]),
    (
        "a conference among several",
        "At a conference among President Berg, Minister Lund, and General Rossi on May 3 there was some discussion of fish.",
        &["Berg+Rossi+Lund 2018-05-03"],
    ),
    (
        "legs between semicolons",
        "Anna Berg visited Oslo in March for discussions with Otto Lund; Austria in April for discussions with Maria Rossi; and Geneva in May for talks with Tove Dahl.",
        &["Berg+Dahl @Geneva 2018-05", "Berg+Lund @Oslo 2018-03", "Berg+Rossi @Austria 2018-04"],
    ),
    (
        "discussions about something which she had",
        "Anna Berg should follow up on the discussions about a possible settlement which she had with Otto Lund.",
        &["Berg+Lund"],
    ),
    ("words quoted go on", "Anna Berg wrote in her diary that she and Otto Lund “talked about fish.”", &["Berg+Lund"]),
    (
        "the number of a telegram is no day",
        "Telegram 5, May 14, told of Anna Berg's meeting with Otto Lund.",
        &["Berg+Lund"],
    ),
    (
        "called at somebody's request",
        "Otto Lund called at Anna Berg's request to discuss the situation.",
        &["Berg+Lund"],
    ),
    ("called at the request of somebody", "Otto Lund called at the request of Anna Berg.", &["Berg+Lund"]),
    (
        "whether it helps, and who had talks",
        "Anna Berg should wait to see whether it helps to follow up on the discussions which she had with Otto Lund.",
        &["Berg+Lund"],
    ),
    (
        "a leg to two countries",
        "Anna Berg visited Oslo for talks with Otto Lund; Sudan and Chad in May for meetings with Maria Rossi.",
        &["Berg+Lund @Oslo", "Berg+Rossi 2018-05"],
    ),
    (
        "a witness called at somebody's request",
        "Otto Lund, a witness called at the request of Anna Berg, said nothing.",
        &[],
    ),
    ("called at a request for something", "Otto Lund called at the request of Anna Berg for a boycott.", &[]),
    // numbers of paragraphs
    ("a number", "2. In a talk with Otto Lund, Anna Berg spoke of fish.", &["Berg+Lund"]),
    ("a letter", "b. In a talk with Otto Lund, Anna Berg spoke of fish.", &["Berg+Lund"]),
    ("a number before a name", "3. Anna Berg met Otto Lund.", &["Berg+Lund"]),
    // lists with a place
    ("members present were", "Members present were: Anna Berg, Otto Lund, Mr. Kranj", &["Berg+Kranj+Lund"]),
    ("present at, were", "Members present at the May 3 meeting were: Anna Berg, Otto Lund", &["Berg+Lund"]),
    ("present from, were", "Present from the North Wire were Anna Berg and Otto Lund.", &["Berg+Lund"]),
    ("present, of a gift", "The present from the North Wire pleased Anna Berg and Otto Lund.", &[]),
    // who else was there, behind a meeting
    (
        "were also present",
        "Anna Berg met Otto Lund. Maria Rossi and Tove Dahl were also present.",
        &["Berg+Rossi+Lund+Dahl"],
    ),
    (
        "the only other guests",
        "Anna Berg had lunch with Otto Lund. Maria Rossi was the only other guest present.",
        &["Berg+Rossi+Lund"],
    ),
    ("was not present", "Anna Berg met Otto Lund. Maria Rossi was not present.", &["Berg+Lund"]),
    ("was accompanied by", "Anna Berg met Otto Lund. Lund was accompanied by Maria Rossi.", &["Berg+Rossi+Lund"]),
    (
        "somebody else was accompanied",
        "Anna Berg met Otto Lund. Ivo Kranj was accompanied by Maria Rossi.",
        &["Berg+Lund"],
    ),
    ("attended", "Anna Berg met Otto Lund. Maria Rossi attended.", &["Berg+Rossi+Lund"]),
    ("attended school", "Anna Berg met Otto Lund. Maria Rossi attended a school.", &["Berg+Lund"]),
    ("joined them", "Anna Berg met Otto Lund. Maria Rossi joined them.", &["Berg+Rossi+Lund"]),
    ("present at nothing told of", "Anna Berg wrote to Otto Lund. Maria Rossi was present.", &[]),
    ("a gift", "Anna Berg met Otto Lund. Maria Rossi was a present.", &["Berg+Lund"]),
    (
        "an office without its article",
        "Minister Anna Berg came. Minister said she would meet Otto Lund.",
        &["Berg+Lund planned"],
    ),
    ("in executive session", "In meetings with bankers in executive session, Anna Berg and Otto Lund agreed.", &[]),
    // who signs
    (
        "a telegram that is signed",
        "Telegram From the Embassy in Chad to the Department of State\nI saw Otto Lund today.\nBerg\n\nSource: Files. I saw Maria Rossi.",
        &["Berg+Lund 2018-05-18"],
    ),
    (
        "a telegram of the Department",
        "Telegram From the Department of State to the Embassy in Chad\nI saw Otto Lund today.\nBerg",
        &[],
    ),
    ("a name on a line that signs nothing", "News of the day\nI saw Otto Lund today.\nBerg", &[]),
    (
        "a letter to somebody",
        "Letter From Ambassador Berg to Secretary Dahl\nDear Tove: I saw Otto Lund today.",
        &["Berg+Lund 2018-05-18"],
    ),
    ("a text of one line", "From Berg. I met Lund.", &["Berg+Lund"]),
    ("a text, no heading above one", "A letter from Berg came. Then I met Lund.\nRossi left.", &[]),
    (
        "yourself in a list",
        "Berg spoke of her conversations with Lund, yourself, Rossi, and others.",
        &["Berg+Lund unknown", "Berg+Rossi unknown"],
    ),
    ("me in a list", "From Dahl.\nBerg met with Lund, me, and Rossi.", &["Berg+Dahl", "Berg+Lund", "Berg+Rossi"]),
    ("an interview that somebody had", "Berg had just had an interview with Lund in Oslo.", &["Berg+Lund @Oslo"]),
    ("an interview between two", "Rossi spoke of an interview between Berg and Lund.", &["Berg+Lund"]),
    ("an interview with the press", "Berg said in an interview with Lund that taxes were high.", &[]),
    ("somebody's interview", "In her interview with Lund, Berg said that taxes were high.", &[]),
    (
        "a telegram’s paragraph with a number",
        "From Berg.\nTrade is free.\n3627. Saw Lund at his residence.",
        &["Berg+Lund"],
    ),
    (
        "an office with its name in brackets",
        "Memorandum of Conversation Between the Ambassador at Large (Berg) and the Ambassador in Mali (Lund)",
        &["Berg+Lund unknown"],
    ),
    (
        "an office with its name in brackets as subject",
        "The Ambassador in Mali (Berg) met with the Secretary of State (Lund).",
        &["Berg+Lund"],
    ),
    ("an office of an office", "Berg met the Director of the Office of Western Affairs (Lund).", &["Berg+Lund"]),
    ("two names beside each other", "Secretary Berg (Lund) left for a meeting with Rossi.", &["Berg+Rossi planned"]),
    (
        "a body in brackets behind an office",
        "Berg met in Oslo the leader of the United Party of Mali (Red Cross) Lund.",
        &["Berg+Lund @Oslo"],
    ),
];
