//! Writes every target's seeds into a folder, `<folder>/<target>/<n>`, for libFuzzer to begin with;
//! prints the targets.

use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).unwrap_or_default());
    for target in hiatus_fuzz::TARGETS {
        let folder = folder.join(target.name);
        std::fs::create_dir_all(&folder)?;
        for (n, seed) in hiatus_fuzz::seeds(target.name).iter().enumerate() {
            std::fs::write(folder.join(n.to_string()), seed)?;
        }
        println!("{}", target.name);
    }
    Ok(())
}
