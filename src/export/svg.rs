//! graph.svg: the picture, for those without Graphviz.
//!
//! In: a graph small enough to look at and what was left out of it. Out: SVG 1.1 (<https://www.w3.org/TR/SVG11/>) that
//! looks like graph.dot drawn by Graphviz: the same shapes, colours and words, with tooltips in `title` elements. It
//! holds no script, no style sheet and no link; names are escaped, and characters that XML cannot hold taken out.

use std::io::{self, Write};

use petgraph::visit::EdgeRef;

use super::arrange::{Frame, Line, draw_lines, place, place_numbers};
use super::lettering::width;
use super::picture::{
    FONTS, INK, NUMBER_INK, PALE_INK, PAPER, Picture, Shape, TITLE, look_of, node_tooltip, plain, wrapped,
};
use super::xml;
use crate::graph::{Graph, Node, Omitted};

/// Between the drawing and the paper's edge.
const MARGIN: f64 = 30.0;
/// Height of a line of text, in sizes of its letters.
const LINE_HEIGHT: f64 = 1.2;
/// Size of the numbers on lines.
const NUMBER: f64 = 9.5;

/// Writes `graph`, of which `omitted` was left out.
pub fn write_svg(graph: &Graph, omitted: &Omitted, out: &mut dyn Write) -> io::Result<()> {
    let picture = Picture::new(graph);
    let nodes = &graph.graph;
    let names: Vec<String> = nodes.node_weights().map(|node| plain(&node.name)).collect();
    let sizes: Vec<[f64; 2]> =
        nodes.node_weights().zip(&names).map(|(node, name)| shape_size(&picture, node, name)).collect();
    let edges: Vec<_> = nodes.edge_references().collect();
    let ends: Vec<(usize, usize)> = edges.iter().map(|edge| (edge.source().index(), edge.target().index())).collect();
    let mut frames = place(&graph.layout(), &sizes, &ends);
    let heading = Heading::of(&picture, omitted);
    let paper = lay_on_paper(&mut frames, &ends, &heading);
    let lines = draw_lines(&frames, &ends);
    let numbers: Vec<Option<String>> = edges.iter().map(|edge| picture.number(edge.weight())).collect();
    let number_sizes: Vec<Option<[f64; 2]>> = numbers
        .iter()
        .map(|number| number.as_ref().map(|number| [width(number, NUMBER) + 4.0, NUMBER + 3.0]))
        .collect();
    let number_frames = place_numbers(&frames, &lines, &number_sizes);

    let [paper_width, paper_height] = paper;
    writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{paper_width:.0}\" height=\"{paper_height:.0}\" viewBox=\"0 0 {paper_width:.0} {paper_height:.0}\" role=\"img\" font-family=\"{FONTS}\" fill=\"{INK}\">"
    )?;
    writeln!(out, "<title>{TITLE}</title>")?;
    writeln!(out, "<rect width=\"100%\" height=\"100%\" fill=\"{PAPER}\"/>")?;
    heading.write(&picture, out)?;
    writeln!(out, "<g fill=\"none\" stroke-linecap=\"round\">")?;
    // The heaviest lines lie on top.
    for (edge, line) in edges.iter().zip(&lines).rev() {
        let (source, target) = (&nodes[edge.source()], &nodes[edge.target()]);
        writeln!(
            out,
            "<path d=\"{}\" stroke=\"{}\" stroke-opacity=\"{:.2}\" stroke-width=\"{:.2}\"><title>{}</title></path>",
            path_of(line),
            picture.tie(source, target, edge.weight()).colour(),
            picture.opacity(edge.weight()),
            picture.width(edge.weight()),
            xml::text(&picture.edge_tooltip(source, target, edge.weight()))
        )?;
    }
    writeln!(out, "</g>")?;
    writeln!(out, "<g text-anchor=\"middle\" font-size=\"{NUMBER}\" fill=\"{NUMBER_INK}\">")?;
    for (number, frame) in numbers.iter().zip(&number_frames) {
        if let (Some(number), Some(frame)) = (number, frame) {
            let [x, y] = frame.middle;
            writeln!(
                out,
                "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{PAPER}\"/><text x=\"{x:.1}\" y=\"{:.1}\">{number}</text>",
                x - frame.width / 2.0,
                y - frame.height / 2.0,
                frame.width,
                frame.height,
                y + NUMBER * 0.36
            )?;
        }
    }
    writeln!(out, "</g>")?;
    writeln!(out, "<g text-anchor=\"middle\" stroke-width=\"1.4\">")?;
    for ((node, name), frame) in nodes.node_weights().zip(&names).zip(&frames) {
        write_node(&picture, node, name, frame, out)?;
    }
    writeln!(out, "</g>")?;
    writeln!(out, "</svg>")
}

/// Width and height of a node's shape: its name and some air; an ellipse needs more, since its corners are cut.
fn shape_size(picture: &Picture<'_>, node: &Node, name: &str) -> [f64; 2] {
    let letters = picture.letters(node);
    let lines = wrapped(name);
    let text = lines.iter().map(|line| width(line, letters)).fold(0.0, f64::max);
    let height = lines.len() as f64 * letters * LINE_HEIGHT;
    match look_of(&node.kind).shape {
        Shape::Ellipse => [(text * 1.18 + 18.0).max(40.0), height * 1.45 + 8.0],
        Shape::Octagon => [(text + 26.0).max(36.0), height + 14.0],
        Shape::RoundedBox | Shape::Box => [(text + 18.0).max(36.0), height + 10.0],
    }
}

/// Moves the drawing below the heading, into the paper's corner; gives the size of the paper.
fn lay_on_paper(frames: &mut [Frame], ends: &[(usize, usize)], heading: &Heading) -> [f64; 2] {
    let lines = draw_lines(frames, ends);
    let mut least = [f64::INFINITY; 2];
    let mut most = [f64::NEG_INFINITY; 2];
    let corners = frames.iter().flat_map(|frame| {
        let (x, y) = (frame.width / 2.0, frame.height / 2.0);
        [[frame.middle[0] - x, frame.middle[1] - y], [frame.middle[0] + x, frame.middle[1] + y]]
    });
    let curves = lines.iter().flat_map(|line| [0.25, 0.5, 0.75].map(|share| line.at(share)));
    for point in corners.chain(curves) {
        for axis in [0, 1] {
            least[axis] = least[axis].min(point[axis]);
            most[axis] = most[axis].max(point[axis]);
        }
    }
    if frames.is_empty() {
        (least, most) = ([0.0; 2], [0.0; 2]);
    }
    for frame in frames {
        frame.middle[0] += MARGIN - least[0];
        frame.middle[1] += MARGIN + heading.height - least[1];
    }
    [(most[0] - least[0]).max(heading.width) + 2.0 * MARGIN, most[1] - least[1] + heading.height + 2.0 * MARGIN]
}

fn path_of(line: &Line) -> String {
    let [[x1, y1], [x2, y2]] = [line.from, line.to];
    if line.is_straight {
        format!("M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}")
    } else {
        format!("M{x1:.1} {y1:.1}Q{:.1} {:.1} {x2:.1} {y2:.1}", line.bend[0], line.bend[1])
    }
}

fn write_node(picture: &Picture<'_>, node: &Node, name: &str, frame: &Frame, out: &mut dyn Write) -> io::Result<()> {
    let look = look_of(&node.kind);
    let letters = picture.letters(node);
    write!(out, "<g><title>{}</title>", xml::text(&node_tooltip(node)))?;
    write_shape(look.shape, frame, &format!("fill=\"{}\" stroke=\"{}\"", look.fill, look.line), out)?;
    let lines = wrapped(name);
    let first = frame.middle[1] - (lines.len() as f64 - 1.0) * letters * LINE_HEIGHT / 2.0 + letters * 0.35;
    for (index, line) in lines.iter().enumerate() {
        write!(
            out,
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{letters:.1}\">{}</text>",
            frame.middle[0],
            first + index as f64 * letters * LINE_HEIGHT,
            xml::text(line)
        )?;
    }
    writeln!(out, "</g>")
}

fn write_shape(shape: Shape, frame: &Frame, attributes: &str, out: &mut dyn Write) -> io::Result<()> {
    let ([x, y], width, height) = (frame.middle, frame.width, frame.height);
    let (left, top) = (x - width / 2.0, y - height / 2.0);
    match shape {
        Shape::Ellipse => write!(
            out,
            "<ellipse cx=\"{x:.1}\" cy=\"{y:.1}\" rx=\"{:.1}\" ry=\"{:.1}\" {attributes}/>",
            width / 2.0,
            height / 2.0
        ),
        Shape::RoundedBox | Shape::Box => write!(
            out,
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"{}\" {attributes}/>",
            if shape == Shape::Box { 0.0 } else { (height * 0.3).min(8.0) }
        ),
        Shape::Octagon => {
            let (cut, right, bottom) = (height * 0.29, x + width / 2.0, y + height / 2.0);
            let corners = [
                [left + cut, top],
                [right - cut, top],
                [right, top + cut],
                [right, bottom - cut],
                [right - cut, bottom],
                [left + cut, bottom],
                [left, bottom - cut],
                [left, top + cut],
            ];
            let points = corners.map(|[x, y]| format!("{x:.1},{y:.1}")).join(" ");
            write!(out, "<polygon points=\"{points}\" {attributes}/>")
        }
    }
}

/// Title, counts and legend.
struct Heading {
    counts: Vec<String>,
    width: f64,
    height: f64,
}

impl Heading {
    fn of(picture: &Picture<'_>, omitted: &Omitted) -> Self {
        let counts = picture.counts(omitted);
        let legend = legend(picture).iter().map(|(_, words)| width(words, 13.0) + 42.0).sum();
        Self {
            width: counts.iter().map(|line| width(line, 12.0)).fold(legend, f64::max),
            height: 62.0 + 17.0 * counts.len() as f64,
            counts,
        }
    }

    fn write(&self, picture: &Picture<'_>, out: &mut dyn Write) -> io::Result<()> {
        writeln!(
            out,
            "<text x=\"{MARGIN}\" y=\"{}\" font-size=\"22\" font-weight=\"bold\">{TITLE}</text>",
            MARGIN + 12.0
        )?;
        let mut y = MARGIN + 33.0;
        for line in &self.counts {
            writeln!(
                out,
                "<text x=\"{MARGIN}\" y=\"{y}\" font-size=\"12\" fill=\"{PALE_INK}\">{}</text>",
                xml::text(line)
            )?;
            y += 17.0;
        }
        let mut x = MARGIN;
        y += 2.0;
        for (sign, words) in legend(picture) {
            let middle = [x + 7.0, y - 4.5];
            match sign {
                Sign::Shape(shape, colour) => {
                    let frame = Frame { middle, width: 11.0, height: 11.0 };
                    write_shape(shape, &frame, &format!("fill=\"{colour}\""), out)?;
                }
                Sign::Line(colour) => write!(
                    out,
                    "<path d=\"M{:.1} {:.1}h16\" stroke=\"{colour}\" stroke-width=\"3\"/>",
                    middle[0] - 8.0,
                    middle[1]
                )?,
            }
            writeln!(out, "<text x=\"{:.1}\" y=\"{y}\" font-size=\"13\">{}</text>", x + 20.0, xml::text(&words))?;
            x += width(&words, 13.0) + 42.0;
        }
        Ok(())
    }
}

enum Sign {
    Shape(Shape, &'static str),
    Line(&'static str),
}

fn legend(picture: &Picture<'_>) -> Vec<(Sign, String)> {
    let kinds = picture.kinds().into_iter().map(|kind| {
        let look = look_of(kind);
        (Sign::Shape(look.shape, look.line), plain(kind))
    });
    let ties = picture.ties().into_iter().map(|tie| (Sign::Line(tie.colour()), tie.words().to_owned()));
    kinds.chain(ties).collect()
}
