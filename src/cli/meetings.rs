//! `whomet meetings`: every meeting, JSON Lines on standard output.

use std::io::{self, BufWriter, Write};

use clap::Args;
use whomet::readable::shown;
use whomet::{Document, Gazetteer, Meeting, Reading, Tally, Window};

use super::input::Input;
use super::{Failure, Outcome};

/// Lists every meeting that the texts tell of, one JSON object a line.
#[derive(Debug, Args)]
#[command(
    long_about = "Lists every meeting that the texts tell of, one JSON object a line on standard output: {\"who\": [ids], \"where\": id or null, \
                  \"when\": {\"text\", \"date\"} or null, \"status\": held, planned or denied, \"mode\": in person, phone or unknown, \"documents\": [ids], \
                  \"evidence\": [{\"document\", \"sentence\", \"start\", \"end\", \"text\", \"names\": [{\"start\", \"end\", \"id\"}]}]}. A meeting that is told twice, in one document or in several, is one \
                  line with all its evidence. Dates are EDTF (2018-05-17, 2018-05, 2018-W20, 2018) and need the date of the document.\n\n\
                  The words that tell of meetings are in the folder `cues` of the gazetteers; add to them freely.",
    after_help = "Examples:\n  whomet meetings articles > meetings.jsonl\n  whomet meetings news.jsonl --explain   why each is a meeting, and why others are none, on standard error"
)]
pub struct Meetings {
    #[command(flatten)]
    input: Input,
    /// Tell on standard error which rule and which words made each meeting, and why other cue words made none
    #[arg(long)]
    explain: bool,
}

impl Meetings {
    pub fn run(self) -> Result<Outcome, Failure> {
        let (gazetteer, cues) = self.input.gazetteer_and_cues()?;
        let threads = self.input.threads().get();
        let mut states = vec![(Tally::new(Window::Sentence, 0), Vec::<(u64, String)>::new()); threads];
        let course = self.input.read(
            &gazetteer,
            Some(&cues),
            Window::Sentence,
            &mut states,
            |(tally, reasons), document, reading| {
                tally.add_meetings(document, reading);
                if self.explain && !reading.decisions.is_empty() {
                    reasons.push((document.order, explain(&gazetteer, document, reading)));
                }
            },
            |states| {
                let mut reasons: Vec<_> = states.iter_mut().flat_map(|(_, reasons)| std::mem::take(reasons)).collect();
                reasons.sort_unstable_by_key(|(order, _)| *order);
                reasons.iter().for_each(|(_, lines)| eprint!("{lines}"));
                true
            },
        );
        let mut tally = Tally::new(Window::Sentence, 0);
        states.into_iter().for_each(|(part, _)| tally.merge(part));
        let mut out = BufWriter::new(io::stdout().lock());
        for meeting in tally.meetings(&gazetteer) {
            write_line(&meeting, &mut out)?;
        }
        out.flush()?;
        Ok(Outcome::of(course))
    }
}

fn write_line(meeting: &Meeting, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, meeting)?;
    out.write_all(b"\n")
}

/// A line for every cue of a document.
fn explain(gazetteer: &Gazetteer, document: &Document, reading: &Reading) -> String {
    let mut lines = String::new();
    for decision in &reading.decisions {
        let cue = shown(decision.cue.of(&document.text));
        let head = format!("{}, sentence {}, {cue:?}:", shown(&document.id), decision.sentence);
        let line = if decision.parties.is_empty() {
            format!("{head} no meeting: {}", decision.why)
        } else {
            let parties: Vec<String> = decision
                .parties
                .iter()
                .map(|(entity, span)| {
                    let (id, words) = (shown(gazetteer.entity(*entity).id()), shown(span.of(&document.text)));
                    if id == words { id } else { format!("{id} ({words:?})") }
                })
                .collect();
            let signs =
                if decision.signs.is_empty() { String::new() } else { format!("; {}", decision.signs.join(", ")) };
            format!("{head} {} by the rule: {}{}", parties.join(", "), decision.why, shown(&signs))
        };
        lines.push_str(&line);
        lines.push('\n');
    }
    lines
}
