#!/usr/bin/env bash
# Checks the package and runs its tests, with what they need in spark/.venv. The program must have been built.
set -euo pipefail
cd "$(dirname "$0")"
if ! command -v java >/dev/null; then echo "spark/test.sh needs Java 17 or later" >&2; exit 2; fi
if [ ! -x .venv/bin/python ]; then python3 -m venv .venv; fi
.venv/bin/pip install --quiet --disable-pip-version-check --editable '.[test]'
.venv/bin/ruff check .
.venv/bin/ruff format --check .
.venv/bin/mypy src tests
export SPARK_LOCAL_IP=127.0.0.1
exec .venv/bin/pytest "$@"
