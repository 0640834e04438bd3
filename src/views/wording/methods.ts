/** The methods note in words: paragraphs with headings, for the page and for the text alike. */
import type { FieldAgreement } from "../../record/coding/agreement.ts";
import type { Methods } from "../../record/coding/methods.ts";
import { alphaNumber } from "./alpha.ts";
import { count } from "./count.ts";
import { dayWords } from "./dates.ts";

export interface MethodsPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** `version`: the program's that tells it; `day`: on which. */
export function methodsParts(methods: Methods, version: string, day: string): readonly MethodsPart[] {
  return [
    { heading: "Program and model", lines: readLines(methods, version, day) },
    { heading: "Thresholds", lines: thresholdLines(methods) },
    { heading: "What is on record", lines: countLines(methods) },
    { heading: "What was decided by hand", lines: handLines(methods) },
    { heading: "Variables", lines: variableLines(methods) },
    { heading: "Blind coding", lines: codingLines(methods) },
  ];
}

/** As plain text that Markdown takes too. */
export function methodsText(parts: readonly MethodsPart[]): string {
  return [
    "# Methods note\n",
    ...parts.map(({ heading, lines }) => `## ${heading}\n\n${lines.map((line) => `- ${line}`).join("\n")}\n`),
  ].join("\n");
}

function readLines({ read, matchers }: Methods, version: string, day: string): readonly string[] {
  return [
    `This note was written by Standpoint ${version} on ${day}.`,
    ...read.map((by) => {
      const when = by.first === by.last ? `on ${by.first}` : `from ${by.first} to ${by.last}`;
      return `${count(by.reports, "report")} read by ${by.name} ${by.version}, ${when}; weights (SHA-256) ${by.model}.`;
    }),
    ...matchers.map((hash) => `Wordings of questions compared by the matcher ${hash}.`),
  ];
}

function thresholdLines({ threshold, counts }: Methods): readonly string[] {
  const least = threshold.toFixed(2);
  return [
    `Every finding has a probability that all it claims is right. Below ${least} it waits for a person and is marked as unreviewed; what nobody has looked at and is below ${least} counts as no position in force, no divergence, no change and no tie.`,
    `Below it are ${count(counts.statementsBelow, "statement")} and ${count(counts.positionsBelow, "position")}.`,
    "In exports the confidence is the machine’s own, also where somebody decided; the coder and the decision stand in columns of their own.",
  ];
}

function countLines({ counts: c }: Methods): readonly string[] {
  const days = c.from && c.to ? `, from ${dayWords(c.from)} to ${dayWords(c.to)}` : "";
  return [
    `${count(c.reports, "report")} in ${count(c.versions, "version")} from ${count(c.publishers, "publisher")}${days}; ${c.undated} without a date.`,
    `${count(c.statements, "statement")}, ${c.attributed} with a speaker; ${count(c.figures, "figure")}.`,
    `${count(c.positions, "position")} on ${count(c.questions, "question")}, of which ${c.positionsShown} are shown unasked; ${count(c.codebook, "question")} of the codebook.`,
    `${count(c.people, "person", "people")} and ${count(c.organizations, "organization")}.`,
    `Withdrawn for good: ${count(c.withdrawn, "report")}.`,
  ];
}

function handLines({ byHand: h }: Methods): readonly string[] {
  if (h.decisions.length === 0)
    return [`Nobody has decided anything that stands; ${count(h.undone, "decision")} undone.`];
  const [first, last] = [h.first?.slice(0, 10) ?? "", h.last?.slice(0, 10) ?? ""];
  const when = first === last ? `on ${first}` : `from ${first} to ${last}`;
  return [
    `Decisions that stand were made by ${count(h.people, "person", "people")}, ${when}; ${h.undone} undone.`,
    `Of what is on record now somebody has accepted or corrected ${count(h.statementsReviewed, "statement")} and ${count(h.positionsReviewed, "position")}.`,
    ...h.decisions.map(({ what, kind, times }) => `${what}, of a ${kind}: ${times}.`),
  ];
}

function variableLines({ variables }: Methods): readonly string[] {
  if (variables.length === 0) return ["No variables of people’s own are defined."];
  return variables.map(({ name, type, allowed, note }) => {
    const takes = allowed.length > 0 ? `${type} of ${allowed.join(", ")}` : type;
    return `${name}: ${takes}${note === null ? "" : ` – ${note}`}.`;
  });
}

function codingLines({ coding }: Methods): readonly string[] {
  if (coding.length === 0) return ["No part of the record was coded blind to its end."];
  return coding.flatMap(({ round, agreement }) => [
    `${round.name}: ${count(round.units, round.sort)} of ${round.among}, drawn with the seed ${round.seed}, coded by ${count(round.coders.length, "person", "people")}. Krippendorff’s alpha, nominal but where it says interval:`,
    ...agreement.map(alphaLine),
  ]);
}

/** People are counted and not named: names are told where what they coded is. */
function alphaLine({ field, metric, between, alpha, units }: FieldAgreement): string {
  const pair = between.includes("machine") ? "one of them and the machine" : "all who coded";
  return `${field}${metric === "nominal" ? "" : ` (${metric})`}, ${pair}: ${alphaNumber(alpha)} (${count(units, "unit")}).`;
}
