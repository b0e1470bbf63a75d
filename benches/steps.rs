//! The steps by themselves: folding, matcher, sentences, tally, exports, on the sample articles.
//!
//!     cargo bench --bench steps

use std::fs;
use std::path::Path;

use divan::Bencher;
use divan::counter::BytesCount;
use whomet::{Document, Extractor, Gazetteer, Matcher, Omitted, Tally, Vocabulary, Weight, Window, fold, sentence};

fn main() {
    divan::main();
}

fn gazetteer() -> Gazetteer {
    Gazetteer::load(&[Path::new(env!("CARGO_MANIFEST_DIR")).join("gazetteers")])
        .unwrap_or_else(|error| panic!("{error}"))
}

fn articles() -> Vec<Document> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles");
    let mut paths: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
        .iter()
        .enumerate()
        .map(|(order, path)| {
            let mut document = Document::new(path.to_string_lossy(), fs::read_to_string(path).unwrap_or_default());
            document.order = order as u64;
            document
        })
        .collect()
}

fn bytes(articles: &[Document]) -> BytesCount {
    BytesCount::new(articles.iter().map(|article| article.text.len()).sum::<usize>())
}

fn tally(gazetteer: &Gazetteer) -> Tally {
    let extractor = Extractor::new(gazetteer);
    let mut tally = Tally::new(Window::Sentence, 3);
    articles().iter().for_each(|article| tally.add(article, &extractor.read(article)));
    tally
}

#[divan::bench]
fn folding(bencher: Bencher<'_, '_>) {
    let articles = articles();
    bencher
        .counter(bytes(&articles))
        .bench(|| articles.iter().map(|article| fold::fold_name(&article.text).len()).sum::<usize>());
}

#[divan::bench]
fn words(bencher: Bencher<'_, '_>) {
    let articles = articles();
    let mut vocabulary = Vocabulary::default();
    bencher.counter(bytes(&articles)).bench_local(|| articles.iter().for_each(|article| vocabulary.add(&article.text)));
}

#[divan::bench]
fn matcher(bencher: Bencher<'_, '_>) {
    let (gazetteer, articles) = (gazetteer(), articles());
    let matcher = Matcher::new(&gazetteer);
    let mut found = Vec::new();
    bencher.counter(bytes(&articles)).bench_local(|| {
        found.clear();
        articles.iter().for_each(|article| matcher.find(&article.text, &mut found));
    });
}

#[divan::bench]
fn sentences(bencher: Bencher<'_, '_>) {
    let articles = articles();
    let mut spans = Vec::new();
    bencher
        .counter(bytes(&articles))
        .bench_local(|| articles.iter().for_each(|article| sentence::split_sentences_into(&article.text, &mut spans)));
}

#[divan::bench]
fn reading(bencher: Bencher<'_, '_>) {
    let (gazetteer, articles) = (gazetteer(), articles());
    let extractor = Extractor::new(&gazetteer);
    bencher
        .counter(bytes(&articles))
        .bench(|| articles.iter().map(|article| extractor.read(article).mentions.len()).sum::<usize>());
}

#[divan::bench]
fn tally_to_graph(bencher: Bencher<'_, '_>) {
    let gazetteer = gazetteer();
    let tally = tally(&gazetteer);
    bencher.bench(|| tally.clone().into_graph(&gazetteer, Weight::Sentences));
}

#[divan::bench]
fn json(bencher: Bencher<'_, '_>) {
    let gazetteer = gazetteer();
    let graph = tally(&gazetteer).into_graph(&gazetteer, Weight::Sentences);
    bencher.bench(|| whomet::write_json(&graph, &mut Vec::new()));
}

#[divan::bench]
fn dot(bencher: Bencher<'_, '_>) {
    let gazetteer = gazetteer();
    let graph = tally(&gazetteer).into_graph(&gazetteer, Weight::Sentences);
    bencher.bench(|| whomet::write_dot(&graph, &Omitted::default(), &mut Vec::new()));
}
