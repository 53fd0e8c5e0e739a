//! How a function's binary is linked for Linux. Each start pays for what the dynamic loader does.

fn main() {
    println!("cargo::rerun-if-changed=Cargo.toml");
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|found| found == value);
    if is("CARGO_CFG_TARGET_OS", "linux")
        && is("CARGO_CFG_TARGET_ENV", "gnu")
        && is("PROFILE", "release")
    {
        // At a fixed address: no page of it is rewritten, and so copied, at start. Its libraries,
        // heap and stack keep their random addresses; the errors of memory against which the
        // program's own would help are not in safe Rust.
        println!("cargo::rustc-link-arg-bins=-no-pie");
        // What unwinds a panic is in it: one library less to find, map and bind. In a deployment it
        // is zig's. A newer GCC's asks for the glibc of the machine that it was built on, which is
        // why such a build is for that machine alone.
        println!("cargo::rustc-link-lib=static:-bundle=gcc_eh");
    }
}
