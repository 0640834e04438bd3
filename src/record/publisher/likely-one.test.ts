import { expect, test } from "vitest";
import { likelyOne, publisherKey } from "./likely-one.ts";

test.each([
  ["The Olmen Post", "Olmen Post"],
  ["Olmen Post Online", "The Olmen Post"],
  ["olmenpost.example", "Olmen Post"],
  ["www.olmen-post.co.example", "THE OLMEN POST"],
  ["theolmenpost.example", "The Olmen Post"],
  ["news.olmenpost.example", "Olmen Post News"],
  ["Olmen Post News Online", "Olmen Post"],
  ["Ólmen-Post", "Olmen Post"],
  ["Die Olmener Zeitung", "Olmener Zeitung"],
])("%j and %j are names of one paper", (a, b) => {
  expect(publisherKey(a)).toBe(publisherKey(b));
});

test.each([
  ["The Olmen Post", "The Olmen Times"],
  ["Olmen News", "Olmen Post News"],
  ["Olmen Sunday Post", "Olmen Post"],
  ["olmenpost.example", "olmen.example"],
  ["News Online", "Olmen News Online"],
  ["Online Olmen", "Olmen"],
  ["The Post", "Olmen Post"],
  ["co.example", "Olmen"],
])("%j and %j are not", (a, b) => {
  expect(publisherKey(a)).not.toBe(publisherKey(b));
});

test("nothing but a mark has no name in common with another such", () => {
  const names = ["—", "…"].map((name) => ({ name, reports: 1, hosts: [] }));
  expect(likelyOne(names)).toEqual([]);
});

test("a name is kept rather than an address, then the one with more reports; the most reports come first", () => {
  const names = [
    { name: "olmenpost.example", reports: 90, hosts: [] },
    { name: "Olmen Post Online", reports: 3, hosts: [] },
    { name: "The Olmen Post", reports: 5, hosts: [] },
    { name: "Skerry Mail", reports: 2, hosts: [] },
    { name: "The Skerry Mail", reports: 2, hosts: [] },
    { name: "Another", reports: 400, hosts: [] },
  ];
  expect(likelyOne(names).map(({ keep, other }) => [keep, other])).toEqual([
    ["The Olmen Post", "olmenpost.example"],
    ["The Olmen Post", "Olmen Post Online"],
    ["Skerry Mail", "The Skerry Mail"],
  ]);
});

test("reports on one site tell, unless it has many papers; nobody is suggested twice", () => {
  const on = (name: string, host: string, reports = 1) => ({ name, reports, hosts: [host] });
  const two = [on("Olmen Post", "www.op.example", 2), on("OP Sport", "sport.op.example")];
  expect(likelyOne(two)).toEqual([
    { keep: "Olmen Post", other: "OP Sport", reason: "their reports are on one site" },
  ]);
  const same = [on("Olmen Post", "op.example", 2), on("The Olmen Post", "op.example")];
  expect(likelyOne(same)).toHaveLength(1);
  const many = ["Post", "Mail", "Sun", "Echo"].map((name) => on(name, `${name.toLowerCase()}.wire.example`));
  expect(likelyOne(many)).toEqual([]);
});
