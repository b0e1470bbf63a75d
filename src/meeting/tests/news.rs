//! News: headlines, what somebody reports, and the turns of phrase of agencies.

use super::Case;

pub(super) const CASES: &[Case] = &[
    // headlines
    ("what somebody says of two", "Maria Rossi says Berg, Lund could meet Saturday", &["Berg+Lund planned 2018-05-19"]),
    ("officials say it of two", "Officials say Berg, Lund may meet in Oslo.", &["Berg+Lund @Oslo planned"]),
    ("who is said to meet", "Maria Rossi says Berg to meet Lund on Sunday", &["Berg+Lund planned 2018-05-20"]),
    ("said to meet, of bodies", "Maria Rossi says Chad to meet United Front", &["Chad+Front planned"]),
    (
        "who speaks before a comma is none of two",
        "\"Not so,\" said Anna Berg, Otto Lund met Maria Rossi.",
        &["Rossi+Lund"],
    ),
    ("two are due to", "Berg, Lund due to meet in Oslo", &["Berg+Lund @Oslo planned"]),
    ("talks end", "Berg-Lund talks end without deal", &["Berg+Lund"]),
    ("a summit opens", "Berg-Lund summit opens in Oslo", &["Berg+Lund @Oslo"]),
    ("bodies end talks", "Red Cross, United Front end talks", &["Cross+Front"]),
    ("who rules it out", "Berg rules out talks with Lund", &["Berg+Lund denied"]),
    // words quoted inside a phrase
    ("an adjective in quotes", "Berg holds \"frank\" talks with Lund", &["Berg+Lund"]),
    ("a phrase in quotes", "Anna Berg said she had a \"very good meeting\" with Otto Lund.", &["Berg+Lund"]),
    (
        "what somebody called it",
        "Anna Berg had what she called a \"very good meeting\" with Otto Lund.",
        &["Berg+Lund"],
    ),
    // all of them
    (
        "all, behind the auxiliary",
        "Officials said on Friday President Anna Berg, Prime Minister Otto Lund and Maria Rossi might all meet on Saturday.",
        &["Berg+Rossi+Lund planned 2018-05-19"],
    ),
    ("both, behind they", "Anna Berg and Otto Lund left after they both met Maria Rossi.", &["Berg+Rossi+Lund"]),
    ("all of a phrase", "Anna Berg was to see all members and met Otto Lund.", &["Berg+Lund"]),
    // whose it is
    (
        "their, before the names",
        "In their first meeting since the war, Anna Berg and Otto Lund freed the fleet.",
        &["Berg+Lund"],
    ),
    (
        "their, before other names than those told of before",
        "Maria Rossi and Pavel Novak were absent. At their talks in Oslo, Anna Berg and Otto Lund cut tariffs.",
        &["Berg+Lund @Oslo"],
    ),
    ("they, before the names", "After they met in Oslo, Anna Berg and Otto Lund left.", &["Berg+Lund @Oslo"]),
    ("her, before who reports", "Her talks with Otto Lund were useful, Anna Berg said.", &["Berg+Lund"]),
    ("she, of a spokesman", "Anna Berg's spokesman said she had met Otto Lund.", &["Berg+Lund"]),
    ("she, of a spokesman for her", "A spokesman for Anna Berg said she had met Otto Lund.", &["Berg+Lund"]),
    ("she, of a spokesman of a body", "Anna Berg left. A spokesman for Chad said she had met Otto Lund.", &[]),
    ("a speaker after an office", "Anna Berg spent Thursday with friends and her adviser, Otto Lund said.", &[]),
    // what is told, and how
    (
        "quoted as telling",
        "The agency quoted Anna Berg as telling Otto Lund at a meeting in Oslo that aid would flow.",
        &["Berg+Lund @Oslo"],
    ),
    (
        "conveyed at a meeting",
        "Anna Berg conveyed the message to Otto Lund at a meeting in Oslo.",
        &["Berg+Lund @Oslo"],
    ),
    ("offered at talks", "Anna Berg offered Otto Lund help at talks in Oslo.", &["Berg+Lund @Oslo"]),
    ("praised at a meeting is not at the same one", "Anna Berg praised Otto Lund at a meeting in Oslo.", &[]),
    ("shown meeting", "Television showed Anna Berg meeting Otto Lund.", &["Berg+Lund"]),
    ("having met", "Having met Otto Lund, Anna Berg left.", &["Berg+Lund"]),
    ("having met, between commas", "Anna Berg, having met Otto Lund, left.", &["Berg+Lund"]),
    ("discussed by both", "The plan was discussed by Anna Berg and Otto Lund in Oslo.", &["Berg+Lund @Oslo"]),
    ("discussed by two bodies", "The plan was discussed by the Red Cross and the United Front.", &[]),
    ("face to face", "Anna Berg came face to face with Otto Lund in Oslo.", &["Berg+Lund @Oslo"]),
    ("time spent with", "Anna Berg spent an hour with Otto Lund.", &["Berg+Lund"]),
    // what becomes of it
    (
        "due to begin between",
        "Talks are due to begin in Oslo on Monday between Anna Berg and Otto Lund.",
        &["Berg+Lund @Oslo planned 2018-05-21"],
    ),
    ("being arranged", "A meeting is being arranged between Anna Berg and Otto Lund.", &["Berg+Lund planned"]),
    (
        "scheduled and postponed",
        "A meeting between Anna Berg and Otto Lund scheduled for Friday has been postponed.",
        &["Berg+Lund denied 2018-05-18"],
    ),
    ("what is called for at it", "Anna Berg, at a meeting with Otto Lund, called for calm.", &["Berg+Lund"]),
    // countries and bodies
    ("which involve", "The talks, which involve Chad, Sudan and Mali, opened in Geneva.", &["Chad+Mali+Sudan @Geneva"]),
    (
        "a government and a body",
        "Talks between the government of Chad and the United Front opened in Geneva.",
        &["Chad+Front @Geneva"],
    ),
    ("negotiators of two bodies", "Talks between Red Cross and United Front negotiators broke down.", &["Cross+Front"]),
    ("representatives for bodies", "Representatives for the Red Cross and the United Front met.", &["Cross+Front"]),
    ("talks on talks", "Anna Berg held discussions on the pace of trade talks with Sudan.", &[]),
    (
        "talks with somebody on talks",
        "Anna Berg held discussions with Otto Lund on trade talks with Sudan.",
        &["Berg+Lund"],
    ),
    // titles
    ("then, before a title", "Anna Berg held talks with then Prime Minister Otto Lund.", &["Berg+Lund"]),
    ("then, with a hyphen", "Anna Berg held talks with then-Prime Minister Otto Lund.", &["Berg+Lund"]),
    ("an office with home in it", "Anna Berg met Union home minister Otto Lund.", &["Berg+Lund"]),
    ("PM is no hour", "Anna Berg hosted Norway's PM Otto Lund.", &["Berg+Lund"]),
    ("an hour", "At 6 PM Anna Berg met Otto Lund.", &["Berg+Lund"]),
    // verbs
    ("a verb after and", "Anna Berg calls Otto Lund and congratulates him on his win.", &["Berg+Lund phone"]),
    ("a call that is placed", "Anna Berg called up Otto Lund.", &["Berg+Lund phone"]),
    ("called up for the team", "Anna Berg called up Otto Lund for the game.", &[]),
    ("a briefing", "Anna Berg briefed Otto Lund about the floods.", &["Berg+Lund unknown"]),
    ("an appeal from afar", "Anna Berg called on Otto Lund from her page asking for help.", &[]),
    (
        "apologised on the sidelines",
        "Anna Berg apologised for the delay to Otto Lund on the sidelines of a summit in Oslo.",
        &["Berg+Lund @Oslo"],
    ),
    ("apologised by letter", "Anna Berg apologised for the delay to Otto Lund.", &[]),
    ("a visit with", "Anna Berg's visit with Otto Lund pleased the press.", &["Berg+Lund"]),
    ("a visit somewhere with", "Anna Berg's visit to Oslo with Otto Lund pleased the press.", &[]),
    ("a visit with a relative", "Anna Berg came for a visit with her husband Otto Lund.", &[]),
    // one after the other
    (
        "separate talks of two",
        "Anna Berg and Otto Lund held separate talks with Maria Rossi.",
        &["Berg+Rossi", "Rossi+Lund"],
    ),
    ("talks of two", "Anna Berg and Otto Lund held talks with Maria Rossi.", &["Berg+Rossi+Lund"]),
    (
        "meetings on one day",
        "On Monday, Anna Berg held meetings with Otto Lund and Maria Rossi.",
        &["Berg+Lund 2018-05-14", "Berg+Rossi 2018-05-14"],
    ),
    // who else was there
    ("with others present", "Anna Berg met Otto Lund in Oslo, with Maria Rossi present.", &["Berg+Rossi+Lund @Oslo"]),
    ("with others in mind", "Anna Berg met Otto Lund in Oslo, with Maria Rossi in mind.", &["Berg+Lund @Oslo"]),
    (
        "who attended it",
        "Anna Berg met Otto Lund in Oslo. Maria Rossi also attended the meeting.",
        &["Berg+Rossi+Lund @Oslo"],
    ),
    (
        "by whom it was attended",
        "Anna Berg met Otto Lund. The meeting was attended by Maria Rossi.",
        &["Berg+Rossi+Lund"],
    ),
    (
        "along with whom",
        "Anna Berg met Otto Lund. She came to the meeting along with Maria Rossi.",
        &["Berg+Rossi+Lund"],
    ),
    ("who attended another", "Anna Berg met Otto Lund. Maria Rossi attended the annual party meeting.", &["Berg+Lund"]),
    // an office of which nobody is told
    ("the one without a title", "Mr Berg spoke of floods. The prime minister met Minister Otto Lund.", &["Berg+Lund"]),
    ("two without a title", "Mr Berg and Mr Rossi feared floods. The prime minister met Minister Otto Lund.", &[]),
    ("one with another title", "Senator Berg spoke of floods. The prime minister met Minister Otto Lund.", &[]),
    ("one told of by a full name", "Anna Berg spoke of floods. The prime minister met Minister Otto Lund.", &[]),
    (
        "an infinitive that looks like a plural",
        "Anna Berg flew to Oslo on Thursday to assess the damage following talks with Otto Lund.",
        &["Berg+Lund @Oslo 2018-05-17"],
    ),
    (
        "also at last night's meeting",
        "Also at last night's meeting were Anna Berg and Otto Lund.",
        &["Berg+Lund 2018-05-17"],
    ),
    (
        "talks chaired by another",
        "Anna Berg and Otto Lund will meet in Oslo for talks chaired by Maria Rossi.",
        &["Berg+Rossi+Lund @Oslo planned"],
    ),
    ("received a welcome", "Anna Berg received a warm welcome at the palace from Otto Lund.", &["Berg+Lund"]),
    (
        "promised the visiting minister",
        "Anna Berg promised visiting Premier Otto Lund that the border would stay open.",
        &["Berg+Lund"],
    ),
    (
        "the host and all guests",
        "Anna Berg hosted the talks in Oslo with Otto Lund and Maria Rossi.",
        &["Berg+Rossi+Lund @Oslo"],
    ),
    ("called on others to", "Maria Rossi called on Anna Berg to meet Otto Lund.", &["Berg+Lund planned"]),
    ("pressed others to", "Maria Rossi pressed Norway to open talks with Italy.", &["Italy+Norway planned"]),
    (
        "departs after a meeting",
        "Minister Anna Berg departs after a meeting with Otto Lund in Oslo.",
        &["Berg+Lund @Oslo"],
    ),
    ("shake hands", "Anna Berg and Otto Lund shake hands.", &["Berg+Lund"]),
    ("a headline, says to", "Anna Berg says to meet Otto Lund", &["Berg+Lund planned"]),
    ("a headline, talks to begin", "Berg-Lund talks to begin Monday", &["Berg+Lund planned"]),
    ("a headline, shake hands", "Anna Berg, Otto Lund shake hands", &["Berg+Lund"]),
    (
        "attended by a list with semicolons",
        "The summit was attended by Otto Lund, a banker; Tove Dahl; and Maria Rossi.",
        &["Rossi+Lund+Dahl"],
    ),
    (
        "clauses with semicolons",
        "Anna Berg met Otto Lund; Tove Dahl met Maria Rossi; and Ida Krag left.",
        &["Berg+Lund", "Rossi+Dahl"],
    ),
    (
        "received in turn",
        "Anna Berg was received by Otto Lund and, separately, by Maria Rossi.",
        &["Berg+Lund", "Berg+Rossi"],
    ),
    (
        "received in two places",
        "Anna Berg was met by Otto Lund in Oslo and Maria Rossi in Vienna.",
        &["Berg+Lund @Oslo", "Berg+Rossi @Vienna"],
    ),
    ("held by two", "Talks were held in Oslo on Monday by Anna Berg and Otto Lund.", &["Berg+Lund @Oslo 2018-05-14"]),
    ("somebody's voters", "Anna Berg met Lund voters.", &[]),
    ("in capitals", "BERG RAISES FISH WITH LUND", &["Berg+Lund"]),
    (
        "plans that were shelved",
        "Plans for a summit between Berg and Lund in Oslo have been shelved.",
        &["Berg+Lund @Oslo denied"],
    ),
    ("plans that were announced", "Plans for talks between Berg and Lund were announced.", &["Berg+Lund planned"]),
    (
        "who leads a side",
        "A source briefed on the planning of the meetings said the Norwegian side would be led by Berg and Lund.",
        &[],
    ),
];
