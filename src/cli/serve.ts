import type {IncomingMessage, Server, ServerResponse} from "node:http";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import sirv from "sirv";
import {InputError} from "../errors.ts";

/** What a page may do: run its own scripts and styles and the cells edited in it, draw images that it made, and connect to nothing. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  // A cell that is edited in the page is loaded as a module from a blob; text never becomes code by itself.
  "script-src 'self' blob:",
  // Plot and Inputs put style elements and attributes beside what they draw.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'"
].join("; ");

const headers = {
  "Content-Security-Policy": `${contentSecurityPolicy}; frame-ancestors 'none'`,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff"
};

// What anyone may frame: it shows what its address says, keeps nothing and does nothing, so that there is nothing in it to
// steal, and no click in it that could be stolen. By its exact name, which nothing else is served under.
const framed = /^\/embed\.html(?:\?|$)/;

const loopbackHosts = ["127.0.0.1", "localhost", "::1"];

// How many ports are tried, from the one asked for.
const portCount = 20;

export interface ServeOptions {
  /** The first port to try; 0 (the default) takes any free one. */
  readonly port?: number;
  /** A loopback address; 127.0.0.1 by default. */
  readonly host?: string;
  /** The page that `/` leads to; estate.html by default. */
  readonly start?: string;
}

/** A server that is listening: the *url* of its first page, and how to stop it. */
export interface NotebookServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the files of *directory* to this machine only: on a loopback address,
 * to requests that name one, so that no page elsewhere can reach it under a
 * name of its own. A port in use gives way to the next ones.
 */
export async function serveNotebooks(
  directory: string,
  {port = 0, host = "127.0.0.1", start = "estate.html"}: ServeOptions = {}
): Promise<NotebookServer> {
  if (!loopbackHosts.includes(host)) {
    throw new InputError(`host is not a loopback address: ${host} (allowed: ${loopbackHosts.join(", ")})`);
  }
  const files = sirv(directory, {
    etag: true,
    setHeaders: (response) => void response.setHeader("Cache-Control", "no-cache")
  });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (framed.test(request.url ?? "")) response.setHeader("Content-Security-Policy", contentSecurityPolicy);
    if (!namesLoopback(request)) return refuse(response, 403, "only for this machine");
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "only to be read");
    if (request.url === "/") return void response.writeHead(302, {Location: `/${start}`}).end();
    files(request, response, () => refuse(response, 404, "not found"));
  });
  const bound = await listen(server, host, port);
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}/${start}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      })
  };
}

function namesLoopback({headers: {host = ""}}: IncomingMessage): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host);
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, {"Content-Type": "text/plain; charset=utf-8"}).end(`${reason}\n`);
}

async function listen(server: Server, host: string, first: number): Promise<number> {
  const last = first === 0 ? 0 : Math.min(first + portCount - 1, 65535);
  for (let port = first; port <= last; ++port) {
    const bound = await listenOn(server, host, port);
    if (bound !== null) return bound;
  }
  throw new InputError(`no free port on ${host}: ${first} to ${last} are in use`);
}

/** Resolves to the port bound, or to null if *port* is in use. */
function listenOn(server: Server, host: string, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(null);
      else reject(error.code === "EACCES" ? new InputError(`port not permitted: ${port}`) : error);
    };
    server.once("error", failed);
    server.listen({host, port}, () => {
      server.off("error", failed);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
