/** `standpoint decide add`: what the machine missed, on the command line. */
import { beforeEach, expect, test } from "vitest";
import { putReport } from "../../src/record/put-report.ts";
import { standpoint } from "../cli-io.ts";
import { freshRecord } from "../record/fresh.ts";
import { QUARRY, quarry } from "../record/quarry.ts";

const fresh = freshRecord();
let report = "";
beforeEach(async () => {
  await putReport(fresh.record, quarry());
  report = (await fresh.record.db.selectFrom("reports").select("id").executeTakeFirstOrThrow()).id;
});

const add = (...options: readonly string[]) =>
  standpoint(["decide", "add", report, "--record", fresh.folder, "--by", "wanda", ...options]);
const STONE = "“Not a stone moves without us,”";

test("a statement is added with who said it, listed with who added it, and undone", async () => {
  const at = String(QUARRY.indexOf(STONE));
  const said = await add(
    ...["--words", STONE, "--at", at, "--speaker", "a lorry driver", "--type", "unnamed"],
    ...["--source", "a lorry driver at the gate", "--cue", "according to"],
  );
  expect(said.err).toBe("");
  expect(said.out).toContain(`decision 1: ${report}#s2; \`standpoint decide undo 1\` takes it back`);
  const found = await standpoint(["search", "stone", "--record", fresh.folder]);
  expect(found.out).toContain("a lorry driver");
  const listed = await standpoint(["decide", "list", "--record", fresh.folder]);
  expect(listed.out).toMatch(/^1 {2}adds the statement at “.*”.* by a lorry driver .* wanda, /);
  await standpoint(["decide", "undo", "1", "--record", fresh.folder]);
  expect((await standpoint(["search", "stone", "--record", fresh.folder])).out).not.toContain("driver:");
});

test("a position is added on a question of one's own, and shown under it", async () => {
  const { out, err } = await add(
    ...["--words", "fill it only if the county pays", "--stance", "conditional"],
    ...["--condition", "the county pays", "--holder", "Marta Oyelaran"],
    ...["--question", "Should the Hesper quarry be filled in?"],
  );
  expect(err).toBe("");
  expect(out).toContain(`${report}#p1`);
  const shown = await standpoint(["questions", "--record", fresh.folder, "--all"]);
  expect(shown.out).toContain("Should the Hesper quarry be filled in?");
});

test.each([
  [["--words", STONE], "stands in the report 2 times"],
  [["--words", STONE, "--at", "3"], "does not begin at 3: it does at"],
  [["--speaker", "Idris Calloway"], "no words are given"],
  [
    ["--words", "the county pays", "--question", "x"],
    "--question is of a position, which needs its --stance",
  ],
  [["--words", "the county pays", "--stance", "for"], "a position has a holder and a question"],
  [
    ["--words", "the county pays", "--stance", "for", "--cue", "said"],
    "--cue is of a statement, which has no --stance",
  ],
])("%j is refused in one line", async (options, message) => {
  const { status, err } = await add(...options);
  expect(status).toBe(2);
  expect(err).toContain(message);
  expect(err.trim().split("\n")).toHaveLength(1);
});
