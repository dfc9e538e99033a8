const escapes: Readonly<Record<string, string>> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"};
const camelNames: Readonly<Record<string, string>> = {clippath: "clipPath", lineargradient: "linearGradient"};

/**
 * Returns an SVG *element* as well-formed XML, whatever DOM it was made in: every
 * text and value is escaped here, what XML cannot hold is left out, and marks that
 * turn the direction of what follows are written as their codes.
 */
export function svgText(element: Element): string {
  return nodeText(element, true);
}

function nodeText(node: Node, isRoot: boolean): string {
  if (node.nodeType === 3) return escapedMarkup(node.textContent ?? "");
  if (node.nodeType !== 1) return "";
  const {attributes, childNodes, tagName} = node as Element;
  const name = properName(tagName);
  const own = Array.from(attributes)
    .filter(({name}) => !name.startsWith("xmlns"))
    .map(({name, value}) => ` ${name}="${escapedMarkup(value)}"`);
  const namespaces = isRoot ? ' xmlns="http://www.w3.org/2000/svg"' : "";
  const content = Array.from(childNodes, (child) => nodeText(child, false)).join("");
  return `<${name}${namespaces}${own.join("")}>${content}</${name}>`;
}

// An HTML document may give the names of SVG in lower case, or of HTML in upper.
function properName(tagName: string): string {
  const name = tagName.toLowerCase();
  return camelNames[name] ?? name;
}

/** Returns *text* as it stands in XML or HTML, between tags or between double quotes. */
export function escapedMarkup(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(
      /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`
    )
    .replace(/[&<>"]/g, (c) => escapes[c] ?? c);
}
