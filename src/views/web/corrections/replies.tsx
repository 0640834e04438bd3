/** Replies where they are shown: under the statement that they are to, and on the page of who replies. */
import type { FC } from "hono/jsx";
import type { ReplyRow } from "../../../record/correction/list-replies.ts";
import { reportPath } from "../../http/paths.ts";
import { dayWords } from "../../wording/dates.ts";
import { Denial } from "../denial.tsx";
import { WhoLink } from "../entries.tsx";
import { Quotation } from "../quotation.tsx";
import { useSentences } from "../sentences.tsx";

interface RepliesToProps {
  /** A statement's id within its report, `s3`. */
  readonly statement: string;
  /** All of the report. */
  readonly replies: readonly ReplyRow[];
  readonly mayDecide: boolean;
}

export const RepliesTo: FC<RepliesToProps> = ({ statement, replies, mayDecide }) => (
  <>
    {replies
      .filter((reply) => reply.statement?.id === statement)
      .map((reply) => (
        <div class="reply" id={`reply-${reply.id}`}>
          <p class="quiet">
            Reply of <WhoLink who={reply.who} />,{" "}
            <time datetime={reply.received}>{dayWords(reply.received)}</time>
            {mayDecide && (
              <>
                {" · "}
                <a href={`/replies/${reply.id}`} aria-label={`take back reply ${reply.id}`}>
                  take back
                </a>
              </>
            )}
          </p>
          <p class="reply-words">{reply.text}</p>
        </div>
      ))}
  </>
);

const RepliedTo: FC<{
  report: ReplyRow["report"];
  statement: NonNullable<ReplyRow["statement"]>;
}> = ({ report, statement }) => (
  <>
    <Denial of={statement} />
    <Quotation
      pieces={statement.content}
      sentences={useSentences(report.id, statement.id)}
      report={{ id: report.id }}
    />
  </>
);

/** Of one person or organization. */
export const RepliesOf: FC<{ replies: readonly ReplyRow[] }> = ({ replies }) => (
  <section class="after" aria-labelledby="replies">
    <h2 id="replies">Replies</h2>
    {replies.map((reply) => (
      <div class="reply">
        {reply.statement && <RepliedTo report={reply.report} statement={reply.statement} />}
        <p class="quiet">
          <a href={reportPath(reply.report.id, reply.statement ? `said-${reply.statement.id}` : undefined)}>
            {reply.report.title ?? "Report without a title"}
          </a>
          ; replied to on <time datetime={reply.received}>{dayWords(reply.received)}</time>:
        </p>
        <p class="reply-words">{reply.text}</p>
      </div>
    ))}
  </section>
);
