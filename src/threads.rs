//! Work on several threads.
//!
//! In: parts of some work. Out: their results, in the order of the parts. Scoped threads of the standard library are
//! enough: every worker keeps a state of its own, which a thread pool would hide.

use std::ops::Range;
use std::sync::{Mutex, PoisonError};

/// Works on all parts at once and gives the results in their order.
pub(crate) fn side_by_side<P: Send, R: Send>(parts: Vec<P>, work: impl Fn(P) -> R + Sync) -> Vec<R> {
    if parts.len() < 2 {
        return parts.into_iter().map(work).collect();
    }
    std::thread::scope(|scope| {
        let work = &work;
        let workers: Vec<_> = parts.into_iter().map(|part| scope.spawn(move || work(part))).collect();
        workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

/// Gives the items to the workers, one state each, in their order; which worker gets which is left to chance.
pub(crate) fn share_out<S: Send, T>(
    states: &mut [S],
    items: impl Iterator<Item = T> + Send,
    work: impl Fn(&mut S, T) + Sync,
) {
    let items = Mutex::new(items);
    let next = || items.lock().unwrap_or_else(PoisonError::into_inner).next();
    side_by_side(states.iter_mut().collect(), |state| {
        while let Some(item) = next() {
            work(state, item);
        }
    });
}

/// Works on items of different size, each by the next thread that is free, and gives the results in the order of the items.
pub(crate) fn in_turn<T, R: Send>(
    threads: usize,
    items: impl Iterator<Item = T> + Send,
    work: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    let mut done: Vec<Vec<(usize, R)>> = (0..threads.max(1)).map(|_| Vec::new()).collect();
    share_out(&mut done, items.enumerate(), |done, (index, item)| done.push((index, work(item))));
    let mut results: Vec<_> = done.into_iter().flatten().collect();
    results.sort_unstable_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

/// All items in so many parts of the same size, in their order; fewer parts if there are few items.
pub(crate) fn split<T>(mut items: impl ExactSizeIterator<Item = T>, parts: usize) -> Vec<Vec<T>> {
    let size = items.len().div_ceil(parts).max(1);
    let mut split = Vec::new();
    while items.len() > 0 {
        split.push(items.by_ref().take(size).collect());
    }
    split
}

/// `0..len` in so many parts of the same size.
pub(crate) fn split_range(len: usize, parts: usize) -> Vec<Range<usize>> {
    let parts = parts.max(1);
    (0..parts).map(|part| len * part / parts..len * (part + 1) / parts).collect()
}
