//! Meetings that are denied, and those of which only something else is denied.

use super::Case;

pub(super) const CASES: &[Case] = &[
    ("what is not commented on took place", "Anna Berg would not comment on her talks with Otto Lund.", &["Berg+Lund"]),
    ("who did not regret meeting somebody met him", "Anna Berg did not regret meeting Otto Lund.", &["Berg+Lund"]),
    (
        "what one declines to discuss took place",
        "Anna Berg declined to discuss her talks with Otto Lund.",
        &["Berg+Lund"],
    ),
    ("what is not denied is told", "Anna Berg did not deny meeting Otto Lund.", &["Berg+Lund"]),
    (
        "what is neither confirmed nor denied is not told",
        "Anna Berg neither confirmed nor denied that she had met Otto Lund.",
        &[],
    ),
    ("no secret of a meeting", "Anna Berg made no secret of her meeting with Otto Lund.", &["Berg+Lund"]),
    ("no truth in it", "There is no truth in reports that Anna Berg met Otto Lund.", &["Berg+Lund denied"]),
    ("untrue that", "Anna Berg said it was untrue that she met Otto Lund.", &["Berg+Lund denied"]),
    ("reports that were false", "Reports that Anna Berg met Otto Lund were false.", &["Berg+Lund denied"]),
    ("was due to have met", "Anna Berg was due to have met Otto Lund on Monday.", &["Berg+Lund denied 2018-05-14"]),
    ("not on the agenda", "A meeting between Anna Berg and Otto Lund is not on the agenda.", &["Berg+Lund denied"]),
    ("out of the question", "A meeting between Anna Berg and Otto Lund is out of the question.", &["Berg+Lund denied"]),
    ("put back", "The meeting between Anna Berg and Otto Lund has been put back.", &["Berg+Lund planned"]),
    ("dreamt of", "Anna Berg dreamt of meeting Otto Lund.", &["Berg+Lund planned"]),
    ("short forms of not", "Anna Berg wouldn't rule out meeting Otto Lund.", &["Berg+Lund planned"]),
    (
        "plans that are dropped",
        "Plans for a meeting between Anna Berg and Otto Lund were dropped.",
        &["Berg+Lund denied"],
    ),
    (
        "ready for any kind of meeting",
        "Anna Berg is ready for any kind of meeting with Otto Lund.",
        &["Berg+Lund planned"],
    ),
    ("a question", "Did Anna Berg meet Otto Lund?", &[]),
    ("a question in quotation marks", "\"Did Anna Berg meet Otto Lund?\" Maria Rossi asked.", &[]),
    ("were there talks", "Were there talks between Anna Berg and Otto Lund?", &[]),
    ("a headline that asks", "A meeting between Anna Berg and Otto Lund?", &[]),
    ("a question after it", "Anna Berg and Otto Lund met; but will it last?", &["Berg+Lund"]),
    ("had they met", "Had Anna Berg met Otto Lund, the war would be over.", &[]),
    ("if only", "If only Anna Berg had met Otto Lund.", &[]),
    ("nor did", "Nor did Anna Berg meet Otto Lund.", &["Berg+Lund denied"]),
    ("not only did", "Not only did Anna Berg meet Otto Lund, she liked him.", &["Berg+Lund"]),
];
