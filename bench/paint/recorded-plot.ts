// Stands in the measured page for Plot, which it is but for a list of what it drew
// last, so that Plot alone can draw that again; and measures, where the clock is.
import type {PlotOptions} from "@observablehq/plot";
import {plot as plotAlone} from "@observablehq/plot";

export * from "@observablehq/plot";

/** What the page is asked to do; each resolves to the milliseconds until what it drew was painted. */
export interface PaintBench {
  /** Writes *text* into the field of that *label*, and waits for all *count* charts. */
  byNotebook(label: string, text: string, count: number): Promise<number>;
  /** Draws the same charts again with Plot, each in the place of the one before. */
  byPlotAlone(): Promise<number>;
  /** Resolves when all that followed the paint is painted too. */
  rest(): Promise<void>;
  /** How many charts were drawn since the last input. */
  readonly drawn: number;
}

interface Drawn {
  readonly options: PlotOptions;
  element: Element;
}

const drawn: Drawn[] = [];

export function plot(options: PlotOptions = {}): ReturnType<typeof plotAlone> {
  const element = plotAlone(options);
  drawn.push({options, element});
  return element;
}

const bench: PaintBench = {
  get drawn() {
    return drawn.length;
  },
  async byNotebook(label, text, count) {
    const field = document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`);
    if (!field) throw new Error(`no field: ${label}`);
    drawn.length = 0;
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new InputEvent("input", {bubbles: true}));
    await shown(count);
    return (await painted()) - start;
  },
  async byPlotAlone() {
    const start = performance.now();
    for (const each of drawn) {
      const element = plotAlone(each.options);
      each.element.replaceWith(element);
      each.element = element;
    }
    return (await painted()) - start;
  },
  async rest() {
    for (let frame = 0; frame < 4; ++frame) await painted();
  }
};

Object.assign(globalThis, {paintBench: bench});

/** Resolves when *count* charts were drawn and all are in the page. */
function shown(count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${drawn.length} of ${count} charts were drawn`)), 10_000);
    const observer = new MutationObserver(() => {
      if (drawn.length < count || !drawn.every(({element}) => element.isConnected)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, {childList: true, subtree: true});
  });
}

/**
 * Resolves to the time after the frame that shows the page as it is now: its size is
 * observed in that frame, be it the present one or the next, and a message comes after it.
 */
function painted(): Promise<number> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(performance.now());
    };
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      port2.postMessage(null);
    });
    observer.observe(document.body);
  });
}
