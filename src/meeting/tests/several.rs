//! Whom "they", "their" and "the ministers" stand for, where others are nearer than two names.

use super::Case;

pub(super) const CASES: &[Case] = &[
    (
        "their, of two sentences",
        "Otto Lund would ask for a summit. Anna Berg said that her call on the minister was their first meeting.",
        &[],
    ),
    (
        "their, of whom the sentence before names both",
        "Anna Berg wrote to Otto Lund. Berg was glad of their talks in Oslo.",
        &["Berg+Lund @Oslo"],
    ),
    (
        "their, of whom she fed",
        "Pavel Novak slept. Anna Berg came to Oslo. She had fed Otto Lund. The first of their meetings took place in Vienna.",
        &["Berg+Lund @Vienna"],
    ),
    (
        "a record of their talks",
        "Anna Berg wrote to Otto Lund. A summary of their talks in Oslo is missing.",
        &["Berg+Lund @Oslo"],
    ),
    (
        "who tells whom in their talks",
        "Anna Berg praised Otto Lund. In their talks in Oslo, Maria Rossi told Pavel Novak that fish was dear.",
        &["Rossi+Novak @Oslo"],
    ),
    (
        "who tells somebody unknown in their talks",
        "Anna Berg praised Otto Lund. In their talks in Oslo, Dorfman told Maria Rossi that fish was dear.",
        &[],
    ),
    (
        "several unnamed behind their talks",
        "Anna Berg praised Otto Lund. At their talks in Oslo, the three advisers smiled.",
        &[],
    ),
    (
        "several countries before their talks",
        "Anna Berg praised Otto Lund. Rossi saw the firmness shown by the northern countries during their talks in Oslo.",
        &[],
    ),
    (
        "somebody unnamed beside a name",
        "Anna Berg praised Otto Lund. It was the matter that the envoy and Rossi raised at their talks in Oslo.",
        &[],
    ),
    (
        "a name that is not known before their talks",
        "Anna Berg praised Otto Lund. Rossi heard from Dorfman of their talks in Oslo.",
        &[],
    ),
    ("a body before their talks", "Anna Berg praised Otto Lund. The Red Cross spoke of their talks in Oslo.", &[]),
    (
        "as well as another",
        "Anna Berg will have talks with Otto Lund, as well as Minister Maria Rossi, on Monday.",
        &["Berg+Lund planned 2018-05-21", "Berg+Rossi planned 2018-05-21"],
    ),
    ("left talks", "Anna Berg left talks with Otto Lund and Maria Rossi.", &["Berg+Rossi+Lund"]),
    ("both share a stage", "Anna Berg and Otto Lund shared a stage in Oslo.", &["Berg+Lund @Oslo"]),
    ("both come face to face", "Anna Berg and Otto Lund came face to face.", &["Berg+Lund"]),
];
