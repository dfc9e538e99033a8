import {openLinks} from "../link/open-links.ts";
import type {Desk} from "./desk.ts";
import {toDesk} from "./desk.ts";
import {dropFile} from "./drop-file.ts";
import type {StartingView} from "./starting-view.ts";
import {undoKeys} from "./undo-keys.ts";

/**
 * Returns a desk with what a page begins with on it. The page then takes the keys for
 * undo, files that are dropped on it and links in its address, until *end*.
 */
export function openDesk(start: StartingView, end: Promise<void>): Desk {
  const desk = toDesk(start, start.first);
  const ends = [undoKeys(desk), dropFile(desk.open), openLinks()];
  void end.then(() => ends.forEach((give) => give()));
  return desk;
}
