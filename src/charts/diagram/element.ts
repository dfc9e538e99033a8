/** What the elements of a picture are made of. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Makes an SVG element of that name; what is undefined is left out. */
export type ElementMaker = (
  name: string,
  attributes?: Attributes,
  ...children: readonly (Node | string)[]
) => SVGElement;

/** Returns what makes SVG elements in the *document*. */
export function elementMaker(document: Document): ElementMaker {
  return (name, attributes = {}, ...children) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined) element.setAttribute(key, String(value));
    }
    element.append(...children);
    return element;
  };
}
