/**
 * Forms that the training corpus has little of or lacks: for each, texts of our own with the one statement that a
 * careful reader takes from them. A form passes if at least five of its six come out in the right words and speaker's words.
 */
import { beforeAll, expect, test } from "vitest";
import { openAnalyser } from "../src/analysis/analyse.ts";
import type { Analyser, Statement } from "../src/analysis/analysis.ts";

/** The text, the words that name who, and the first and last words of what was said. */
type Item = readonly [text: string, source: string, content: string];

const FORMS: Readonly<Record<string, readonly Item[]>> = {
  "British single quotation marks": [
    [
      "‘We cannot go on paying for empty boats,’ Mr Renn told members.",
      "Mr Renn",
      "‘We cannot go on paying for empty boats,’",
    ],
    [
      "Okafor said: ‘The islands have been promised this for thirty years.’",
      "Okafor",
      "‘The islands have been promised this for thirty years.’",
    ],
    [
      "‘It’s the members’ decision,’ said Ms Varga, ‘and I’ll respect it.’",
      "Ms Varga",
      "‘It’s the members’ decision,’",
    ],
    [
      "The deputy leader called the plan ‘a cut dressed up as a review’.",
      "The deputy leader",
      "the plan ‘a cut dressed up as a review’",
    ],
    [
      "'Nobody asked the islanders,' Lindqvist said on Tuesday.",
      "Lindqvist",
      "'Nobody asked the islanders,'",
    ],
    [
      "Castellane insisted that the government had ‘not yet decided’ on the crossings.",
      "Castellane",
      "that the government had ‘not yet decided’ on the crossings",
    ],
  ],
  "quotations never closed": [
    [
      "Renn said: “The money would be better spent on roads.\n\nThe council meets on Thursday.",
      "Renn",
      "“The money would be better spent on roads.",
    ],
    [
      "Doyle told the meeting: “Our crews will not be the ones to pay.\n\n“They have paid enough.”",
      "Doyle",
      "“Our crews will not be the ones to pay.",
    ],
    [
      "Okafor added: “There is no other way to the mainland in winter.\n\nFerries run twice a day.",
      "Okafor",
      "“There is no other way to the mainland in winter.",
    ],
    [
      "She continued: “We have been here before, and we know how it ends.\n\nThe debate goes on.",
      "She",
      "“We have been here before, and we know how it ends.",
    ],
    [
      'Brandt said: "I would look at the figures again before I closed a harbour.\n\nHe left early.',
      "Brandt",
      '"I would look at the figures again before I closed a harbour.',
    ],
    [
      "Mr Pell said: “The court's opinion changes everything.\n\nHis office gave no details.",
      "Mr Pell",
      "“The court's opinion changes everything.",
    ],
  ],
  "names in capitals": [
    [
      "TOBIAS Renn has said that the ferry subsidy must end this year.",
      "TOBIAS Renn",
      "that the ferry subsidy must end this year",
    ],
    [
      "MAREN HOLT said on Monday that her party would wait for the court.",
      "MAREN HOLT",
      "that her party would wait for the court",
    ],
    [
      "SUNNIVA OKAFOR has accused ministers of forgetting the islands.",
      "SUNNIVA OKAFOR",
      "of forgetting the islands",
    ],
    [
      "KELMARK Forward said it would vote against the bill.",
      "KELMARK Forward",
      "it would vote against the bill",
    ],
    [
      "THE Skerries Council said the boats carried 4,000 passengers a week.",
      "THE Skerries Council",
      "the boats carried 4,000 passengers a week",
    ],
    ["“We will not be moved,” HAMISH DOYLE said.", "HAMISH DOYLE", "“We will not be moved,”"],
  ],
  "straight marks": [
    ['"The boats stay," Okafor said.', "Okafor", '"The boats stay,"'],
    [
      'Renn said it was "plainly wrong" to pay for empty decks.',
      "Renn",
      'it was "plainly wrong" to pay for empty decks',
    ],
    [
      '"We asked for a meeting," Lindqvist said. "We got a letter."',
      "Lindqvist",
      '"We asked for a meeting,"',
    ],
    ['Holt told reporters: "The law comes first."', "Holt", '"The law comes first."'],
    ['The minister described the subsidy as "a lifeline".', "The minister", '"a lifeline"'],
    ['"I don\'t know," Varga replied, "and I won\'t guess."', "Varga", '"I don\'t know,"'],
  ],
  "no-break spaces": [
    ["“The\u00a0boats stay,” Mr\u00a0Brandt\u00a0said.", "Mr\u00a0Brandt", "“The\u00a0boats stay,”"],
    ["Okafor\u00a0said that the crossings were\u00a0safe.", "Okafor", "that the crossings were\u00a0safe"],
    [
      "According\u00a0to Statistics\u00a0Orvane, 4\u00a0200 people crossed in March.",
      "Statistics\u00a0Orvane",
      "4\u00a0200 people crossed in March",
    ],
    [
      "Ms\u00a0Holt said:\u00a0“We\u00a0wait for the court.”",
      "Ms\u00a0Holt",
      "“We\u00a0wait for the court.”",
    ],
    [
      "The council\u00a0said the\u00a0pier would reopen\u00a0in May.",
      "The council",
      "the\u00a0pier would reopen\u00a0in May",
    ],
    ["Renn\u00a0told members the subsidy\u00a0was unfair.", "Renn", "the subsidy\u00a0was unfair"],
  ],
  "bulleted statements": [
    ["• Okafor said the crossings would be kept.", "Okafor", "the crossings would be kept"],
    ["- Renn said the money should go to roads.", "Renn", "the money should go to roads"],
    [
      "* The council warned that two islands would lose their doctor.",
      "The council",
      "that two islands would lose their doctor",
    ],
    ["• “It is a lifeline,” said Lindqvist.", "Lindqvist", "“It is a lifeline,”"],
    ["– Doyle said the crews had not been asked.", "Doyle", "the crews had not been asked"],
    ["1. Holt said her party would follow the court.", "Holt", "her party would follow the court"],
  ],
  "quotations signed with a name": [
    ["“We never asked for charity.” – Petra Lindqvist", "Petra Lindqvist", "“We never asked for charity.”"],
    [
      "“The decks are empty.” — Tobias Renn, Kelmark Civic Union",
      "Tobias Renn, Kelmark Civic Union",
      "“The decks are empty.”",
    ],
    ['"No boats, no islands." - Hamish Doyle', "Hamish Doyle", '"No boats, no islands."'],
    [
      "“I have not made up my mind.” – Edmund Castellane, prime minister",
      "Edmund Castellane, prime minister",
      "“I have not made up my mind.”",
    ],
    ["“My door is open.” — Maren Holt", "Maren Holt", "“My door is open.”"],
    ["“Look at the figures.” – Aldous Brandt", "Aldous Brandt", "“Look at the figures.”"],
  ],
  transcripts: [
    ["HOST: Will you vote for it?\n\nVARGA: I have not decided.", "VARGA", "I have not decided."],
    [
      "PRESENTER: Is the plan dead?\n\nPELL: It is not dead. It is waiting.",
      "PELL",
      "It is not dead. It is waiting.",
    ],
    [
      "“HOST: Who pays?\n\n“OKAFOR: All of us do, as we always have.”",
      "OKAFOR",
      "All of us do, as we always have.",
    ],
    ["MS OKAFOR: The islands matter.\n\nMR RENN: So do the roads.", "MR RENN", "So do the roads."],
    [
      "HOST: And the court?\n\nHOLT: We shall read what it says.\n\nHOST: And then?",
      "HOLT",
      "We shall read what it says.",
    ],
    [
      "Host: Good morning.\n\nBrandt: Good morning.\n\nHost: Will it pass?\n\nBrandt: I doubt it will pass.",
      "Brandt",
      "I doubt it will pass.",
    ],
  ],
};

let analyser: Analyser;
beforeAll(async () => {
  analyser = await openAnalyser();
});

async function isFound([text, source, content]: Item): Promise<boolean> {
  const { statements } = await analyser.analyse({
    text,
    title: null,
    published: null,
    publisher: null,
    boilerplate: [],
  });
  const words = (spans: Statement["source"]) => spans.map((s) => text.slice(s.start, s.end));
  return statements.some((s) => words(s.source).join() === source && words(s.content).includes(content));
}

test.each(Object.entries(FORMS))("%s are read", async (_, items) => {
  const missed: string[] = [];
  for (const item of items) if (!(await isFound(item))) missed.push(item[0]);
  expect(items.length).toBeGreaterThanOrEqual(6);
  expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(1);
});
