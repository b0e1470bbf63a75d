use super::*;
use std::fmt::Write as _;

use proptest::prelude::*;

/// One row a case: what it shows, and the text with `|` where one sentence ends and the next begins.
fn check(rows: &[(&str, &str)]) {
    let mut failures = String::new();
    for (shows, marked) in rows {
        let text = marked.replace('|', "");
        let found: Vec<&str> = split_sentences(&text).iter().map(|span| &text[span.start..span.end]).collect();
        let expected: Vec<&str> = marked.split('|').map(str::trim).filter(|part| !part.is_empty()).collect();
        if found != expected {
            let _ = write!(failures, "{shows}\n  expected {expected:?}\n  found    {found:?}\n");
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}

#[test]
fn abbreviations() {
    check(&[
        ("no full stop", "The talks went on"),
        ("two sentences", "The talks went on.| Nobody left."),
        ("a title", "He saw Mr. Orlov and Mrs. Orlova.| They smiled."),
        ("a rank", "Then Gen. Petrov spoke.| Lt. Col. Ivanov was silent."),
        ("two ranks with a full stop", "Asked by Sen. Reed, Rep. Hale and Gov. Moss agreed."),
        ("a doctor", "Dr. Weiss and Prof. Klein met St. John."),
        ("a title in capitals", "MR. ORLOV MET GEN. PETROV."),
        ("a state with points", "The U.S. Senate voted."),
        ("its holder of an office", "The U.S. President spoke.| The U.N. Security Council met."),
        ("the state at a sentence end", "He went to the U.S. |The next day he came back."),
        ("its sentence end before a quote", "He went to the U.S. |“It was cold,” he said."),
        ("the state before a quoted name", "It was the U.S. “Plan of Peace” again."),
        ("the state before a small letter", "The U.S. and the U.N. agreed."),
        ("the state at a paragraph end", "He went to the U.S.|\nPutin stayed."),
        ("three letters with points", "The U.S.S.R. Foreign Ministry was told.| So was the D.P.R.K. embassy."),
        ("a possessive after points", "The U.S.'s answer came.| It was short."),
        ("hour", "They met at 3 p.m. today.| It was 11 a.m. in London."),
        ("hour at a sentence end", "They met at 3 p.m. |Officials were late."),
        ("hour before a day", "They met at 3 p.m. Monday in Sochi."),
        ("hour before a time zone", "They met at 3 p.m. Moscow time and at 4 p.m. GMT again."),
        ("hour in capitals", "It began at 9 A.M. Eastern time."),
        ("hour that opens the sentence", "At 5 a.m. Mr. Orlov left. |He was back at 6 P.M. |Mr. Orlov was tired."),
        ("hour in two words", "Paris, May 2, 6 p. m. |The Ambassador called."),
    ]);
}

#[test]
fn abbreviations_of_names_and_numbers() {
    check(&[
        ("a firm", "Orion Inc. Chairman Hale resigned.| Vega Corp. and Lyra Ltd. Holdings did not."),
        ("a firm at a sentence end", "He sold it to Orion Inc. |The price was low."),
        ("a number", "No. 5 was closed.| See vol. II, no. 3 and pp. 5–9."),
        ("a number with a ring", "It is at N°. 12.5. |There it lies."),
        ("page and mount", "Turn to p. 55 and see Mt. Elbrus. |Ask Anna and co. |They know."),
        ("a union at a sentence end", "I live in the E.U. |How about you?"),
        ("no, the answer", "He said no. |The talks went on."),
        ("No., a letter and a number", "Telegram No. A–103 came."),
        ("a saint and a street", "He flew to St. Petersburg and lived on Wall St. |The flat was small."),
        ("a son", "John Hale Jr. Foundation money came.| He named John Hale Sr. |Then he left."),
        ("for example", "Big towns, e.g. Moscow, i.e. The Capital, grew.| Nobody knew."),
        ("against", "It was Hale vs. Moss in Roe v. Wade style."),
        ("a month before a day", "It was on Jan. 5 and Sept. 12."),
        ("a month at a sentence end", "It was in Jan. |They met again in Feb. 2016."),
        ("a degree", "She has a Ph.D. from Oxford.| He has an M.D. |They met there."),
        ("et cetera", "They sold guns, tanks, etc. to both.| They sold food, etc. |Putin bought it."),
        ("a state of the union", "In Boise, Idaho, and Mobile, Ala. Governors met."),
        ("a small letter after an abbreviation", "The dept. of the govt. was shut."),
        ("a word that looks like one", "Nobody knew where he sat. |Putin did."),
        ("a month's end in a word", "This is a mar. |Putin saw it."),
        ("two full stops", "He works for Orion Inc.. |She does not."),
        ("a name with an apostrophe", "It was Putin's. |Assad said so, but he didn't. |Nobody cared."),
        ("an unknown abbreviation before a small letter", "The Gaz. of the town printed it."),
        ("a place that keeps its stop", "They left Washington, D.C. Monday morning."),
    ]);
}

#[test]
fn initials_and_labels() {
    check(&[
        ("two initials", "J. F. Dulles came.| So did J.F. Dulles."),
        ("a middle initial", "George W. Bush met Dwight D. Eisenhower.| Both smiled."),
        ("joined initials", "George H.W. Bush came."),
        ("an initial in Cyrillic", "Приехал В. В. Петров. |Он устал."),
        ("an initial with an accent", "É. Durand came.| Nobody saw him."),
        ("the pronoun", "It is only you and I. |Did you see Albert I. Jones?"),
        ("a letter that is no initial", "They chose plan B. |The first had failed."),
        ("a numbered paragraph", "1. The talks begin.| 2. The talks end."),
        ("a long number", "1104. At noon I called on him.| He was out."),
        ("a letter as label", "(a) First item.| (b) Second item."),
        ("a letter and a point as label", "a. The first item. |b. The second item."),
        ("a number and a bracket", "1) The first item. |2) The second item."),
        ("a point and a bracket", "1.) The first item. |2.) The second item."),
        ("a Roman number", "IV. The war ends."),
        ("a number after a colon", "There are two aims: 1. The talks must begin."),
        ("a number at a line start", "No. 5 at the line's start|\n1. An item|\n2. Another item"),
        ("a year at a sentence end", "It was in 1945. |Putin was not born."),
        ("a king", "It was Elizabeth II. |The people cheered."),
        ("a paragraph after an hour", "Damascus, November 8, 7 p.m. |1104. At noon I called."),
    ]);
}

#[test]
fn quotes_and_brackets() {
    check(&[
        ("two sentences inside", "\"I came. |I saw,\" he said."),
        ("two sentences inside, curly", "“I came. |I saw,” he said."),
        ("a question that goes on", "\"Is he coming?\" she asked."),
        ("a question that goes on, curly", "“Is he coming?” she asked.| “No!” he cried."),
        ("a question and a name", "“Is he coming?” Mr. Orlov asked.| “Yes!” Putin said."),
        ("a question and the next sentence", "“Is he coming?” |The door opened."),
        ("the quote closes with its sentence", "\"We will meet.\" |He left."),
        ("the same, curly", "“We will meet.” |He left."),
        ("the same, single", "'We will meet.' |He left.| ‘We will meet.’ |He left."),
        ("the same, guillemets", "« On se verra. » |Il partit.| «On se verra.» |Il partit."),
        ("stop outside", "They called it \"peace\". |He left."),
        ("quote after quote", "“We met.” |“We did not.”"),
        ("a quote inside a quote", "“He said ‘We met.’” |Then he left."),
        ("a quote opens after a stop", "He left. |\"It is late,\" he said."),
        ("two apostrophes as quote", "He left. |''It is late,'' he said. |``So it is.''"),
        ("never closed", "“We met. |He left. |They stayed."),
        ("never opened", "We met.” |He left.” |They stayed."),
        ("an apostrophe only", "The ministers' talks ended. |Nobody spoke."),
        ("space before the closing quote", "“We met. ” |He left."),
        ("in brackets", "He left. |(She stayed.) |They met."),
        ("brackets inside a sentence", "He left (she stayed.) and they met."),
        ("brackets that close first", "He left (she stayed). |They met."),
        ("a stop and an apostrophe", "He said 'no.' |They met."),
        ("a remark in brackets", "It is late. |(laughter) They met."),
        ("a bracket after an abbreviation", "The U.S. (and others) met."),
        ("a note number", "They met.[12] |He left.[3]"),
        ("no space after the quote", "“We met.”|He left."),
    ]);
}

#[test]
fn marks() {
    check(&[
        ("a question", "Who came? |Nobody came! |They left."),
        ("both marks", "Who came?! |Nobody!! |They left??? |Yes."),
        ("a cry inside a name", "She works at Yahoo! in Berlin."),
        ("points and a small letter", "He was ... tired... and left… and slept."),
        ("points and a capital", "He was tired... |They left.| He was tired… |They left."),
        ("four points", "He never came.... |She left."),
        ("spaced points", "The talks . . . were long. . . . |The Minister left."),
        ("points apart and a name", "He met ... President Petrov."),
        ("points apart and the pronoun", "It was . . . I mean . . . it was late."),
        ("points in brackets", "The talks [...] were long. |[. . .] The Minister left."),
        ("points at a sentence end", "The talks were long . . . . |The next round is short."),
        ("points of all kinds", "It was ... well, what I mean...see . . . it is late."),
        ("decimal numbers", "It cost $1.5 million, or 3.25 each. |Prices rose 2.5%. |Nobody paid."),
        ("a thousand with points", "He paid 1.000.000 in all. |Nobody paid."),
        ("a host", "Read www.example.com or http://example.org/a.html?b=c.d today."),
        ("a host at a sentence end", "Read www.example.com. |Then write to press@example.org. |Nobody does."),
        ("a file name", "Open report.final.pdf and main.rs now.| It is long."),
        ("a name that begins with a point", "He wrote it in .NET and Node.js. |It ran."),
        ("a firm with a point", "He booked it on Booking.Com today."),
        ("no space between", "He came.|They left."),
        ("no space after a number", "He paid 1,000.|That is much.|Dr. Orlov paid 25."),
        ("no space after an abbreviation", "He met Mr.Orlov in St.Petersburg today."),
        ("a version", "It runs version 2.0. |They sell it."),
        ("a small letter that begins a name", "He left. |al-Orlov stayed. |iPhones rang."),
        ("an ideographic stop", "他走了。|她来了！|谁？"),
        ("a danda", "वह गया। |वह आई।"),
        ("an Arabic question", "من جاء؟ |لا أحد."),
        ("a bullet inside a line", "• The first item |• The second item. |• 3. The third item |⁃4. The fourth"),
        ("a dash", "He left. |— Nobody saw it."),
        ("lone marks stay with what follows", ". He left."),
        ("a range", "See pp. 5–7. |Then stop."),
        ("Unicode spaces", "He left.\u{a0}|They stayed.\u{2003}|\u{3000}Nobody came.\u{202f}"),
        ("a line separator", "He left\u{2028}|They stayed\u{2029}|Nobody came"),
        ("only marks", "?!...!!"),
        ("empty", ""),
        ("only white space", " \t\r\n\u{a0}\n\u{2003} "),
    ]);
}

#[test]
fn lines() {
    let wrapped = "The ministers of seven countries met in Geneva on Monday\n\
        and spoke for three hours about the future of the region, Gen.\n\
        Petrov said. |After that the envoy of the United Nations flew to\n\
        Vienna, where the talks will go on in Jan. |The date is open.";
    check(&[
        ("a headline", "Ministers meet in Geneva|\nThe ministers met on Monday. |They spoke."),
        ("a headline over an empty line", "Ministers meet in Geneva|\n\nThe ministers met on Monday."),
        ("a caption", "Petrov and Hale in Sochi|\nPhoto: Agency|\n\nThe talks went on."),
        ("a bullet list", "They agreed on:|\n- a truce|\n- elections|\n* a constitution|\n• the return of refugees"),
        ("one paragraph a line", "The ministers met. |They spoke|\nand nobody knew"),
        ("an empty line ends", "The ministers|\n\nmet"),
        ("a line of blanks ends", "The ministers|\n \t \nmet"),
        ("hard-wrapped", wrapped),
        ("hard-wrapped with CRLF", &wrapped.replace('\n', "\r\n")),
        ("hard-wrapped paragraphs", &format!("Ministers meet in Geneva|\n\n{wrapped}|\n\n{wrapped}")),
        ("a headline over wrapped lines", &format!("Ministers meet|\n{wrapped}")),
        (
            "a list in wrapped lines",
            &format!("{wrapped}|\n- a truce in the whole of the country and in the islands|\n- elections"),
        ),
        (
            "a numbered list in wrapped lines",
            &format!("{wrapped}|\n1. A truce in the whole of the country and in the islands|\n(b) elections"),
        ),
        (
            "wrapped in two lines",
            "The prime minister of the country said on Monday that he\nwould go to Vienna. |He did.",
        ),
        (
            "a list of long lines",
            "The Foreign Minister of the Republic of Alvania, in person|\nThe Deputy Minister of Finance of the Kingdom of Borduria|\nThe Envoy of the Secretary-General for the whole of Syldavia",
        ),
        ("CRLF", "Ministers meet|\r\nThey spoke. |They left.|\r\n\r\nNobody knew|\r\n"),
        ("line ends at both ends", "\n\nThey spoke.|\n\n"),
        ("a rule of dashes", "They spoke.|\n* * *|\nThey left."),
    ]);
}

#[test]
fn buffer_is_emptied_first() {
    let mut sentences = vec![Span { start: 7, end: 9 }];
    split_sentences_into("One. Two.", &mut sentences);
    assert_eq!(sentences, [Span { start: 0, end: 4 }, Span { start: 5, end: 9 }]);
}

/// Texts made of the pieces that the rules look for.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(vec![
            ".", ". ", "...", "…", " . . .", "?", "!", "\n", "\n\n", " ", "\u{a0}", "\u{2028}", "\"", "”", "“", "'", "’", ")", "(",
            "[12]", "[", "U.S.", "Mr.", "p. m.", "a.m.", "No.", "5", "12.", "e.g.", "J.", "I.", "v.", "Jan.", "。", "؟", "।", "•", "- ",
            "The ", "he said ", "Putin ", "é", "É.", "ß", "中文", "ارد", "e\u{301}", "\u{200b}", "\0", "\u{1F600}", "iPhone", "al-A",
            "a long line of words that goes on and on until it is full ",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,4}",
        1 => any::<char>().prop_filter("CR is tested apart", |c| *c != '\r').prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn words(text: &str) -> Vec<String> {
    split_sentences(text).iter().map(|span| text[span.start..span.end].replace("\r\n", "\n")).collect()
}

proptest! {
    #[test]
    fn spans_cover_all_but_white_space(text in texts()) {
        let mut end = 0;
        for span in split_sentences(&text) {
            prop_assert!(end <= span.start && span.start < span.end);
            prop_assert!(text[end..span.start].trim().is_empty());
            let sentence = &text[span.start..span.end];
            prop_assert_eq!(sentence, sentence.trim());
            end = span.end;
        }
        prop_assert!(text[end..].trim().is_empty());
    }

    #[test]
    fn line_ends_of_either_kind_are_equal(text in texts()) {
        prop_assert_eq!(words(&text.replace('\n', "\r\n")), words(&text));
    }

    #[test]
    fn any_text_is_taken(text in any::<String>()) {
        let _ = split_sentences(&text);
    }
}
