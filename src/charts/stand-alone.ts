/** The fonts of a picture: the one that it is drawn in without a browser first. */
export const fontFamily = "Inter, system-ui, -apple-system, 'Segoe UI', sans-serif";

/**
 * Makes a *chart* a part of a picture, at the given place and on a page of that *color* of text: its font said in
 * attributes that every viewer knows, without the style sheet of Plot, and its ids
 * by their order in it, since Plot counts them through as long as a page is open.
 */
export function standAlone(
  chart: SVGSVGElement,
  {x, y, color}: {readonly x: number; readonly y: number; readonly color: string}
): void {
  for (const style of Array.from(chart.querySelectorAll("style"))) style.remove();
  const own: Readonly<Record<string, string | number>> = {
    x,
    y,
    color,
    overflow: "visible",
    "font-family": fontFamily,
    "font-size": 11
  };
  chart.removeAttribute("class");
  for (const [key, value] of Object.entries(own)) chart.setAttribute(key, String(value));
  // What is written in columns has several spaces, which the style sheet would keep.
  for (const text of Array.from(chart.querySelectorAll("text"))) text.setAttribute("xml:space", "preserve");
  renumber(chart);
}

function renumber(chart: Element): void {
  const elements = Array.from(chart.querySelectorAll("*"));
  const ids = new Map<string, string>();
  for (const element of elements) {
    const id = element.getAttribute("id");
    if (!id) continue;
    ids.set(id, ids.get(id) ?? `part-${ids.size + 1}`);
    element.setAttribute("id", ids.get(id) ?? id);
  }
  for (const element of elements) {
    for (const {name, value} of Array.from(element.attributes)) {
      const renamed = value.replace(/^url\(#(.+)\)$/, (own, id: string) =>
        ids.has(id) ? `url(#${ids.get(id)})` : own
      );
      if (renamed !== value) element.setAttribute(name, renamed);
    }
  }
}
