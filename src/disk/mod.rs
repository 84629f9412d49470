//! Owns every contact with the file system: folders to [`Input`](crate::input::Input), a site to a folder,
//! new records to files. Refuses to know what the bytes mean, and to print.

mod history;
mod publish;
mod read;
mod read_bytes;
mod reason;
mod revision;
mod write_new;

pub use history::{Memory, history};
pub use publish::{BadPath, MANIFEST, PublishError, Published, Standing, publish, standing};
pub use read::{FolderFault, LEDGER_LIMIT, OTHER_LIMIT, ReadError, TEXT_LIMIT, read};
pub use read_bytes::{BytesError, read_bytes};
pub use revision::{RevisionError, read_revision};
pub use write_new::{WriteError, write_new};
