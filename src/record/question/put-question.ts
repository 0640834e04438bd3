/** Puts a question on record under an id that lasts. */
import { nameWords } from "../person/name-key.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

/** Words that say little about which question it is. */
const LEFT_OUT = new Set(
  "should the a an of to in on for and or be its their his her this that by with from".split(" "),
);
const LONGEST = 60;

/** Its id is made of the wording's words: "ferry-subsidy-outer-skerries-end". */
export async function putQuestion(
  db: Db,
  wording: { readonly id: number; readonly text: string },
  origin: "machine" | "user",
  at: string,
): Promise<string> {
  const id = await freeId(db, idOf(wording.text));
  await db.insertInto("questions").values({ id, wording_id: wording.id, origin, made_at: at }).execute();
  return id;
}

function idOf(text: string): string {
  const words = nameWords(text).filter((word) => !LEFT_OUT.has(word));
  let id = "";
  for (const word of words) {
    if (id !== "" && id.length + word.length >= LONGEST) break;
    id = id === "" ? word : `${id}-${word}`;
  }
  return id === "" ? "question" : id.slice(0, LONGEST);
}

async function freeId(db: Db, wanted: string): Promise<string> {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    const taken = await db.selectFrom("questions").select("id").where("id", "=", id).executeTakeFirst();
    if (!taken) return id;
  }
}
