/** What stays of a withdrawn report, as the interface tells it. */
import { z } from "zod";
import type { Withdrawal } from "../../record/withdrawal/withdrawn.ts";
import { named, text } from "./schemas.ts";

export const withdrawalSchema = named(
  "Withdrawal",
  z
    .object({
      report: text.describe("The report's id, whose address answers 410 now."),
      by: text,
      at: z.iso.datetime(),
      why: text,
      captures: z.array(z.object({ version: z.int(), sha256: text, capturedAt: z.iso.datetime() })),
    })
    .describe(
      "A report whose text is gone; its captures' hashes say what was withdrawn.",
    ) satisfies z.ZodType<Withdrawal>,
);
