/** A plot drawn on the server as SVG, once for wide screens and once for telephones, with its numbers as a table. */
import * as Plot from "@observablehq/plot";
import type { Child, FC } from "hono/jsx";
import { parseHTML } from "linkedom";
import { sha256 } from "../../base/hash.ts";

interface PlotFigureProps {
  /** What the plot shows, in one line; its name for those who do not see it. */
  readonly title: string;
  /** All that the drawing depends on besides its title, as plain data. */
  readonly data: object;
  /** The marks and scales; width, document and class are added. */
  readonly options: (width: number) => Plot.PlotOptions;
  /** What the table below the plot is called; a table if not said. */
  readonly tableTitle?: string;
  /** The table with the same data. */
  readonly children: Child;
}

const WIDE = 720;
const NARROW = 350;

export const PlotFigure: FC<PlotFigureProps> = ({
  title,
  data,
  options,
  tableTitle = "As a table",
  children,
}) => (
  <figure class="plot-figure">
    <figcaption>{title}</figcaption>
    {[WIDE, NARROW].map((width) => (
      <div
        class={width === WIDE ? "plot-wide" : "plot-narrow"}
        role="img"
        aria-label={title}
        dangerouslySetInnerHTML={{ __html: drawn(data, title, width, () => svgOf(options(width), width)) }}
      />
    ))}
    <details>
      <summary>{tableTitle}</summary>
      <div class="table-scroll">{children}</div>
    </details>
  </figure>
);

/** How many drawings are kept; the one least recently shown goes first. */
const MOST = 500;
const DRAWN = new Map<string, string>();

/** What was drawn once of the same data is not drawn again, on whichever page it is shown. */
function drawn(data: object, title: string, width: number, draw: () => string): string {
  const key = sha256(`${width} ${title} ${JSON.stringify(data)}`);
  const svg = DRAWN.get(key) ?? draw();
  DRAWN.delete(key);
  DRAWN.set(key, svg);
  const [oldest] = DRAWN.keys();
  if (DRAWN.size > MOST && oldest !== undefined) DRAWN.delete(oldest);
  return svg;
}

/** Plot makes its elements with it; they are never put into it. */
const { document } = parseHTML("<!doctype html><html></html>");

/** The SVG alone: Plot's own style element is left out, since the pages allow no inline style; plots.css has its rules. */
export function svgOf(options: Plot.PlotOptions, width: number): string {
  const svg = Plot.plot({ ...options, width, document, className: "plot" });
  for (const style of svg.querySelectorAll("style")) style.remove();
  // The figure has its name; a label on a group without a role is no use to a screen reader.
  for (const group of svg.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  for (const styled of svg.querySelectorAll("[style]")) styled.removeAttribute("style");
  return svg.outerHTML.replace(/ (?:d|[xy][12]?|width|height|transform)="[^"]*"/g, rounded);
}

/** A tenth of a pixel is as fine as a screen shows; more digits only make the page heavier. */
function rounded(attribute: string): string {
  return attribute.replace(/(\.\d)\d+/g, "$1");
}
