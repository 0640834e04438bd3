/** `/api`: the interface for programs, for people to read. */
import { Hono } from "hono";
import { openApi } from "../../api/openapi.ts";
import { pageAnswer } from "../answers.tsx";
import type { Routes } from "../routes.ts";
import { ApiPage } from "./api-page.tsx";

export const apiPageRoutes: Routes = () =>
  new Hono().get("/api", (c) => pageAnswer(c, <ApiPage document={openApi()} />));
