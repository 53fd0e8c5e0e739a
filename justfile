# What is done often; `just` lists it. Each line is an ordinary command, so just itself is not needed.

# Lists these.
default:
    @just --list --unsorted

# The whole system on this machine.
run *args:
    cargo run -- {{args}}

# The tests; with a name, those whose names contain it.
test *args:
    cargo test --workspace --locked {{args}}

# Formats, then finds what clippy finds.
lint:
    cargo fmt --all
    cargo clippy --workspace --all-targets --locked -- --deny warnings

# The heavy checks: all, or these parts (`scripts/check --list`).
check *parts:
    scripts/check {{parts}}

# What CI runs.
ci *parts:
    .ci/run {{parts}}

# 150 real conversations through the public API.
replay:
    cargo run -- replay tests/data/customer-care.jsonl

# Changes the rules one by one; a test has to notice each.
mutants:
    scripts/mutants

# How fast and how cheap it is, against the floor.
bench:
    cargo run --release -p bench
