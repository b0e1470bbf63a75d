//! graph.html: the graph to explore in a browser.
//!
//! In: a graph that a page can hold (see [`Graph::within_page`]) and what was left out of it. Out: one file that needs no
//! network and no server: plain HTML, CSS and JavaScript from `html/`, and graph.json embedded as a data block. A
//! content security policy allows just this style and this script, and forbids every connection. In the data block
//! every `<`, `>` and `&` is escaped, and the script writes names and sentences as text nodes only, so that nothing
//! in them can become markup.

use std::io::{self, Write};
use std::num::NonZeroUsize;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac_sha256::Hash;
use memchr::memchr3_iter;

use super::json::write_json_on;
use crate::graph::{Graph, Omitted};

const PAGE: &str = include_str!("html/page.html");
const STYLE: &str = include_str!("html/style.css");
/// In the order in which they use each other.
const SCRIPTS: [&str; 11] = [
    "\"use strict\";\n(() => {\n",
    include_str!("html/names.js"),
    include_str!("html/network.js"),
    include_str!("html/view.js"),
    include_str!("html/layout.js"),
    include_str!("html/drawing.js"),
    include_str!("html/panel.js"),
    include_str!("html/search.js"),
    include_str!("html/timeline.js"),
    include_str!("html/filters.js"),
    include_str!("html/explorer.js"),
];
/// After all of them are defined.
const SCRIPT_END: [&str; 2] = [include_str!("html/download.js"), "\nbegin();\n})();\n"];

/// Writes a page with `graph`, of which `omitted` was left out.
pub fn write_html(graph: &Graph, omitted: &Omitted, out: &mut dyn Write) -> io::Result<()> {
    write_html_on(NonZeroUsize::MIN, graph, omitted, out)
}

/// [`write_html`] on so many threads.
pub(super) fn write_html_on(
    threads: NonZeroUsize,
    graph: &Graph,
    omitted: &Omitted,
    out: &mut dyn Write,
) -> io::Result<()> {
    let script = SCRIPTS.concat() + &SCRIPT_END.concat();
    let policy = format!(
        "default-src 'none'; script-src '{}'; style-src '{}'; base-uri 'none'; form-action 'none'",
        hash(&script),
        hash(STYLE)
    );
    let mut rest = PAGE;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        out.write_all(before.as_bytes())?;
        match name {
            "policy" => out.write_all(policy.as_bytes())?,
            "style" => out.write_all(STYLE.as_bytes())?,
            "script" => out.write_all(script.as_bytes())?,
            "omitted" if omitted.nodes > 0 || omitted.edges > 0 => {
                writeln_sentence(&omitted.words(graph), out)?;
            }
            "graph" => write_json_on(threads, graph, &mut MarkupEscaped(&mut *out))?,
            _ => {}
        }
        rest = after;
    }
    out.write_all(rest.as_bytes())
}

fn writeln_sentence(words: &str, out: &mut dyn Write) -> io::Result<()> {
    let (first, rest) = words.split_at(words.chars().next().map_or(0, char::len_utf8));
    write!(out, "{}{rest}.", first.to_uppercase())
}

/// A source of the content security policy (<https://www.w3.org/TR/CSP3/#grammardef-hash-source>).
fn hash(source: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Hash::hash(source.as_bytes())))
}

/// JSON on its way into a page. `<`, `>` and `&` stand in JSON's strings only, where an escape means the same.
struct MarkupEscaped<W>(W);

impl<W: Write> Write for MarkupEscaped<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut begin = 0;
        for at in memchr3_iter(b'<', b'>', b'&', bytes) {
            self.0.write_all(&bytes[begin..at])?;
            self.0.write_all(match bytes[at] {
                b'<' => b"\\u003c",
                b'>' => b"\\u003e",
                _ => b"\\u0026",
            })?;
            begin = at + 1;
        }
        self.0.write_all(&bytes[begin..])?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cooccurrence::Window;
    use crate::graph::{Corpus, Node, Weight};
    use petgraph::graph::UnGraph;

    fn page_of(name: &str) -> String {
        let mut graph = UnGraph::new_undirected();
        graph.add_node(Node {
            id: name.to_owned(),
            name: name.to_owned(),
            kind: "person".to_owned(),
            mentions: 1,
            documents: 1,
            sentences: 1,
            attributes: serde_json::Map::new(),
        });
        let corpus =
            Corpus { documents: 1, sentences: 1, mentions: 1, weight: Weight::Sentences, window: Window::Sentence };
        let mut page = Vec::new();
        let graph = Graph { graph, corpus, meetings: Vec::new() };
        write_html(&graph, &Omitted::default(), &mut page).expect("writing to memory");
        String::from_utf8(page).expect("UTF-8")
    }

    /// What stands in the data block, as markup and as data.
    fn block(page: &str) -> &str {
        let (_, after) = page.split_once("id=\"graph\">").expect("a data block");
        after.split_once("</script>").expect("its end").0
    }

    #[test]
    fn names_cannot_become_markup() {
        let cases = [
            ("the end of a script", "</script><script>alert(1)</script>"),
            ("an element", "<img src=x onerror=alert(1)>"),
            ("a comment and a script, which turn the parser", "<!--<script>"),
            ("an entity", "&lt;b&gt; & co"),
            ("a placeholder of the page", "{{script}}"),
            ("quotes and a backslash", "\"'\\"),
            ("line separators", "a\u{2028}b\u{2029}c"),
        ];
        for (shows, name) in cases {
            let page = page_of(name);
            let block = block(&page);
            assert!(!block.contains(['<', '>', '&']), "{shows}");
            let value: serde_json::Value = serde_json::from_str(block).expect("JSON");
            assert_eq!(value["nodes"][0]["name"], name, "{shows}");
            assert_eq!(page.len() - block.len(), page_of("x").len() - self::block(&page_of("x")).len(), "{shows}");
        }
    }

    #[test]
    fn the_policy_allows_what_is_in_the_page_and_nothing_else() {
        let page = page_of("x");
        let between = |begin: &str, end: &str| {
            page.split_once(begin).and_then(|(_, rest)| rest.split_once(end)).map(|(inner, _)| inner.to_owned())
        };
        let policy = between("Content-Security-Policy\" content=\"", "\">").expect("a policy");
        assert!(policy.starts_with("default-src 'none';"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        assert!(policy.contains(&hash(&between("<style>", "</style>").expect("a style"))));
        assert!(policy.contains(&hash(&between("</script>\n<script>", "</script>").expect("a script"))));
        assert!(!page.contains("{{"), "every placeholder is filled");
        for forbidden in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "fetch(",
            "XMLHttpRequest",
            "@import",
            "url(",
        ] {
            assert!(!page.contains(forbidden), "{forbidden}");
        }
    }
}
