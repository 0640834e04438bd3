/** What the reader watches: each with how much is new, and the buttons to have seen it or to stop. */
import type { FC } from "hono/jsx";
import { isoDate } from "../../../base/passage.ts";
import type { StatementSearch } from "../../../record/statement/search-statements.ts";
import type { Channel } from "../../../record/watch/channels.ts";
import type { ListedWatch } from "../../../record/watch/list-watches.ts";
import { addressOf } from "../../http/params.ts";
import { questionPath, whoPath } from "../../http/paths.ts";
import { count } from "../../wording/count.ts";
import { dayWords } from "../../wording/dates.ts";
import { NEW_WORDS, watchWords } from "../../wording/watch.ts";
import { Page } from "../layout.tsx";
import { BeTold } from "./be-told.tsx";

interface WatchingPageProps {
  readonly watches: readonly ListedWatch[];
  readonly channels: readonly Channel[];
  readonly byMail: boolean;
}

export const WatchingPage: FC<WatchingPageProps> = ({ watches, channels, byMail }) => (
  <Page title="Watching" here="/watching">
    <h1>Watching</h1>
    {watches.length === 0 ? (
      <p class="quiet">
        Nothing is watched yet. Below a <a href="/search">search</a> and on the page of a{" "}
        <a href="/questions">question</a>, a <a href="/people">person</a> or an{" "}
        <a href="/organizations">organization</a> is a button that watches it.
      </p>
    ) : (
      <>
        <p class="quiet" role="status">
          {toldOf(watches)}
        </p>
        {watches.some(({ unread }) => unread > 0) && (
          <Button path="/watching/seen" label="Mark all as read" />
        )}
        <ol class="entries">
          {watches.map((watch) => (
            <li>
              <h2>
                <a href={pathOf(watch)}>{watchWords(watch)}</a>
              </h2>
              <p class="quiet">
                {unreadOf(watch)} · {watch.kind} · watched since{" "}
                <time datetime={watch.since}>{sinceDay(watch.since)}</time>
              </p>
              <div class="buttons">
                {watch.unread > 0 && (
                  <Button path={`/watching/${watch.id}/seen`} label="Mark as read" of={watchWords(watch)} />
                )}
                <Button path={`/watching/${watch.id}/remove`} label="Stop watching" of={watchWords(watch)} />
              </div>
            </li>
          ))}
        </ol>
      </>
    )}
    <BeTold channels={channels} byMail={byMail} />
  </Page>
);

const Button: FC<{ path: string; label: string; of?: string }> = ({ path, label, of }) => (
  <form class="watch-form" action={path} method="post">
    <button type="submit" class="small" aria-label={of === undefined ? undefined : `${label}: ${of}`}>
      {label}
    </button>
  </form>
);

function toldOf(watches: readonly ListedWatch[]): string {
  const unread = watches.reduce((sum, watch) => sum + watch.unread, 0);
  return `${count(watches.length, "watch", "watches")}, ${unread === 0 ? "nothing new" : `${unread} new`}.`;
}

function sinceDay(time: string): string {
  const day = isoDate(time.slice(0, 10));
  return day ? dayWords(day) : time;
}

function unreadOf(watch: ListedWatch): string {
  if (watch.unread === 0) return "nothing new";
  const found = count(watch.unread, NEW_WORDS[watch.kind]);
  return watch.isPartial ? `at least ${found}` : found;
}

function pathOf(watch: ListedWatch): string {
  switch (watch.kind) {
    case "search":
      return addressOf("/search", fieldsOf(watch.search));
    case "question":
      return questionPath(watch.question.id);
    case "divergence":
      if (watch.question) return `${questionPath(watch.question.id)}#divergences`;
      return watch.within ? whoPath({ kind: "organization", id: watch.within.id }) : "/";
    default:
      return whoPath(watch.who);
  }
}

/** The fields of the search form that ask the same. */
function fieldsOf({ typed, speaker, ...narrowing }: StatementSearch): Record<string, string | undefined> {
  return { q: typed, ...(speaker && { [speaker.kind]: speaker.id }), ...narrowing };
}
