import type {Desk} from "./desk.ts";

const editable =
  "input:not([type=file], [type=checkbox], [type=radio], [type=range]), textarea, [contenteditable=true]";

/** Takes the keys for undo and redo on the whole page, but in fields, which have their own; returns what gives them back. */
export function undoKeys(desk: Pick<Desk, "undo" | "redo">, target: EventTarget = document): () => void {
  const pressed = (event: Event) => {
    const {key, ctrlKey, metaKey, altKey, shiftKey} = event as KeyboardEvent;
    if (!(ctrlKey || metaKey) || altKey || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest(editable)) return;
    const name = key.toLowerCase();
    if (name !== "z" && name !== "y") return;
    event.preventDefault();
    if (name === "y" || shiftKey) desk.redo();
    else desk.undo();
  };
  target.addEventListener("keydown", pressed);
  return () => target.removeEventListener("keydown", pressed);
}
