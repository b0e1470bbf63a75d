//! Where to draw the nodes.
//!
//! In: a graph. Out: a point for every node, in units of the length that an edge would like to have. The model is
//! Hu's (2005, "Efficient, high-quality force-directed graph drawing"; Graphviz's sfdp is built on it): nodes repel
//! each other, edges pull, heavier ones harder, steps adapt to progress. Far nodes are taken together (Barnes and Hut
//! 1986). The start is a spiral in node order and one thread does the sums, so that equal graphs give equal points.
//! Left out: the size of what is drawn; whoever draws moves shapes apart.

use petgraph::visit::EdgeRef;

use super::Graph;

/// How hard nodes repel each other.
const REPULSION: f64 = 0.2;
/// Pull to the middle on the nodes of the largest component, and on those of the others, which no edge holds near it.
const GRAVITY: f64 = 0.03;
const GRAVITY_OUTSIDE: f64 = 1.5;
/// A cell is taken as one body when it is narrower than this share of its distance.
const OPENING: f64 = 0.8;
/// Cells are not divided further than this: several nodes may stand on one point.
const DEEPEST: u32 = 40;

type Point = [f64; 2];

impl Graph {
    /// A point for every node, in node order; the middle of all is the origin and the longest extent lies along x.
    #[must_use]
    pub fn layout(&self) -> Vec<Point> {
        let graph = &self.graph;
        let heaviest = graph.edge_weights().map(|edge| edge.weight).fold(0.0, f64::max);
        let pulls: Vec<(usize, usize, f64)> = graph
            .edge_references()
            .filter(|edge| edge.source() != edge.target())
            .map(|edge| {
                let share = if heaviest > 0.0 { (edge.weight().weight / heaviest).clamp(0.0, 1.0) } else { 0.0 };
                (edge.source().index(), edge.target().index(), 0.2 + 0.8 * share.sqrt())
            })
            .collect();
        // Nodes of many edges need room around them.
        let masses: Vec<f64> =
            graph.node_indices().map(|node| (1.0 + graph.edges(node).count() as f64).powf(0.4)).collect();
        let largest = self.largest_component();
        let gravity: Vec<f64> = largest.iter().map(|within| if *within { GRAVITY } else { GRAVITY_OUTSIDE }).collect();
        let mut points = spiral(graph.node_count());
        let rounds = (1_000_000 / points.len().max(1)).clamp(60, 600);
        let (mut step, mut before, mut progress) = (0.5, f64::INFINITY, 0);
        for _ in 0..rounds {
            let forces = forces(&points, &masses, &gravity, &pulls);
            let mut energy = 0.0;
            for (point, force) in points.iter_mut().zip(&forces) {
                let strength = force[0].hypot(force[1]);
                energy += strength * strength;
                // A weak force moves less than a whole step, or nodes at rest would tremble.
                let scale = step / strength.max(step);
                point[0] += force[0] * scale;
                point[1] += force[1] * scale;
            }
            if energy < before {
                progress += 1;
                if progress >= 5 {
                    progress = 0;
                    step /= 0.9;
                }
            } else {
                progress = 0;
                step *= 0.9;
            }
            before = energy;
            if step < 1e-3 {
                break;
            }
        }
        turned(points)
    }
}

/// Nodes of many mentions, which come first, begin in the middle.
fn spiral(count: usize) -> Vec<Point> {
    let golden = std::f64::consts::PI * (3.0 - 5.0_f64.sqrt());
    (0..count)
        .map(|index| {
            let (radius, angle) = (0.6 * (index as f64 + 0.5).sqrt(), golden * index as f64);
            [radius * angle.cos(), radius * angle.sin()]
        })
        .collect()
}

fn forces(points: &[Point], masses: &[f64], gravity: &[f64], pulls: &[(usize, usize, f64)]) -> Vec<Point> {
    let tree = Tree::of(points, masses);
    let mut forces: Vec<Point> = (points.iter().zip(masses).zip(gravity))
        .map(|((point, mass), gravity)| {
            let repelled = tree.repulsion(*point);
            [mass * repelled[0] - gravity * point[0], mass * repelled[1] - gravity * point[1]]
        })
        .collect();
    for &(source, target, strength) in pulls {
        let (dx, dy) = (points[target][0] - points[source][0], points[target][1] - points[source][1]);
        let pull = strength * dx.hypot(dy);
        forces[source][0] += pull * dx;
        forces[source][1] += pull * dy;
        forces[target][0] -= pull * dx;
        forces[target][1] -= pull * dy;
    }
    forces
}

/// Turns the points so that their longest extent lies along x.
fn turned(mut points: Vec<Point>) -> Vec<Point> {
    let count = points.len().max(1) as f64;
    let middle = points.iter().fold([0.0, 0.0], |sum, point| [sum[0] + point[0] / count, sum[1] + point[1] / count]);
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for point in &mut points {
        *point = [point[0] - middle[0], point[1] - middle[1]];
        xx += point[0] * point[0];
        xy += point[0] * point[1];
        yy += point[1] * point[1];
    }
    let (sin, cos) = (0.5 * (2.0 * xy).atan2(xx - yy)).sin_cos();
    for point in &mut points {
        *point = [cos * point[0] + sin * point[1], cos * point[1] - sin * point[0]];
    }
    points
}

/// A quadtree.
struct Tree {
    cells: Vec<Cell>,
    /// All cells with something in them, each before its quarters: those that are taken as one body are skipped with what is in them.
    bodies: Vec<Body>,
}

/// A cell as others see it.
struct Body {
    centre: Point,
    mass: f64,
    /// Beyond this distance, squared, it is one body; a leaf always is.
    near: f64,
    /// The place of what comes after all that is in it.
    after: usize,
}

struct Cell {
    middle: Point,
    width: f64,
    /// Sum of the points in it, each as often as its mass says; divided by their mass, their centre.
    sum: Point,
    mass: f64,
    /// Places of the four quarters in the tree, 0 for an empty one.
    quarters: [usize; 4],
}

impl Cell {
    fn new(middle: Point, width: f64) -> Self {
        Self { middle, width, sum: [0.0, 0.0], mass: 0.0, quarters: [0; 4] }
    }

    fn add(&mut self, point: Point, mass: f64) {
        self.sum = [self.sum[0] + point[0] * mass, self.sum[1] + point[1] * mass];
        self.mass += mass;
    }

    fn quarter_of(&self, point: Point) -> usize {
        usize::from(point[0] >= self.middle[0]) + 2 * usize::from(point[1] >= self.middle[1])
    }
}

impl Tree {
    fn of(points: &[Point], masses: &[f64]) -> Self {
        let reach = points.iter().flatten().fold(1e-9_f64, |reach, at| reach.max(at.abs()));
        let mut cells = Vec::with_capacity(2 * points.len() + 1);
        cells.push(Cell::new([0.0, 0.0], 2.0 * reach));
        let mut tree = Self { cells, bodies: Vec::new() };
        for (point, mass) in points.iter().zip(masses) {
            tree.insert(*point, *mass);
        }
        tree.bodies.reserve(tree.cells.len());
        tree.line_up(0);
        tree
    }

    /// Puts the cell and all in it into [`bodies`](Self::bodies). As deep as the tree.
    fn line_up(&mut self, at: usize) {
        let Cell { sum, mass, width, quarters, .. } = self.cells[at];
        if mass == 0.0 {
            return;
        }
        let is_leaf = quarters == [0; 4];
        let near = if is_leaf { f64::NEG_INFINITY } else { width * width / (OPENING * OPENING) };
        let body = self.bodies.len();
        self.bodies.push(Body { centre: [sum[0] / mass, sum[1] / mass], mass, near, after: 0 });
        for quarter in quarters.into_iter().rev().filter(|quarter| *quarter != 0) {
            self.line_up(quarter);
        }
        self.bodies[body].after = self.bodies.len();
    }

    fn insert(&mut self, point: Point, mass: f64) {
        let mut at = 0;
        for _ in 0..DEEPEST {
            let cell = &self.cells[at];
            let is_leaf = cell.quarters == [0; 4];
            if cell.mass == 0.0 {
                break;
            }
            if is_leaf {
                // The points that are here move a quarter down.
                let (moved, centre) = (cell.mass, [cell.sum[0] / cell.mass, cell.sum[1] / cell.mass]);
                let below = self.quarter(at, centre);
                self.cells[below].add(centre, moved);
            }
            self.cells[at].add(point, mass);
            at = self.quarter(at, point);
        }
        self.cells[at].add(point, mass);
    }

    /// The quarter of cell `at` that holds `point`, made if it is not there.
    fn quarter(&mut self, at: usize, point: Point) -> usize {
        let cell = &self.cells[at];
        let quarter = cell.quarter_of(point);
        if cell.quarters[quarter] != 0 {
            return cell.quarters[quarter];
        }
        let shift = cell.width / 4.0;
        let sign = |upper: bool| if upper { shift } else { -shift };
        let middle = [cell.middle[0] + sign(quarter & 1 == 1), cell.middle[1] + sign(quarter & 2 == 2)];
        let below = Cell::new(middle, cell.width / 2.0);
        self.cells.push(below);
        let place = self.cells.len() - 1;
        self.cells[at].quarters[quarter] = place;
        place
    }

    /// What all others do to `point`: the nearer, the harder.
    fn repulsion(&self, point: Point) -> Point {
        let mut force = [0.0, 0.0];
        let mut at = 0;
        while let Some(body) = self.bodies.get(at) {
            let (dx, dy) = (point[0] - body.centre[0], point[1] - body.centre[1]);
            let distance = dx * dx + dy * dy;
            if distance <= body.near {
                at += 1;
                continue;
            }
            // The point itself is in a leaf at no distance.
            if distance > 1e-18 {
                let push = REPULSION * body.mass / distance.max(1e-6);
                force[0] += push * dx;
                force[1] += push * dy;
            }
            at = body.after;
        }
        force
    }
}
