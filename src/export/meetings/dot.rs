//! meetings.dot: a picture for Graphviz of the people and bodies that met, each line labelled with places and dates.
//!
//! In: a [`Graph`] with its meetings. Out: DOT in which every shape, line and label has its place already, as Graphviz keeps no
//! label off the lines of others: labels are laid out as if they were shapes, and each line is drawn through its own.
//! `layout=nop2` makes Graphviz draw just that (<https://graphviz.org/docs/layouts/nop2/>); with another layout it
//! finds places itself. Left out: denied meetings, and of very many pairs those that met least.

mod order;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write};

use order::Order;
use petgraph::graph::UnGraph;

use super::names_of;
use crate::export::arrange::{Frame, Line, Point, draw_labelled_lines, place};
use crate::export::dot::{html, label, quoted, shape_of};
use crate::export::lettering::width;
use crate::export::picture::{FONTS, INK, PALE_INK, PAPER, Shape, look_of, plain, shortened, wrapped};
use crate::graph::{Corpus, Edge, Graph, Node};
use crate::meeting::{Meeting, Status};
use crate::text::date::MONTHS;
use crate::text::readable::counted;

/// Pairs in the picture: beyond so many, those with the fewest meetings are left out.
const PAIRS: usize = 60;
/// Meetings written at a line; the others are counted.
const LABELS: usize = 3;

/// Sizes of letters, in points.
const NAME: f64 = 20.0;
const LABEL: f64 = 15.0;
/// Height of a line of text, in sizes of its letters.
const LINE_HEIGHT: f64 = 1.2;

/// Room around a shape for the lines that end there.
const ROOM: [f64; 2] = [44.0, 40.0];

/// Writes the people and bodies that met as a picture.
pub fn write_meetings_dot(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let names = names_of(graph);
    let (pairs, all) = pairs_of(graph);
    let mut ids: Vec<&str> = pairs.iter().flat_map(|pair| pair.ends).collect();
    ids.sort_unstable();
    ids.dedup();
    let parties: Vec<Party> = ids.iter().map(|id| Party::of(id, names.get(id).copied())).collect();
    let labels: Vec<Vec<String>> = pairs.iter().map(|pair| pair.label(&names)).collect();
    let ends: Vec<(usize, usize)> = pairs
        .iter()
        .map(|pair| pair.ends.map(|end| ids.partition_point(|id| *id < end)))
        .map(|[first, second]| (first, second))
        .collect();
    let drawing = Drawing::new(&parties, &ends, &labels);
    writeln!(out, "graph \"who met whom\" {{")?;
    writeln!(
        out,
        "  graph [layout=nop2, bb=\"0,0,{:.0},{:.0}\", outputorder=edgesfirst, bgcolor=\"{PAPER}\", pad=0.4,\n         \
         fontname=\"{FONTS}\", fontcolor=\"{INK}\", labelloc=t, labeljust=l,\n         label={}];",
        drawing.paper[0],
        drawing.paper[1],
        heading(graph, &pairs, all)
    )?;
    writeln!(out, "  node [fontname=\"{FONTS}\", fontsize={NAME}, fontcolor=\"{INK}\", penwidth=1.4, margin=0];")?;
    writeln!(out, "  edge [fontname=\"{FONTS}\", fontsize={LABEL}, fontcolor=\"#2B3843\"];")?;
    for &at in &drawing.order.shapes {
        let (party, frame) = (&parties[at], &drawing.shapes[at]);
        let look = look_of(&party.kind);
        let (shape, style) = shape_of(&look);
        writeln!(
            out,
            "  {} [label={}, shape={shape}, style=\"{style}\", fillcolor=\"{}\", color=\"{}\", pos=\"{}\", width={:.3}, height={:.3}];",
            quoted(party.id),
            label(&party.lines.join("\n")),
            look.fill,
            look.line,
            drawing.position(frame.middle),
            frame.width / 72.0,
            frame.height / 72.0
        )?;
    }
    let most = pairs.iter().map(Pair::held).max().unwrap_or(1).max(1);
    for &(index, written) in &drawing.order.lines {
        let pair = &pairs[index];
        let tooltip = label(&pair.tooltip());
        let (style, pen) = match pair.held() {
            0 => ("dashed", 1.4),
            held => ("solid", 1.2 + 4.8 * (held as f64 / most as f64).sqrt()),
        };
        let mut points = drawing.lines[index].cubic().map(|point| drawing.position(point));
        if written[0] != ends[index].0 {
            points.reverse();
        }
        let [from, one, other, to] = points;
        write!(
            out,
            "  {} -- {} [style={style}, penwidth={pen:.2}, color=\"#0B5FA5C0\", pos=\"{from} {one} {other} {to}\", tooltip={tooltip}, edgetooltip={tooltip}",
            quoted(ids[written[0]]),
            quoted(ids[written[1]]),
        )?;
        if let Some(frame) = drawing.labels[index] {
            write!(
                out,
                ", lp=\"{}\", labeltooltip={tooltip}, label={}",
                drawing.position(frame.middle),
                table(&labels[index])
            )?;
        }
        writeln!(out, "];")?;
    }
    writeln!(out, "}}")
}

/// Two parties with the meetings that they held or plan, the latest first; those without a date last.
struct Pair<'g> {
    ends: [&'g str; 2],
    meetings: Vec<&'g Meeting>,
}

/// The pairs to show, those that met most often first, and how many there are in all.
fn pairs_of(graph: &Graph) -> (Vec<Pair<'_>>, usize) {
    let mut pairs: BTreeMap<[&str; 2], Vec<&Meeting>> = BTreeMap::new();
    for meeting in graph.meetings.iter().filter(|meeting| meeting.status != Status::Denied) {
        for (index, first) in meeting.who.iter().enumerate() {
            for second in &meeting.who[index + 1..] {
                pairs.entry([first, second]).or_default().push(meeting);
            }
        }
    }
    let all = pairs.len();
    let date = |meeting: &Meeting| meeting.when.as_ref().and_then(|when| when.date.clone()).unwrap_or_default();
    let mut shown: Vec<Pair> = pairs
        .into_iter()
        .map(|(ends, mut meetings)| {
            meetings.sort_by_key(|meeting| Reverse(date(meeting)));
            Pair { ends, meetings }
        })
        .collect();
    shown.sort_by_key(|pair| (Reverse((pair.held(), pair.meetings.len())), pair.ends));
    shown.truncate(PAIRS);
    (shown, all)
}

impl Pair<'_> {
    /// How many meetings they held.
    fn held(&self) -> usize {
        self.meetings.iter().filter(|meeting| meeting.status == Status::Held).count()
    }

    /// The lines of the label: places and dates.
    fn label(&self, names: &BTreeMap<&str, &Node>) -> Vec<String> {
        let words =
            self.meetings.iter().map(|meeting| place_and_date(meeting, names)).filter(|words| !words.is_empty());
        let mut lines: Vec<String> = words.map(|words| plain(&words)).collect();
        if lines.len() > LABELS {
            let more = lines.len() - LABELS;
            lines.truncate(LABELS);
            lines.push(format!("and {more} more"));
        }
        lines
    }

    /// The sentences that tell of the first meetings.
    fn tooltip(&self) -> String {
        let sentences =
            self.meetings.iter().filter_map(|meeting| meeting.evidence.first()).take(LABELS).map(|evidence| {
                let (text, document) = (shortened(&plain(&evidence.text)), plain(&evidence.document));
                format!("“{text}” ({document}, sentence {})", evidence.sentence)
            });
        sentences.collect::<Vec<_>>().join("\n")
    }
}

/// A label on paper, so that the line ends at it.
fn table(lines: &[String]) -> String {
    let rows: String = lines.iter().map(|line| format!("<tr><td>{}</td></tr>", html(line))).collect();
    format!(
        "<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"1\" bgcolor=\"{PAPER}\">{rows}</table>>"
    )
}

/// Who is in the picture.
struct Party<'g> {
    id: &'g str,
    kind: String,
    /// The name.
    lines: Vec<String>,
}

impl<'g> Party<'g> {
    fn of(id: &'g str, node: Option<&Node>) -> Self {
        let name = plain(node.map_or(id, |node| &node.name));
        let lines = wrapped(&name).into_iter().map(str::to_owned).collect();
        Self { id, kind: node.map_or_else(String::new, |node| node.kind.clone()), lines }
    }

    /// Width and height of its shape. An ellipse needs more room than its name, as its corners are cut.
    fn size(&self) -> [f64; 2] {
        let [width, height] = size_of(&self.lines, NAME);
        match look_of(&self.kind).shape {
            Shape::Ellipse => [width * 1.2 + 22.0, height * 1.4 + 10.0],
            _ => [width + 26.0, height + 14.0],
        }
    }
}

/// Width and height of lines of text.
fn size_of(lines: &[String], letters: f64) -> [f64; 2] {
    let widest = lines.iter().map(|line| width(line, letters)).fold(0.0, f64::max);
    [widest, lines.len() as f64 * letters * LINE_HEIGHT]
}

/// Where everything stands, in points from the upper left corner of the paper.
struct Drawing {
    shapes: Vec<Frame>,
    lines: Vec<Line>,
    labels: Vec<Option<Frame>>,
    order: Order,
    paper: [f64; 2],
}

impl Drawing {
    /// `ends` are the places in `parties` of those that a line joins, `labels` what is written at it.
    fn new(parties: &[Party<'_>], ends: &[(usize, usize)], labels: &[Vec<String>]) -> Self {
        // A label is a shape between two others, with a line to each.
        let mut sizes: Vec<[f64; 2]> =
            parties.iter().map(|party| [0, 1].map(|axis| party.size()[axis] + ROOM[axis])).collect();
        let mut joints = Vec::new();
        let mut between = vec![None; ends.len()];
        for (index, (&(first, second), lines)) in ends.iter().zip(labels).enumerate() {
            if lines.is_empty() {
                joints.push((first, second));
                continue;
            }
            let [width, height] = size_of(lines, LABEL);
            joints.extend([(first, sizes.len()), (sizes.len(), second)]);
            between[index] = Some(sizes.len());
            sizes.push([width + 6.0, height + 6.0]);
        }
        let points = points(sizes.len(), &joints);
        // Shapes keep off the straight lines, too, which are drawn where nothing stands in their way.
        joints.extend(ends);
        let mut frames = place(&points, &sizes, &joints);
        let least = |axis: usize, side: fn(&Frame) -> [f64; 2]| {
            frames.iter().map(|frame| frame.middle[axis] - side(frame)[axis] / 2.0).fold(f64::INFINITY, f64::min)
        };
        let size = |frame: &Frame| [frame.width, frame.height];
        let corner = [least(0, size), least(1, size)];
        for frame in &mut frames {
            frame.middle = [frame.middle[0] - corner[0], frame.middle[1] - corner[1]];
        }
        let most =
            |axis: usize| frames.iter().map(|frame| frame.middle[axis] + size(frame)[axis] / 2.0).fold(0.0, f64::max);
        let paper = [most(0), most(1)];
        let shapes: Vec<Frame> = frames[..parties.len()]
            .iter()
            .map(|frame| Frame { width: frame.width - ROOM[0], height: frame.height - ROOM[1], ..*frame })
            .collect();
        let labels: Vec<Option<Frame>> = between.into_iter().map(|at| at.map(|at: usize| frames[at])).collect();
        let drawn = draw_labelled_lines(&shapes, ends, &labels);
        let order = Order::new(parties.len(), ends, &drawn.crossings);
        let (lines, labels) = drawn.lines.into_iter().unzip();
        Self { lines, shapes, labels, order, paper }
    }

    /// A point as DOT has it: from the lower left corner.
    fn position(&self, [x, y]: Point) -> String {
        format!("{x:.1},{:.1}", self.paper[1] - y)
    }
}

/// Where `count` shapes stand that these lines join.
fn points(count: usize, joints: &[(usize, usize)]) -> Vec<Point> {
    let mut graph = UnGraph::new_undirected();
    let node = |number: usize| Node {
        id: number.to_string(),
        name: String::new(),
        kind: String::new(),
        mentions: 0,
        documents: 0,
        sentences: 0,
        attributes: serde_json::Map::new(),
    };
    let nodes: Vec<_> = (0..count).map(|number| graph.add_node(node(number))).collect();
    for &(first, second) in joints {
        graph.add_edge(nodes[first], nodes[second], Edge { weight: 1.0, ..Edge::default() });
    }
    Graph { graph, corpus: Corpus::default(), meetings: Vec::new() }.layout()
}

/// `Sochi, 17 May 2018`.
fn place_and_date(meeting: &Meeting, names: &BTreeMap<&str, &Node>) -> String {
    let place = meeting.place.as_deref().map(|id| names.get(id).map_or(id, |node| &node.name).to_owned());
    let date = meeting
        .when
        .as_ref()
        .filter(|when| !when.is_counted())
        .map(|when| when.date.as_deref().map_or_else(|| when.text.clone(), date_words));
    [place, date].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `2018-05-17` as `17 May 2018`, `2018-W20` as `week 20 of 2018`.
fn date_words(edtf: &str) -> String {
    let mut parts = edtf.split('-');
    let year = parts.next().unwrap_or_default();
    let month = |part: &str| {
        let month = MONTHS.get(part.parse::<usize>().ok()?.wrapping_sub(1))?;
        Some(month[..1].to_uppercase() + &month[1..])
    };
    match (parts.next(), parts.next()) {
        (Some(week), None) if week.starts_with('W') => {
            format!("week {} of {year}", week.trim_start_matches(['W', '0']))
        }
        (Some(part), None) => month(part).map_or_else(|| edtf.to_owned(), |month| format!("{month} {year}")),
        (Some(part), Some(day)) => month(part)
            .map_or_else(|| edtf.to_owned(), |month| format!("{} {month} {year}", day.trim_start_matches('0'))),
        _ => year.to_owned(),
    }
}

fn heading(graph: &Graph, shown: &[Pair<'_>], all: usize) -> String {
    let held = graph.meetings.iter().filter(|meeting| meeting.status == Status::Held).count();
    let planned = graph.meetings.iter().filter(|meeting| meeting.status == Status::Planned).count();
    let mut counts = format!(
        "{} held, {planned} planned · from {}",
        counted(held as u64, "meeting"),
        counted(graph.corpus.documents, "document")
    );
    if shown.len() < all {
        let _ = write!(counts, " · the {} pairs that met most often, of {all}", shown.len());
    }
    let dashed = shown.iter().any(|pair| pair.held() == 0);
    let legend = format!("line width: meetings held{}", if dashed { " · dashed: only planned" } else { "" });
    format!(
        "<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\"><tr><td align=\"left\"><font point-size=\"34\"><b>Who met whom</b></font></td></tr>\
         <tr><td align=\"left\"><font point-size=\"18\" color=\"{PALE_INK}\">{counts}</font></td></tr>\
         <tr><td align=\"left\"><font point-size=\"18\" color=\"{PALE_INK}\">{legend}</font></td></tr><tr><td height=\"14\"></td></tr></table>>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_words() {
        let cases = [
            ("a day", "2018-05-07", "7 May 2018"),
            ("a week", "2018-W05", "week 5 of 2018"),
            ("a month", "2015-10", "October 2015"),
            ("a year", "2011", "2011"),
        ];
        for (shows, edtf, want) in cases {
            assert_eq!(date_words(edtf), want, "{shows}");
        }
    }
}
