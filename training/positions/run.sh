#!/usr/bin/env bash
# Trains the positions' part in folds and on all, fits the scorers, and leaves models/positions: `bash training/positions/run.sh`.
set -euo pipefail
cd "$(dirname "$0")/../.."
shared="${SHARED:-../shared}" python="training/.venv/bin/python" runs="training/runs/positions" here="training/positions"
mkdir -p "$runs"
[ -f "$runs/reads.pkl" ] || "$python" $here/data.py --shared "$shared" --out "$runs/reads.pkl"
for fold in 0 1 2 -1; do
  [ -f "$runs/fold$fold.done" ] || { "$python" $here/learn.py --reads "$runs/reads.pkl" --out "$runs" --fold "$fold" --epochs 3 --batch 4 --rate 2.5e-4 --head-rate 1.5e-3 && touch "$runs/fold$fold.done"; }
done
for fold in 0 1 2; do "$python" $here/guess.py --reads "$runs/reads.pkl" --model "$runs/fold$fold.pt" "$runs/fold$fold-before.pt" --fold "$fold"; done > "$runs/hypotheses.jsonl"
"$python" $here/export.py --model "$runs/fold-1.pt" "$runs/fold-1-before.pt" --reads "$runs/reads.pkl" --out models/positions
npx tsx training/tagger/manifest-now.ts
node "$shared/score/positions-gold.mjs" us uk > "$runs/gold.jsonl"
"$python" $here/data.py --shared "$shared" --lines > "$runs/own.jsonl"
npm run --silent build
cat "$runs/gold.jsonl" "$runs/own.jsonl" | node dist/main.js read --jsonl > "$runs/analyses.jsonl"
fit=(npx tsx $here/fit.ts --gold "$runs/gold.jsonl" --own "$runs/own.jsonl" --analyses "$runs/analyses.jsonl" --hypotheses "$runs/hypotheses.jsonl")
"${fit[@]}" --least 0.26 --out models/positions/encoder.json
"${fit[@]}" --no-hypotheses --out models/positions/linear.json
npx tsx training/tagger/manifest-now.ts
