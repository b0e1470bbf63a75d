//! Marks that can end a sentence.
//!
//! In: the text and the offset of a mark. Out: the run of marks there with the quotes and brackets that close after it, and
//! whether the sentence ends with them. Left out: how the words before and after are read, which have modules of their own.

use super::abbreviation::{self, Stop};
use super::after::{Begin, Next};
use super::before::{is_label, stop_of};

/// What a run of marks says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// One full stop: the word before decides whether it belongs to an abbreviation.
    Stop,
    /// Words left out, three points.
    Ellipsis,
    /// Question and exclamation marks, four points and more, and the full stops of scripts without abbreviations.
    End,
    /// Marks of scripts written without spaces, and the separators of lines and paragraphs: an end whatever follows.
    Always,
    /// A bullet, which begins an item of a list: an end before it.
    Bullet,
}

fn kind_of(mark: char) -> Option<Kind> {
    Some(match mark {
        '.' => Kind::Stop,
        '…' => Kind::Ellipsis,
        '!' | '?' | '‼' | '⁇' | '⁈' | '⁉' | '։' | '؟' | '۔' | '।' | '॥' | '။' | '።' | '។' => {
            Kind::End
        }
        '。' | '！' | '？' | '｡' | '\u{2028}' | '\u{2029}' => Kind::Always,
        '•' | '⁃' => Kind::Bullet,
        _ => return None,
    })
}

/// A run of marks and the quotes and brackets that close after it.
pub(super) struct Mark {
    kind: Kind,
    /// Offset of the first mark.
    start: usize,
    /// Offset after the last closing quote or bracket.
    pub(super) close: usize,
    /// A quotation mark closes after the run.
    quoted: bool,
    /// The points of an ellipsis stand apart, from each other or from the word before.
    apart: bool,
}

impl Mark {
    /// The run that begins at `start`, if a mark stands there.
    pub(super) fn read(text: &str, start: usize) -> Option<Self> {
        let rest = &text[start..];
        // The usual point inside a number, a host or a file name.
        if let [b'.', after, ..] = rest.as_bytes()
            && (after.is_ascii_digit() || after.is_ascii_lowercase())
        {
            return None;
        }
        // Nearly every mark is a full stop with a space and a word after it.
        if let [b'.', b' ', after, ..] = rest.as_bytes()
            && after.is_ascii_alphanumeric()
        {
            return Some(Self { kind: Kind::Stop, start, close: start + 1, quoted: false, apart: false });
        }
        let mut kind = kind_of(rest.chars().next()?)?;
        if kind == Kind::Bullet {
            return Some(Self { kind, start, close: start, quoted: false, apart: false });
        }
        let (mut points, mut spaced, mut end) = (0, false, 0);
        loop {
            let tail = &rest[end..];
            let Some(mark) = tail.chars().next() else {
                break;
            };
            if let Some(found) = kind_of(mark).filter(|&found| found != Kind::Bullet) {
                points += match mark {
                    '.' => 1,
                    '…' => 3,
                    _ => 0,
                };
                if matches!(found, Kind::End | Kind::Always) && kind != Kind::Always {
                    kind = found;
                }
                end += mark.len_utf8();
            } else if points > 0 && matches!(mark, ' ' | '\u{a0}') && is_lone_point(&tail[mark.len_utf8()..]) {
                spaced = true;
                end += mark.len_utf8();
            } else {
                break;
            }
        }
        if matches!(kind, Kind::Stop | Kind::Ellipsis) {
            kind = match points {
                1 => Kind::Stop,
                2 | 3 => Kind::Ellipsis,
                _ => Kind::End,
            };
        }
        let (closers, quoted) = closers(&rest[end..]);
        let apart = kind == Kind::Ellipsis && (spaced || text[..start].ends_with(char::is_whitespace));
        Some(Self { kind, start, close: start + end + closers, quoted, apart })
    }

    /// Whether the sentence that began at `start` ends here.
    pub(super) fn ends_sentence(&self, text: &str, start: usize) -> bool {
        if matches!(self.kind, Kind::Always | Kind::Bullet) {
            return true;
        }
        let so_far = &text[start..self.start];
        if !so_far.contains(char::is_alphanumeric) {
            return false;
        }
        let rest = &text[self.close..];
        if !rest.starts_with(char::is_whitespace) {
            return rest.is_empty() || self.kind != Kind::Ellipsis && lacks_space(so_far, rest);
        }
        let next = Next::read(rest);
        if next.kind == Begin::Nothing {
            return true;
        }
        match self.kind {
            _ if next.kind == Begin::Continuation => false,
            Kind::Always | Kind::Bullet => true,
            Kind::End if self.quoted && next.is_attribution() => false,
            Kind::End => next.kind != Begin::Small || next.bracketed,
            Kind::Ellipsis if next.kind == Begin::Small => false,
            Kind::Ellipsis => !self.apart || next.opens_sentence() && next.word() != "I",
            Kind::Stop => {
                if is_label(so_far.trim_start()) {
                    return false;
                }
                let stop = stop_of(so_far);
                match stop {
                    None => next.kind != Begin::Small || next.is_disguised(),
                    _ if next.kind == Begin::Small => false,
                    Some(Stop::Never) => false,
                    Some(Stop::BeforeNumber) => !next.is_number(),
                    Some(Stop::Clock) => {
                        let alone = so_far.split_whitespace().take(4).count() < 4;
                        !alone && (next.is_numbered() || next.kind == Begin::Capital && !next.follows_clock())
                    }
                    Some(Stop::BeforeOpener) => next.opens_sentence(),
                }
            }
        }
    }
}

/// Whether `rest` begins with a point that is part of a spaced ellipsis, and not of a name as `.NET`.
fn is_lone_point(rest: &str) -> bool {
    rest.strip_prefix('.').is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// The length of the closing quotes, brackets and note numbers (`[12]`) at the start of `rest`, and whether a quote is one.
fn closers(rest: &str) -> (usize, bool) {
    let (mut length, mut quoted) = (0, false);
    loop {
        let tail = &rest[length..];
        let Some(mark) = tail.chars().next() else {
            break;
        };
        match mark {
            ')' | ']' | '}' | '）' | '」' | '』' | '】' => length += mark.len_utf8(),
            '"' | '\'' | '”' | '’' | '»' | '“' | '‘' | '›' | '«' => {
                quoted = true;
                length += mark.len_utf8();
            }
            '[' => {
                let digits = tail[1..].bytes().take_while(u8::is_ascii_digit).count();
                if digits == 0 || !tail[1 + digits..].starts_with(']') {
                    break;
                }
                length += digits + 2;
            }
            ' ' | '\u{a0}' | '\u{202f}' => {
                // Quotes set apart, as in French: they close if no word follows at once.
                let Some(after) = tail[mark.len_utf8()..].strip_prefix(['”', '»']) else {
                    break;
                };
                if after.starts_with(char::is_alphanumeric) {
                    break;
                }
                quoted = true;
                length = rest.len() - after.len();
            }
            _ => break,
        }
    }
    (length, quoted)
}

/// Whether `so_far`, a full stop and `rest` are two sentences written without a space: `ended.The`.
fn lacks_space(so_far: &str, rest: &str) -> bool {
    let mut letters = rest.chars();
    if !(letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)) {
        return false;
    }
    let tail = so_far.as_bytes().last_chunk::<3>();
    if !tail.is_some_and(|tail| tail.iter().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || !b.is_ascii())) {
        return false;
    }
    let word = &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())];
    let token = so_far.rsplit(char::is_whitespace).next().unwrap_or_default();
    let after = &rest[word.len()..];
    (after.starts_with(|c: char| c.is_whitespace() || matches!(c, ',' | '\'' | '’'))
        || after.starts_with(". ") && abbreviation::stop(word) == Some(Stop::Never))
        && !token.contains(['.', '/', '@', '_'])
        && !abbreviation::ends_name(word)
        && stop_of(so_far).is_none()
}
