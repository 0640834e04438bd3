"""Tests of the training code's parts: `python -m unittest discover training`."""
import itertools
import random
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
import torch

from augment import RULES, augmented, moved
from chain import ALLOWED, ENDS, STARTS, Chain, best_path
from corpus import LABELS, labels_of, report_of, spans_of
from distil import Graph, Upper
from export import OPSET, norms_in_parts, session
from join import candidates, softmax_by_span, statements
from text import CONTINUED, DOUBLE, OUTSIDE, SHAPES, SINGLE, WordPieces, paragraphs
from windows import windows_of

sys.path.append(str(Path(__file__).with_name("positions")))
from model import pair_features, word_features  # noqa: E402
from terms import USUAL, stem_of, stems_of  # noqa: E402

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"] + list("abcdefghijklmnopqrstuvwxyz,.“”‘’") + [f"##{c}" for c in "abcdefghijklmnopqrstuvwxyz"]
TEXT = "Maren Holt said: “The ferries will sail.”\n\nIlse Varga, who disagreed, did not answer."


def document(text=TEXT):
    """A made-up report with one attribution."""
    at = lambda words: [{"start": text.index(words), "end": text.index(words) + len(words)}]
    said = {"source": at("Maren Holt"), "cue": at("said"), "content": at("“The ferries will sail.”")}
    return {"id": "a", "text": text, "attributions": [said]}


def words_of(document, span):
    return document["text"][span["start"]:span["end"]]


class Labels(unittest.TestCase):
    def test_labels_give_back_the_spans_they_were_made_of(self):
        report = report_of(document())
        count = sum(len(p.words) for p in report.paragraphs)
        self.assertEqual(spans_of(labels_of(report.spans, count)), sorted(report.spans, key=lambda s: s[1]))

    def test_a_content_is_linked_to_its_cue_and_the_cue_to_its_source(self):
        report = report_of(document())
        content, cue, source = (next(i for i, s in enumerate(report.spans) if s[0] == f) for f in ("content", "cue", "source"))
        self.assertEqual((report.cue_of[content], report.source_of[cue]), (cue, source))


class Text(unittest.TestCase):
    def states(self, text):
        return [q for p in paragraphs(text) for q in p.quote]

    def test_a_quotation_left_open_goes_on_in_the_next_paragraph_that_opens_with_a_mark(self):
        self.assertEqual(self.states("“a\n“b” c"), [DOUBLE, DOUBLE, CONTINUED, CONTINUED, CONTINUED, OUTSIDE])

    def test_an_apostrophe_does_not_open_or_close_a_quotation(self):
        self.assertEqual(self.states("it’s ‘don’t’ no"), [OUTSIDE] * 3 + [SINGLE] * 5 + [OUTSIDE])

    def test_shapes_tell_capitals_initials_and_numbers_apart(self):
        self.assertEqual([SHAPES[s] for s in paragraphs("HOLT J Pell mPs 3rd said")[0].shape],
                         ["capitals", "initial", "title", "mixed", "number", "lower"])

    def test_a_word_that_the_pieces_cannot_spell_is_one_unknown_piece(self):
        self.assertEqual(WordPieces(VOCABULARY).cut("a9"), [1])

    def test_accents_and_case_do_not_change_the_pieces(self):
        pieces = WordPieces(VOCABULARY)
        self.assertEqual(pieces.cut("Élan"), pieces.cut("elan"))


class Windows(unittest.TestCase):
    def test_cores_cover_each_word_once_and_no_window_is_too_long(self):
        report = report_of(document(TEXT + "\n" + "a long way. " * 60 + "\n\n" + "x" * 300 + " end"))
        found = windows_of(report, WordPieces(VOCABULARY), 96, 16, 16, skip=20)
        self.assertEqual([w for f in found for w in f.words[f.core[0]:f.core[1]]], list(range(sum(len(p.words) for p in report.paragraphs))))
        self.assertLessEqual(max(len(f.ids) for f in found), 96)


class Chains(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(3)
        self.chain = Chain()
        with torch.no_grad(): self.chain.step.normal_()
        self.scores = torch.randn(1, 3, len(LABELS))
        self.step = (self.chain.step + self.chain.wall).detach().numpy()
        score = self.scores[0].numpy()
        self.paths = {}
        for path in itertools.product(range(len(LABELS)), repeat=3):
            if STARTS[path[0]] and ENDS[path[-1]] and all(ALLOWED[a, b] for a, b in zip(path, path[1:])):
                self.paths[path] = float(sum(score[t, l] for t, l in enumerate(path)) + sum(self.step[a, b] for a, b in zip(path, path[1:])))
        self.total = float(np.log(sum(np.exp(v) for v in self.paths.values())))

    def test_the_loss_is_that_of_counting_every_path(self):
        path = max(self.paths, key=self.paths.get)
        loss = self.chain.loss(self.scores, torch.tensor([path]), torch.tensor([3]))
        self.assertAlmostEqual(float(loss) * 3, self.total - self.paths[path], places=4)

    def test_the_best_path_is_the_best_of_every_path(self):
        self.assertEqual(tuple(best_path(self.scores[0].numpy(), self.step)), max(self.paths, key=self.paths.get))


class Joins(unittest.TestCase):
    SPANS = [("source", 0, 1), ("cue", 2, 2), ("content", 4, 9), ("content", 12, 14)]

    def test_chances_of_one_spans_pairs_add_up_to_one(self):
        pairs = candidates(self.SPANS, [0] * 20)
        chances_ = softmax_by_span(pairs, [float(n) for n in range(len(pairs))])
        self.assertAlmostEqual(sum(c for c, p in zip(chances_, pairs) if p[:2] == (0, 2)), 1)

    def test_a_content_that_points_at_none_is_in_no_statement(self):
        pairs = candidates(self.SPANS, [0] * 20)
        likely = {(0, 2, 1), (0, 3, 4), (1, 1, 0)}
        found = statements(self.SPANS, pairs, [0.9 if p in likely else 0.1 for p in pairs])
        self.assertEqual([(f["cue"], f["source"], f["contents"]) for f in found], [(1, 0, [2])])

    def test_a_cue_many_paragraphs_away_is_no_candidate(self):
        self.assertNotIn((0, 2, 1), candidates(self.SPANS, [0] * 3 + [9] * 17))


class Augmentation(unittest.TestCase):
    def test_every_rule_keeps_the_annotated_words(self):
        plain = lambda text: "".join(c for c in text.lower() if c.isalnum())
        for rule, _ in RULES:
            edits = rule(TEXT.split("\n")[0], random.Random(2))
            changed = moved(document(), edits)
            for name in ("source", "cue", "content"):
                before, after = (d["attributions"][0][name][0] for d in (document(), changed))
                self.assertEqual(plain(words_of(document(), before)), plain(words_of(changed, after)), rule.__name__)

    def test_the_same_seed_rewrites_alike(self):
        self.assertEqual(augmented(document(), random.Random(5), 1.0), augmented(document(), random.Random(5), 1.0))


class Distilling(unittest.TestCase):
    def test_reads_the_exported_weights_and_writes_back_the_same(self):
        graph = Graph(Path(__file__).parent.parent / "models/encoder/encoder.onnx")
        before = {name: graph.array(name).copy() for name in graph.at}
        upper = Upper(384, 12, 1536)
        graph.exchange(upper, write=False)
        graph.exchange(upper, write=True)
        for name, was in before.items():
            if name.endswith("_quantized"): self.assertLessEqual(np.abs(graph.array(name).astype(int) - was).max(), 1, name)
            else: np.testing.assert_allclose(graph.array(name), was, rtol=0.01, err_msg=name)


class Norms(unittest.TestCase):
    def test_in_parts_say_what_the_one_kernel_says(self):
        make, kind = onnx.helper.make_node, onnx.TensorProto.FLOAT
        rng = np.random.default_rng(1)
        weights = {name: rng.normal(size=8).astype(np.float32) for name in ("weight", "bias", "linear")}
        rows = lambda name: onnx.helper.make_tensor_value_info(name, kind, ["batch", "pieces", 8])
        given = {name: rng.normal(2, 5, (2, 3, 8)).astype(np.float32) for name in ("x", "skip")}
        for more in ([], ["linear"]):
            node = make("SkipLayerNormalization", ["x", "skip", "weight", "bias", *more], ["out"], domain="com.microsoft", epsilon=1e-12)
            graph = onnx.helper.make_graph([node], "norm", [rows("x"), rows("skip")], [rows("out")], [onnx.numpy_helper.from_array(v, k) for k, v in weights.items()])
            model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", OPSET), onnx.helper.make_opsetid("com.microsoft", 1)], ir_version=8)
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "norm.onnx"
                onnx.save(model, path)
                before = session(path).run(None, given)[0]
                norms_in_parts(path)
                self.assertNotIn("SkipLayerNormalization", {node.op_type for node in onnx.load(path).graph.node})
                np.testing.assert_allclose(session(path).run(None, given)[0], before, atol=1e-5)


class Words(unittest.TestCase):
    def test_are_counted_as_the_program_counts_them(self):
        self.assertEqual(stems_of("the closing of the piers"), {"clos", "pier"})
        self.assertEqual([stem_of(word) for word in ("The", "—", "Varga’s", "U.S.")], ["", "", "varga", "u"])
        self.assertIn("president", USUAL)

    def test_stand_to_a_stance_as_other_spans_do(self):
        paragraph_of, stops = np.array([0] * 6 + [1] * 6), np.cumsum([0] * 3 + [1] + [0] * 5 + [1] + [0] * 3)
        places = np.arange(12)
        for stance in ((0, 2), (4, 4), (7, 9)):
            rows = word_features(stance, places, paragraph_of, stops)
            for i in places: self.assertEqual(rows[i].tolist(), [int(x) for x in pair_features(stance, (i, i), paragraph_of, stops)])


if __name__ == "__main__":
    unittest.main()
