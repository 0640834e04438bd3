/** The web pages over a record: the resources that it is made of, and how a failure is told. */
import { type Context, Hono } from "hono";
import type { Reader } from "../../ingest/reader.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { createApi } from "../api/api.ts";
import { feedRoutes } from "../feeds/routes.ts";
import { protectiveHeaders } from "../http/headers.ts";
import { askedThrough } from "../http/proxies.ts";
import type { Routes } from "../http/routes.ts";
import { aboutRoutes } from "./about/routes.tsx";
import { accountRoutes } from "./account/routes.tsx";
import { withAccounts } from "./account/signed-in.ts";
import { addRoutes } from "./adding/routes.tsx";
import { failureAnswer, fileAnswer, problemAnswer } from "./answers.tsx";
import { apiPageRoutes } from "./api/routes.tsx";
import { ASSETS } from "./assets.ts";
import { BODY_LIMITS, type BodyLimits, wholeBodies } from "./bodies.ts";
import { codingRoutes } from "./coding/routes.tsx";
import { limitConcurrency } from "./concurrency-limit.ts";
import { replyRoutes } from "./corrections/reply-routes.tsx";
import { correctionRoutes } from "./corrections/routes.tsx";
import { withdrawRoutes } from "./corrections/withdraw-routes.tsx";
import { wrongRoutes } from "./corrections/wrong-routes.tsx";
import { withDesk } from "./desk-of.ts";
import { figureRoutes } from "./figures/routes.tsx";
import { methodsRoutes } from "./methods/routes.tsx";
import { type OperationsSettings, operations } from "./operations.ts";
import { cachePages } from "./page-cache.ts";
import { publisherRoutes } from "./publishers/routes.tsx";
import { questionRoutes } from "./questions/routes.tsx";
import { quoteRoutes } from "./quoting/routes.tsx";
import { detailsRoutes } from "./reports/details-routes.tsx";
import { missedRoutes } from "./reports/missed-routes.tsx";
import { reportRoutes } from "./reports/routes.tsx";
import { decisionRoutes } from "./review/decisions-routes.tsx";
import { pairRoutes } from "./review/pairs-routes.tsx";
import { reviewRoutes } from "./review/routes.tsx";
import { searchRoutes } from "./search/routes.tsx";
import { forReadersOfTheirOwn, forThoseShownAll, showing } from "./showing.ts";
import { todayRoutes } from "./today/routes.tsx";
import { variableRoutes } from "./variables/routes.tsx";
import { watchingRoutes } from "./watching/routes.tsx";
import { whoRoutes } from "./who/routes.tsx";

/** One resource a folder; each owns its addresses and its pages. */
const RESOURCES: readonly Routes[] = [
  todayRoutes,
  questionRoutes,
  withdrawRoutes,
  wrongRoutes,
  replyRoutes,
  correctionRoutes,
  detailsRoutes,
  missedRoutes,
  quoteRoutes,
  reportRoutes,
  whoRoutes,
  figureRoutes,
  searchRoutes,
  accountRoutes,
  publisherRoutes,
  reviewRoutes,
  pairRoutes,
  decisionRoutes,
  codingRoutes,
  variableRoutes,
  methodsRoutes,
  aboutRoutes,
  feedRoutes,
];

/** How many requests are worked on at once; more than one, since not all that they wait for is the record. */
const CONCURRENCY = { atOnce: 4, waiting: 256 };

interface AppSettings extends Pick<OperationsSettings, "log" | "metricsToken"> {
  /** Do strangers read it? They are shown excerpts and links, but no whole texts. */
  readonly isPublic?: boolean;
  /** How many proxies stand before it, which say for whom they ask; none unless told otherwise. */
  readonly trustProxy?: number;
  readonly bodies?: BodyLimits;
  /** By which reports that are handed in are read; without one none can be. */
  readonly reader?: Reader;
  /** Is there a mail server to tell readers by? Yes, unless told otherwise. */
  readonly byMail?: boolean;
}

/** The pages as a Hono app. */
export function createApp(record: RecordStore, settings: AppSettings = {}): Hono {
  const app = new Hono();
  app.use(protectiveHeaders);
  app.route("/", operations(record, settings));
  app.use(askedThrough(settings.trustProxy ?? 0));
  app.use(cachePages(record));
  app.use(wholeBodies(settings.bodies ?? BODY_LIMITS));
  const limited = limitConcurrency(CONCURRENCY);
  app.use((c, next) => (readsReport(c) ? next() : limited(c, next)));
  app.use(withAccounts(record));
  app.use(withDesk);
  app.use(showing(settings.isPublic ?? false));
  for (const path of ["/watching", "/watching/*"]) app.use(path, forReadersOfTheirOwn);
  for (const path of ["/decisions", "/coding", "/coding/*", "/variables", "/variables/*"])
    app.use(path, forThoseShownAll);
  // Before the interface, which has an answer to everything below its own address.
  app.route("/", apiPageRoutes(record));
  app.route("/api", createApi(record, settings.reader));
  for (const asset of ASSETS) app.get(asset.path, (c) => fileAnswer(c, asset));
  const { reader = null, byMail = true } = settings;
  const resources = [...RESOURCES, watchingRoutes(byMail), addRoutes(reader)];
  for (const routes of resources) app.route("/", routes(record));
  app.notFound((c) => problemAnswer(c, 404, "Nothing here", "No page has this address."));
  app.onError((error, c) => failureAnswer(c, error));
  return app;
}

/** Reading a report takes seconds and not the record: it has a limit of its own, and keeps no page waiting. */
function readsReport({ req }: Context): boolean {
  return req.method === "POST" && (req.path === "/add" || req.path === "/api/analyse");
}
