/** Notes what in *root* has the focus, and returns what gives it to the element of the same label, if it is lost. */
export function keepFocus(root: HTMLElement): () => void {
  const active = root.contains(document.activeElement) ? document.activeElement : null;
  const label = active?.getAttribute("aria-label");
  if (active === null || label === undefined || label === null) return () => {};
  return () => {
    if (root.contains(document.activeElement)) return;
    const labelled = Array.from(root.querySelectorAll<HTMLElement>("[aria-label]"));
    labelled.find((element) => element.getAttribute("aria-label") === label)?.focus({preventScroll: true});
  };
}
