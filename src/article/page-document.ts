/** A whole page: its root, head and body. */
import { DOCUMENT, PageElement, PageText } from "./dom.ts";

export class PageDocument extends PageElement {
  constructor() {
    super("#document", null, DOCUMENT);
  }

  /** The root: of a page that was parsed always the `html`. */
  get documentElement(): PageElement | null {
    return this.firstElementChild;
  }

  get head(): PageElement {
    return this.part("head", null);
  }

  get body(): PageElement {
    return this.part("body", this.head);
  }

  /** Readability goes by it for lack of better. */
  get title(): string {
    return this.head.getElementsByTagName("title")[0]?.textContent ?? "";
  }

  createElement(name: string): PageElement {
    return new PageElement(name.toLowerCase(), this);
  }

  createTextNode(text: string): PageText {
    return new PageText(text);
  }

  /** The element of that name behind `before`, made where the page lacks it. */
  private part(name: string, before: PageElement | null): PageElement {
    const root = this.documentElement ?? this;
    const there = before === null ? root.firstElementChild : before.nextElementSibling;
    if (there?.localName === name) return there;
    const made = this.createElement(name);
    root.putIn(made, before === null ? root.firstChild : before.nextSibling);
    return made;
  }
}
