//! Where shapes, lines and numbers go so that none covers another.
//!
//! In: points for the nodes, the size of their shapes, the edges and the numbers that some carry. Out: places in
//! points (1/72 inch). Shapes are pushed apart along the shorter way until none touches another; a line that would pass
//! behind a strange shape, and so seem to join it, bends round it where a bend helps; numbers stand where there is room.

mod label;

pub use label::draw_labelled_lines;

/// Room between two shapes.
const GAP: f64 = 20.0;
/// Pushing apart ends sooner or later; a picture so dense that it does not is made wider.
const ROUNDS: usize = 300;
/// Above so many pairs of a line and a shape, lines stay straight.
const BENDS_UP_TO: usize = 400_000;
/// Parts of a line that are tried for what they touch.
const PARTS: usize = 24;

/// Times that shapes are pushed off lines.
const OFF_LINES: usize = 60;
/// Width of a page, of its height.
const PAGE: f64 = 1.6;

pub type Point = [f64; 2];

/// A shape's frame, or a number's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    pub middle: Point,
    pub width: f64,
    pub height: f64,
}

impl Frame {
    fn holds(&self, point: Point, margin: f64) -> bool {
        (point[0] - self.middle[0]).abs() < self.width / 2.0 + margin
            && (point[1] - self.middle[1]).abs() < self.height / 2.0 + margin
    }

    /// The same without its corners, which most shapes leave free.
    fn holds_inside(&self, point: Point, margin: f64) -> bool {
        let off = |axis: usize, size: f64| (point[axis] - self.middle[axis]).abs() / (size / 2.0 + margin);
        self.holds(point, margin) && off(0, self.width) + off(1, self.height) < 1.5
    }

    fn meets(&self, other: &Self, margin: f64) -> bool {
        (other.middle[0] - self.middle[0]).abs() < f64::midpoint(self.width, other.width) + margin
            && (other.middle[1] - self.middle[1]).abs() < f64::midpoint(self.height, other.height) + margin
    }
}

/// A line from the middle of one shape to that of another; `bend` is the control point of its quadratic curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    pub from: Point,
    pub bend: Point,
    pub to: Point,
    pub is_straight: bool,
}

impl Line {
    /// The same curve with two control points, as PostScript has them.
    pub fn cubic(&self) -> [Point; 4] {
        let towards_bend = |end: Point| [0, 1].map(|axis| end[axis] + (self.bend[axis] - end[axis]) * 2.0 / 3.0);
        [self.from, towards_bend(self.from), towards_bend(self.to), self.to]
    }

    /// The point at share `t` of the curve.
    pub fn at(&self, t: f64) -> Point {
        let along = |axis: usize| {
            (1.0 - t) * (1.0 - t) * self.from[axis] + 2.0 * t * (1.0 - t) * self.bend[axis] + t * t * self.to[axis]
        };
        [along(0), along(1)]
    }
}

fn middle(a: Point, b: Point) -> Point {
    [f64::midpoint(a[0], b[0]), f64::midpoint(a[1], b[1])]
}

/// Puts the shapes of `sizes` (width and height) at `points`, scaled, pushed apart and off the lines of strange `edges`.
pub fn place(points: &[Point], sizes: &[[f64; 2]], edges: &[(usize, usize)]) -> Vec<Frame> {
    let count = points.len().max(1) as f64;
    let reach = |axis: usize| {
        let most = points.iter().map(|point| point[axis]).fold(f64::NEG_INFINITY, f64::max);
        let least = points.iter().map(|point| point[axis]).fold(f64::INFINITY, f64::min);
        (most - least).max(1.0)
    };
    // Few shapes may stand wide, many must be read on one page.
    let room = count * (14_000.0 + 30_000.0 * (20.0 / count).min(1.0));
    let scale = (room / (reach(0) * reach(1))).sqrt();
    // A page is wider than high; a drawing that is not is stretched towards it.
    let stretch = (PAGE * reach(1) / reach(0)).sqrt().clamp(0.75, 1.35);
    let mut frames: Vec<Frame> = points
        .iter()
        .zip(sizes)
        .map(|(point, [width, height])| Frame {
            middle: [point[0] * scale * stretch, point[1] * scale / stretch],
            width: *width,
            height: *height,
        })
        .collect();
    if frames.len() * edges.len() <= BENDS_UP_TO {
        for _ in 0..OFF_LINES {
            push_off_lines(&mut frames, edges);
            push_apart(&mut frames, 3);
        }
    }
    while !push_apart(&mut frames, ROUNDS) {
        for frame in &mut frames {
            frame.middle = [frame.middle[0] * 1.15, frame.middle[1] * 1.15];
        }
    }
    frames
}

/// Moves shapes a little away from lines that pass behind them.
fn push_off_lines(frames: &mut [Frame], edges: &[(usize, usize)]) {
    let mut pushes = vec![[0.0, 0.0]; frames.len()];
    for &(source, target) in edges {
        let (from, to) = (frames[source].middle, frames[target].middle);
        let along = [to[0] - from[0], to[1] - from[1]];
        let length = along[0].hypot(along[1]).max(1e-9);
        let across = [-along[1] / length, along[0] / length];
        for (at, frame) in frames.iter().enumerate() {
            let off = [frame.middle[0] - from[0], frame.middle[1] - from[1]];
            let share = (off[0] * along[0] + off[1] * along[1]) / (length * length);
            if at == source || at == target || !(0.02..0.98).contains(&share) {
                continue;
            }
            let distance = off[0] * across[0] + off[1] * across[1];
            // Most shapes are far from most lines.
            if distance.abs() > f64::midpoint(frame.width, frame.height) + 6.0 {
                continue;
            }
            // How far the shape reaches towards the line.
            let reach = (frame.width / 2.0 * across[0].abs()).hypot(frame.height / 2.0 * across[1].abs()) + 6.0;
            let over = reach - distance.abs();
            if over > 0.0 {
                let push = 0.25 * over.min(20.0) * if distance < 0.0 { -1.0 } else { 1.0 };
                for axis in [0, 1] {
                    pushes[at][axis] += push * across[axis];
                    pushes[source][axis] -= 0.5 * push * across[axis] * (1.0 - share);
                    pushes[target][axis] -= 0.5 * push * across[axis] * share;
                }
            }
        }
    }
    for (frame, push) in frames.iter_mut().zip(pushes) {
        let scale = (12.0 / push[0].hypot(push[1]).max(1e-9)).min(1.0);
        frame.middle = [frame.middle[0] + push[0] * scale, frame.middle[1] + push[1] * scale];
    }
}

/// Moves shapes that touch; says whether none does any more.
fn push_apart(frames: &mut [Frame], rounds: usize) -> bool {
    let mut order: Vec<usize> = (0..frames.len()).collect();
    for _ in 0..rounds {
        order.sort_by(|&a, &b| {
            let left = |at: usize| frames[at].middle[0] - frames[at].width / 2.0;
            left(a).total_cmp(&left(b)).then(a.cmp(&b))
        });
        let mut touched = false;
        for (index, &first) in order.iter().enumerate() {
            for &second in &order[index + 1..] {
                let (a, b) = (frames[first], frames[second]);
                // Moves of this round may have changed the order a little; what that misses, the next round finds.
                if b.middle[0] - b.width / 2.0 > a.middle[0] + a.width / 2.0 + 3.0 * GAP {
                    break;
                }
                if !a.meets(&b, GAP) {
                    continue;
                }
                touched = true;
                let over = |axis: usize, sum: f64| sum / 2.0 + GAP - (b.middle[axis] - a.middle[axis]).abs() + 0.1;
                let (over_x, over_y) = (over(0, a.width + b.width), over(1, a.height + b.height));
                let (axis, over) = if over_x < over_y { (0, over_x) } else { (1, over_y) };
                let away = if (b.middle[axis], first) >= (a.middle[axis], second) { 0.5 } else { -0.5 };
                frames[first].middle[axis] -= over * away;
                frames[second].middle[axis] += over * away;
            }
        }
        if !touched {
            return true;
        }
    }
    false
}

/// A line for each of `edges`, which are pairs of places in `frames`.
pub fn draw_lines(frames: &[Frame], edges: &[(usize, usize)]) -> Vec<Line> {
    let bends = frames.len() * edges.len() <= BENDS_UP_TO;
    edges.iter().map(|&edge| if bends { free_line(frames, edge) } else { line(frames, edge, 0.0) }).collect()
}

fn line(frames: &[Frame], (source, target): (usize, usize), bend: f64) -> Line {
    let (from, to) = (frames[source].middle, frames[target].middle);
    let middle = middle(from, to);
    let is_straight = bend == 0.0;
    let bend = [middle[0] - bend * (to[1] - from[1]), middle[1] + bend * (to[0] - from[0])];
    Line { from, bend, to, is_straight }
}

/// The straightest line that passes behind the fewest strange shapes.
fn free_line(frames: &[Frame], edge: (usize, usize)) -> Line {
    let mut best = (usize::MAX, line(frames, edge, 0.0));
    for bend in [0.0, 0.12, -0.12, 0.22, -0.22, 0.34, -0.34, 0.46, -0.46] {
        let line = line(frames, edge, bend);
        let hidden = strangers(frames, edge, &line);
        if hidden < best.0 {
            best = (hidden, line);
        }
        if hidden == 0 {
            break;
        }
    }
    best.1
}

/// Points of `line` in or close to shapes that it does not join.
fn strangers(frames: &[Frame], (source, target): (usize, usize), line: &Line) -> usize {
    let points: Vec<Point> = (1..PARTS).map(|part| line.at(part as f64 / PARTS as f64)).collect();
    let strange = frames.iter().enumerate().filter(|(at, _)| *at != source && *at != target);
    strange.map(|(_, frame)| points.iter().filter(|point| frame.holds(**point, 4.0)).count()).sum()
}

/// Frames for the numbers of `sizes` (of the lines that carry none, nothing), each on its line.
pub fn place_numbers(frames: &[Frame], lines: &[Line], sizes: &[Option<[f64; 2]>]) -> Vec<Option<Frame>> {
    let mut taken: Vec<Frame> = frames.to_vec();
    let mut numbers = vec![None; lines.len()];
    for (at, (line, size)) in lines.iter().zip(sizes).enumerate() {
        let Some([width, height]) = *size else { continue };
        let at_share = |share: f64| Frame { middle: line.at(share), width, height };
        let covered = |frame: &Frame| {
            let shapes = taken.iter().filter(|other| other.meets(frame, 1.0)).count();
            let crossing = lines
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != at)
                .filter(|(_, other)| (1..PARTS).any(|part| frame.holds(other.at(part as f64 / PARTS as f64), 1.0)))
                .count();
            100 * shapes + crossing
        };
        let places = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74].map(at_share);
        if let Some(best) = places.into_iter().min_by_key(covered) {
            taken.push(best);
            numbers[at] = Some(best);
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_never_touch() {
        let on_a_line: Vec<Point> = (0..60).map(|at| [f64::from(at), 0.0]).collect();
        let on_a_circle: Vec<Point> =
            (0..200).map(|at| [(f64::from(at) * 0.1).cos(), (f64::from(at) * 0.1).sin()]).collect();
        let cases = [
            ("none", vec![]),
            ("one", vec![[0.0, 0.0]]),
            ("all at one point", vec![[0.0, 0.0]; 30]),
            ("on a line", on_a_line),
            ("three times round a circle", on_a_circle),
        ];
        for (shows, points) in cases {
            let sizes: Vec<[f64; 2]> =
                (0..points.len()).map(|at| [60.0 + (at % 7) as f64 * 25.0, 22.0 + (at % 3) as f64 * 9.0]).collect();
            let edges: Vec<(usize, usize)> = (1..points.len()).map(|at| (at / 2, at)).collect();
            let frames = place(&points, &sizes, &edges);
            assert_eq!(frames.len(), points.len(), "{shows}");
            for (index, frame) in frames.iter().enumerate() {
                let touched = frames[index + 1..].iter().find(|other| frame.meets(other, 0.0));
                assert_eq!(touched, None, "{shows}: touches shape {index}");
            }
        }
    }

    #[test]
    fn a_line_bends_round_a_shape_in_its_way() {
        let frame = |x: f64| Frame { middle: [x, 0.0], width: 60.0, height: 20.0 };
        let frames = [frame(0.0), frame(200.0), frame(400.0)];
        let lines = draw_lines(&frames, &[(0, 1), (0, 2)]);
        assert!(lines[0].is_straight, "nothing is in the way");
        assert!(!lines[1].is_straight && strangers(&frames, (0, 2), &lines[1]) == 0, "round the shape in the middle");
    }

    #[test]
    fn numbers_stand_beside_shapes() {
        let frame = |x: f64| Frame { middle: [x, 0.0], width: 60.0, height: 20.0 };
        let frames = [frame(0.0), frame(200.0), Frame { middle: [100.0, 0.0], width: 20.0, height: 20.0 }];
        let lines = [line(&frames, (0, 1), 0.0), line(&frames, (0, 2), 0.0)];
        let numbers = place_numbers(&frames, &lines, &[Some([10.0, 10.0]), None]);
        assert!(numbers[1].is_none(), "no number where there is none");
        let number = numbers[0].expect("a number");
        assert!(frames.iter().all(|frame| !frame.meets(&number, 0.0)), "{number:?} covers a shape");
    }
}
