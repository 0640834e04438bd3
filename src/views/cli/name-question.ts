/** Which question or organization on record the words of an argument mean. */
import { InputError } from "../../base/errors.ts";
import type { RecordStore } from "../../record/store/record-store.ts";

/** From here words that are no wording on record are taken for the question that they are most like. */
const SURE = 0.5;

/** The id of the question; throws an InputError that lists those it may be. */
export async function questionMeant(record: RecordStore, named: string): Promise<string> {
  const { questionChoices } = await import("../../record/question/question-by-id.ts");
  const choices = await questionChoices(record, named);
  const [first, second] = choices;
  if (first && first.probability >= SURE && first.probability > (second?.probability ?? 0)) return first.id;
  const [whole, ...more] = choices.filter(({ saysAll }) => saysAll);
  if (whole && more.length === 0) return whole.id;
  const others = [first, second].flatMap((one) => (one ? [`${one.id} (“${one.wording}”)`] : []));
  throw new InputError(
    others.length > 0
      ? `no question on record is "${named}": it may be ${others.join(" or ")}`
      : `no question on record is "${named}": \`standpoint questions\` lists them, \`standpoint decide watch\` asks it`,
  );
}

/** The id of the organization; throws an InputError that lists those it may be. */
export async function organizationMeant(record: RecordStore, named: string): Promise<string> {
  const { choices } = await import("../../record/entity/find-actor.ts");
  const found = (await choices(record, named)).filter(({ kind }) => kind === "organization");
  const [only] = found;
  if (only && found.length === 1) return only.id;
  throw new InputError(
    found.length > 1
      ? `several organizations are called "${named}": say ${found.map(({ id }) => id).join(" or ")}`
      : `no organization on record is called "${named}": \`standpoint who NAME\` finds ids`,
  );
}
