//! The files that a command writes: which formats, how much of a graph a picture shows, whole files or none.

use std::borrow::Cow;
use std::fs;
use std::io::{self, BufWriter};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::atomic::{AtomicUsize, Ordering};

use clap::Args;
use tempfile::NamedTempFile;
use whomet::readable::shown;
use whomet::{Format, Graph, Limits, Omitted, write_on};

use super::Failure;

/// Entities in a picture that can be read at a glance.
const TOP: usize = 40;

/// A format as people name it; `csv` is two files.
#[derive(Clone, Debug)]
pub struct FormatName(Vec<Format>);

impl FormatName {
    pub fn formats(&self) -> Vec<Format> {
        self.0.clone()
    }
}

impl FromStr for FormatName {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match Format::named(name) {
            formats if formats.is_empty() => Err(format!("the formats are {}", Format::names().join(", "))),
            formats => Ok(Self(formats)),
        }
    }
}

/// How much of the graph pictures show.
#[derive(Clone, Copy, Debug, Args)]
pub struct PictureLimits {
    /// Entities in the picture, those with the strongest edges first [default: 40]
    #[arg(long, value_name = "N")]
    pub top: Option<usize>,
    /// Least weight of an edge in the picture
    #[arg(long, value_name = "W")]
    pub min_weight: Option<f64>,
}

impl PictureLimits {
    /// The part of `graph` that `format` shows, and what of `whole` is not in it.
    pub fn view<'g>(&self, graph: &'g Graph, whole: &Graph, format: Format) -> (Cow<'g, Graph>, Omitted) {
        let view = if format.is_picture() {
            let top = self.top.unwrap_or(TOP);
            // Three edges to two entities: more make a ball of wool.
            let edges = Some(top.saturating_mul(3) / 2);
            Cow::Owned(graph.within(&Limits { top: Some(top), min_weight: self.min_weight, edges }).0)
        } else if format == Format::Html {
            graph.within_page().0
        } else {
            Cow::Borrowed(graph)
        };
        let omitted = view.omitted_from(whole);
        (view, omitted)
    }
}

/// What was written.
#[derive(Debug, Default)]
pub struct Written {
    lines: Vec<String>,
}

impl Written {
    /// One line a file, with what is not in it.
    pub fn words(&self) -> String {
        self.lines.concat()
    }
}

/// Writes `graph`, which is `whole` or a part of it, in every format to the folder `out`, but never over the file `input`;
/// so many files at a time.
pub fn write_files(
    graph: &Graph,
    whole: &Graph,
    formats: &[Format],
    limits: &PictureLimits,
    out: &Path,
    input: Option<&Path>,
    threads: NonZeroUsize,
) -> Result<Written, Failure> {
    fs::create_dir_all(out).map_err(|error| in_file(out, &error))?;
    let input = input.and_then(|input| input.canonicalize().ok());
    let paths: Vec<PathBuf> = formats.iter().map(|format| out.join(format.file_name())).collect();
    for path in &paths {
        if input.is_some() && path.canonicalize().ok() == input {
            let path = shown(&path.display().to_string());
            return Err(format!("{path}: is the graph that is read; say with --out where else to write").into());
        }
    }
    let write_one = |format: Format, path: &Path| -> Result<String, String> {
        let (view, omitted) = limits.view(graph, whole, format);
        write_file(path, |file| write_on(threads, &view, &omitted, format, file))
            .map_err(|failure| failure.to_string())?;
        let path = shown(&path.display().to_string());
        Ok(if omitted == Omitted::default() {
            format!("{path}\n")
        } else {
            format!("{path}: {}\n", omitted.words(&view))
        })
    };
    // From the last to the first: a picture, whose places are worked out on one thread, is begun before the lists that take all.
    let left = AtomicUsize::new(formats.len());
    let work = || {
        let mut lines = Vec::new();
        while let Ok(left) = left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)) {
            lines.push((left - 1, write_one(formats[left - 1], &paths[left - 1])));
        }
        lines
    };
    let mut lines = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads.get().min(formats.len())).map(|_| scope.spawn(work)).collect();
        let mut lines = work();
        for other in others {
            lines.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        lines
    });
    lines.sort_by_key(|(index, _)| *index);
    Ok(Written { lines: lines.into_iter().map(|(_, line)| line).collect::<Result<_, _>>()? })
}

/// Writes a file whole or not at all: what stood there stays until the new one is complete. A new file has the mode
/// that files have where it is written, one that is replaced keeps its own.
pub fn write_file(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<NamedTempFile>) -> io::Result<()>,
) -> Result<(), Failure> {
    let in_this_file = |error: io::Error| in_file(path, &error);
    let file = beside(path).map_err(in_this_file)?;
    let mut out = BufWriter::with_capacity(1 << 18, file);
    write(&mut out).map_err(in_this_file)?;
    let file = out.into_inner().map_err(|error| in_this_file(error.into_error()))?;
    file.persist(path).map_err(|error| in_this_file(error.error))?;
    Ok(())
}

/// A file in the folder of `path` that will take its place.
fn beside(path: &Path) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".whomet-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let file = builder.tempfile_in(folder)?;
    if let Ok(replaced) = fs::metadata(path) {
        file.as_file().set_permissions(replaced.permissions())?;
    }
    Ok(file)
}

pub fn in_file(path: &Path, error: &dyn std::error::Error) -> Failure {
    format!("{}: {error}", shown(&path.display().to_string())).into()
}
