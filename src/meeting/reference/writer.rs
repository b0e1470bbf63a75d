//! Who writes: the "I" of a letter, a memorandum or a telegram.
//!
//! In: the heading of a document, "Letter From Minister Berg to Senator Lund", "Memorandum by Mr. Berg", "The Ambassador in Chad (Berg)
//! to the Secretary of State", a line "From Berg" below one, and the name that signs a telegram from a mission. Out: the person who says "I" in it. What another paper in the document says is
//! left out: text in quotation marks, and all that follows an announced text or an enclosure. Several who write say "we".

use std::cell::OnceCell;

use memchr::{memchr3_iter, memmem};

use super::Reader;
use crate::gazetteer::EntityId;
use crate::mention::Mention;

/// Bytes at the front of a document in which its heading stands.
const HEADING: usize = 400;

/// Bytes from the begin of a heading to the word that leads to who writes.
const LEAD: usize = 60;

/// Sentences below a heading that may be the line "From Berg".
const LINES: usize = 6;

/// Words from "from" to the name of who writes: "from Ambassador at Large".
const SENDER: usize = 4;

/// What somebody writes to somebody.
const PAPERS: [&str; 12] = [
    "memorandum",
    "letter",
    "telegram",
    "message",
    "note",
    "despatch",
    "dispatch",
    "airgram",
    "cable",
    "report",
    "paper",
    "minute",
];

/// What leads to the words of somebody else.
const OTHERS: [&str; 12] = [
    "enclosure",
    "attachment",
    "annex",
    "appendix",
    "tab a",
    "tab 1",
    "text of",
    "text follows",
    "following message",
    "following is",
    "verbatim",
    "begin text",
];

/// Who writes a document, to whom, and where the words of somebody else begin.
#[derive(Clone, Debug)]
pub(super) struct Paper {
    pub(super) writer: Option<EntityId>,
    pub(super) addressee: Option<EntityId>,
    /// A letter or a message: "our talk" in it is one of both. A memorandum is of the house in which both work.
    pub(super) is_letter: bool,
    /// Where the heading ends.
    body: usize,
    /// Where the name that signs it stands; the end of the text if none tells who writes.
    signed: usize,
    /// Looked for when somebody says "I": few documents that have a writer ask.
    until: OnceCell<usize>,
}

impl Reader<'_> {
    /// Who writes what stands at an offset of the text.
    pub(super) fn writer(&self, at: usize) -> Option<EntityId> {
        let writer = self.paper()?.writer?;
        self.is_of_writer(at).then_some(writer)
    }

    pub(super) fn paper(&self) -> Option<&Paper> {
        self.paper.get_or_init(|| self.read_heading()).as_ref()
    }

    /// Whether what stands at an offset are the words of who writes the paper, and not of another in it.
    pub(super) fn is_of_writer(&self, at: usize) -> bool {
        let Some(paper) = self.paper() else { return false };
        let until = *paper.until.get_or_init(|| self.words_of_others(paper.body).min(paper.signed));
        at < until && !self.is_quoted(at)
    }

    /// Whether the text may tell who says "I" in a sentence.
    pub fn has_speaker(&self, number: usize) -> bool {
        self.label(number).is_some()
            || self.is_quote(number)
            || self.spans[number].of(self.text).contains(": ")
            || self.paper().is_some_and(|paper| paper.writer.is_some())
    }

    fn read_heading(&self) -> Option<Paper> {
        let lower = self.lower();
        let start = lower.find(|c: char| c.is_alphabetic())?;
        // "No. 424 The Ambassador"
        let start = match lower[start..].strip_prefix("no.") {
            Some(rest) => start + 3 + rest.find(|c: char| c.is_alphabetic())?,
            None => start,
        };
        let end = (start..=(start + HEADING).min(lower.len())).rev().find(|&at| lower.is_char_boundary(at))?;
        let line = lower[start..end].find('\n').map_or(end, |line| start + line);
        let names: Vec<&Mention> = self
            .mentions
            .iter()
            .take_while(|mention| mention.span.end <= line)
            .filter(|mention| mention.span.start >= start && self.is_person(mention.entity))
            .collect();
        let heading = &lower[start..line];
        let paper = PAPERS.iter().filter_map(|paper| heading.find(paper)).min().filter(|&at| at < LEAD);
        let own = match paper {
            Some(paper) => {
                let lead =
                    [" from ", " by "].into_iter().filter_map(|lead| Some((heading[paper..].find(lead)?, lead))).min();
                lead.filter(|&(at, _)| at < LEAD)
                    .and_then(|(at, lead)| self.sender(&names, start + paper + at + lead.len()))
            }
            // "The Ambassador in Chad (Berg) to the Secretary of State"
            None if heading.starts_with("the ") => self
                .sender(&names, start + 4)
                .filter(|_| names.first().is_some_and(|name| lower[..name.span.start].trim_end().ends_with('('))),
            None => None,
        };
        // "A letter from Berg came. Then I met Lund": a text, no heading above one.
        let heads = self.spans.iter().map(|span| span.start).take_while(|&head| head < line);
        let sentences = heads.filter(|&head| head >= start).count();
        // "The Ambassador in Chad (Berg) to the Secretary", but not a headline: "The man who said no to Lund"
        let offices = heading.starts_with("the ") && (own.is_some() || heading.trim_end().ends_with(')'));
        let is_of_paper = paper.is_some() || offices;
        let is_heading = sentences < 2 && !lower[line..].trim().is_empty();
        let own = own.filter(|_| is_heading);
        let below = self.below_heading();
        // The Department's telegrams bear the Secretary's name, whoever wrote them.
        let signed = || {
            let (_, from) = heading[paper?..].split_once(" from ")?;
            if from.starts_with("the department") { None } else { self.signature(line) }
        };
        let (writer, signed) = match below.map(|(writer, _)| writer).or(own) {
            Some(writer) => (Some(writer), lower.len()),
            None => signed().map_or((None, lower.len()), |(writer, signed)| (Some(writer), signed)),
        };
        let saluted = self.saluted(line);
        let is_letter = saluted.is_some() || heading.contains("letter") || heading.contains("message");
        let addressee = below
            .and_then(|(_, addressee)| addressee)
            .or(saluted)
            .or_else(|| self.receiver(&names, start..line).filter(|_| is_heading && is_of_paper))
            .filter(|&addressee| writer != Some(addressee));
        Some(Paper { writer, addressee, is_letter, body: line, signed, until: OnceCell::new() })
    }

    /// The person whose name alone is the last line of what a paper says, and where that line begins. Notes of an editor may follow.
    fn signature(&self, body: usize) -> Option<(EntityId, usize)> {
        let signs = |mention: &&Mention| {
            let (before, after) = (&self.text[..mention.span.start], &self.text[mention.span.end..]);
            let after = after.strip_prefix('.').unwrap_or(after);
            mention.span.start >= body
                && self.is_person(mention.entity)
                && before.ends_with('\n')
                && (after.trim().is_empty() || after.starts_with("\n\n"))
        };
        self.mentions.iter().find(signs).map(|mention| (mention.entity, mention.span.start))
    }

    /// Where the words of somebody else begin in the text from `body` on; its end if there are none.
    fn words_of_others(&self, body: usize) -> usize {
        let text = self.lower().as_bytes();
        let others = OTHERS.iter().filter_map(|other| memmem::find(&text[body..], other.as_bytes()));
        others.min().map_or(text.len(), |until| body + until)
    }

    /// The first of those named from an offset on, if the paper goes from that one to somebody else.
    fn sender(&self, names: &[&Mention], from: usize) -> Option<EntityId> {
        let lower = self.lower();
        let name = names.iter().find(|name| name.span.start >= from)?;
        let after = lower[name.span.end..].trim_start();
        let after = after.strip_prefix(')').map_or(after, str::trim_start);
        let alone = !(after.starts_with("and ")
            || after.starts_with(", and ")
            || after.starts_with("'s ")
            || after.starts_with("’s "));
        // "From the Embassy in Chad to Minister Berg" comes from nobody who is named; but "From the Assistant to the President (Berg) to".
        let direct = !lower[from..name.span.start].contains(" to ") || after.starts_with("to ");
        (alone && direct).then_some(name.entity)
    }

    /// Whom a line below the heading names as who writes, and to whom: "From Berg.", "For Rossi from Berg.", "From Berg: Saw Lund today."
    fn below_heading(&self) -> Option<(EntityId, Option<EntityId>)> {
        (0..self.spans.len().min(LINES)).find_map(|number| {
            let span = self.spans[number];
            let words = span.of(self.lower()).trim_start_matches(|c: char| !c.is_alphabetic());
            let from = if words.starts_with("from ") {
                0
            } else {
                words.find(" from ").filter(|_| words.starts_with("for "))?
            };
            let from = span.end - words.len() + from;
            let mentions = self.mentions_within(number, number);
            let (before, behind) = mentions.split_at(mentions.partition_point(|name| name.span.start <= from));
            let name = behind.first()?;
            let after = &self.text[name.span.end..span.end];
            let ends = after.starts_with(':') || after.chars().all(|c| !c.is_alphanumeric());
            let direct = self.lower()[from..name.span.start].split_whitespace().count() <= SENDER;
            let addressee = match before {
                [only] if self.is_person(only.entity) => Some(only.entity),
                _ => None,
            };
            (ends && direct && self.is_person(name.entity)).then_some((name.entity, addressee))
        })
    }

    /// Whether a quotation is open at an offset: one that began in its paragraph, or with it.
    pub(in crate::meeting) fn is_quoted(&self, at: usize) -> bool {
        let quotes = self.quotes.get_or_init(|| quotes(self.text));
        let before = quotes.partition_point(|&(mark, _)| mark < at);
        before.checked_sub(1).is_some_and(|last| quotes[last].1)
    }
}

/// Where quotations open and close in a text: no paragraph begins in one of the paragraph before.
fn quotes(text: &str) -> Vec<(usize, bool)> {
    let mut quotes = Vec::new();
    let mut open = false;
    // Marks beyond ASCII begin with the same byte.
    for at in memchr3_iter(b'"', b'\n', "“".as_bytes()[0], text.as_bytes()) {
        let now = match &text.as_bytes()[at..] {
            [b'"', ..] => !open,
            [b'\n', ..] => false,
            mark if mark.starts_with("“".as_bytes()) => true,
            mark if mark.starts_with("”".as_bytes()) => false,
            _ => continue,
        };
        if now != open {
            quotes.push((at, now));
            open = now;
        }
    }
    quotes
}
