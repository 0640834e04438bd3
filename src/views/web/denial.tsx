/** What stands before words that their speaker denies: that it is so, and in which words the report says it. */
import type { FC } from "hono/jsx";
import { denialWords, POLARITY_WORDS, type Reported } from "../wording/polarity.ts";

/** Nothing for what is said. */
export const Denial: FC<{ of: Reported }> = ({ of }) => {
  const words = denialWords(of);
  return words === null ? null : (
    <p class="denial" title={POLARITY_WORDS.denied.meaning}>
      {words}:
    </p>
  );
};
