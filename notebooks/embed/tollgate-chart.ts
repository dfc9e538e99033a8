import {version} from "../../package.json" with {type: "json"};
import {chartTrace} from "../../src/charts/chart-trace.ts";
import {pagePalette as palette} from "../../src/charts/palette.ts";
import {InputError} from "../../src/index.ts";
import type {Embedded} from "./embedded.ts";
import {embedded} from "./embedded.ts";
import {embedFigure, embedProblem} from "./embed-figure.ts";
import {embedStyle} from "./embed-style.ts";

const leastWidth = 280;

// In milliseconds: some charts price nine designs, which is too much for each step of a resize.
const restOfResize = 120;

// Where there is no browser, the module can be imported all the same.
const Base = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/**
 * The element `<tollgate-chart>`: one chart, as wide as its place and as high as what is in
 * it. Attributes: *chart*, its name; *view*, what a link of a notebook has behind its
 * #; *on* and *build-on*, days; *theme*, light or dark, by default as the page is. The
 * document may be the text of a `<script type="application/yaml">` in it, or its *topology*.
 * What is wrong is said in its place. It loads nothing, and keeps nothing.
 */
// A class, since that is what a browser takes for an element.
export class TollgateChart extends Base {
  static readonly observedAttributes: readonly string[] = ["chart", "view", "on", "build-on"];

  readonly #root = rootIn(this);
  readonly #resizes = new ResizeObserver(() => this.#resized());
  readonly #changes = new MutationObserver(() => this.#changed());
  #topology: string | null = null;
  #shown: Embedded | InputError | null = null;
  #width = 0;
  #reading = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The document as text, YAML or JSON, before that in the element and the *view*; null for none. */
  get topology(): string | null {
    return this.#topology;
  }

  set topology(text: string | null) {
    this.#topology = text;
    this.#changed();
  }

  connectedCallback(): void {
    this.#takeEarlier();
    this.#resizes.observe(this.#root);
    this.#changes.observe(this, {childList: true, characterData: true, subtree: true});
    this.#changed();
  }

  disconnectedCallback(): void {
    this.#resizes.disconnect();
    this.#changes.disconnect();
    clearTimeout(this.#timer);
    ++this.#reading;
  }

  attributeChangedCallback(): void {
    this.#changed();
  }

  // What a page set before it knew the element stands in the way of the property.
  #takeEarlier(): void {
    if (!Object.hasOwn(this, "topology")) return;
    const {topology} = this;
    delete (this as {topology?: string | null}).topology;
    this.topology = topology;
  }

  // Several changes at once are one: the last of them reads.
  async #changed(): Promise<void> {
    const reading = ++this.#reading;
    await Promise.resolve();
    if (reading !== this.#reading || !this.isConnected) return;
    const read = await this.#read();
    if (reading !== this.#reading) return;
    this.#shown = read;
    this.#width = 0;
    this.#draw();
  }

  #read(): Promise<Embedded | InputError> {
    const text = (name: string) => this.getAttribute(name);
    const [chart, view, on, buildOn] = [text("chart"), text("view"), text("on"), text("build-on")];
    const inside = this.querySelector('script[type="application/yaml"], script[type="application/json"]');
    const topology = this.#topology ?? inside?.textContent ?? null;
    const today = new Date().toISOString().slice(0, 10);
    return embedded({chart, view, topology, on, buildOn}, today).catch(toProblem);
  }

  #resized(): void {
    clearTimeout(this.#timer);
    // Not at once: what is drawn while sizes are told changes them again.
    this.#timer = setTimeout(() => this.#draw(), this.#width === 0 ? 0 : restOfResize);
  }

  #draw(): void {
    const width = Math.max(leastWidth, Math.floor(this.#root.clientWidth));
    const isHidden = this.#root.getClientRects().length === 0;
    if (this.#shown === null || isHidden || width === this.#width) return;
    this.#width = width;
    this.#root.replaceChildren(contentOf(this.#shown, width));
  }
}

/** Makes `<tollgate-chart>`, or an element of another *name*, known to the page; does nothing where it is, or where there is no page. */
export function define(name = "tollgate-chart"): void {
  const registry = globalThis.customElements;
  if (!registry || registry.get(name)) return;
  // A class stands for one element only.
  registry.define(name, registry.getName(TollgateChart) === null ? TollgateChart : class extends TollgateChart {});
}

declare global {
  interface HTMLElementTagNameMap {
    "tollgate-chart": TollgateChart;
  }
}

function rootIn(host: HTMLElement): HTMLElement {
  const shadow = host.attachShadow({mode: "open"});
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(embedStyle);
  // As an object, a style sheet is none of what the policy of a page may forbid.
  shadow.adoptedStyleSheets = [sheet];
  const root = document.createElement("div");
  root.className = "root";
  root.lang = "en";
  shadow.append(root);
  return root;
}

function contentOf(shown: Embedded | InputError, width: number): HTMLElement {
  if (shown instanceof InputError) return embedProblem(shown.problems);
  const {chart, input} = shown;
  try {
    return embedFigure(chart.draw(input, {palette, width}), chartTrace(chart.name, input, version));
  } catch (error) {
    return embedProblem(toProblem(error).problems);
  }
}

// A fault of our own is told in the place of the chart, and to the page as any other error.
function toProblem(error: unknown): InputError {
  if (error instanceof InputError) return error;
  reportError(error);
  return new InputError(`a fault of Tollgate itself: ${error instanceof Error ? error.message : String(error)}`);
}
