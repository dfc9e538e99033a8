import type {RenderFunction} from "@observablehq/plot";

/** The colour of a hatching, and what its id is made of. */
export interface Hatching {
  readonly id: string;
  readonly color: string;
}

/** Returns the fill of a *hatching* that hatchMark defines. */
export function hatchFill({id}: Hatching): string {
  return `url(#hatch-${id})`;
}

/** Returns a mark that draws nothing, and defines the *hatchings* that others fill with. */
export function hatchMark(hatchings: readonly Hatching[]): RenderFunction {
  return (_index, _scales, _values, _dimensions, {document}) => {
    const element = (name: string, attributes: Readonly<Record<string, string | number>>) => {
      const created = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, String(value));
      return created;
    };
    const definitions = element("defs", {});
    for (const {id, color} of hatchings) {
      const pattern = element("pattern", {
        ...{id: `hatch-${id}`, width: 6, height: 6},
        ...{patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)"}
      });
      pattern.append(
        element("rect", {width: 6, height: 6, fill: color, "fill-opacity": 0.18}),
        element("rect", {width: 2, height: 6, fill: color})
      );
      definitions.append(pattern);
    }
    return definitions as SVGElement;
  };
}
