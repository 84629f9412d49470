//! What the workflows owe to everybody who proposes something: nothing they write is run, and no secret is near.
//!
//! `tests/workflows/run` gives the same files to the schemas of GitHub and GitLab and to actionlint.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/folder.rs"]
mod folder;

use folder::{files, repository};

/// Every workflow of GitHub, with its name.
fn workflows() -> Vec<(String, String)> {
    let all = files(&repository(".github/workflows")).into_iter();
    let texts = all.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("a text")));
    let texts: Vec<(String, String)> = texts.collect();
    assert!(texts.len() >= 4, "{texts:?}");
    texts
}

/// The lines of the commands of a workflow: those of `run:` and of the block below it.
fn commands(text: &str) -> Vec<&str> {
    let mut commands = Vec::new();
    let mut block: Option<usize> = None;
    for line in text.lines() {
        let depth = line.len() - line.trim_start().len();
        if block.is_some_and(|own| depth <= own && !line.trim().is_empty()) {
            block = None;
        }
        let key = line.trim_start().trim_start_matches("- ");
        if block.is_some() {
            commands.push(line);
        } else if let Some(command) = key.strip_prefix("run:") {
            block = matches!(command.trim(), "|" | ">").then_some(depth);
            commands.push(command);
        }
    }
    commands
}

fn faults(name: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut tell = |what: &str| faults.push(format!("{name}: {what}"));
    let is_of_strangers = text.contains("pull_request:");
    if text.contains("pull_request_target") {
        tell("pull_request_target gives secrets to what strangers write");
    }
    if !text.contains("\npermissions: {}\n") {
        tell("a token may do nothing unless a job says what");
    }
    if is_of_strangers && (text.contains("secrets.") || text.contains(": write")) {
        tell("a proposal meets a secret, or a token that writes");
    }
    if is_of_strangers
        && text.matches("actions/checkout@").count() != text.matches("persist-credentials: false").count()
    {
        tell("a checkout leaves its token behind");
    }
    if text.contains("workflow_run:") && text.contains("actions/checkout@") {
        tell("what may write must not fetch what was proposed");
    }
    if commands(text).iter().any(|command| command.contains("${{")) {
        tell("an expression in a command: what it holds would be run");
    }
    for used in text.lines().filter_map(|line| line.split_once("uses: ")).map(|(_, used)| used) {
        let commit =
            used.split_once('@').map_or("", |(_, version)| version.split(' ').next().unwrap_or_default());
        if commit.len() != 40 || !commit.chars().all(|letter| letter.is_ascii_hexdigit()) {
            tell(&format!("{used} may become something else"));
        }
    }
    faults
}

#[test]
fn proposals_run_nothing_and_know_no_secret() {
    for (name, text) in workflows() {
        assert_eq!(faults(&name, &text), Vec::<String>::new());
    }
}

#[test]
fn faulty_workflows_are_seen() {
    let faulty = "on:\n  pull_request_target:\n  pull_request:\njobs:\n  a:\n    permissions:\n      contents: write\n    steps:\n      \
                  - uses: actions/checkout@v4\n      - run: |\n          echo ${{ github.event.pull_request.title }}\n";
    assert_eq!(faults("a", faulty).len(), 6, "{:?}", faults("a", faulty));
    let trusted = "on:\n  workflow_run:\npermissions: {}\n\nsteps:\n  - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683\n";
    assert_eq!(faults("b", trusted).len(), 1);
}

#[test]
fn every_word_of_the_command_line_exists() {
    let all = workflows().into_iter().chain([(
        ".gitlab-ci.yml".to_owned(),
        std::fs::read_to_string(repository(".gitlab-ci.yml")).expect("a text"),
    )]);
    for (name, text) in all {
        let text: String = text.lines().filter(|line| !line.contains("- cp ")).collect::<Vec<_>>().join("\n");
        for (_, rest) in text.match_indices("/dalc ").map(|(at, word)| text[at..].split_at(word.len())) {
            let command = rest.split_whitespace().next().unwrap_or_default().trim_end_matches(';');
            assert!(
                ["agenda", "build", "check", "diff", "fmt", "freshness", "links"].contains(&command),
                "{name}: dalc {command}"
            );
        }
    }
}
