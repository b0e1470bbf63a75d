//! Times among the words of a sentence: "on Monday", "the May 17 meeting".
//!
//! In: a word where it stands. Out: the time that begins there and where it ends, as a part of its own or as one of the noun phrase that is
//! open. Left out: what the words of a time say, which [`crate::text::date`] reads.

use super::{Parser, PartKind};
use crate::meeting::token::{Mark, Token};
use crate::text::date::{LEADS, Time, TimeOpener, TimeWord, read_time};

/// Words that a time has at most.
const TIME: usize = 8;

impl Parser<'_, '_> {
    pub(super) fn time_at(&self, at: usize) -> Option<(usize, Time)> {
        if self.tokens[at].entry.time.is_none() || !self.may_begin_time(at) {
            return None;
        }
        let mut words = [TimeWord { word: "", capital: false }; TIME];
        let mut ends = [at; TIME];
        let mut len = 0;
        for (token, here) in self.tokens.iter().enumerate().skip(at) {
            match here.mark {
                Mark::Word if len < TIME => {
                    words[len] = TimeWord { word: &here.word, capital: here.capital };
                    ends[len] = token + 1;
                    len += 1;
                }
                // "May 17-19" is "May 17 to 19".
                Mark::Hyphen if len > 0 && len < TIME && is_day(words[len - 1].word) && self.is_day_at(token + 1) => {
                    words[len] = TimeWord { word: "to", capital: false };
                    ends[len] = token + 1;
                    len += 1;
                }
                // "Telegram 5, July 14": no fifth of July.
                Mark::Comma if len > 0 && is_day(words[len - 1].word) && (len < 2 || !words[len - 2].capital) => {
                    break;
                }
                // "May 17, 2018", "Thursday, May 17"
                Mark::Comma if len > 0 => {}
                _ => break,
            }
        }
        let (len, time) = read_time(&words[..len])?;
        // "in Geneva, Tuesday": a comma may stand inside a date, not after its preposition.
        Some((ends[len - 1], time))
    }

    /// The year at a token, behind an article or an owner and before a noun: "his 2016 meeting".
    pub(super) fn year_of_noun(&self, at: usize) -> Option<Time> {
        let year = self.word(at).parse().ok().filter(|year| (1800..2100).contains(year))?;
        let opens = self.open.as_ref().is_some_and(|open| !open.content && open.start < at);
        (opens && self.tokens.get(at + 1)?.mark == Mark::Word).then_some(Time::Year(year))
    }

    fn is_day_at(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.mark == Mark::Word && is_day(&token.word))
    }

    /// Whether a time may begin at a token. Few words begin one, and this is quick to see.
    fn may_begin_time(&self, at: usize) -> bool {
        let words = self.tokens[at..].iter().filter(|token| token.mark != Mark::Comma);
        let leads = |token: &&Token<'_>| token.entry.time == Some(TimeOpener::Lead);
        let bare = words.enumerate().find(|(before, token)| *before == LEADS || !leads(token));
        bare.is_some_and(|(_, token)| token.entry.time == Some(TimeOpener::Bare))
    }

    pub(super) fn read_time(&mut self, at: usize, end: usize, time: Time) -> usize {
        // "the May 17 meeting", "his Thursday talks"; but "the meeting Thursday".
        match &mut self.open {
            Some(open) if !open.content => open.phrase.times.push((at, end, time)),
            _ => {
                self.close(at);
                self.push(PartKind::Time(time), at, end);
            }
        }
        end
    }
}

/// Whether a word may be a day of a month in figures.
fn is_day(word: &str) -> bool {
    matches!(word.len(), 1 | 2) && word.bytes().all(|byte| byte.is_ascii_digit())
}
