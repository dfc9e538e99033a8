import {html} from "htl";
import type {CapacityStatus, Severity} from "../../src/index.ts";

type Status = CapacityStatus | Severity;

const marks: Readonly<Record<Status, string>> = {
  ok: "✓",
  tight: "▲",
  full: "■",
  over: "✕",
  error: "✕",
  warning: "▲",
  info: "·"
};

/** Returns *text* under its status, which is a mark before it is a colour; no line breaks between the two. */
export function statusMark(status: Status, text: string = status): HTMLElement {
  return html`<strong class="status" data-status=${status}>${marks[status]} ${text}</strong>`;
}
