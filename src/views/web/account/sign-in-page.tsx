/** The pages to sign in, and to sign out when one is. */
import type { FC } from "hono/jsx";
import type { Account } from "../../../record/account/account.ts";
import { Page } from "../layout.tsx";
import { TOKEN_FIELD } from "./signed-in.ts";

interface SignInProps {
  readonly next: string;
  /** What was wrong with the attempt before, if there was one. */
  readonly wrong?: string;
}

export const SignInPage: FC<SignInProps> = ({ next, wrong }) => (
  <Page title="Sign in">
    <h1>Sign in</h1>
    <p class="quiet">Reading needs no account; correcting what the machine found does.</p>
    {wrong !== undefined && <p role="alert">{wrong}</p>}
    <form class="sign-in" action="/sign-in" method="post">
      <input type="hidden" name="next" value={next} />
      <p>
        <label for="name">Name</label>
        <input id="name" name="name" required maxlength={64} autocomplete="username" autocapitalize="none" />
      </p>
      <p>
        <label for="password">Password</label>
        <input id="password" name="password" type="password" required autocomplete="current-password" />
      </p>
      <button type="submit">Sign in</button>
    </form>
  </Page>
);

export const SignedInPage: FC<{ account: Account; token: string }> = ({ account, token }) => (
  <Page title="Your account">
    <h1>Your account</h1>
    <p>
      You are signed in as {account.name} ({account.role}).
    </p>
    {account.role !== "reader" && (
      <p>
        <a href="/review">Review what the machine is not sure of</a>, or{" "}
        <a href="/corrections">settle what readers say is wrong</a>
      </p>
    )}
    <form action="/sign-out" method="post">
      <input type="hidden" name={TOKEN_FIELD} value={token} />
      <button type="submit">Sign out</button>
    </form>
  </Page>
);
