/** How to read the pages: what a statement is, how it is marked, what the numbers mean, what is not claimed. */
import type { FC } from "hono/jsx";
import { REVIEW_THRESHOLD } from "../../../base/settings.ts";
import { KIND_WORDS, KINDS } from "../../wording/kind.ts";
import { Page } from "../layout.tsx";

export const AboutPage: FC = () => (
  <Page title="How to read this record" here="/about">
    <div class="prose">
      <h1>How to read this record</h1>
      <p class="lede">
        A report is shown as it stands in the archive, character for character. What is marked in it are
        statements: places where somebody is reported to have said, written, thought, asked or refused
        something.
      </p>
      <h2>How a statement is marked</h2>
      <p>
        The words that name <span class="source voice-1">who</span> are bold. The words that{" "}
        <span class="cue voice-1">report</span> it are slanted. What was said is{" "}
        <span class="content voice-1">underlined</span>; the line is{" "}
        <span class="content loose voice-1">dashed</span> where the report gives it in its own words, and{" "}
        <span class="content unreviewed voice-1">dotted</span> where the finding is unreviewed. A statement
        inside another has a second line. The speaker’s name stands in the margin, or in the line on a narrow
        screen; it leads to the list of who said what, and the list leads back. Each speaker has a colour,
        which only repeats what the name says.
      </p>
      <h2>Kinds of statement</h2>
      <dl>
        {KINDS.map((kind) => (
          <>
            <dt>{KIND_WORDS[kind].label}</dt>
            <dd>{KIND_WORDS[kind].meaning}</dd>
          </>
        ))}
      </dl>
      <h2>Confidence</h2>
      <p>
        Each finding has a number from 0 to 1. Of a hundred findings given 0.90, ninety should be right. Below{" "}
        {REVIEW_THRESHOLD.toFixed(2)} a finding waits for a person to look at it and is shown as unreviewed.
      </p>
      <h2>A quotation and its sentence</h2>
      <p>
        Lists show the whole sentence, since it may take back what its words seem to say; what somebody is
        reported to have said is set off in it. <em>copy</em> takes the sentence with who said it, in which
        manner, the headline, the paper, the day, the addresses and the place of the words in the archived
        text.
      </p>
      <h2 id="today">What Today shows</h2>
      <p>
        Of the newest reports the statements that score highest: by their confidence, by whether they show
        where somebody stands on a question, more so on one where others stand too, whether the speaker is on
        record elsewhere, whether they are in the speaker’s own words, and by their length; each day before
        the newest takes a little off. At most two are of one report, and two of one speaker. Nothing
        unreviewed is among them.
      </p>
      <h2>What is not the report</h2>
      <p>
        Captions, links to related stories and newsletter lines are part of the archived text, so they are
        shown, in grey and labelled. No statement is taken from them.
      </p>
      <h2>What is not claimed</h2>
      <p>
        That something is reported does not make it true, nor that it was said. Where the speaker could not be
        settled, none is named. Where nothing is on record, that is no sign that nothing was said.
      </p>
      <h2>Checking an entry</h2>
      <p>
        Under each report stand the address of the original, when it was archived, the SHA-256 of the archived
        bytes, and which program with which model made the findings.
      </p>
    </div>
  </Page>
);
