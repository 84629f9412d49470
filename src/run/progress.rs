//! How far a build is: a bar on a terminal when it takes longer than half a second, and the time of each stage.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use dalc::{Progress, Stage};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar that shows itself late.
const PATIENCE: Duration = Duration::from_millis(500);

/// What is shown while a build runs.
pub struct Shown {
    bar: ProgressBar,
    stages: Mutex<Stages>,
}

struct Stages {
    began: Instant,
    name: &'static str,
    since: Instant,
    times: Vec<(&'static str, Duration)>,
}

impl Shown {
    /// Begins to count, with the reading of the files.
    pub fn begin() -> Shown {
        let now = Instant::now();
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        let stages = Mutex::new(Stages { began: now, name: "lecture", since: now, times: Vec::new() });
        Shown { bar, stages }
    }

    /// Publishing begins.
    pub fn publishing(&self) {
        self.turn("publication");
    }

    /// Takes the bar away so that something can be printed.
    pub fn aside(&self) {
        self.bar.finish_and_clear();
    }

    /// Ends, and tells how long each stage took.
    pub fn end(&self) -> Vec<(&'static str, Duration)> {
        self.turn("");
        self.aside();
        self.locked().times.clone()
    }

    fn turn(&self, name: &'static str) {
        let mut stages = self.locked();
        let now = Instant::now();
        let finished = (stages.name, now - stages.since);
        stages.times.push(finished);
        (stages.name, stages.since) = (name, now);
        self.bar.set_message(name);
        self.show_if_late(&stages);
    }

    fn show_if_late(&self, stages: &Stages) {
        if self.bar.is_hidden() && !self.bar.is_finished() && stages.began.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    fn locked(&self) -> std::sync::MutexGuard<'_, Stages> {
        self.stages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Progress for Shown {
    fn stage(&self, stage: Stage) {
        self.turn(match stage {
            Stage::Parse => "fiches",
            Stage::Assemble => "liens",
            Stage::Check => "règles",
            Stage::Calendars => "calendriers",
            Stage::Build => "pages",
        });
    }

    fn pages(&self, total: usize) {
        self.bar.set_length(total as u64);
    }

    fn page(&self) {
        self.bar.inc(1);
        if self.bar.position().is_multiple_of(256) {
            self.show_if_late(&self.locked());
        }
    }
}
