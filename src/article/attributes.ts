/** What a tag says beside its name. */

export class PageAttribute {
  readonly name: string;
  value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): PageAttribute {
    return new PageAttribute(this.name, this.value);
  }
}

/** Has attributes, few enough to be looked through; a class is kept with one blank between its names. */
export class Attributed {
  readonly attributes: PageAttribute[] = [];

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    for (const attribute of this.attributes) if (attribute.name === name) return true;
    return false;
  }

  setAttribute(name: string, value: string): void {
    const plain = name === "class" ? value.trim().replace(/\s+/g, " ") : value;
    for (const attribute of this.attributes) {
      if (attribute.name !== name) continue;
      attribute.value = plain;
      return;
    }
    this.attributes.push(new PageAttribute(name, plain));
  }

  setAttributeNode({ name, value }: PageAttribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((attribute) => attribute.name === name);
    if (at >= 0) this.attributes.splice(at, 1);
  }

  get className(): string {
    return this.getAttribute("class") ?? "";
  }

  set className(value: string) {
    this.setAttribute("class", value);
  }

  get id(): string {
    return this.getAttribute("id") ?? "";
  }

  set id(value: string) {
    this.setAttribute("id", value);
  }
}
