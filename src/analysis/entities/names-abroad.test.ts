/** Names, titles and bodies as papers of many countries print them. */
import { expect, test } from "vitest";
import { said } from "../../../test/resolved-in.ts";

type Cases = readonly (readonly [what: string, text: string, speakers: readonly (string | null)[]])[];

/** Text with its sources marked, and whom each means. */
const SPEAKERS: Cases = [
  [
    "a post in one word with a hyphen, or after a prefix",
    "[Director-General Tomas Okello] said no. [Undersecretary Reza Minnaar] agreed. [Okello] and then [Minnaar] left.",
    ["Tomas Okello", "Reza Minnaar", "Tomas Okello", "Reza Minnaar"],
  ],
  [
    "posts of American towns",
    "[Councilmember Dwayne Pell] said no. [Supervisor Rhoda Finch] agreed. [Assemblywoman Corazon Yu] did not. [Pell] left.",
    ["Dwayne Pell", "Rhoda Finch", "Corazon Yu", "Dwayne Pell"],
  ],
  [
    "ranks of other countries",
    "[Kiamba MCA Festus Gitau] said no. [Canon Joyce Attle] and then [Cr Doug Sefton] agreed. [Additional Advocate-General M. Veeran] left. [Alderwoman Sue Petra] stayed. [Retired Major Josphat Chebo] wept.",
    ["Festus Gitau", "Joyce Attle", "Doug Sefton", "M. Veeran", "Sue Petra", "Josphat Chebo"],
  ],
  [
    "a title's word that is a given name behind a post",
    "[Safety Director Earl Mackay] said no. [Mackay] left. [General Lund] stayed. Ross Lund is a soldier.",
    ["Earl Mackay", "Earl Mackay", "Ross Lund"],
  ],
  [
    "a Welsh son's name",
    "[Rhodri ap Edwin, the culture spokesman,] said no. [Mr ap Edwin] left.",
    ["Rhodri ap Edwin", "Rhodri ap Edwin"],
  ],
  [
    "two of one post",
    "Supervisors Rhoda Finch and Elmer Quist voted no. [Finch] said the bridge would fall. [Quist] laughed.",
    ["Rhoda Finch", "Elmer Quist"],
  ],
  [
    "a trade that opens the sentence",
    "[Naturopath Linnet Varga] refused. [Barmaid Jess Finch], 19, had read it. [Sixth-former Anya Holm] had not. [Varga] left.",
    ["Linnet Varga", "Jess Finch", "Anya Holm", "Linnet Varga"],
  ],
  [
    "courtesies of other countries",
    "[Adv Johan Steyn] said the meters were lawful. [Gogo Thandi Mokoena] disagreed. [Malam Sani Garba] wrote no letter. [Haji Sabtu Ladin] did. [Steyn] left.",
    ["Johan Steyn", "Thandi Mokoena", "Sani Garba", "Sabtu Ladin", "Johan Steyn"],
  ],
  [
    "counsel",
    "[Senior Counsel Edwin Kiplagat] asked for time. [Kiplagat] had none.",
    ["Edwin Kiplagat", "Edwin Kiplagat"],
  ],
  [
    "a ministry's field before the name",
    "[Second Minister for Manpower Alvin Seah] said the dormitories would stay. [Mr Seah] left.",
    ["Alvin Seah", "Alvin Seah"],
  ],
  [
    "a player's club and place in it",
    "[Gulls DL Sheldon Pruitt] wanted a ban. [Pruitt] left.",
    ["Sheldon Pruitt", "Sheldon Pruitt"],
  ],
  [
    "a given name behind the family's, with a hyphen",
    "[Dr Joyce Mok Pui-yan] spoke of the wards. [Mok] was tired. [Mr Mok] left.",
    ["Joyce Mok Pui-yan", "Joyce Mok Pui-yan", null],
  ],
  [
    "a family's name first",
    "[Tan Boon Teck] asked for the accounts. [Mr Tan] left.",
    ["Tan Boon Teck", "Tan Boon Teck"],
  ],
  [
    "a particle with an apostrophe",
    "[Ines d’Orsay] would not say. [d’Orsay] left.",
    ["Ines d’Orsay", "Ines d’Orsay"],
  ],
  [
    "a given name cut short",
    "[Ma. Corazon Abaya] signed. [Abaya] left.",
    ["Ma. Corazon Abaya", "Ma. Corazon Abaya"],
  ],
  ["a name that is a word", "[He Jianhong, the bank’s former director], warned of it.", ["He Jianhong"]],
  [
    "a name amid others that somebody goes by",
    "[Mohd Fauzi Karim] spoke. [Encik Fauzi] left. [Fauzi] came back.",
    ["Mohd Fauzi Karim", "Mohd Fauzi Karim", "Mohd Fauzi Karim"],
  ],
  [
    "a given name that no list has, behind “to” or “from”",
    "He wrote to Gráinne Holm, the leader of the Quay Party. [Ms Holm] wept. It came from Tomás Renn’s parlour. [Renn] says it did not.",
    ["Gráinne Holm", "Tomás Renn"],
  ],
  ["a third name that is a word", "[Their spokesman, Brian Otieno Were], 23, left.", ["Brian Otieno Were"]],
  ["a bishop by the see", "[The Bishop of Melcombe] spoke.", ["The Bishop of Melcombe"]],
];

/** As above, in British reports. */
const BRITISH: Cases = [
  [
    "a post for two things",
    "[Trade and Industry Secretary Petra Holm] said no. [Work and Pensions Secretary Tobias Smith] agreed. [Ms Holm] left.",
    ["Petra Holm", "Tobias Smith", "Petra Holm"],
  ],
  [
    "a surname that is a plural",
    "[Quay MP Tobias Masters, who had read it], said no. [Mr Masters] left.",
    ["Tobias Masters", "Tobias Masters"],
  ],
  [
    "a peer, whatever body is named before",
    "[Former Ports Office Minister Lord Falk of Conmere] was angry. [Lord Falk] left.",
    ["Falk", "Falk"],
  ],
  [
    "somebody by country, where a title tells the surname",
    "[Australian Wynford Pell] was asked. [Mr Pell] said no.",
    ["Wynford Pell", "Wynford Pell"],
  ],
  ["members of one house", "[Many Labour MPs] said no. [The MEP] said yes.", ["Many Labour MPs", "The MEP"]],
  [
    "a party of two words before a name, and some of a party",
    "[Lib Dem Norwin Baxter] said no. [Plaid Cymru MP Rhys Tomlin] agreed. [Senior Tories] were angry. [Lib Dem Baxter] left.",
    ["Norwin Baxter", "Rhys Tomlin", "Senior Tories", "Norwin Baxter"],
  ],
  [
    "papers called by the day on which they come out",
    "[The Sunday Times] and [the Mail on Sunday] said no. On Sunday Times Square was full.",
    ["Sunday Times", "Mail on Sunday"],
  ],
  [
    "a post in a house, and one of two in a party",
    "[The Harbour Party Co-Chairman] said no. [Shadow leader of the Assembly Oliver Hadley] agreed.",
    ["The Harbour Party Co-Chairman", "Oliver Hadley"],
  ],
  [
    "somebody who speaks for whoever held a post",
    "[A spokesman for former President Walter Lind, the last to live there], said no.",
    ["A spokesman for former President Walter Lind"],
  ],
  [
    "one of a party's people, who is not called so",
    "The Moderates won. [Another senior Moderate] said no. [Ida Holm] agreed.",
    [null, "Ida Holm"],
  ],
  [
    "a law officer by letters",
    "[AG Petra Morland] said no. [Ms Morland] left.",
    ["Petra Morland", "Petra Morland"],
  ],
  [
    "a bill by that word, which holds nothing",
    "[Ministers] said that the Bill was fair. Mr Renn read the Bill.",
    ["Ministers"],
  ],
  [
    "two who are named together",
    "[Neither Mr Holm nor Mr Renn] would say. [The Tories and Lib Dems] did not ask.",
    ["Neither Mr Holm nor Mr Renn", "The Tories and Lib Dems"],
  ],
  [
    "a bill, which is nobody",
    "[The Access to the Quays Bill] says it. [Most Gibrovians] did not know.",
    [null, "Most Gibrovians"],
  ],
];

/** As above, of bodies. */
const BODIES: Cases = [
  [
    "a plural's possessive within the name",
    "[The People’s Harbour Movement] said no. [The Small Millers’ Guild] agreed.",
    ["People’s Harbour Movement", "Small Millers’ Guild"],
  ],
  [
    "bodies of bodies",
    "[The Orland Umbrella of Churches] will support the bill.",
    ["Orland Umbrella of Churches"],
  ],
  [
    "“and” within a party's name, behind an adjective",
    "[The opposition Unity and Thrift Party] still favoured a deal.",
    ["Unity and Thrift Party"],
  ],
  [
    "people who are for something",
    "They are members of Doctors for Open Borders. [Doctors for Open Borders] wrote a letter. [Families for Dignity] did not.",
    ["Doctors for Open Borders", "Families for Dignity"],
  ],
  [
    "many people's bodies, with a straight apostrophe",
    "[Moira Bright of the Engine Workers' Union] left. [The Orland Hauliers' Forum] said no. [The Heads' and Deputies' Association] agreed.",
    ["Moira Bright", "Orland Hauliers' Forum", "Heads' and Deputies' Association"],
  ],
  [
    "what a body is for, in a list",
    "[The Committee on Standards and Privileges] said no. [The Department for Boats, Locks and Lights] agreed.",
    ["Committee on Standards and Privileges", "Department for Boats, Locks and Lights"],
  ],
  [
    "the beginning of a longer name, and names of words that are used in small letters too",
    "[Lattice Peak] said no. It cost Lattice Peak Computing a lot. The migration was large. [Migration Watch] wept.",
    ["Lattice Peak Computing", "Migration Watch"],
  ],
  ["a forum for whoever is named before", "[The Consumer Quays Forum] said no.", ["Consumer Quays Forum"]],
  [
    "a charity by that word",
    "[The charity Grey Quays] said no. [Brightwater Research] agreed.",
    ["Grey Quays", "Brightwater Research"],
  ],
  [
    "a body for a cause",
    "[Elder Concern] said no. [Harbour Relief] agreed.",
    ["Elder Concern", "Harbour Relief"],
  ],
  ["plural heads", "[The Centers for Wave Research] warned of it.", ["Centers for Wave Research"]],
  [
    "letters of all the name's words, or of those with a capital",
    "The Quay and Water Alliance met. [Qawa] struck. Doctors at Orland Customs and Coast Protection spoke. [OCCP] said no.",
    ["Quay and Water Alliance", "Orland Customs and Coast Protection"],
  ],
  [
    "letters that are a word in small ones",
    "The World Harbour Organization met. [The WHO] said that tides rise.",
    ["World Harbour Organization"],
  ],
];

/** As above, of names behind what somebody is. */
const BEHIND: Cases = [
  [
    "a post that no list has, and a title",
    "[The Cathaoirleach, Cllr Asta Rooney], kept silent. [The village’s Baale, Chief Muri Adeyo], did not.",
    ["Asta Rooney", "Muri Adeyo"],
  ],
  [
    "a post with its body",
    "[The Director-General of the Chamber of Orland Brewers, Mrs. Abiola Fashola], spoke.",
    ["Abiola Fashola"],
  ],
  [
    "a post with what it is for",
    "[Its Director, Legal Services, Mrs. Hadiza Umar], wrote. [The Minister of State for Overseas Trade, Cathal Holm], read it.",
    ["Hadiza Umar", "Cathal Holm"],
  ],
  [
    "what was done meanwhile",
    "[Addressing journalists, the chairman of the unions’ joint committee, Comrade Festus Omo], said no.",
    ["Festus Omo"],
  ],
  [
    "a rank in brackets",
    "[The League’s state president, Brigadier (ret.) Joan Medway], wanted it moved.",
    ["Joan Medway"],
  ],
  [
    "a country, and of what somebody is one",
    "[The president, Orland’s Ada Brandt], spoke. [One of them, retired miller Jim Holm], did not.",
    ["Ada Brandt", "Jim Holm"],
  ],
  [
    "what a body does",
    "[The developer, Quay Homes Ltd], sent all questions on. [Denmark, which pays most], would not.",
    ["Quay Homes Ltd", "Denmark"],
  ],
  [
    "“and”, where a body did something before",
    "[The committee wrote to the mayor, and its chair, Ada Brandt], said no.",
    ["Ada Brandt"],
  ],
  [
    "a relative clause's delegate",
    "The Nurses Guild, [whose delegate, Sia Latham], had seen it, left.",
    ["Sia Latham"],
  ],
];

test.each([...SPEAKERS, ...BRITISH, ...BODIES, ...BEHIND])("%s", (_name, text, speakers) => {
  expect(said(text).speakers).toEqual(speakers);
});

test("whoever speaks for a person is not that person, whatever the person's title", () => {
  const found = said(
    "[A spokesman for Ms Ilse Varga] said no. [A spokesperson for Housing Minister Ilse Varga] agreed.",
  );
  expect(found.speakers).not.toContain("Ilse Varga");
});

test("letters that stand for a thing name no body", () => {
  const found = said(
    "The guards ask for ID cards, and VAT was put on them. [Ilse Varga] said that ID was dear.",
  );
  expect(found.entities.map(({ name }) => name)).toEqual(["Ilse Varga"]);
});

test("one word behind a noun for a body names a body, there and elsewhere", () => {
  const found = said(
    "The union Cosada met the statistics agency Orstat. [Cosada] struck. [Orstat] counted. [Tobias Renn], of the city Lund, left. [Renn] wept.",
  );
  const types = Object.fromEntries(found.entities.map(({ name, type }) => [name, type]));
  expect(types).toMatchObject({ Cosada: "organization", Orstat: "organization", "Tobias Renn": "person" });
});

test("papers called by a place that is a given name too, and people called like a body", () => {
  const found = said(
    "[The Charlotte Globe] wrote it. [Lund City Mayor Michael Gallup] denied it. [Mr Gallup] left. [The House Ways and Means Committee] met.",
  );
  expect(found.speakers).toEqual([
    "Charlotte Globe",
    "Michael Gallup",
    "Michael Gallup",
    "House Ways and Means Committee",
  ]);
  const types = Object.fromEntries(found.entities.map(({ name, type }) => [name, type]));
  expect(types).toMatchObject({ "Charlotte Globe": "organization", "Michael Gallup": "person" });
});

test("an office is nobody of whom another office is known, but whoever is known to hold it", () => {
  const text = "[The prime minister] said that it would stay.";
  expect(said(`The Quay leader, Ivo Falk, spoke. ${text}`).speakers).not.toContain("Ivo Falk");
  expect(said(`Prime Minister Ida Holm spoke. ${text}`).speakers).toEqual(["Ida Holm"]);
});
