/** `/api`: the interface for programs, for people to read. */
import { Hono } from "hono";
import { openApi } from "../../api/openapi.ts";
import type { Routes } from "../../http/routes.ts";
import { pageAnswer } from "../answers.tsx";
import { ApiPage } from "./api-page.tsx";

export const apiPageRoutes: Routes = () =>
  new Hono().get("/api", (c) => pageAnswer(c, <ApiPage document={openApi()} />));
