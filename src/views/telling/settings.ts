/** How readers are told, as the environment says. */
import { InputError } from "../../base/errors.ts";
import type { Environment } from "../../base/settings.ts";
import { openMailer } from "./mail.ts";
import type { Telling } from "./tell.ts";

type How = Pick<Telling, "allowPrivate" | "shown">;

/** `here`: where the pages are served, if the environment names no other address of them. Throws an InputError for a wrong one. */
export function tellingBy(env: Environment, here: string, how: How): Telling {
  const origin = originOf(env.STANDPOINT_URL || here);
  const server = env.STANDPOINT_SMTP;
  if (!server) return { origin, mailer: null, ...how };
  const from = env.STANDPOINT_MAIL_FROM;
  if (!from)
    throw new InputError(
      "STANDPOINT_SMTP is set, but not who the mail is from: set STANDPOINT_MAIL_FROM too",
    );
  return { origin, mailer: openMailer({ server, from }, origin), ...how };
}

function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && /^https?:$/.test(url.protocol)) return url.href.replace(/\/+$/, "");
  throw new InputError(`STANDPOINT_URL is "${address}": give the address of the pages, as https://host`);
}
