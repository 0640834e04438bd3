/** What may be asked of the figures' page. */
import { z } from "zod";
import { day, page, words } from "../../http/params.ts";

export const figuresParams = z.object({
  page,
  q: words("q", 400),
  after: day("after"),
  before: day("before"),
});

export type FiguresParams = z.output<typeof figuresParams>;
