"""Reads WordNet's database files: lemmas, senses in order of frequency, derivations and hypernyms (Miller 1995; wndb(5))."""
import re
from collections import defaultdict

PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
ENDINGS = [("n", "ies", "y"), ("n", "ses", "s"), ("n", "xes", "x"), ("n", "ches", "ch"), ("n", "shes", "sh"), ("n", "men", "man"), ("n", "s", ""),
           ("v", "ies", "y"), ("v", "es", "e"), ("v", "es", ""), ("v", "s", ""), ("v", "ied", "y"), ("v", "ed", "e"), ("v", "ed", ""), ("v", "ing", "e"), ("v", "ing", ""),
           ("a", "er", ""), ("a", "est", ""), ("a", "er", "e"), ("a", "est", "e"), ("a", "ier", "y"), ("a", "iest", "y")]
# The database package carries no lists of exceptions: the forms that news uses.
IRREGULAR = dict(pair.split(":") for pair in (
    "men:man women:woman children:child people:people feet:foot teeth:tooth mice:mouse lives:life wives:wife knives:knife leaves:leave "
    "sold:sell bought:buy sent:send gave:give given:give took:take taken:take went:go gone:go came:come became:become made:make paid:pay "
    "held:hold kept:keep left:leave lost:lose met:meet put:put ran:run said:say saw:see seen:see shut:shut spent:spend stood:stand "
    "told:tell thought:think won:win wrote:write written:write built:build brought:bring began:begin begun:begin broke:break broken:break "
    "chose:choose chosen:choose dealt:deal drew:draw drawn:draw drove:drive driven:drive fell:fall fallen:fall fought:fight found:find "
    "froze:freeze frozen:freeze grew:grow grown:grow hid:hide hidden:hide hit:hit knew:know known:know laid:lay led:lead lent:lend let:let "
    "rose:rise risen:rise sought:seek set:set shot:shoot shown:show spoke:speak spoken:speak stole:steal stolen:steal struck:strike "
    "swore:swear sworn:swear taught:teach threw:throw thrown:throw withdrew:withdraw withdrawn:withdraw withheld:withhold wore:wear worn:wear "
    "better:good best:good worse:bad worst:bad more:more less:less fewer:few overthrew:overthrow overthrown:overthrow upheld:uphold "
    "banned:ban banning:ban cutting:cut cut:cut stopped:stop stopping:stop stopped:stop quitting:quit axed:axe axing:axe shutting:shut "
    "putting:put setting:set letting:let getting:get running:run winning:win dropping:drop dropped:drop scrapped:scrap scrapping:scrap "
    "capped:cap capping:cap barred:bar barring:bar permitted:permit permitting:permit admitted:admit admitting:admit fitted:fit "
    "planned:plan planning:plan legalised:legalize nationalised:nationalize privatised:privatize penalised:penalize recognised:recognize "
    "subsidised:subsidize apologised:apologize criminalised:criminalize decriminalised:decriminalize authorised:authorize").split())


NOUNS = set("evening morning ceiling during wedding king wing ring string spring thing being outing clothing hundred sacred".split())


class WordNet:
    def __init__(self, folder):
        self.index, self.synsets = defaultdict(list), {}
        for part, name in PARTS.items():
            for line in (folder / f"data.{name}").open():
                if not line.startswith("  "): self._synset(part, line)
            for line in (folder / f"index.{name}").open():
                if line.startswith("  "): continue
                fields = line.split()
                pointers = int(fields[3])
                self.index[fields[0]] += [(part, offset) for offset in fields[6 + pointers :]]

    def _synset(self, part, line):
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        words = [re.sub(r"\(.*\)", "", fields[4 + 2 * i]).lower() for i in range(count)]
        at = 4 + 2 * count
        pointers = []
        for i in range(int(fields[at])):
            symbol, offset, target, ends = fields[at + 1 + 4 * i : at + 5 + 4 * i]
            pointers.append((symbol, ("a" if target == "s" else target, offset), int(ends[:2], 16), int(ends[2:], 16)))
        self.synsets[(part, fields[0])] = (words, pointers)

    def senses(self, lemma):
        return self.index.get(lemma, [])

    def words(self, sense):
        return self.synsets[sense][0]

    def kin(self, lemma, sense):
        """Senses that `sense` of `lemma` is derived from or gives rise to: "export" the noun for the verb; what an adjective is about."""
        words, pointers = self.synsets[sense]
        own = words.index(lemma) + 1 if lemma in words else 0
        return [target for symbol, target, source, _ in pointers if (symbol == "+" and source in (0, own)) or symbol == "\\"]

    def above(self, sense):
        return [target for symbol, target, *_ in self.synsets[sense][1] if symbol in ("@", "@i")]

    def opposites(self, lemma):
        found = set()
        for sense in self.senses(lemma)[:3]:
            words, pointers = self.synsets[sense]
            for symbol, target, ends, end in pointers:
                if symbol == "!" and words[ends - 1] == lemma: found.add(self.synsets[target][0][end - 1])
        return found

    def compounds(self):
        return [name for name in self.index if "_" in name and re.fullmatch(r"[a-z]+(?:_[a-z]+){1,2}", name)]

    def _verb(self, form):
        """The verb whose participle `form` is: proposals speak of a thing "closed" and of its "closing" alike."""
        for ending in ("ed", "ing"):
            if not form.endswith(ending): continue
            stem = form[: -len(ending)]
            stems = [stem + "e", stem] + ([stem[:-1]] if re.search(r"([bdgklmnprt])\1$", stem) else [])
            if form.endswith("ied"): stems = [form[:-3] + "y"]
            for one in stems:
                if len(one) > 2 and any(sense[0] == "v" for sense in self.index.get(one, [])): return one
        return None

    def lemma(self, form):
        """The lemma of a form, or None: a noun's before a verb's, the form itself where it is one."""
        form = IRREGULAR.get(form, form)
        british = re.sub(r"is(e|es|ed|ing|ation)$", r"iz\1", form)
        for spelt in (form, british):
            verb = None if form in NOUNS else self._verb(spelt)
            if verb: return verb
            if spelt in self.index and not (spelt.endswith("s") and spelt[:-1] in self.index): return spelt
            for part, ending, instead in ENDINGS:
                if not spelt.endswith(ending): continue
                stem = spelt[: len(spelt) - len(ending)] + instead
                for short in (stem, stem[:-1] if re.search(r"([bdgklmnprt])\1$", stem) else stem):
                    if len(short) > 1 and any(sense[0] == part for sense in self.index.get(short, [])): return short
            if spelt in self.index: return spelt
        return None
