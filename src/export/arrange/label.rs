//! Lines with labels on them.
//!
//! In: shapes that stand, the edges between them, and a place for every label that is nobody else's. Out: for every edge a line and where
//! its label is. Every line with its label is tried in several bends, one after the other, until none can do better
//! beside the others. Left out: moving shapes, which have their places for good.

use super::{Frame, Line, Point, free_line, line, middle};

/// Parts of a line that are tried for what they touch.
const PARTS: usize = 40;
/// How often all lines are tried.
const ROUNDS: usize = 8;

/// A line for each of `edges`, through the middle of its label if it has one. Labels stand where they are, which is nobody else's
/// place, or go to a straighter line where they cover nothing: no line should pass behind a strange shape or a strange label.
pub fn draw_labelled_lines(
    frames: &[Frame],
    edges: &[(usize, usize)],
    labels: &[Option<Frame>],
) -> Vec<(Line, Option<Frame>)> {
    let mut drawn: Vec<Labelled> = edges
        .iter()
        .zip(labels)
        .map(|(&edge, label)| match label {
            Some(label) => Labelled::through(frames, edge, *label),
            None => Labelled::new(free_line(frames, edge), None, 0.5),
        })
        .collect();
    for _ in 0..ROUNDS {
        let mut moved = false;
        for (at, &edge) in edges.iter().enumerate() {
            let Some(label) = drawn[at].label else { continue };
            let mut best = (drawn[at].cost(frames, edge, at, &drawn), None);
            for bend in [0.0, 0.08, -0.08, 0.16, -0.16, 0.26, -0.26, 0.38, -0.38, 0.5, -0.5] {
                let line = line(frames, edge, bend);
                for share in [0.5, 0.43, 0.57, 0.36, 0.64, 0.28, 0.72, 0.2, 0.8] {
                    let tried = Labelled::new(line, Some(Frame { middle: line.at(share), ..label }), share);
                    let cost = tried.cost(frames, edge, at, &drawn);
                    if cost + 1e-9 < best.0 {
                        best = (cost, Some(tried));
                    }
                }
            }
            if let Some(better) = best.1 {
                drawn[at] = better;
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    drawn.into_iter().map(|drawn| (drawn.line, drawn.label)).collect()
}

/// A line with its label, and points of it.
struct Labelled {
    line: Line,
    label: Option<Frame>,
    points: [Point; PARTS],
    /// What it costs by itself: bends, and a label away from the middle.
    own: f64,
}

impl Labelled {
    /// With its label at `share` of the line.
    fn new(line: Line, label: Option<Frame>, share: f64) -> Self {
        let points = std::array::from_fn(|part| line.at((part as f64 + 0.5) / PARTS as f64));
        let (straight, bent) = (middle(line.from, line.to), line.bend);
        let length = (line.to[0] - line.from[0]).hypot(line.to[1] - line.from[1]).max(1.0);
        let bend = (bent[0] - straight[0]).hypot(bent[1] - straight[1]) / length;
        Self { line, label, points, own: 10.0 * bend + 40.0 * bend * bend + 4.0 * (share - 0.5).abs() }
    }

    /// The curve that has the label in its middle.
    fn through(frames: &[Frame], (source, target): (usize, usize), label: Frame) -> Self {
        let (from, to) = (frames[source].middle, frames[target].middle);
        let bend = [0, 1].map(|axis| 2.0 * label.middle[axis] - middle(from, to)[axis]);
        Self::new(Line { from, bend, to, is_straight: false }, Some(label), 0.5)
    }

    /// How much of the picture suffers from it, `at` its place among those `drawn`. What is hidden is worst, then what is crossed,
    /// then what is not straight.
    fn cost(&self, frames: &[Frame], (source, target): (usize, usize), at: usize, drawn: &[Self]) -> f64 {
        let mut cost = self.own;
        let passes = |points: &[Point], frame: &Frame| points.iter().any(|point| frame.holds(*point, 3.0));
        let hides = |frame: &Frame| self.points.iter().any(|point| frame.holds_inside(*point, 3.0));
        let price = |is_so: bool, price: f64| if is_so { price } else { 0.0 };
        for (number, frame) in frames.iter().enumerate() {
            cost += price(self.label.is_some_and(|label| label.meets(frame, 4.0)), 100.0);
            cost += price(number != source && number != target && hides(frame), 150.0);
        }
        for (_, other) in drawn.iter().enumerate().filter(|(other, _)| *other != at) {
            if let Some(label) = self.label {
                cost += price(passes(&other.points, &label), 20.0);
                cost += price(other.label.is_some_and(|other| other.meets(&label, 2.0)), 60.0);
            }
            cost += price(other.label.is_some_and(|label| passes(&self.points, &label)), 20.0);
        }
        cost
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::arrange::strangers;

    #[test]
    fn labels_and_lines_keep_clear() {
        let frame = |x: f64, y: f64| Frame { middle: [x, y], width: 60.0, height: 20.0 };
        let label = |x: f64, y: f64| Some(Frame { middle: [x, y], width: 80.0, height: 30.0 });
        let cases = [
            ("nothing in the way", vec![frame(0.0, 0.0), frame(300.0, 0.0)], vec![((0, 1), label(150.0, 90.0))], true),
            (
                "a shape between the two",
                vec![frame(0.0, 0.0), frame(300.0, 0.0), frame(150.0, 0.0)],
                vec![((0, 1), label(150.0, 90.0))],
                false,
            ),
            (
                "two labels that would meet",
                vec![frame(0.0, 0.0), frame(300.0, 0.0), frame(0.0, 30.0), frame(300.0, 30.0)],
                vec![((0, 1), label(150.0, -90.0)), ((2, 3), label(150.0, 120.0))],
                true,
            ),
        ];
        for (shows, frames, edges, is_straight) in cases {
            let (ends, labels): (Vec<_>, Vec<_>) = edges.into_iter().unzip();
            let drawn = draw_labelled_lines(&frames, &ends, &labels);
            assert_eq!(drawn[0].0.is_straight, is_straight, "{shows}");
            let labels: Vec<Frame> = drawn.iter().filter_map(|(_, label)| *label).collect();
            for (at, label) in labels.iter().enumerate() {
                assert!(frames.iter().all(|frame| !frame.meets(label, 0.0)), "{shows}: {label:?} covers a shape");
                assert!(labels[..at].iter().all(|other| !other.meets(label, 0.0)), "{shows}: {label:?} covers a label");
                let middle = (1..100).map(|part| drawn[at].0.at(f64::from(part) / 100.0));
                assert!(
                    middle.into_iter().any(|point| label.holds(point, 0.0)),
                    "{shows}: {label:?} is not on its line"
                );
            }
            for (line, edge) in drawn.iter().map(|(line, _)| line).zip(&ends) {
                assert_eq!(strangers(&frames, *edge, line), 0, "{shows}: {line:?} passes behind a shape");
            }
        }
    }
}
