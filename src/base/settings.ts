/** What can be configured from outside, and the few numbers that all folders share. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Probability } from "./passage.ts";

/** A finding below this waits for a person to look at it, and is shown as unreviewed. */
export const REVIEW_THRESHOLD: Probability = 0.5;

/** Environment variables that are looked at; each is documented in docs/commands.md. */
export const ENVIRONMENT = {
  STANDPOINT_RECORD: "the record's folder, where --record does not say it",
  STANDPOINT_URL: "the address at which the pages can be reached, https://host, for links in mail",
  STANDPOINT_SMTP: "the mail server, smtp://name:password@host:587 or smtps://…",
  STANDPOINT_MAIL_FROM: "who mail is from, where STANDPOINT_SMTP is set",
  STANDPOINT_METRICS_TOKEN:
    "the token that a request for /metrics must carry, as Authorization: Bearer TOKEN",
  USER: "who decides, where --by does not say it",
  STANDPOINT_DEBUG: "1 prints the stack trace of an error",
  NO_COLOR: "anything switches colours off",
  XDG_DATA_HOME: "where the record lies if nothing else says so: $XDG_DATA_HOME/standpoint",
} as const;

export type Environment = Readonly<Record<string, string | undefined>>;

/** The folder of the record: as the option says, else `STANDPOINT_RECORD`, else the user's data folder. */
export function recordFolder(option: string | undefined, env: Environment, home: string): string {
  if (option) return option;
  if (env.STANDPOINT_RECORD) return env.STANDPOINT_RECORD;
  return join(env.XDG_DATA_HOME || join(home, ".local", "share"), "standpoint");
}

/** The folder that holds package.json, `models/` and `examples/`, whether run from `src/` or from `dist/`. */
export const PACKAGE_FOLDER = join(import.meta.dirname, "..", "..");

/** The program's version, as package.json has it. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_FOLDER, "package.json"), "utf8"));
  return String(version);
}
