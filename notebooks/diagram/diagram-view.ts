import {html} from "htl";
import type {Evaluation} from "../../src/index.ts";
import {topologyDiagram} from "../../src/index.ts";
import {partState, setPartState} from "../link/part-states.ts";
import type {ChosenFacts} from "./chosen-facts.ts";
import {chosenFacts} from "./chosen-facts.ts";

/**
 * Returns the diagram of the estate with what is known of the thing or flow that
 * is chosen in it, by pointer or by Enter; choosing it again, or Escape, lets go.
 * It stays chosen when the page is computed anew, as long as it is drawn.
 */
export function diagramView(evaluation: Evaluation, {width}: {readonly width: number}): HTMLElement {
  const picture = html`<div class="picture"></div>`;
  const facts = html`<div class="chosen" aria-live="polite">${hint}</div>`;
  const view = html`<div class="diagram">${picture}${facts}</div>`;
  const choose = (id: string) => {
    setPartState(part, id === chosenThing() ? "" : id);
    draw();
    find(picture, id)?.focus({preventScroll: true});
  };
  const draw = () => {
    const selected = chosenThing();
    picture.replaceChildren(topologyDiagram(evaluation, {width, interactive: true, selected}));
    const isDrawn = selected !== undefined && find(picture, selected) !== undefined;
    facts.replaceChildren(isDrawn ? factList(chosenFacts(evaluation, selected)) : hint);
  };
  picture.addEventListener("click", ({target}) => {
    const id = target instanceof Element ? idOf(target) : undefined;
    if (id !== undefined) choose(id);
  });
  picture.addEventListener("keydown", (event) => {
    const {key, target} = event;
    const id = target instanceof Element ? idOf(target) : undefined;
    const chosen = chosenThing();
    if (key === "Escape" && chosen !== undefined) choose(chosen);
    if ((key !== "Enter" && key !== " ") || id === undefined) return;
    event.preventDefault();
    choose(id);
  });
  draw();
  return view;
}

/** Returns what is chosen in the diagram: a resource, `gateway/hub/vpn`, or a flow, `shop datacenter`. */
export function chosenThing(): string | undefined {
  return partState(part) || undefined;
}

const part = "diagram";
const hint = "Choose a thing for its costs, readings and findings, or a flow for its way.";

function idOf(target: Element): string | undefined {
  const own = target.closest<SVGElement>("[data-flow], [data-resource]");
  return own?.dataset["flow"] ?? own?.dataset["resource"];
}

// The picture is drawn anew: who came by keyboard stays where they were.
function find(picture: HTMLElement, id: string): SVGElement | undefined {
  const all = [...picture.querySelectorAll<SVGElement>("[tabindex]")];
  return all.find(({dataset}) => dataset["flow"] === id || dataset["resource"] === id);
}

function factList({title, costs, readings, findings, steps}: ChosenFacts): HTMLElement {
  const parts = [
    ["Way", steps],
    ["Costs a month", costs],
    ["How full", readings],
    ["Findings", findings]
  ] as const;
  const known = parts.filter(([, items]) => items.length > 0);
  return html`<div>
    <h3>${title}</h3>
    ${known.length === 0 ? html`<p>It has no costs, readings or findings of its own.</p>` : null}
    ${known.map(
      ([name, items]) =>
        html`<h4>${name}</h4>
          <ul>
            ${items.map((item) => html`<li>${item}</li>`)}
          </ul>`
    )}
  </div>`;
}
