import type {IncomingMessage, ServerResponse} from "node:http";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import type {ApiRow} from "./rows.ts";

/** What can go wrong with one request. */
export const passingFaults = [
  "429", "429 with Retry-After", "500", "503 with a date", "reset", "broken off", "cut", "stall", "wrong count"
] as const; // prettier-ignore
export const lastingFaults = [
  "HTML", "wrong currency", "row in wrong currency", "repeated page", "circle", "other host", "404", "redirect",
  "no API", "empty with a link"
] as const; // prettier-ignore
export type Fault = (typeof passingFaults)[number] | (typeof lastingFaults)[number] | "empty";

export interface ServerOptions {
  readonly rows: readonly ApiRow[];
  readonly pageSize?: number;
  /** What the links to next pages begin with; the API names its port. */
  readonly linkOrigin?: "azure" | "own";
}

/** A server on a loopback socket that answers as the Azure Retail Prices API does. */
export interface PriceServer {
  readonly endpoint: string;
  /** The URLs that were asked for. */
  readonly asked: string[];
  /** The most requests that were open at once. */
  readonly mostAtOnce: () => number;
  /** What goes wrong with the request of that number, from 0, for that URL. */
  fault: (number: number, url: URL) => Fault | undefined;
  rows: readonly ApiRow[];
  readonly close: () => Promise<void>;
}

/** Starts a server with the given rows; nothing goes wrong until `fault` is set. */
export async function priceServer({rows, pageSize = 1000, linkOrigin = "azure"}: ServerOptions): Promise<PriceServer> {
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    most = Math.max(most, ++open);
    response.on("close", () => void open--);
    const url = new URL(request.url ?? "", own.endpoint);
    own.asked.push(url.href);
    const fault = own.fault(own.asked.length - 1, url);
    const origin = linkOrigin === "azure" ? "https://prices.azure.com:443" : url.origin;
    answer({request, response, url, fault, page: pageOf(url, own.rows, pageSize, origin)});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const own: PriceServer = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/retail/prices`,
    asked: [],
    mostAtOnce: () => most,
    fault: () => undefined,
    rows,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
  return own;
}

interface ApiPage {
  BillingCurrency: string;
  CustomerEntityId: string;
  CustomerEntityType: string;
  Items: readonly ApiRow[];
  NextPageLink: string | null;
  Count: number;
}

/** Returns the page that the API answers with, or null where it answers 400. */
function pageOf(url: URL, rows: readonly ApiRow[], pageSize: number, origin: string): ApiPage | null {
  const filter = url.searchParams.get("$filter") ?? "";
  const inFilter = /currencyCode/.test(filter);
  const currency = inFilter ? "USD" : (url.searchParams.get("currencyCode") ?? "USD").replaceAll("'", "");
  const skip = Number(url.searchParams.get("$skip") ?? 0);
  const found = inFilter ? [] : rows.filter((row) => row["currencyCode"] === currency && matches(row, filter));
  if (skip > 0 && skip >= found.length) return null;
  const top = Number(url.searchParams.get("$top") ?? Infinity);
  const Items = found.slice(skip, skip + Math.min(pageSize, top));
  const next = new URL(url);
  next.searchParams.set("$skip", `${skip + pageSize}`);
  // With $top the list silently ends.
  const isLast = skip + pageSize >= found.length || top < Infinity;
  const NextPageLink = isLast ? null : `${origin}${next.pathname}${next.search}`;
  const head = {BillingCurrency: currency, CustomerEntityId: "Default", CustomerEntityType: "Retail"};
  return {...head, Items, NextPageLink, Count: Items.length};
}

// Values are compared with their case, from this version of the API on.
function matches(row: ApiRow, filter: string): boolean {
  return filter.split(" and ").every((clause) => {
    const [, field = "", value] = /^(\w+) eq '(.*)'$/.exec(clause) ?? [];
    return value !== undefined && row[field] === value;
  });
}

interface Answer {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly fault: Fault | undefined;
  readonly page: ApiPage | null;
}

function answer({request, response, url, fault, page}: Answer): void {
  const send = (status: number, body = "", headers: Record<string, string> = {}) =>
    void response.writeHead(status, {"Content-Type": "application/json; charset=utf-8", ...headers}).end(body);
  if (!page) return send(400, `{"Error":{"Code":"BadRequest"}}`);
  const whole = textOf(page);
  switch (fault) {
    case "429": return send(429);
    case "429 with Retry-After": return send(429, "", {"Retry-After": "7"});
    case "500": return send(500, "<html>", {"Content-Type": "text/html"});
    case "503 with a date": return send(503, "", {"Retry-After": new Date(1_795_000_003_000).toUTCString()});
    case "reset": return void request.socket.destroy();
    case "broken off":
      response.writeHead(200, {"Content-Length": `${whole.length + 10}`}).write(whole.slice(0, whole.length / 2));
      return void setImmediate(() => request.socket.destroy());
    case "cut": return send(200, whole.slice(0, whole.length / 2));
    case "stall": return;
    case "wrong count": return send(200, textOf({...page, Count: page.Count + 1}));
    case "HTML": return send(200, "<!doctype html><title>Sign in</title>", {"Content-Type": "text/html"});
    case "wrong currency": return send(200, textOf({...page, BillingCurrency: "CHF"}));
    case "row in wrong currency":
      return send(200, textOf({...page, Items: page.Items.map((row) => ({...row, currencyCode: "CHF"}))}));
    case "repeated page":
      url.searchParams.append("again", `${Math.random()}`);
      return send(200, textOf({...page, NextPageLink: url.href}));
    case "circle": return send(200, textOf({...page, NextPageLink: url.href}));
    case "other host": return send(200, textOf({...page, NextPageLink: "https://example.com/api/retail/prices?$skip=1"}));
    case "404": return send(404, whole);
    case "redirect": return send(302, "", {Location: "https://example.com/"});
    case "no API": return send(200, `{"hello": "world"}`);
    case "empty with a link": return send(200, textOf({...page, Items: [], Count: 0, NextPageLink: url.href}));
    case "empty": return send(200, textOf({...page, Items: [], Count: 0, NextPageLink: null}));
    default: return send(200, whole);
  } // prettier-ignore
}

const textOf = (page: ApiPage) => JSON.stringify(page).replaceAll(/"#([^#"]*)#"/g, "$1");
