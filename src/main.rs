//! Arguments, environment, today's date; dispatch; exit code. The only printer, the only reader of the clock.

mod cli;
mod run;

use std::process::ExitCode;

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
