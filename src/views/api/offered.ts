/** All that the interface offers: from these come its addresses, its OpenAPI document and its pages. */
import type { Endpoint } from "./endpoint.ts";
import { counts } from "./endpoints/counts.ts";
import { network, question } from "./endpoints/question.ts";
import { report, reportAnnotations } from "./endpoints/report.ts";
import { search } from "./endpoints/search.ts";
import { organization, person } from "./endpoints/who.ts";
import { allAnnotations, popolo } from "./endpoints/whole-record.ts";
import type { List } from "./list.ts";
import { changes } from "./lists/changes.ts";
import { decisions } from "./lists/decisions.ts";
import { divergences } from "./lists/divergences.ts";
import { figures } from "./lists/figures.ts";
import { positions } from "./lists/positions.ts";
import { questions } from "./lists/questions.ts";
import { replies } from "./lists/replies.ts";
import { reports } from "./lists/reports.ts";
import { statements } from "./lists/statements.ts";
import { organizations, people } from "./lists/who.ts";
import { withdrawals } from "./lists/withdrawals.ts";

export const LISTS: readonly List[] = [
  reports,
  statements,
  people,
  organizations,
  questions,
  positions,
  divergences,
  changes,
  figures,
  decisions,
  replies,
  withdrawals,
];

export const ENDPOINTS: readonly Endpoint[] = [
  counts,
  search,
  report,
  reportAnnotations,
  person,
  organization,
  question,
  network,
  popolo,
  allAnnotations,
];
