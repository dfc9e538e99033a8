import {InputError} from "../errors.ts";

// What the API prints, wherever a copy of its answers is served.
const azureHost = "prices.azure.com";

/**
 * Returns the URL that the *link* to a next page means at *endpoint*: its query, at
 * the endpoint's own origin, so that a mirror is not left for the host that it
 * mirrors. A link to any other host is an InputError.
 */
export function nextUrl(link: string, endpoint: string): string {
  if (!URL.canParse(link, endpoint)) throw new InputError(`the link to the next page is no URL: ${link}`);
  const own = new URL(endpoint);
  const next = new URL(link, own);
  if (next.hostname === own.hostname && ["", "443", own.port].includes(next.port)) {
    return `${own.origin}${next.pathname}${next.search}`;
  }
  if (next.hostname === azureHost) return `${own.origin}${own.pathname}${next.search}`;
  throw new InputError(`the link to the next page leads to another host: ${next.host} (expected ${own.host})`);
}
