/** Words that say an act and its object in one, as news would say them in two. By hand; lower case. */
import { table } from "../../../base/table.ts";

export const EXPANSIONS = table<string>({
  ceasefire: "halt fighting",
  "cease-fire": "halt fighting",
  truce: "halt fighting",
  armistice: "halt fighting",
  disarmament: "scrap weapons",
  disarm: "scrap weapons",
});
