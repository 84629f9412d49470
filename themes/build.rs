//! Tells cargo to compile the crate anew when the skin that it embeds changes.

fn main() {
    println!("cargo:rerun-if-changed=themes/dalc");
}
