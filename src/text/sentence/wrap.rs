//! Whether the lines of a text are its paragraphs, or pieces of paragraphs cut at a fixed width.
//!
//! In: the text. Out: for each line end, whether the sentence may go on in the next line. The verdict is one for the whole
//! document, from the lengths of its lines and from the lines that begin with a small letter. Left out: words divided by
//! a hyphen at the line end (the matcher does not join them either), and texts that mix both ways of writing.

use memchr::{memchr, memchr_iter, memrchr};

/// A line of more characters is a paragraph of its own.
const WIDEST: usize = 120;
/// A text whose longest line is shorter is a list or a poem.
const NARROWEST: usize = 40;

/// The lines of a document that were cut at a fixed width.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wrapping {
    /// Characters of the longest line.
    width: usize,
}

impl Wrapping {
    /// The wrapping of `text`, or none if every line end is the end of a paragraph.
    pub(super) fn detect(text: &str) -> Option<Self> {
        let lines = memchr_iter(b'\n', text.as_bytes()).count();
        if lines == 0 {
            return None;
        }
        let (mut width, mut long) = (0, 0);
        for line in lines_of(text) {
            match width_of(line) {
                Some(found) => width = width.max(found),
                None => long += 1,
            }
            // Mostly decided by the first lines, which is why the lines are counted before.
            if long * 10 > lines {
                return None;
            }
        }
        if width < NARROWEST {
            return None;
        }
        let wrapping = Self { width };
        let (mut breaks, mut continued) = (0_usize, 0_usize);
        let mut before = "";
        for line in lines_of(text) {
            if !before.is_empty() && !line.is_empty() {
                breaks += 1;
                continued += usize::from(wrapping.is_full(before, line) && !begins_with_capital(line));
            }
            before = line;
        }
        // Most lines of wrapped prose begin with a small letter; names, headings and lists bring the share down.
        (continued > 0 && continued * 4 >= breaks).then_some(wrapping)
    }

    /// Whether the paragraph goes on over the line end at `newline`.
    pub(super) fn joins(self, text: &str, newline: usize) -> bool {
        let bytes = text.as_bytes();
        let start = memrchr(b'\n', &bytes[..newline]).map_or(0, |at| at + 1);
        let next = newline + 1;
        let end = memchr(b'\n', &bytes[next..]).map_or(text.len(), |at| next + at);
        let (before, after) = (text[start..newline].trim(), text[next..end].trim());
        !before.is_empty() && !after.is_empty() && !is_list_item(after) && self.is_full(before, after)
    }

    /// Whether the first word of `next` had no room at the end of `line`, with a third of the width as leeway for texts
    /// that are cut by hand; half of it if the next line begins with a small letter.
    fn is_full(self, line: &str, next: &str) -> bool {
        let Some(used) = width_of(line) else {
            return false;
        };
        let word = next.split_whitespace().next().map_or(0, |word| word.chars().count());
        let begun = next.starts_with(char::is_lowercase);
        (used + 1 + word) * 3 > self.width * 2 || begun && used * 2 > self.width
    }
}

fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let line = if let Some(at) = memchr(b'\n', text.as_bytes()) {
            rest = Some(&text[at + 1..]);
            &text[..at]
        } else {
            rest = None;
            text
        };
        Some(line.trim())
    })
}

/// The number of characters, unless there are too many.
fn width_of(line: &str) -> Option<usize> {
    if line.len() > WIDEST * 4 {
        return None;
    }
    let width = line.chars().count();
    (width <= WIDEST).then_some(width)
}

fn begins_with_capital(line: &str) -> bool {
    let first = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    first.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
}

/// Whether `line` begins with a bullet or a label: `-`, `*`, `•`, `1.`, `12)`, `(a)`, `b)`.
fn is_list_item(line: &str) -> bool {
    let Some(first) = line.split_whitespace().next() else {
        return false;
    };
    if first.len() < line.len()
        && matches!(first, "-" | "*" | "+" | "–" | "—" | "•" | "·" | "▪" | "◦" | "‣" | "#" | "##" | "###")
    {
        return true;
    }
    if line.starts_with(['•', '▪', '◦', '‣']) {
        return true;
    }
    let label = first.trim_start_matches('(');
    let opened = label.len() < first.len();
    let Some(label) = label.strip_suffix([')', '.']) else {
        return false;
    };
    let label = if opened { label } else { label.trim_end_matches(')') };
    let letter = label.len() == 1 && label.bytes().all(|b| b.is_ascii_alphabetic()) && (opened || first.ends_with(')'));
    let number = matches!(label.len(), 1 | 2) && label.bytes().all(|b| b.is_ascii_digit());
    letter || number
}
