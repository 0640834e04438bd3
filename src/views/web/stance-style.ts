/** The colours of stances as a style sheet: `--stance-NAME` for each, and the one that is meant, `--stance`, where its class is set. */
import { LISTED_STANCES, STANCE_TRAITS } from "../../base/stances.ts";

const colours = (time: 0 | 1): string =>
  `:root {\n${LISTED_STANCES.map((stance) => `--stance-${stance}: ${STANCE_TRAITS[stance].colour[time]};\n`).join("")}}`;

export const STANCE_STYLE = [
  colours(0),
  `@media (prefers-color-scheme: dark) {\n${colours(1)}\n}`,
  ...LISTED_STANCES.map((stance) => `.stance-${stance} {\n--stance: var(--stance-${stance});\n}`),
].join("\n");
