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
/// Bends that are tried, as shares of the length, and where on the line its label may be.
const BENDS: [f64; 11] = [0.0, 0.08, -0.08, 0.16, -0.16, 0.26, -0.26, 0.38, -0.38, 0.5, -0.5];
const SHARES: [f64; 9] = [0.5, 0.43, 0.57, 0.36, 0.64, 0.28, 0.72, 0.2, 0.8];
/// Room around shapes and labels.
const MARGIN: f64 = 3.0;

/// A line for each of `edges`, through the middle of its label if it has one. Labels stand where they are, which is nobody else's
/// place, or go to a straighter line where they cover nothing: no line should pass behind a strange shape or a strange label.
pub fn draw_labelled_lines(frames: &[Frame], edges: &[(usize, usize)], labels: &[Option<Frame>]) -> Drawn {
    let mut drawn: Vec<Labelled> = edges
        .iter()
        .zip(labels)
        .map(|(&edge, label)| match label {
            Some(label) => Labelled { curve: Curve::through(frames, edge, label), label: Some(*label), share: 0.5 },
            None => Labelled { curve: Curve::new(free_line(frames, edge), frames, edge), label: None, share: 0.5 },
        })
        .collect();
    let bent = |edge| BENDS.map(|bend| Curve::new(line(frames, edge, bend), frames, edge));
    let bends: Vec<Option<[Curve; BENDS.len()]>> =
        edges.iter().zip(labels).map(|(&edge, label)| label.map(|_| bent(edge))).collect();
    for _ in 0..ROUNDS {
        let mut moved = false;
        for at in 0..drawn.len() {
            let (Some(label), Some(bends)) = (drawn[at].label, &bends[at]) else { continue };
            let around = Around { frames, drawn: &drawn, at };
            let mut least = around.price_of_line(&drawn[at].curve)
                + around.price_of_label(&label, drawn[at].share, f64::INFINITY).unwrap_or_default();
            let mut best = None;
            for curve in bends {
                let price = around.price_of_line(curve);
                if price >= least {
                    continue;
                }
                for share in SHARES {
                    let label = Frame { middle: curve.line.at(share), ..label };
                    if let Some(of_label) = around.price_of_label(&label, share, least - price - 1e-9) {
                        least = price + of_label;
                        best = Some((curve, label, share));
                    }
                }
            }
            if let Some((curve, label, share)) = best {
                drawn[at] = Labelled { curve: curve.clone(), label: Some(label), share };
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    Drawn {
        crossings: crossings(&drawn),
        lines: drawn.into_iter().map(|drawn| (drawn.curve.line, drawn.label)).collect(),
    }
}

/// Lines with their labels, as they are drawn.
pub struct Drawn {
    /// A line for each edge, and where its label is.
    pub lines: Vec<(Line, Option<Frame>)>,
    /// Which lines pass behind which strange labels: the line of the label, and the other.
    pub crossings: Vec<(usize, usize)>,
}

/// Which lines pass behind which strange labels.
fn crossings(drawn: &[Labelled]) -> Vec<(usize, usize)> {
    let labels = drawn.iter().enumerate().filter_map(|(at, labelled)| Some((at, labelled.label.as_ref()?)));
    labels
        .flat_map(|(at, label)| {
            let passes = move |&other: &usize| other != at && drawn[other].curve.passes(label);
            (0..drawn.len()).filter(passes).map(move |other| (at, other))
        })
        .collect()
}

/// A line with its label, which stands at this share of it.
struct Labelled {
    curve: Curve,
    label: Option<Frame>,
    share: f64,
}

/// A line and what is known of it wherever the labels are.
#[derive(Clone)]
struct Curve {
    line: Line,
    points: [Point; PARTS],
    /// What holds all points.
    bounds: Frame,
    /// Its bend, and the strange shapes that it passes behind.
    price: f64,
}

impl Curve {
    fn new(line: Line, frames: &[Frame], (source, target): (usize, usize)) -> Self {
        let points: [Point; PARTS] = std::array::from_fn(|part| line.at((part as f64 + 0.5) / PARTS as f64));
        let reach = |axis: usize| {
            let along = || points.iter().map(|point| point[axis]);
            (along().fold(f64::INFINITY, f64::min), along().fold(f64::NEG_INFINITY, f64::max))
        };
        let ((left, right), (top, bottom)) = (reach(0), reach(1));
        let bounds = Frame {
            middle: [f64::midpoint(left, right), f64::midpoint(top, bottom)],
            width: right - left,
            height: bottom - top,
        };
        let straight = middle(line.from, line.to);
        let length = (line.to[0] - line.from[0]).hypot(line.to[1] - line.from[1]).max(1.0);
        let bend = (line.bend[0] - straight[0]).hypot(line.bend[1] - straight[1]) / length;
        let hidden = frames.iter().enumerate().filter(|(at, frame)| {
            let strange = *at != source && *at != target && bounds.meets(frame, MARGIN);
            strange && points.iter().any(|point| frame.holds_inside(*point, MARGIN))
        });
        let price = 10.0 * bend + 40.0 * bend * bend + 150.0 * hidden.count() as f64;
        Self { line, points, bounds, price }
    }

    /// The curve that has the label in its middle.
    fn through(frames: &[Frame], (source, target): (usize, usize), label: &Frame) -> Self {
        let (from, to) = (frames[source].middle, frames[target].middle);
        let bend = [0, 1].map(|axis| 2.0 * label.middle[axis] - middle(from, to)[axis]);
        Self::new(Line { from, bend, to, is_straight: false }, frames, (source, target))
    }

    fn passes(&self, label: &Frame) -> bool {
        self.bounds.meets(label, MARGIN) && self.points.iter().any(|point| label.holds(*point, MARGIN))
    }
}

/// What is around the line `at` of those drawn. What is covered is worst, then what is crossed, then what is not straight.
struct Around<'d> {
    frames: &'d [Frame],
    drawn: &'d [Labelled],
    at: usize,
}

impl Around<'_> {
    fn others(&self) -> impl Iterator<Item = &Labelled> {
        self.drawn.iter().enumerate().filter(|(other, _)| *other != self.at).map(|(_, other)| other)
    }

    fn price_of_line(&self, curve: &Curve) -> f64 {
        let crossed = self.others().filter_map(|other| other.label.as_ref()).filter(|label| curve.passes(label));
        curve.price + 20.0 * crossed.count() as f64
    }

    /// The price of a label, if it is below `most`: most places that are tried cover something, which settles them.
    fn price_of_label(&self, label: &Frame, share: f64, most: f64) -> Option<f64> {
        let shapes = self.frames.iter().filter(|frame| frame.meets(label, MARGIN)).map(|_| 100.0);
        let labels = self.others().filter(|other| other.label.is_some_and(|other| other.meets(label, MARGIN)));
        let crossing = self.others().filter(|other| other.curve.passes(label)).map(|_| 20.0);
        let mut price = 4.0 * (share - 0.5).abs();
        let mut more = shapes.chain(labels.map(|_| 60.0)).chain(crossing);
        while price < most {
            match more.next() {
                Some(one) => price += one,
                None => return Some(price),
            }
        }
        None
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
            let drawn = draw_labelled_lines(&frames, &ends, &labels).lines;
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
