//! In which order the file has shapes and lines.
//!
//! In: the ends of the lines, and which lines pass behind which strange labels. Out: an order in which labels lie over the lines that
//! cross them, wherever that is possible. Graphviz draws the lines of the first shape first, and of each shape those that
//! are written with it at the left, in their order (`emit_view` of its lib/common/emit.c).

/// The order of shapes and lines in the file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Order {
    pub shapes: Vec<usize>,
    /// The lines, each with its ends as they are written.
    pub lines: Vec<(usize, [usize; 2])>,
}

impl Order {
    /// An order for `count` shapes and the lines between these `ends`. `crossings` are lines whose labels others cross, each with one of these.
    pub fn new(count: usize, ends: &[(usize, usize)], crossings: &[(usize, usize)]) -> Self {
        let mut left: Vec<usize> = (0..ends.len()).collect();
        let mut order = Vec::with_capacity(left.len());
        while !left.is_empty() {
            let waits_for =
                |at: usize| crossings.iter().filter(|(above, below)| *above == at && left.contains(below)).count();
            let next = (0..left.len()).min_by_key(|&index| waits_for(left[index])).unwrap_or_default();
            order.push(left.remove(next));
        }
        // What has a crossed label is drawn with the later of its shapes, which are the last of all.
        let is_crossed = |line: usize| crossings.iter().any(|(above, _)| *above == line);
        let mut late = vec![0; count];
        for (rank, &line) in order.iter().enumerate().filter(|&(_, &line)| is_crossed(line)) {
            late[ends[line].0] = rank + 1;
            late[ends[line].1] = rank + 1;
        }
        let mut shapes: Vec<usize> = (0..count).collect();
        shapes.sort_by_key(|&shape| late[shape]);
        let mut places = vec![0; count];
        shapes.iter().enumerate().for_each(|(place, &shape)| places[shape] = place);
        let lines = order.into_iter().map(|line| {
            let (one, other) = ends[line];
            let begins = (places[one] < places[other]) != is_crossed(line);
            (line, if begins { [one, other] } else { [other, one] })
        });
        Self { lines: lines.collect(), shapes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lie_on_top() {
        let order =
            |shapes: &[usize], lines: &[(usize, [usize; 2])]| Order { shapes: shapes.to_vec(), lines: lines.to_vec() };
        let ends = [(0, 1), (0, 2), (2, 3)];
        let cases: [(&str, &[(usize, usize)], Order); 4] = [
            ("nothing is crossed", &[], order(&[0, 1, 2, 3], &[(0, [0, 1]), (1, [0, 2]), (2, [2, 3])])),
            ("the first label is", &[(0, 1)], order(&[2, 3, 0, 1], &[(1, [2, 0]), (0, [1, 0]), (2, [2, 3])])),
            ("two are", &[(0, 2), (1, 2)], order(&[3, 1, 0, 2], &[(2, [3, 2]), (0, [0, 1]), (1, [2, 0])])),
            ("each other's", &[(0, 1), (1, 0)], order(&[3, 1, 0, 2], &[(2, [3, 2]), (0, [0, 1]), (1, [2, 0])])),
        ];
        for (shows, crossings, want) in cases {
            assert_eq!(Order::new(4, &ends, crossings), want, "{shows}");
        }
    }
}
