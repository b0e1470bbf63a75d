//! Claims: whose a meeting is, and what is told of meetings that claims none.

use super::Case;

pub(super) const CASES: &[Case] = &[
    // whose it is in a clause that "and" adds
    (
        "his, of the second clause",
        "Anna Berg said that Maria Rossi liked the fleet, and Pavel Novak said that his conversation with Otto Lund had been long.",
        &["Lund+Novak unknown"],
    ),
    (
        "his, after but",
        "Anna Berg said Maria Rossi was tired, but Pavel Novak replied that his meeting with Otto Lund was cordial.",
        &["Lund+Novak"],
    ),
    ("he, of the second clause", "Anna Berg was tired, and Pavel Novak said he had met Otto Lund.", &["Lund+Novak"]),
    (
        "his, of the second clause with an aside",
        "Anna Berg was glad, and Pavel Novak, who had come from Oslo, recalled his talks with Otto Lund.",
        &["Lund+Novak"],
    ),
    (
        "his, of somebody unnamed",
        "Anna Berg was tired, and the minister said that his talks with Otto Lund had failed.",
        &[],
    ),
    (
        "her, past the objects of two verbs",
        "Anna Berg praised Maria Rossi and Pavel Novak and told of her talks with Otto Lund.",
        &["Berg+Lund"],
    ),
    (
        "her, past those who were told",
        "Anna Berg told Maria Rossi and Pavel Novak that her talks with Otto Lund had failed.",
        &["Berg+Lund"],
    ),
];
