/** The form by which a report is handed in: its text or its address, and what is known of it. */
import type { FC } from "hono/jsx";
import { Page } from "../layout.tsx";

/** As it was typed, so that nothing is lost when something is wrong with it. */
export interface Typed {
  readonly address: string;
  readonly text: string;
  readonly published: string;
  readonly publisher: string;
  readonly title: string;
}

export const NOTHING_TYPED: Typed = { address: "", text: "", published: "", publisher: "", title: "" };

export const AddPage: FC<{ typed: Typed; wrong?: string }> = ({ typed, wrong }) => (
  <Page title="Add a report" here="/add">
    <h1>Add a report</h1>
    <p class="lede">
      Paste a report, or give its address, and see who said what in it. Nothing is kept until you put it on
      record.
    </p>
    {wrong !== undefined && (
      <p class="notice" role="alert">
        {wrong}
      </p>
    )}
    <form class="told-form add-form" action="/add" method="post">
      <p>
        <label for="address">Its address</label>
        <input
          id="address"
          name="address"
          type="url"
          maxlength={2000}
          placeholder="https://"
          autocomplete="off"
          value={typed.address}
        />
      </p>
      <p>
        <label for="text">Or its text</label>
        <textarea id="text" name="text" rows={12}>
          {typed.text}
        </textarea>
      </p>
      <details open={typed.published + typed.publisher + typed.title !== ""}>
        <summary>Date, paper and headline, if you know them</summary>
        <DetailFields {...typed} />
        <p class="quiet">“On Sunday” and “last month” are reckoned from the date.</p>
      </details>
      <button type="submit">See who said what</button>
    </form>
  </Page>
);

export const DetailFields: FC<Pick<Typed, "published" | "publisher" | "title">> = ({
  published,
  publisher,
  title,
}) => (
  <div class="detail-fields">
    <p>
      <label for="published">Day of publication</label>
      <input id="published" name="published" type="date" value={published} />
    </p>
    <p>
      <label for="publisher">Paper</label>
      <input id="publisher" name="publisher" maxlength={500} value={publisher} />
    </p>
    <p>
      <label for="title">Headline</label>
      <input id="title" name="title" maxlength={500} value={title} />
    </p>
  </div>
);
