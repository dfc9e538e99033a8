import {html} from "htl";

/** Returns the *text* as a link to *url* if that is an https address, and as plain text if it is anything else. */
export function sourceLink(url: string, text = shortened(url)): Node | string {
  if (!isHttps(url)) return text;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}</a>`;
}

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === "https:";
}

/** Returns an address as its host and its last part, which tell it from others. */
function shortened(url: string): string {
  if (!isHttps(url)) return url;
  const {hostname, pathname} = new URL(url);
  const parts = pathname.split("/").filter(Boolean);
  const [last = ""] = parts.slice(-1);
  return [hostname, ...parts.slice(0, -1).slice(0, 2), ...(parts.length > 3 ? ["…"] : []), last].join("/");
}
