/** The frame of every page: head, skip link, masthead with its navigation and search, footer. */
import { type Child, createContext, type FC, useContext } from "hono/jsx";
import type { FeedLink } from "../feeds/addresses.ts";
import { ICON, SCRIPT, STYLE } from "./assets.ts";
import { DeskLinks } from "./desk.tsx";

/** What the frame says of the page within it; handed down, so that no page has to pass it on. */
export const Frame = createContext<{
  /** Where the page is to be had as JSON; null if it is not. */
  readonly jsonAddress: string | null;
  /** The feeds that follow what it shows. */
  readonly feeds: readonly FeedLink[];
}>({ jsonAddress: null, feeds: [] });

/** What the frame offers whoever reads; more than this to those who may it, so that nobody is sent where they are turned away. */
export const Reader = createContext<{
  /** May they hand in a report? */
  readonly mayAdd: boolean;
}>({ mayAdd: true });

interface PageProps {
  /** The title without the program's name; null on the start page. */
  readonly title: string | null;
  /** Which part of the navigation this page is, if it is one. */
  readonly here?: (typeof PARTS)[number]["href"] | undefined;
  readonly children?: Child;
}

const PARTS = [
  { href: "/", label: "Today" },
  { href: "/questions", label: "Questions" },
  { href: "/people", label: "People" },
  { href: "/organizations", label: "Organizations" },
  { href: "/figures", label: "Figures" },
  { href: "/reports", label: "Reports" },
  { href: "/search", label: "Search" },
  { href: "/watching", label: "Watching" },
  { href: "/add", label: "Add a report" },
  { href: "/about", label: "How to read" },
] as const;

export const Page: FC<PageProps> = ({ title, here, children }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title === null ? "Standpoint — who said what, in which words" : `${title} — Standpoint`}</title>
      <link rel="stylesheet" href={STYLE.path} />
      <TwinLink />
      <FeedLinks />
      <link rel="icon" type="image/svg+xml" href={ICON.path} />
      <script defer src={SCRIPT.path}></script>
    </head>
    <body>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="masthead">
        <a class="name" href="/">
          Standpoint
        </a>
        <button type="button" class="unfold" popovertarget="menu">
          Menu
        </button>
        <Parts here={here} />
        <DeskLinks />
      </header>
      <main id="main" tabindex={-1}>
        {children}
      </main>
      <footer class="foot">
        <p>
          Findings are the machine’s, each with its words in the archived report.{" "}
          <a href="/about">How to read this record</a> · <a href="/corrections">Corrections</a> ·{" "}
          <a href="/methods">Methods</a> · <a href="/api">For programs</a> · <a href="/sign-in">Account</a>
          <TwinAnchor />
          <FeedAnchors />
        </p>
      </footer>
    </body>
  </html>
);

/** On a telephone it is folded: the browser itself opens it by the button before it, and closes it at Escape. */
const Parts: FC<{ readonly here: PageProps["here"] }> = ({ here }) => {
  const { mayAdd } = useContext(Reader);
  return (
    <nav id="menu" popover="auto" aria-label="Main">
      {PARTS.filter(({ href }) => href !== "/add" || mayAdd).map(({ href, label }) => (
        <a class="part" href={href} aria-current={href === here ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
};

const TwinLink: FC = () => {
  const { jsonAddress } = useContext(Frame);
  return jsonAddress === null ? null : <link rel="alternate" type="application/json" href={jsonAddress} />;
};

const TwinAnchor: FC = () => {
  const { jsonAddress } = useContext(Frame);
  return jsonAddress === null ? null : (
    <>
      {" · "}
      <a href={jsonAddress} rel="alternate" type="application/json">
        This page as JSON
      </a>
    </>
  );
};

const FeedLinks: FC = () => (
  <>
    {useContext(Frame).feeds.map(({ type, href, title }) => (
      <link rel="alternate" type={type} href={href} title={title} />
    ))}
  </>
);

const FeedAnchors: FC = () => (
  <>
    {useContext(Frame).feeds.map(({ href, title }) => (
      <>
        {" · "}
        <a href={href}>{title}</a>
      </>
    ))}
  </>
);
