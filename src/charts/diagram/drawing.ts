import {cut} from "../chart.ts";
import type {Palette} from "../palette.ts";
import type {ElementMaker} from "./element.ts";
import type {Selection} from "./selection.ts";

/** What everything that is drawn needs. */
export interface Drawing {
  readonly element: ElementMaker;
  readonly palette: Palette;
  readonly currency: string;
  readonly selection: Selection;
  /** Whether things take the focus, and are buttons to who hears the page. */
  readonly isInteractive: boolean;
}

/** How faint is what a selection leaves out. */
export const dimmed = 0.22;

const longest = 200;

/** Returns what tells a thing or a flow from others: whole where it can be selected, or else no longer than can be read. */
export function identifier({isInteractive}: Drawing, id: string | null): string | undefined {
  if (id === null) return undefined;
  return isInteractive ? id : cut(id, longest);
}

/**
 * Returns the attributes of what can be pointed at, and selected where the diagram is
 * interactive. There it is called by what can be read on it, if there is anything, as
 * who says its name to the page can say no other; *words* tell the whole.
 */
export function pointed(
  {isInteractive}: Drawing,
  words: string,
  read = ""
): Record<string, string | number | undefined> {
  const isRead = isInteractive && read !== "";
  return {
    "aria-label": isRead ? read : words,
    "aria-description": isRead ? words : undefined,
    role: isInteractive ? "button" : "img",
    tabindex: isInteractive ? 0 : undefined,
    cursor: isInteractive ? "pointer" : undefined
  };
}
