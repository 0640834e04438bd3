/** The pages of coding, variables and methods: who may do what, what is told when, and what strangers are shown. */
import { expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { signIn } from "../../src/record/account/session.ts";
import { listRounds, unitsOf } from "../../src/record/coding/rounds.ts";
import { acceptStatement } from "../../src/record/statement/decide-statements.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { HERE, servedTwo } from "../corrections/signed-in.ts";

const served = servedTwo();
const PASSWORD = "quiet harbour 12";

async function asEditor(name: string) {
  await addAccount(served.fresh.record, { name, role: "editor", password: PASSWORD });
  return { ...HERE, cookie: `standpoint-session=${await signIn(served.fresh.record, name, PASSWORD)}` };
}

test("two editors code a round on the pages, and its agreement is told when both are done", async () => {
  const [anna, ben] = [await asEditor("anna"), await asEditor("ben")];
  const token = await served.tokenOn("/coding", anna);
  const fields = { name: "spring", sort: "statement", size: "2", seed: "3", coders: "anna, ben" };
  expect((await served.send("/coding", { ...fields, token: "x" }, anna)).status).toBe(403);
  expect((await served.send("/coding", { ...fields, token }, anna)).headers.get("location")).toBe(
    "/coding/1",
  );
  const [round] = await listRounds(served.fresh.record);
  const units = await unitsOf(served.fresh.record.db, round?.id ?? 0);
  expect(units.length).toBe(2);
  for (const [headers, kind] of [
    [anna, "direct"],
    [ben, "indirect"],
  ] as const) {
    const own = await served.tokenOn("/coding/1/code", headers);
    for (const { number, place } of units) {
      const page = await served.textOf("/coding/1/code", headers);
      expect(page).toContain(`name="unit" value="${number}"`);
      expect(page.replaceAll("&#39;", "'").replaceAll("&quot;", '"')).toContain(
        `<mark>${place.exact}</mark>`,
      );
      expect(page).not.toContain("selected");
      const coded = { unit: String(number), what: "code", speaker: "", kind, polarity: "said", token: own };
      expect((await served.send("/coding/1/code", coded, headers)).status).toBe(303);
      expect((await served.app.request("/coding/1/agreement.csv")).status).toBe(
        headers === ben && number === 2 ? 200 : 403,
      );
    }
    expect((await served.app.request("/coding/1/code", { headers })).headers.get("location")).toBe(
      "/coding/1",
    );
  }
  const page = await served.textOf("/coding/1");
  expect(page).toContain("Krippendorff");
  expect(page).toMatch(
    /<th scope="row">kind<\/th><td>anna – ben<\/td><td class="number">−0\.50<\/td><td class="number">0 %/,
  );
  const csv = await served.textOf("/coding/1/codings.csv");
  expect(csv.trim().split("\r\n").length).toBe(7);
  expect(await served.textOf("/methods")).toContain("spring: 2 statements of");
});

test("a round codes a variable of one's own, whose values on record its form does not show", async () => {
  const [anna, ben] = [await asEditor("anna"), await asEditor("ben")];
  const token = await served.tokenOn("/variables", anna);
  const define = {
    name: "frame",
    type: "choice",
    allowed: "moral\r\neconomic",
    note: "as it is told",
    token,
  };
  await served.send("/variables", define, anna);
  for (const n of [1, 2, 3])
    await served.send(
      "/variables/of",
      { finding: `${served.id}#s${n}`, variable: "frame", value: "moral", token },
      anna,
    );
  const offered = await served.textOf("/coding", anna);
  expect(offered).toContain('name="variable-1" value="frame"');
  expect(await served.textOf("/coding")).not.toContain("variable-1");
  const draw = { name: "frames", sort: "statement", size: "2", seed: "3", coders: "anna, ben", token };
  await served.send("/coding", { ...draw, "variable-1": "frame" }, anna);
  expect(await served.textOf("/coding")).toContain("with frame");
  const said = { what: "code", speaker: "", kind: "direct", polarity: "said" };
  for (const [headers, values] of [
    [anna, ["moral", "economic"]],
    [ben, ["moral", ""]],
  ] as const)
    for (const [i, value] of values.entries()) {
      const own = await served.tokenOn("/coding/1/code", headers);
      const page = await served.textOf("/coding/1/code", headers);
      expect(page).toContain("frame (as it is told)");
      expect(page).not.toContain("selected");
      const coded = { ...said, unit: String(i + 1), token: own };
      expect((await served.send("/coding/1/code", coded, headers)).status).toBe(400);
      const answer = await served.send("/coding/1/code", { ...coded, "value-1": value }, headers);
      expect(answer.status).toBe(303);
    }
  expect(await served.textOf("/coding/1")).toMatch(
    /<th scope="row">variable frame<\/th><td>anna – ben<\/td><td class="number">0\.\d\d<\/td><td class="number">50 %/,
  );
  expect(await served.textOf("/coding/1/agreement.csv")).toMatch(
    /^frames,variable frame,anna – ben,[\d.]+,50,2,4,nominal$/m,
  );
  expect(await served.textOf("/methods")).toContain("variable frame, all who coded: 0.");
});

test("who is signed out, a reader, or no coder of the round does none of it", async () => {
  const [anna, reader] = [await asEditor("anna"), await served.as("reader")];
  const token = await served.tokenOn("/coding", anna);
  const fields = { name: "spring", sort: "statement", size: "2", seed: "3", coders: "cleo,dora", token };
  expect((await served.send("/coding", fields)).headers.get("location")).toBe("/sign-in");
  expect((await served.send("/coding", fields, reader)).status).toBe(403);
  await served.send("/coding", fields, anna);
  expect((await served.app.request("/coding/1/code", { headers: anna })).status).toBe(403);
  expect((await served.app.request("/coding/1/code", { headers: reader })).status).toBe(403);
  const code = { unit: "1", what: "none", token };
  expect((await served.send("/coding/1/code", code, anna)).status).toBe(400);
  expect((await served.app.request("/coding/9")).status).toBe(404);
});

test("an editor defines a variable, sets it and takes it back on the pages", async () => {
  const anna = await asEditor("anna");
  const token = await served.tokenOn("/variables", anna);
  const define = { name: "frame", type: "choice", allowed: "moral\r\neconomic\r\n", note: "", token };
  expect((await served.send("/variables", define, anna)).headers.get("location")).toBe("/variables");
  const finding = `${served.id}#s1`;
  const of = `/variables/of?finding=${encodeURIComponent(finding)}`;
  const set = { finding, variable: "frame", value: "moral", token };
  expect((await served.send("/variables/of", set, anna)).headers.get("location")).toBe(of);
  expect(await served.textOf(of, anna)).toContain("Undo “moral”");
  expect(await served.textOf("/api/statements?format=csv")).toContain(",variable frame\r\n");
  expect((await served.send("/variables/of", { ...set, value: "legal" }, anna)).status).toBe(400);
  await served.send("/review/undo", { decision: "1", back: of, token }, anna);
  expect(await served.textOf(of, anna)).not.toContain("Undo “");
  expect((await served.app.request(of)).status).toBe(303);
  expect(
    (await served.app.request(`/variables/of?finding=${served.id}%23s99`, { headers: anna })).status,
  ).toBe(404);
});

test("strangers of a public record are shown no coding, no variables and no values; the note without names", async () => {
  const anna = await asEditor("anna");
  const token = await served.tokenOn("/variables", anna);
  await served.send("/variables", { name: "memo", type: "text", allowed: "", note: "", token }, anna);
  const value = "a word of hers alone";
  await served.send("/variables/of", { finding: `${served.id}#s1`, variable: "memo", value, token }, anna);
  await acceptStatement(served.fresh.record, `${served.id}#s1`, { by: "Osric Vane", why: null });
  const strangers = createApp(served.fresh.record, { isPublic: true });
  for (const path of ["/coding", "/coding/1", "/variables"])
    expect((await strangers.request(path)).status, path).toBe(303);
  for (const path of [
    "/api/statements",
    "/api/statements?format=csv",
    "/api/statements?format=jsonl",
    "/api/decisions",
    "/search?q=&format=csv&kind=direct",
    `/reports/${served.id}`,
    "/methods",
    "/methods?format=text",
    "/methods?format=json",
  ]) {
    const told = await (await strangers.request(path)).text();
    expect(told, path).not.toContain(value);
    if (!path.includes("decisions") && !path.includes("methods")) expect(told, path).not.toContain("memo");
  }
  expect(await (await strangers.request("/methods")).text()).not.toContain("Osric");
});
