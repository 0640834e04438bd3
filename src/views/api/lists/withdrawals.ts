/** `/api/withdrawals` */
import { z } from "zod";
import { listWithdrawals } from "../../../record/withdrawal/withdrawn.ts";
import { withdrawalSchema } from "../../http/withdrawal-schema.ts";
import { list, stretchOf } from "../list.ts";

export const withdrawals = list({
  path: "/withdrawals",
  summary: "Withdrawn reports with their reasons, the oldest first",
  params: z.object({}),
  key: z.string(),
  row: withdrawalSchema,
  stretch: async (record, _asked, after, limit) => {
    // So few that they are read whole.
    const rows = (await listWithdrawals(record))
      .map((row) => ({ key: `${row.at} ${row.report}`, row }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .filter(({ key }) => after === null || key > after);
    return stretchOf(rows.slice(0, limit + 1), limit);
  },
});
