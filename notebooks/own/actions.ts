import {html} from "htl";

/** Returns a button that calls *act*. */
export function actionButton(name: string, act: () => void): HTMLElement {
  const element = html`<button type="button">${name}</button>`;
  element.addEventListener("click", act);
  return element;
}

/** Returns a line that is read out when its text changes, with *text* in it at first. */
export function saidLine(text: string): HTMLElement {
  return html`<p class="said" role="status">${text}</p>`;
}

/** Returns a line for a page that is not kept: hidden until it is found out. */
export function notKeptLine(): HTMLElement {
  return html`<p class="said" hidden>This browser keeps nothing for the next visit: save what you need.</p>`;
}

/** Copies the link to this page with that *hash*, and says in the line *said* that it is *done*; where there is no clipboard, shows it there. */
export async function copyLink(hash: string, said: HTMLElement, done: string): Promise<void> {
  const link = location.href.replace(/#.*$/s, "") + hash;
  await navigator.clipboard.writeText(link).then(
    () => said.replaceChildren(done),
    () => said.replaceChildren(html`<label>The link, to copy: <input readonly value=${link} /></label>`)
  );
  said.querySelector("input")?.select();
}
