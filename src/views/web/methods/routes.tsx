/** `/methods`: what a methods section tells of the record, as a page, as text and as JSON. */
import { Hono } from "hono";
import { programVersion } from "../../../base/settings.ts";
import { methodsOf } from "../../../record/coding/methods.ts";
import { whileUnchanged } from "../../../record/shared/while-unchanged.ts";
import type { Routes } from "../../http/routes.ts";
import { methodsParts, methodsText } from "../../wording/methods.ts";
import { pageOrJson } from "../answers.tsx";
import { MethodsPage } from "./methods-page.tsx";

export const methodsRoutes: Routes = (record) =>
  new Hono().get("/methods", async (c) => {
    const methods = await whileUnchanged(record, "methods", () => methodsOf(record));
    const parts = methodsParts(methods, programVersion(), new Date().toISOString().slice(0, 10));
    if (c.req.query("format") === "text") {
      c.header("Content-Disposition", 'attachment; filename="methods.md"');
      return c.text(methodsText(parts));
    }
    const { coding, ...told } = methods;
    return pageOrJson(c, { version: programVersion(), ...told, rounds: coding.length }, () => (
      <MethodsPage parts={parts} />
    ));
  });
