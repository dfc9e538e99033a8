import {InputError} from "../errors.ts";
import type {ReusedBuffer} from "./reused-buffer.ts";
import {Transient} from "./transient.ts";
import type {World} from "./world.ts";

export interface RequestOptions {
  readonly timeoutMilliseconds: number;
  /** Aborted when the whole update is given up. */
  readonly stop: AbortSignal;
  /** Takes the body; of no other request while this one lasts. */
  readonly body: ReusedBuffer;
}

const passingStatuses = [408, 429, 500, 502, 503, 504];
// Pages are about a megabyte; what never ends is not one.
const maximumBytes = 64_000_000;

/**
 * Returns the text that *url* answers with. What may pass is thrown as Transient, any
 * other answer than 200 as an InputError; a redirection is not followed.
 */
export async function request(url: string, world: World, options: RequestOptions): Promise<string> {
  const {timeoutMilliseconds, stop, body} = options;
  const timeout = world.timeout(timeoutMilliseconds);
  const signal = AbortSignal.any([stop, timeout.signal]);
  try {
    const init = {signal, redirect: "manual", headers: {accept: "application/json"}} as const;
    const response = await world.fetch(url, init);
    if (response.status !== 200) throw await refusal(response, world.now());
    return await textOf(response, body);
  } catch (error) {
    stop.throwIfAborted();
    if (signal.aborted) throw new Transient(`no answer within ${Math.ceil(timeoutMilliseconds / 1000)} s`);
    // What fetch rejects with when the network fails; our own bugs are none here.
    if (error instanceof TypeError) throw new Transient(`the network failed: ${causeOf(error)}`);
    throw error;
  } finally {
    timeout.cancel();
  }
}

async function refusal(response: Response, now: number): Promise<Error> {
  const {status, headers} = response;
  await response.body?.cancel();
  if (passingStatuses.includes(status)) return new Transient(`HTTP ${status}`, waitOf(headers.get("retry-after"), now));
  const target = headers.get("location");
  return new InputError(`HTTP ${status}${target === null ? "" : ` to ${target}`} (expected 200)`);
}

// Seconds, or a date.
function waitOf(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null) return undefined;
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter) * 1000;
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

async function textOf(response: Response, body: ReusedBuffer): Promise<string> {
  body.clear();
  for await (const chunk of response.body ?? []) {
    body.add(chunk as Uint8Array);
    if (body.content.length > maximumBytes) throw new InputError(`a page is larger than ${maximumBytes / 1e6} MB`);
  }
  return new TextDecoder().decode(body.content);
}

function causeOf({message, cause}: TypeError): string {
  if (!(cause instanceof Error)) return message;
  const code = "code" in cause ? String(cause.code) : "";
  return [cause.message, cause.message.includes(code) ? "" : code].filter(Boolean).join(" ") || message;
}
