//! x
fn main() {
    let content = dalc::input::Input { content: read("content"), themes: vec![] };
    let o = dalc::Options {
        today: chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        base_url: None,
        drafts: false,
        strict: false,
    };
    let t = std::time::Instant::now();
    let out = dalc::compile(content, &o, |_| {});
    eprintln!("{:?}", t.elapsed());
    print!(
        "{}",
        dalc::diagnostic::render::human(&out.report, &out.sources, dalc::diagnostic::render::Style::Plain)
    );
    println!("{}", dalc::diagnostic::render::summary(&out.report));
    if let Some(s) = out.site {
        println!("{} files", s.files.len());
        for (p, b) in s.files {
            let p = std::path::Path::new("public").join(p);
            std::fs::create_dir_all(p.parent().unwrap()).unwrap();
            std::fs::write(p, b).unwrap();
        }
    }
}
fn read(d: &str) -> Vec<dalc::input::InputFile> {
    walkdir::WalkDir::new(d)
        .sort_by_file_name()
        .into_iter()
        .flatten()
        .filter(|e| e.file_type().is_file())
        .map(|e| dalc::input::InputFile {
            layer: 0,
            shown: e.path().display().to_string(),
            path: e.path().strip_prefix(d).unwrap().display().to_string(),
            content: Ok(std::fs::read(e.path()).unwrap()),
        })
        .collect()
}
