/** The package as another project has it: packed, found right by publint and attw, used under `tsc --strict`. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const BIN = join(ROOT, "node_modules", ".bin");
const ran = promisify(execFile);

/** The very words of docs/operations.md, but for what they do with what is found. */
const CONSUMER = `import { type Analysis, type IsoDate, isoDate, openAnalyser } from "standpoint/analysis";

const published: IsoDate | null = isoDate("2025-03-17");
const analyser = await openAnalyser("linear");
const found: Analysis = await analyser.analyse({
  text: "Vennick said on Sunday that the weir stays shut.",
  title: null,
  published,
  publisher: null,
  boilerplate: [],
});
const [first] = found.statements;
const speaker = found.entities.find(({ id }) => id === first?.speaker);
console.log(JSON.stringify({ speaker: speaker?.name, said: first?.saidOn?.to }));
`;

/** What must not compile: a day is no string. */
const WRONG = `import { openAnalyser } from "standpoint/analysis";
const analyser = await openAnalyser();
await analyser.analyse({ text: "", title: null, published: "2025-03-17", publisher: null, boilerplate: [] });
`;

describe.skipIf(!existsSync(join(ROOT, "dist", "analysis", "analyse.js")))("the package", () => {
  let folder = "";
  let tarball = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "standpoint-package-"));
    const { stdout } = await ran(
      "npm",
      ["pack", "--json", "--ignore-scripts", "--pack-destination", folder],
      {
        cwd: ROOT,
      },
    );
    tarball = join(folder, JSON.parse(stdout)[0].filename);
    const modules = join(folder, "project", "node_modules");
    await mkdir(join(modules, "standpoint"), { recursive: true });
    await ran("tar", ["-xzf", tarball, "--strip-components=1", "-C", join(modules, "standpoint")]);
    // What it depends on is installed already: no registry is asked.
    for (const name of await readdir(join(ROOT, "node_modules")))
      if (!name.startsWith(".")) await symlink(join(ROOT, "node_modules", name), join(modules, name));
    await writeFile(
      join(folder, "project", "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          module: "NodeNext",
          target: "ES2023",
          types: ["node"],
        },
        files: ["consumer.ts"],
      }),
    );
    await writeFile(join(folder, "project", "package.json"), '{"type": "module"}');
    await writeFile(join(folder, "project", "consumer.ts"), CONSUMER);
    await writeFile(join(folder, "project", "wrong.ts"), WRONG);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const inProject = (command: string, ...args: string[]) =>
    ran(command, args, { cwd: join(folder, "project") });

  test("compiles strictly where it is imported, and finds who said what", async () => {
    await inProject(join(BIN, "tsc"));
    const { stdout } = await inProject("node", "consumer.js");
    expect(JSON.parse(stdout)).toEqual({ speaker: "Vennick", said: "2025-03-16" });
  });

  test("has the program, the models and what there is to read, but no pictures, source maps or tests", async () => {
    const { stdout } = await ran("tar", ["-tzf", tarball]);
    const names = stdout.trimEnd().split("\n");
    for (const name of ["dist/main.js", "models/manifest.json", "docs/read.md", "examples/README.md"])
      expect(names).toContain(`package/${name}`);
    expect(names.filter((name) => /\.(png|map|tsx)$|\.test\.|(?<!\.d)\.ts$/.test(name))).toEqual([]);
  });

  test("takes no string for a day", async () => {
    const compile = inProject(
      join(BIN, "tsc"),
      "--ignoreConfig",
      "--strict",
      "--module",
      "NodeNext",
      "--noEmit",
      "wrong.ts",
    );
    await expect(compile).rejects.toMatchObject({ stdout: expect.stringContaining("IsoDate") });
  });

  // Both end with a status of their own if they find anything.
  test("is as package.json says, to publint", async () => {
    const { stdout } = await ran(join(BIN, "publint"), ["run", "--strict", "--pack", "false"], { cwd: ROOT });
    expect(stdout).toContain("All good!");
  });

  test("gives its types to every way of importing it as an ECMAScript module, to attw", async () => {
    const { stdout } = await ran(
      join(BIN, "attw"),
      [tarball, "--profile", "esm-only", "--format", "json", "--no-color"],
      { maxBuffer: 64 * 1024 * 1024 },
    );
    expect(JSON.parse(stdout).analysis).toMatchObject({ packageName: "standpoint" });
  });
});
