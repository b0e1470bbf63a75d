//! Markdown (as in commonmark.org, and tables) to the text a reader of the rendered page sees.
//!
//! Emphasis marks, heading and list signs go; a link keeps its words and loses its target, so that no address counts as
//! a mention. Left out: front matter, images with their descriptions, and HTML, which is no part of the text; whether
//! a block of HTML was left out is told. Paragraphs, headings and list items end with an empty line or a line end, a
//! line broken in the source stays broken.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The text, and whether it lacks a block of HTML that is more than a comment.
pub(super) fn text_of(markdown: &str) -> (String, bool) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut text = String::with_capacity(markdown.len());
    let mut html_left_out = false;
    let mut silent = 0usize;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Image { .. } | Tag::MetadataBlock(_)) => silent += 1,
            Event::End(TagEnd::Image | TagEnd::MetadataBlock(_)) => silent -= 1,
            _ if silent > 0 => {}
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak => text.push('\n'),
            Event::Html(html) => html_left_out |= !html.trim_start().starts_with("<!--"),
            Event::Start(Tag::Item) | Event::End(TagEnd::TableRow | TagEnd::TableHead) => end_line(&mut text),
            Event::End(TagEnd::TableCell) => text.push('\t'),
            Event::Start(Tag::List(_)) if !text.ends_with("\n\n") => end_line(&mut text),
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::List(_) | TagEnd::Table,
            ) => {
                end_line(&mut text);
                text.push('\n');
            }
            _ => {}
        }
    }
    text.truncate(text.trim_end().len());
    (text, html_left_out)
}

fn end_line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_words_stay() {
        let cases = [
            ("nothing", "", "", false),
            ("plain paragraphs", "One.\n\nTwo.\n", "One.\n\nTwo.", false),
            ("a hard-wrapped paragraph", "One of\ntwo.\r\n", "One of\ntwo.", false),
            ("a heading", "# Talks\nOne.", "Talks\n\nOne.", false),
            ("emphasis", "**Anna** _Berg_ met `Carl`.", "Anna Berg met Carl.", false),
            ("a link keeps its words", "[Anna](https://x.org/Carl) spoke.", "Anna spoke.", false),
            ("a link by reference", "[Anna][1] spoke.\n\n[1]: https://x.org/Carl", "Anna spoke.", false),
            ("an image", "![Carl](c.png)Anna spoke.", "Anna spoke.", false),
            ("a list", "Guests:\n\n- Anna\n- Carl\n\nEnd.", "Guests:\n\nAnna\nCarl\n\nEnd.", false),
            ("a loose list", "- Anna\n\n- Carl", "Anna\n\nCarl", false),
            ("a list in a list", "- Anna\n  - Carl\n- Dora", "Anna\nCarl\n\nDora", false),
            ("a quotation", "> Anna spoke.\n> Carl too.", "Anna spoke.\nCarl too.", false),
            ("a table", "|a|b|\n|-|-|\n|c|d|\n\nEnd.", "a\tb\t\nc\td\t\n\nEnd.", false),
            ("code", "```\nAnna\n```\nCarl", "Anna\n\nCarl", false),
            ("entities and escapes", "A &amp; B \\*", "A & B *", false),
            ("front matter", "---\ntitle: Carl\n---\nAnna.", "Anna.", false),
            ("HTML in a line", "Anna <b>spoke</b>.", "Anna spoke.", false),
            ("a comment", "<!-- Carl -->\n\nAnna.", "Anna.", false),
            ("a block of HTML", "<div>Carl</div>\n\nAnna.", "Anna.", true),
        ];
        for (shows, markdown, text, html) in cases {
            assert_eq!(text_of(markdown), (text.to_owned(), html), "{shows}");
        }
    }
}
