import {html} from "htl";
import type {Source} from "../../src/index.ts";
import {dayText} from "../estate/day-text.ts";
import {sourceLink} from "../estate/source-link.ts";

/** Returns where a *source* says it: the heading, as a link to the page if that is an https address, and its date. */
export function citation({url, heading, retrieved}: Source): DocumentFragment {
  return html.fragment`${sourceLink(url, heading)} (${host(url)}, ${dayText(retrieved)})`;
}

function host(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : "no address";
}
