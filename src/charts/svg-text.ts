const escapes: Readonly<Record<string, string>> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"};

/**
 * Returns an SVG *element* as well-formed XML, whatever DOM it was made in: every
 * text and value is escaped here, and what XML cannot hold is left out.
 */
export function svgText(element: Element): string {
  return nodeText(element, true);
}

function nodeText(node: Node, isRoot: boolean): string {
  if (node.nodeType === 3) return escaped(node.textContent ?? "");
  if (node.nodeType !== 1) return "";
  const {attributes, childNodes, tagName} = node as Element;
  const name = properName(tagName);
  const own = Array.from(attributes)
    .filter(({name}) => !name.startsWith("xmlns"))
    .map(({name, value}) => ` ${name}="${escaped(value)}"`);
  const namespaces = isRoot ? ' xmlns="http://www.w3.org/2000/svg"' : "";
  const content = Array.from(childNodes, (child) => nodeText(child, false)).join("");
  return `<${name}${namespaces}${own.join("")}>${content}</${name}>`;
}

// An HTML document may give the names of SVG in lower case, or of HTML in upper.
function properName(tagName: string): string {
  const name = tagName.toLowerCase();
  return name === "clippath" ? "clipPath" : name;
}

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (c) => escapes[c] ?? c);
}
