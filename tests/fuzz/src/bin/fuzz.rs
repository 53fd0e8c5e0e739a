//! libFuzzer on the target that `HIATUS_FUZZ_TARGET` names.
#![no_main]

use std::sync::LazyLock;

static TARGET: LazyLock<&hiatus_fuzz::Target> = LazyLock::new(|| {
    let name = std::env::var("HIATUS_FUZZ_TARGET").unwrap_or_default();
    hiatus_fuzz::named(&name).unwrap_or_else(|| {
        eprintln!("HIATUS_FUZZ_TARGET names no target: {name}");
        std::process::exit(2)
    })
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| (TARGET.run)(bytes));
