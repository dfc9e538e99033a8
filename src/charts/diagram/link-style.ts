import type {Palette} from "../palette.ts";
import type {StepKind} from "./step.ts";

/** How links of one kind are drawn: their colour, and their dashes; undefined is an unbroken line. */
export interface LinkStyle {
  readonly stroke: string;
  readonly dashes: string | undefined;
}

/** Returns how links of that *kind* are drawn. */
export function linkStyle(kind: StepKind, {category, status}: Palette): LinkStyle {
  switch (kind) {
    case "gateway integration":
      return {stroke: category.gateway, dashes: undefined};
    case "regional integration":
      return {stroke: category.plan, dashes: "9 3"};
    case "environment":
      return {stroke: category.plan, dashes: undefined};
    case "peering":
      return {stroke: category.peering, dashes: undefined};
    case "VPN":
      return {stroke: category.address, dashes: "8 3 2 3"};
    case "ExpressRoute":
      return {stroke: category.address, dashes: undefined};
    case "hybrid connection":
      return {stroke: category.hybridConnection, dashes: "2.5 2.5"};
    case "internet":
      return {stroke: category.data, dashes: "12 2"};
    case "does not arrive":
      return {stroke: status.over, dashes: "3 4"};
  }
}
