import {html} from "htl";

/** A place that is filled when a reader comes near it. */
export type SeenPlace<T> = HTMLElement & {
  /** Fills the place with what is drawn of *value*: at once if a reader is near, or else when one comes near, or prints the page. */
  readonly show: (value: T) => void;
};

/** Returns a place that is filled by what *load* resolves to, loaded when it is first needed; where nothing tells when a reader is near, at once. */
export function whenSeen<T>(
  load: () => Promise<(value: T) => Node>,
  {height}: {readonly height: number}
): SeenPlace<T> {
  const place = html`<div class="when-seen" style=${{minHeight: `${height}px`}}></div>`;
  let isNear = typeof IntersectionObserver === "undefined";
  let unseen: {readonly value: T} | null = null;
  let draw: ((value: T) => Node) | null = null;
  let isLoading = false;
  if (!isNear) {
    const observer = new IntersectionObserver(
      (entries) => {
        isNear = entries.at(-1)?.isIntersecting ?? isNear;
        if (isNear) fill();
      },
      {rootMargin: "200px"}
    );
    observer.observe(place);
    globalThis.addEventListener("beforeprint", fill);
    // A page that is printed does not wait: what draws is there once the page has nothing else to do.
    globalThis.requestIdleCallback?.(loadOnce);
  }
  const show = (value: T) => {
    unseen = {value};
    if (isNear) fill();
  };
  return Object.assign(place, {show}) as SeenPlace<T>;

  function fill(): void {
    if (unseen === null) return;
    if (draw === null) return loadOnce();
    place.replaceChildren(draw(unseen.value));
    place.style.minHeight = "";
    unseen = null;
  }

  function loadOnce(): void {
    if (isLoading) return;
    isLoading = true;
    void load().then((loaded) => {
      draw = loaded;
      if (isNear) fill();
    });
  }
}
