#!/usr/bin/env bash
# What the whole program costs, measured from outside under a virtual display: how long until it shows something, what it
# does when nobody touches it, how much memory it takes, how large it is and how long it takes to build. By hand, on a
# machine that does nothing else: `tests/bench/process.sh`, or with the name of a part: start, idle, memory, size, build.
# Needs Linux, python3 and the Debian packages xvfb, x11-utils, xdotool, libgl1-mesa-dri and those that a window needs.
set -euo pipefail
cd "$(dirname "$0")/../.."

parts=${*:-start idle memory size build}
has() { case " $parts " in *" $1 "*) true ;; *) false ;; esac; }

printf 'cores: %s, load: %s, %s\n' "$(nproc)" "$(cut -d' ' -f1-3 /proc/loadavg)" "$(rustc --version)"

if has start || has idle || has memory; then
    cargo build --release --locked --quiet
    reference=$(cargo build --release --locked --bench reference --message-format json 2>/dev/null |
        python3 -c 'import json, sys
for line in sys.stdin:
    message = json.loads(line)
    if message.get("executable") and message["target"]["name"] == "reference": print(message["executable"])')
    target=${CARGO_TARGET_DIR:-target}
    # What the disk has not got yet would count as written by the program.
    sync
    for part in start idle memory; do
        if has "$part"; then
            python3 tests/bench/process.py "$part" "$target/release/layercake" "$reference"
        fi
    done
fi

# In folders of their own, because what was built before must not help.
clean=$(mktemp -d)
trap 'rm -rf "$clean"' EXIT

if has size; then
    # The signs are needed to tell whose the bytes are; `strip` takes away what the profile would have left out.
    CARGO_PROFILE_DIST_STRIP=false CARGO_TARGET_DIR=$clean cargo build --profile dist --locked --quiet
    strip -o "$clean/layercake" "$clean/dist/layercake"
    stat --format 'dist, stripped: %s bytes' "$clean/layercake"
    if cargo bloat --version >/dev/null 2>&1; then
        CARGO_PROFILE_DIST_STRIP=false CARGO_TARGET_DIR=$clean cargo bloat --profile dist --crates -n 40
    fi
    rm -rf "${clean:?}"/*
fi

if has build; then
    printf 'crates in the build: %s\n' \
        "$(cargo tree --locked -e normal,build --prefix none --no-dedupe | awk '{ print $1, $2 }' | sort -u | wc -l)"
    cargo fetch --locked --quiet
    began=$SECONDS
    CARGO_TARGET_DIR=$clean taskset -c 0,1 cargo build --release --locked --offline --quiet
    printf 'clean release build on two cores: %d s\n' $((SECONDS - began))
fi
