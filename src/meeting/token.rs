//! Tokens: words, mentions and marks of a sentence.
//!
//! In: a sentence and the mentions in it. Out: [`Token`]s in order; a mention is one token, whatever its words are.
//! Left out are full stops, which only abbreviations have inside a sentence, and what stands in short brackets (tickers,
//! agencies, party letters): it never carries a meeting.

use std::borrow::Cow;

use super::cue::{Entries, Entry, Form};
use super::lexicon::{self, Class};
use crate::mention::Mention;
use crate::text::date::TimeOpener;
use crate::text::fold::WORD_BYTE;
use crate::text::{Span, first_eight, folded_eight, plain_len};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A word or a number.
    Word,
    /// The mention of this number in the document.
    Mention(usize),
    /// `'s` after a name or a word.
    Possessive,
    /// A hyphen or dash without white space around it.
    Hyphen,
    /// A comma.
    Comma,
    /// A quotation mark.
    Quote,
    /// A dash that stands by itself.
    Dash,
    /// Any other mark: semicolon, colon, bracket.
    Border,
}

/// A token of a sentence.
#[derive(Clone, Debug)]
pub(super) struct Token<'t> {
    pub span: Span,
    pub mark: Mark,
    /// The word in lower case; empty for anything else.
    pub word: Cow<'t, str>,
    /// Whether the word begins with a capital.
    pub capital: bool,
    /// What the lexicon and the cues have of the word.
    pub entry: Entry,
}

/// Bytes of a bracket that is left out with what it holds.
const SHORT_BRACKET: usize = 80;

/// Tokens of a sentence that are read. What is longer is a table or a text without stops, where no clause can be told.
const LONGEST: usize = 600;

/// Words of a day: "on July 14, 1955".
const DAY: usize = 4;

/// The tokens of `sentence`. `lower` is the text with its ASCII letters in lower case; `mentions` are all of the document, in
/// order.
pub(super) fn tokens<'t>(
    text: &str,
    lower: &'t str,
    sentence: Span,
    mentions: &[Mention],
    is_person: &dyn Fn(&Mention) -> bool,
    entries: &Entries,
) -> Vec<Token<'t>> {
    // A word and the space after it take six bytes on average.
    let mut tokens = Vec::with_capacity((sentence.end - sentence.start) / 5);
    let mut next = mentions.partition_point(|mention| mention.span.start < sentence.start);
    let mut at = sentence.start;
    while at < sentence.end && tokens.len() < LONGEST {
        while mentions.get(next).is_some_and(|mention| mention.span.start < at) {
            next += 1;
        }
        let until = mentions.get(next).map_or(sentence.end, |mention| mention.span.start.min(sentence.end));
        if at == until && at < sentence.end {
            let span = mentions[next].span;
            push_mark(&mut tokens, span, Mark::Mention(next));
            at = span.end;
            continue;
        }
        // Every other character that is no letter is a space.
        let byte = text.as_bytes()[at];
        if byte == b' ' {
            at += 1;
            continue;
        }
        let rest = &text[at..sentence.end];
        // `&quot;` may have lost its ampersand.
        if byte == b'q' && rest.starts_with("quot;") {
            push_mark(&mut tokens, Span::new(at, at + 5), Mark::Quote);
            at += 5;
            continue;
        }
        if WORD_BYTE[usize::from(byte)] != 0 || !byte.is_ascii() && rest.starts_with(is_letter) {
            let mut token = word(text, lower, at, until, entries);
            at = token.span.end;
            // "his opposite number" is his counterpart.
            if token.word == "number"
                && let Some(opposite) = tokens.pop_if(|last| last.word == "opposite")
            {
                let (span, word) = (Span::new(opposite.span.start, at), "counterpart");
                token =
                    Token { span, word: word.into(), entry: entries.of(first_eight(word.as_bytes()), word), ..token };
            }
            tokens.push(token);
            // "2. In talks with Lund", "b. In talks with Lund"
            if tokens.len() == 1 && text[at..sentence.end].starts_with(". ") && is_enumerator(&tokens[0]) {
                push_mark(&mut tokens, Span::new(at, at + 1), Mark::Border);
            }
            if at < sentence.end && text.as_bytes()[at] == b' ' {
                at += 1;
            }
            continue;
        }
        let c = rest.chars().next().unwrap_or(' ');
        if let Some((len, helper)) = tokens.last().and_then(|last| contraction(last, at, rest, entries)) {
            let entry = entries.of(first_eight(helper.as_bytes()), helper);
            let span = Span::new(at, at + len);
            tokens.push(Token { span, mark: Mark::Word, word: Cow::Borrowed(helper), capital: false, entry });
            at += len;
            continue;
        }
        let possessive = if is_apostrophe(c) || matches!(c, '#' | '&') { possessive_len(rest) } else { None };
        if let Some(len) = possessive.filter(|_| tokens.last().is_some_and(|last| last.span.end + 1 >= at)) {
            push_mark(&mut tokens, Span::new(at, at + len), Mark::Possessive);
            at += len;
            continue;
        }
        let touches = tokens.last().is_some_and(|last| last.span.end == at);
        // Typewriters have no dash: "the lawyer -- Berg".
        if rest.starts_with("--") {
            let len = rest.len() - rest.trim_start_matches('-').len();
            push_mark(&mut tokens, Span::new(at, at + len), Mark::Dash);
            at += len;
            continue;
        }
        let len = c.len_utf8();
        let mark = match c {
            ',' => Some(Mark::Comma),
            '"' | '“' | '”' | '«' | '»' | '„' => Some(Mark::Quote),
            '`' | '\'' if rest[1..].starts_with(c) => Some(Mark::Quote),
            // "the Berg/ Lund talks" were broken at the end of a line.
            '/' if touches => Some(Mark::Hyphen),
            '-' | '‐' | '‑' | '–' if touches && rest[len..].chars().next().is_some_and(char::is_alphanumeric) => {
                Some(Mark::Hyphen)
            }
            '(' | '<' | '[' => {
                let close = match c {
                    '(' => ')',
                    '<' => '>',
                    _ => ']',
                };
                // A bracket around the whole sentence is an editor's: "[Berg and Lund confer.]".
                if tokens.is_empty() {
                    None
                } else if let Some(mention) = mentions.get(next).filter(|mention| {
                    // "the Soviet Ambassador (Lund)": who holds the office.
                    let office = tokens.last().is_some_and(|last| {
                        last.capital && (lexicon::is_role(&last.word) || lexicon::is_department(&last.word))
                    });
                    office && mention.span.start == at + 1 && text[mention.span.end..].starts_with(close)
                }) {
                    let span = mention.span;
                    push_mark(&mut tokens, span, Mark::Mention(next));
                    at = span.end + 1;
                    continue;
                } else if let Some(mention) = mentions.get(next).filter(|mention| {
                    mention.span.start == at + 1
                        && text[mention.span.end..].starts_with(close)
                        && is_person(mention)
                        && ends_office(&tokens)
                }) {
                    // "the Ambassador in France (Lund) met" is read as "the Ambassador in France, Lund, met".
                    let span = mention.span;
                    push_mark(&mut tokens, Span::new(at, at + 1), Mark::Comma);
                    push_mark(&mut tokens, span, Mark::Mention(next));
                    at = span.end + 1;
                    let behind = text[at..sentence.end].trim_start_matches(' ');
                    if behind.starts_with(char::is_alphabetic) {
                        push_mark(&mut tokens, Span::new(at - 1, at), Mark::Comma);
                    }
                    continue;
                } else if let Some((name, owns)) =
                    mentions.get(next).and_then(|mention| named_for(text, at, mention.span, close, tokens.last()))
                {
                    // "he (Berg) would meet", "his (Berg's) talks": the name stands for the pronoun.
                    tokens.pop();
                    push_mark(&mut tokens, name, Mark::Mention(next));
                    if let Some(owner) = owns {
                        push_mark(&mut tokens, owner, Mark::Possessive);
                    }
                    at += rest.find(close).map_or(len, |end| end + 1);
                    continue;
                } else if let Some((link, mention)) = mentions
                    .get(next)
                    .and_then(|mention| place_inside(text, at, mention.span, close).map(|link| (link, mention.span)))
                {
                    // "met Lund (in Oslo) and left": the place is told as it would be without the brackets.
                    tokens.push(word(text, lower, link, mention.start, entries));
                    push_mark(&mut tokens, mention, Mark::Mention(next));
                    at = mention.end + 1;
                    continue;
                } else if let Some(end) = rest.find(close).filter(|&end| {
                    end <= SHORT_BRACKET
                        && !tells_of_meeting(text, lower, Span::new(at + 1, at + end), mentions.get(next), entries)
                }) {
                    // "Lund (on July 14) and Rossi (on July 15)": the time is told as it would be without the brackets.
                    let inside = words_of(text, lower, Span::new(at + 1, at + end), entries);
                    if is_time(&inside) {
                        tokens.extend(inside);
                    }
                    at += end + 1;
                    continue;
                } else {
                    Some(Mark::Border)
                }
            }
            '–' | '—' | '-' | '‐' | '‑' => Some(Mark::Dash),
            ';' | ':' | ')' | ']' | '>' | '!' | '?' | '…' => Some(Mark::Border),
            _ => None,
        };
        if let Some(mark) = mark {
            push_mark(&mut tokens, Span::new(at, at + len), mark);
        }
        at += len;
    }
    drop_inner_quotes(&mut tokens);
    tokens
}

/// Words of an office at most: "Deputy Under Secretary of State for Political Affairs".
const OFFICE: usize = 12;

/// Whether tokens end with an office and what it is of: "the Ambassador in France", "Director of the Office of Western Affairs".
fn ends_office(tokens: &[Token<'_>]) -> bool {
    let links = |token: &Token<'_>| matches!(&*token.word, "of" | "for" | "in" | "at" | "to" | "the" | "and");
    // "Secretary Berg (Lund)" is of two.
    if let [.., before, Token { mark: Mark::Mention(_), .. }] = tokens
        && !links(before)
    {
        return false;
    }
    let within = |token: &&Token<'_>| match token.mark {
        Mark::Mention(_) => true,
        Mark::Word => token.capital || links(token),
        _ => false,
    };
    let mut words = tokens.iter().rev().take(OFFICE).take_while(within);
    words.any(|token| token.capital && lexicon::is_role(&token.word))
}

/// Whether the first word of a sentence counts it: "2", "b". A capital may be the initial of a name.
fn is_enumerator(first: &Token<'_>) -> bool {
    let word = first.word.as_bytes();
    !first.capital && (word.len() <= ENUMERATOR && word.iter().all(u8::is_ascii_digit) || matches!(word, [b'a'..=b'z']))
}

/// Digits of the number of a paragraph at most.
const ENUMERATOR: usize = 4;

/// Whether a bracket ends with a noun that tells of a meeting of those named in it: "(Berg-Lund talks)".
fn tells_of_meeting(text: &str, lower: &str, inside: Span, mention: Option<&Mention>, entries: &Entries) -> bool {
    let named = mention.is_some_and(|mention| {
        mention.span.end < inside.end && {
            let after = &text[mention.span.end..inside.end];
            after.starts_with(['-', '–', '/'])
        }
    });
    named && words_of(text, lower, inside, entries).last().is_some_and(|last| last.entry.noun)
}

/// Words that a quotation inside a phrase has at most.
const INNER_QUOTE: usize = 5;

/// Takes away the marks around a few words that are quoted inside a phrase: `a "very good" meeting`, `held "frank" talks`. They end no
/// clause.
fn drop_inner_quotes(tokens: &mut Vec<Token<'_>>) {
    let mut open = 1;
    while open < tokens.len() {
        if tokens[open].mark == Mark::Quote
            && let Some(close) = (open + 2..tokens.len().min(open + INNER_QUOTE + 2))
                .find(|&at| !matches!(tokens[at].mark, Mark::Word | Mark::Hyphen))
                .filter(|&at| tokens[at].mark == Mark::Quote)
        {
            let leads = matches!(tokens[open - 1].entry.class, Some(Class::Determiner | Class::Possessive));
            let goes_on = tokens.get(close + 1).is_some_and(|next| {
                next.mark == Mark::Word && !next.capital && matches!(next.entry.class, None | Some(Class::VerbOrNoun))
            });
            // `spent "an hour" with`, `said "good progress" was made`: no words that could be a clause.
            let plain = tokens[open + 1..close].iter().all(|token| {
                !token.capital && matches!(token.entry.class, None | Some(Class::Determiner | Class::Adverb))
            }) && tokens.get(close + 1).is_some_and(|next| next.mark == Mark::Word);
            if leads || (goes_on || plain) && tokens[open - 1].mark == Mark::Word {
                tokens.remove(close);
                tokens.remove(open);
            }
        }
        open += 1;
    }
}

/// The name in the bracket at `at`, if that tells whom the pronoun before it stands for, and its `'s`: "he (Minister Berg)", "his [Berg's]".
fn named_for(
    text: &str,
    at: usize,
    name: Span,
    close: char,
    before: Option<&Token<'_>>,
) -> Option<(Span, Option<Span>)> {
    let pronoun =
        before?.entry.class.filter(|class| matches!(class, Class::Singular | Class::Possessive | Class::Speaker))?;
    let title = text.get(at + 1..name.start).filter(|title| title.len() <= SHORT_BRACKET)?;
    if title.contains(|c: char| !c.is_alphabetic() && !matches!(c, ' ' | '.' | '-'))
        || title.split(' ').any(|word| word.starts_with(char::is_lowercase))
    {
        return None;
    }
    let after = &text[name.end..];
    let owns = possessive_len(after).unwrap_or(0);
    let owner = Span::new(name.end, name.end + owns);
    (after[owns..].starts_with(close) && (owns > 0) == (pronoun == Class::Possessive))
        .then_some((name, Some(owner).filter(|_| owns > 0)))
}

/// Where the bracket at `at` begins that holds "in" or "at" and a name and nothing else: "(in Oslo)".
fn place_inside(text: &str, at: usize, name: Span, close: char) -> Option<usize> {
    let link = text.get(at + 1..name.start)?;
    (matches!(link, "in " | "at ") && text[name.end..].starts_with(close)).then_some(at + 1)
}

/// Whether the words in a bracket are a day and nothing else: "on July 14", "Monday".
fn is_time(inside: &[Token<'_>]) -> bool {
    let is_number = |token: &Token<'_>| token.word.bytes().all(|byte| byte.is_ascii_digit());
    let mut words = inside.iter().skip_while(|token| matches!(&*token.word, "on" | "in"));
    let opens = words.next().is_some_and(|token| {
        token.entry.time == Some(TimeOpener::Bare)
            && token.entry.class != Some(Class::Determiner)
            && !token.word.starts_with(|c: char| c.is_ascii_digit())
    });
    opens && words.all(is_number)
}

/// The first words of a stretch of text, as many as a day takes.
fn words_of<'t>(text: &str, lower: &'t str, span: Span, entries: &Entries) -> Vec<Token<'t>> {
    let mut tokens = Vec::new();
    let mut at = span.start;
    while at < span.end && tokens.len() <= DAY {
        let rest = &text[at..span.end];
        if rest.starts_with(is_letter) {
            let token = word(text, lower, at, span.end, entries);
            at = token.span.end;
            tokens.push(token);
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    tokens
}

fn push_mark(tokens: &mut Vec<Token<'_>>, span: Span, mark: Mark) {
    let capital = matches!(mark, Mark::Mention(_));
    tokens.push(Token { span, mark, word: Cow::Borrowed(""), capital, entry: Entry::default() });
}

/// The word at `at`, which ends before `until`.
#[inline]
fn word<'t>(text: &str, lower: &'t str, at: usize, until: usize, entries: &Entries) -> Token<'t> {
    let bytes = &text.as_bytes()[..until];
    // What is named begins a token, even in the middle of letters.
    let plain = plain_len(&text.as_bytes()[at..]).min(until - at);
    // Where a space follows, or a mark of ASCII and then no letter, the word has no more than these letters.
    let ends = |place: usize| bytes.get(place).is_none_or(|&byte| byte.is_ascii() && WORD_BYTE[usize::from(byte)] == 0);
    let next = at + plain;
    let is_plain = plain > 0 && (bytes.get(next) == Some(&b' ') || ends(next) && ends(next + 1));
    let (end, word, mut entry) = if is_plain {
        let word = &lower[at..next];
        (next, Cow::Borrowed(word), entries.of(folded_eight(&bytes[at..], plain), word))
    } else {
        let end = at + word_len(&text[at..until]);
        let written = &lower[at..end];
        let word = if written.is_ascii() {
            Cow::Borrowed(written)
        } else {
            Cow::Owned(written.to_lowercase().replace(is_apostrophe, "'"))
        };
        let entry = entries.of(first_eight(word.as_bytes()), &word);
        (end, word, entry)
    };
    // The country, not the pronoun.
    if word == "us" && &bytes[at..end] == b"US" {
        entry.class = None;
    }
    // A time may begin with any number in digits.
    if bytes[at].is_ascii_digit() {
        entry.time = Some(TimeOpener::Bare);
    }
    let capital = match bytes[at] {
        byte if byte.is_ascii() => byte.is_ascii_uppercase(),
        _ => text[at..].starts_with(char::is_uppercase),
    };
    // A quotation mark whose `&quot;` lost its ampersand.
    let mark = if word == "quot" { Mark::Quote } else { Mark::Word };
    Token { span: Span::new(at, end), mark, word, capital, entry }
}

/// Bytes of the word at the start of `rest`: letters and digits with single hyphens, apostrophes, full stops and commas between them.
fn word_len(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if is_letter(c) || crate::text::fold::class_of(c) == crate::text::fold::Class::Ignored {
            end = at + c.len_utf8();
            continue;
        }
        let inside = chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let number = rest[..at].ends_with(|c: char| c.is_ascii_digit())
            && chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        match c {
            '-' | '‐' | '‑' if inside => {}
            _ if is_apostrophe(c)
                && inside
                && possessive_len(&rest[at..]).is_none()
                && short_helper(&rest[at + c.len_utf8()..]).is_none() => {}
            '.' if inside && (number || end <= 3) => {}
            ',' | ':' | '/' if number => {}
            _ => break,
        }
    }
    end
}

/// Whether a character stands for an apostrophe: the straight one, the curly one, and the letter for it that some editions print.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// Whether a character is a letter or a digit of a word.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !is_apostrophe(c)
}

/// The letters of an auxiliary after an apostrophe, and the auxiliary: the "ll" of "she'll".
fn short_helper(rest: &str) -> Option<(usize, &'static str)> {
    let (short, helper) = [("ll", "will"), ("ve", "have"), ("re", "are"), ("d", "would"), ("m", "am")]
        .into_iter()
        .find(|(short, _)| rest.starts_with(short))?;
    rest[short.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric()).then_some((short.len(), helper))
}

/// The auxiliary that `rest` begins with behind a pronoun or a name, with its bytes: "she'll" is "she will", "who's" is "who is".
fn contraction(last: &Token<'_>, at: usize, rest: &str, entries: &Entries) -> Option<(usize, &'static str)> {
    let apostrophe = rest.chars().next().filter(|&c| is_apostrophe(c))?.len_utf8();
    let pronoun = matches!(
        last.entry.class,
        Some(Class::Singular | Class::Plural | Class::Speaker | Class::Pronoun | Class::Relative)
    );
    if last.span.end != at || !pronoun && !matches!(last.mark, Mark::Mention(_)) {
        return None;
    }
    let after = &rest[apostrophe..];
    if after.starts_with('s') && possessive_len(rest) == Some(apostrophe + 1) {
        return pronoun.then_some((apostrophe + 1, "is"));
    }
    let (len, helper) = short_helper(after)?;
    // "she'd met" had done so, "she'd meet" would.
    let next = after[len..].split_whitespace().next().unwrap_or_default();
    let form = entries.of(first_eight(next.as_bytes()), next).form;
    let past = next == "been" || next.ends_with("ed") || form == Some(Form::Past);
    Some((apostrophe + len, if helper == "would" && past { "had" } else { helper }))
}

/// Bytes of the `'s` that `rest` begins with. `#39;` is an apostrophe whose `&#39;` lost its ampersand.
fn possessive_len(rest: &str) -> Option<usize> {
    let mark = match rest.chars().next()? {
        c if is_apostrophe(c) => c.len_utf8(),
        _ => ["#39;", "&#39;"].into_iter().find(|mark| rest.starts_with(mark))?.len(),
    };
    let after = &rest[mark..];
    let ends = |after: &str| after.chars().next().is_none_or(|c| !c.is_alphanumeric());
    if let Some(more) = after.strip_prefix(['s', 'S']) {
        return ends(more).then_some(mark + 1);
    }
    // `ministers' talks`: an apostrophe alone, where a word follows.
    (mark <= 3 && after.starts_with(' ') && after[1..].starts_with(char::is_alphanumeric)).then_some(mark)
}
