/** `/about`: how to read the pages. */
import { Hono } from "hono";
import type { Routes } from "../../http/routes.ts";
import { pageAnswer } from "../answers.tsx";
import { AboutPage } from "./about-page.tsx";

export const aboutRoutes: Routes = () => new Hono().get("/about", (c) => pageAnswer(c, <AboutPage />));
