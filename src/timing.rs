//! Where the time of a run went.
//!
//! In: moments at which steps end. Out: seconds by [`Step`]. What several workers do side by side is given as their mean,
//! so that the steps add up to about the time on the clock.

use std::time::{Duration, Instant};

/// A step of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Gazetteers, word lists and cues.
    Load,
    /// Waiting for texts to be read and unpacked, and parsing them.
    Read,
    /// The words of the texts, and the names that they can hold.
    Prune,
    /// The trie of these names.
    Compile,
    /// Finding names and choosing whom they mean.
    Match,
    /// Cutting the texts into sentences.
    Sentences,
    /// Recognising meetings.
    Meetings,
    /// Adding up.
    Count,
    /// The files.
    Write,
}

impl Step {
    /// All steps in their order.
    pub const ALL: [Self; 9] = [
        Self::Load,
        Self::Read,
        Self::Prune,
        Self::Compile,
        Self::Match,
        Self::Sentences,
        Self::Meetings,
        Self::Count,
        Self::Write,
    ];

    /// Its name.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Load => "load",
            Self::Read => "read",
            Self::Prune => "prune",
            Self::Compile => "compile",
            Self::Match => "match",
            Self::Sentences => "sentences",
            Self::Meetings => "meetings",
            Self::Count => "count",
            Self::Write => "write",
        }
    }
}

/// Time by step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times([Duration; Step::ALL.len()]);

impl Times {
    /// Adds the time since `begin`, which becomes now, to `step`.
    pub fn add_since(&mut self, step: Step, begin: &mut Instant) {
        let now = Instant::now();
        self.0[step as usize] += now - *begin;
        *begin = now;
    }

    /// Adds the mean of workers that worked side by side.
    pub fn add_mean(&mut self, workers: &[Self]) {
        for worker in workers {
            for (mine, theirs) in self.0.iter_mut().zip(worker.0) {
                *mine += theirs / workers.len() as u32;
            }
        }
    }

    /// The time of a step.
    #[must_use]
    pub fn of(&self, step: Step) -> Duration {
        self.0[step as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn workers_count_as_their_mean() {
        let worker = |seconds| {
            let mut times = Times::default();
            times.0[Step::Match as usize] = Duration::from_secs(seconds);
            times
        };
        let mut times = worker(1);
        times.add_mean(&[worker(2), worker(4)]);
        assert_eq!(times.of(Step::Match), Duration::from_secs(4), "one second and the mean of two and four");
        assert_eq!(times.of(Step::Read), Duration::ZERO, "other steps");
    }
}
