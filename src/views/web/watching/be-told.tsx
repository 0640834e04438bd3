/** Where the reader is told of what is new on all that they watch, and the form to be told by mail. */
import type { FC } from "hono/jsx";
import type { Channel } from "../../../record/watch/channels.ts";

const WAYS: Readonly<Record<Channel["way"], string>> = { email: "E-mail", webhook: "Webhook" };
const PACE_WORDS: Readonly<Record<Channel["pace"], string>> = { "at once": "at once", daily: "once a day" };

interface BeToldProps {
  readonly channels: readonly Channel[];
  /** Is there a mail server to send by? */
  readonly byMail: boolean;
}

export const BeTold: FC<BeToldProps> = ({ channels, byMail }) => (
  <section class="be-told" aria-labelledby="be-told">
    <h2 id="be-told">Be told</h2>
    <p class="quiet">What comes on record for anything you watch is sent to you.</p>
    {channels.length > 0 && (
      <ul class="plain told-where">
        {channels.map(({ id, way, address, pace, secret, stopped_at, trouble }) => (
          <li>
            <p>
              {WAYS[way]} to <b>{address}</b>, {PACE_WORDS[pace]}
              {trouble !== null && (
                <span class="unreviewed-word">
                  {" "}
                  {stopped_at === null ? "the last try failed" : "given up"}: {trouble}
                </span>
              )}
              {way === "webhook" && (
                <span class="quiet">
                  {" "}
                  signed with <code>{secret}</code>
                </span>
              )}
            </p>
            <form class="watch-form" action={`/watching/told/${id}/remove`} method="post">
              <button type="submit" class="small" aria-label={`Stop telling ${address}`}>
                Stop
              </button>
            </form>
          </li>
        ))}
      </ul>
    )}
    {!byMail && (
      <p class="notice">
        No mail server is set where this record is served: mail waits until whoever keeps it sets{" "}
        <code>STANDPOINT_SMTP</code>.
      </p>
    )}
    <form class="mail-form" action="/watching/told" method="post">
      <div>
        <label for="email">E-mail</label>
        <input id="email" name="email" type="email" required maxlength={500} autocomplete="email" />
      </div>
      <div>
        <label for="pace">How often</label>
        <select id="pace" name="pace">
          <option value="at once">at once</option>
          <option value="daily">once a day</option>
        </select>
      </div>
      <button type="submit">Tell me</button>
    </form>
    <p class="quiet">
      A webhook is added by whoever keeps this record: <code>standpoint tell add --webhook</code>.
    </p>
  </section>
);
