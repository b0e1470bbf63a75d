//! A web page to its article: title, day of publication and text, without menus, advertisements and footers.
//!
//! The article is found by `dom_smoothie`, a port of what Firefox's reader view does; paragraphs are apart by an empty
//! line. A page in which no article is found is told, never an empty document.

use dom_smoothie::{Config, Readability, TextMode};

use super::date::Date;

/// What a page holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Article {
    pub(super) title: Option<String>,
    pub(super) date: Option<Date>,
    pub(super) text: String,
}

/// Elements within elements that a page may have. Time and memory grow with the square of the depth, so that a page
/// made to hang a reader must not get through; real pages stay below 100.
const DEPTH: usize = 400;

/// Reads the page, or says why there is no article in it.
pub(super) fn article_of(html: &str) -> Result<Article, String> {
    if depth(html) > DEPTH {
        return Err(format!("is no ordinary web page: its elements are nested more than {DEPTH} deep"));
    }
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let article = Readability::new(html, None, Some(config))
        .and_then(|mut page| page.parse())
        .map_err(|error| format!("has no article that could be found ({error}); save its text as .txt"))?;
    Ok(Article {
        title: Some(article.title).filter(|title| !title.is_empty()),
        date: article.published_time.and_then(|time| Date::of_timestamp(time.trim()).ok()),
        text: article.text_content.trim_end().to_owned(),
    })
}

/// How deep elements are nested, about: start tags less end tags, without those that need no end tag.
fn depth(html: &str) -> usize {
    const NEVER_NEST: [&[u8]; 28] = [
        b"area", b"base", b"body", b"br", b"col", b"dd", b"dt", b"embed", b"head", b"hr", b"html", b"img", b"input",
        b"li", b"link", b"meta", b"option", b"p", b"param", b"rp", b"rt", b"source", b"tbody", b"td", b"th", b"tr",
        b"track", b"wbr",
    ];
    let bytes = html.as_bytes();
    let (mut at, mut depth, mut deepest) = (0, 0usize, 0);
    while let Some(found) = memchr::memchr(b'<', &bytes[at..]) {
        at += found + 1;
        let ends = bytes.get(at) == Some(&b'/');
        let name = &bytes[at + usize::from(ends)..];
        let name = name[..name.iter().take_while(|b| b.is_ascii_alphanumeric()).count().min(16)].to_ascii_lowercase();
        if name.is_empty() || NEVER_NEST.contains(&&*name) {
            continue;
        }
        depth = if ends { depth.saturating_sub(1) } else { depth + 1 };
        deepest = deepest.max(depth);
        // What looks like a tag within these is none.
        if !ends && matches!(&*name, b"script" | b"style") {
            let close = [b"</", &*name].concat();
            at += memchr::memmem::find(&bytes[at..], &close).unwrap_or(bytes.len() - at);
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_found() {
        let paragraph = "<p>The two ministers met on Monday, spoke for an hour, and left without a word.</p>\n";
        let page = format!(
            "<!DOCTYPE html><html><head><title>Ministers meet</title>\
             <meta property='article:published_time' content='2018-05-17T10:00:00Z'><style>p > a {{}}</style></head>\
             <body><nav><a href='/'>Home</a><a href='/w'>World</a></nav><article>{}<p>Anna &amp; <b>Carl</b>\nleft.</p>\
             </article><footer>All rights with the Tribune</footer><script>if (a<b) {{}}</script></body></html>",
            paragraph.repeat(5)
        );
        let article = article_of(&page).unwrap();
        assert_eq!(article.title.as_deref(), Some("Ministers meet"));
        assert_eq!(article.date, "2018-05-17".parse().ok());
        assert!(article.text.starts_with("The two ministers met on Monday"), "{}", article.text);
        assert!(article.text.ends_with("without a word.\n\nAnna & Carl left."), "{}", article.text);
        for boilerplate in ["Home", "rights", "a<b"] {
            assert!(!article.text.contains(boilerplate), "{boilerplate}");
        }
    }

    #[test]
    fn small_and_odd_pages() {
        let deep = |n: usize| format!("{}Anna spoke.{}", "<div>".repeat(n), "</div>".repeat(n));
        let cases = [
            ("one paragraph", "<p>Anna spoke.</p>".to_owned(), Ok("Anna spoke.")),
            ("no tags", "Anna spoke.".to_owned(), Ok("Anna spoke.")),
            ("paragraphs are apart", "<p>Anna spoke.</p><p>Carl left.</p>".to_owned(), Ok("Anna spoke.\n\nCarl left.")),
            ("many paragraphs without ends", "<p>Anna spoke.".repeat(1000), Ok("Anna spoke.\n\nAnna spoke.")),
            ("nested", deep(40), Ok("Anna spoke.")),
            ("nested to hang", deep(100_000), Err("is no ordinary web page")),
            ("nested to hang, tags in capitals", "<DIV>".repeat(100_000), Err("is no ordinary web page")),
            ("nothing", String::new(), Err("has no article")),
            ("only a title", "<title>Talks</title>".to_owned(), Err("has no article")),
            ("broken tags", "<p <<a href=\"".to_owned(), Err("has no article")),
        ];
        for (shows, html, want) in cases {
            match (article_of(&html), want) {
                (Ok(article), Ok(text)) => assert!(article.text.starts_with(text), "{shows}: {}", article.text),
                (Err(message), Err(text)) => assert!(message.starts_with(text), "{shows}: {message}"),
                (got, _) => panic!("{shows}: {got:?}"),
            }
        }
    }
}
