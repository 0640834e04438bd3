import { loadMatcher } from "../src/analysis/model/load-matcher.ts";
const m = loadMatcher();
const P: [string, string][] = [
["Should the government go ahead with the Iraq war?","Should the United States go ahead with the Iraq war?"],
["Should the Conservative Party introduce ID cards?","Should the government introduce ID cards?"],
["Should the Conservatives introduce ID cards?","Should the government introduce ID cards?"],
["Should the United States ban non-citizen Muslims from entering?","Should the United States ban Muslims from entering?"],
["Should Muslims be banned from entering the United States?","Should the United States ban Muslims from entering the country?"],
["Should the United States stop Muslims from coming in?","Should the United States ban Muslims from entering the country?"],
["Should the United States ban all Muslims?","Should the United States ban Muslims from entering the country?"],
["Should the government introduce ID cards?","Should ID cards be introduced?"],
["Should the government introduce compulsory ID cards?","Should ID cards be introduced?"],
["Should the Labour Party introduce ID cards?","Should the government introduce ID cards?"],
["Should the council introduce parking fees?","Should the government introduce parking fees?"],
["Should Sweden join NATO?","Should the government join NATO?"],
];
for (const [a, b] of P) { const [x, y] = [await m.understand(m.prepare(a)), await m.understand(m.prepare(b))]; console.log(m.compare(x, y).probability.toFixed(2), a, "|", b, x.words.map(w=>`${w.stem}:${w.doing}${w.actor?"*":""}`).join(" "),"|",y.words.map(w=>`${w.stem}:${w.doing}${w.actor?"*":""}`).join(" ")); }
