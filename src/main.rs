//! Arguments, environment, today's date; dispatch; exit code. The only printer, the only reader of the clock.

mod cli;
mod run;

use std::process::ExitCode;

/// Pages are many small texts made and dropped on all cores, which the system's allocator is slow at.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    match cli::parse(std::env::args_os()) {
        Ok(command) => run::run(command),
        Err(refused) if refused.asked => {
            anstream::print!("{}", refused.text);
            ExitCode::SUCCESS
        }
        Err(refused) => {
            anstream::eprint!("{}", refused.text);
            ExitCode::from(run::FAILED)
        }
    }
}
