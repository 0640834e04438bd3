/** A password as the user gives it: typed without being shown, or as a line of standard input. Never an argument, which others see. */
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { InputError } from "../../base/errors.ts";
import { type Io, print } from "./io.ts";

/** Throws an InputError if there is none, or what was typed twice is not the same. */
export async function askedPassword({ stdin, stderr }: Io): Promise<string> {
  const isTyped = stdin.isTTY === true;
  const silent = new Writable({ write: (_chunk, _encoding, next) => next() });
  const lines = createInterface({ input: stdin, output: silent, terminal: isTyped });
  const asked = async (words: string): Promise<string> => {
    await print(stderr, words);
    const line = await lines.question("");
    await print(stderr, "\n");
    return line;
  };
  try {
    if (!isTyped) return await firstLine(lines);
    const password = await asked("Password: ");
    if ((await asked("Once more: ")) === password) return password;
  } finally {
    lines.close();
  }
  throw new InputError("the two passwords are not the same: nothing was done");
}

async function firstLine(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) return line;
  throw new InputError("there is no password on standard input: give it as one line");
}
