//! Measures of association of two entities, from the number of sentences that name them.
//!
//! In: how many sentences there are (`all`), how many name the one (`a`), the other (`b`), both (`both`).
//! Out: [`npmi`], [`llr`], [`jaccard`]. Counts are of windows, whatever the window is.

/// Normalised pointwise mutual information, `ln(p(a,b) / (p(a) p(b))) / -ln p(a,b)`: 1 for entities that are only named together, 0 for
/// chance, -1 for never together (Bouma 2009, "Normalized (pointwise) mutual information in collocation extraction").
#[must_use]
pub fn npmi(all: u64, a: u64, b: u64, both: u64) -> f64 {
    if both == 0 {
        return -1.0;
    }
    if both >= all {
        return 1.0;
    }
    let (all, a, b, both) = (all as f64, a as f64, b as f64, both as f64);
    (both * all / (a * b)).ln() / -(both / all).ln()
}

/// Log-likelihood ratio `2 Σ o ln(o/e)` over the four cells of the table of sentences with and without each
/// (Dunning 1993, "Accurate methods for the statistics of surprise and coincidence").
#[must_use]
pub fn llr(all: u64, a: u64, b: u64, both: u64) -> f64 {
    let (n, row, column, cell) = (all as f64, a as f64, b as f64, both as f64);
    let term = |observed: f64, expected: f64| if observed > 0.0 { observed * (observed / expected).ln() } else { 0.0 };
    let sum = term(cell, row * column / n)
        + term(row - cell, row * (n - column) / n)
        + term(column - cell, (n - row) * column / n)
        + term(n - row - column + cell, (n - row) * (n - column) / n);
    // Rounding may leave a trace below nothing.
    (2.0 * sum).max(0.0)
}

/// Jaccard coefficient: sentences that name both, of those that name at least one.
#[must_use]
pub fn jaccard(a: u64, b: u64, both: u64) -> f64 {
    let either = a + b - both;
    if either == 0 { 0.0 } else { both as f64 / either as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worked_by_hand() {
        // 100 sentences, a in 10, b in 20, both in 5:
        // npmi = ln(5*100/200) / -ln(0.05) = 0.916291 / 2.995732
        // llr: observed 5 5 15 75, expected 2 8 18 72: 2 (5 ln 2.5 + 5 ln 0.625 + 15 ln(15/18) + 75 ln(75/72))
        //    = 2 (4.581454 - 2.350018 - 2.734823 + 3.061650)
        let cases = [
            ("some association", 100, 10, 20, 5, 0.305_865, 5.116_524, 0.2),
            ("always together", 100, 5, 5, 5, 1.0, 39.703_049, 1.0),
            ("as often as by chance", 100, 10, 20, 2, 0.0, 0.0, 2.0 / 28.0),
            ("every sentence names both", 4, 4, 4, 4, 1.0, 0.0, 1.0),
            // 2 (10 ln(10/8) + 20 ln(20/18) + 70 ln(70/72)) = 2 (2.231436 + 2.107210 - 1.971962)
            ("never together", 100, 10, 20, 0, -1.0, 4.733_369, 0.0),
        ];
        for (shows, all, a, b, both, want_npmi, want_llr, want_jaccard) in cases {
            assert!((npmi(all, a, b, both) - want_npmi).abs() < 1e-5, "{shows}: npmi {}", npmi(all, a, b, both));
            assert!((llr(all, a, b, both) - want_llr).abs() < 1e-5, "{shows}: llr {}", llr(all, a, b, both));
            assert!((jaccard(a, b, both) - want_jaccard).abs() < 1e-9, "{shows}");
        }
    }
}
