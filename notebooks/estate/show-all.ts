import {html} from "htl";
import {partState, setPartState} from "../link/part-states.ts";

/**
 * Returns what *render* makes of the first *atMost* of the *items*, and a button
 * that shows all of them if there are more; *name* tells it from others on the page.
 * What was opened stays open when the page is computed anew, and in its link.
 */
export function showAll<T>(
  items: readonly T[],
  render: (shown: readonly T[]) => Node,
  {name, noun, atMost}: {readonly name: string; readonly noun: string; readonly atMost: number}
): Node {
  if (items.length <= atMost) return render(items);
  const button = html`<button type="button" class="show-all"></button>`;
  const root = html`<div></div>`;
  const draw = () => {
    const isOpen = partState(name) === "all";
    button.textContent = isOpen ? `Show only ${atMost} ${noun}` : `Show all ${items.length} ${noun}`;
    button.setAttribute("aria-expanded", String(isOpen));
    const content = render(isOpen ? items : items.slice(0, atMost));
    if (root.firstChild) root.replaceChild(content, root.firstChild);
    else root.append(content, button);
  };
  button.addEventListener("click", () => {
    setPartState(name, partState(name) === "all" ? "" : "all");
    draw();
  });
  draw();
  return root;
}
