/** `/about`: how to read the pages. */
import { Hono } from "hono";
import { pageAnswer } from "../answers.tsx";
import type { Routes } from "../routes.ts";
import { AboutPage } from "./about-page.tsx";

export const aboutRoutes: Routes = () => new Hono().get("/about", (c) => pageAnswer(c, <AboutPage />));
