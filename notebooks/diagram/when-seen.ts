import {html} from "htl";

/**
 * Returns a place that is filled with what *load* resolves to once a reader comes
 * near it, or prints the page; at once where nothing tells when that is.
 */
export function whenSeen(load: () => Promise<Node>, {height}: {readonly height: number}): HTMLElement {
  const place = html`<div class="when-seen" style=${{minHeight: `${height}px`}}></div>`;
  let isAsked = false;
  const fill = () => {
    if (isAsked) return;
    isAsked = true;
    void load().then((content) => {
      place.replaceChildren(content);
      place.style.minHeight = "";
    });
  };
  if (typeof IntersectionObserver === "undefined") {
    fill();
    return place;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      observer.disconnect();
      fill();
    },
    {rootMargin: "200px"}
  );
  observer.observe(place);
  globalThis.addEventListener("beforeprint", fill, {once: true});
  return place;
}
