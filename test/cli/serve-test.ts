import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {request} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {NotebookServer} from "../../src/cli/serve.ts";
import {serveNotebooks} from "../../src/cli/serve.ts";

const folder = mkdtempSync(join(tmpdir(), "tollgate-serve-"));
let server: NotebookServer;

beforeAll(async () => {
  writeFileSync(join(folder, "estate.html"), "<!doctype html><title>estate</title>");
  writeFileSync(join(folder, "embed.html"), "<!doctype html><title>embed</title>");
  server = await serveNotebooks(folder);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, {recursive: true});
});

/** Resolves to the status of a request that says it is for *host*. */
function statusFor(host: string, {url = server.url, method = "GET"} = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(url, {headers: {host}, method}, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject).end();
  });
}

/** Resolves to the policy of what is at *path*, written as it is: a URL would resolve it first. */
function rawPolicyFor(path: string): Promise<string | undefined> {
  const {hostname, port} = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({hostname, port, path}, (response) => {
      response.resume();
      resolve(String(response.headers["content-security-policy"]));
    });
    sent.on("error", reject).end();
  });
}

test("serveNotebooks(directory) serves its pages on loopback, with a policy that allows no connection", async () => {
  const response = await fetch(server.url);
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/estate\.html$/);
  expect(await response.text()).toContain("estate");
  expect(response.headers.get("content-security-policy")).toContain("connect-src 'none'");
  expect(response.headers.get("content-security-policy")).not.toContain("unsafe-eval");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("referrer-policy")).toBe("no-referrer");
});

test("serveNotebooks(directory) lets anyone frame embed.html, and nobody any other page", async () => {
  const policyOf = async (path: string) => {
    const response = await fetch(new URL(path, server.url));
    return response.headers.get("content-security-policy");
  };
  for (const path of ["/embed.html", "/embed.html?chart=cost-by-resource&theme=dark"]) {
    expect(await policyOf(path), path).not.toContain("frame-ancestors");
    expect(await policyOf(path), path).toContain("connect-src 'none'");
  }
  const others = [
    "/estate.html",
    "/estate.html?/embed.html",
    "/embed",
    "/embed.htmlx",
    "/x/embed.html",
    "/missing.html"
  ];
  for (const path of others) expect(await policyOf(path), path).toContain("frame-ancestors 'none'");
  for (const path of ["/embed.html/../estate.html", "/embed.html%2f..%2festate.html", "//embed.html"]) {
    expect(await rawPolicyFor(path), path).toContain("frame-ancestors 'none'");
  }
});

test("serveNotebooks(directory) leads from / to the first page", async () => {
  const response = await fetch(new URL("/", server.url));
  expect(response.url).toBe(server.url);
});

test("serveNotebooks(directory) serves nothing outside the directory", async () => {
  expect((await fetch(new URL("/missing.html", server.url))).status).toBe(404);
  expect((await fetch(new URL("/..%2f..%2fetc%2fpasswd", server.url))).status).toBe(404);
});

test("serveNotebooks(directory) only answers to names of this machine", async () => {
  for (const host of ["localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:80"])
    expect(await statusFor(host)).toBe(200);
  for (const host of [
    "evil.example",
    "127.0.0.1.evil.example",
    "localhost.evil.example:80",
    "127.0.0.1@evil.example"
  ]) {
    expect(await statusFor(host)).toBe(403);
  }
});

test("serveNotebooks(directory) only reads", async () => {
  expect(await statusFor("localhost", {method: "POST"})).toBe(405);
});

test("serveNotebooks(directory, {port}) takes the next port if that one is in use", async () => {
  const port = Number(new URL(server.url).port);
  const second = await serveNotebooks(folder, {port});
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  await second.close();
});

test("serveNotebooks(directory, {host}) refuses an address that others can reach", async () => {
  await expect(serveNotebooks(folder, {host: "0.0.0.0"})).rejects.toThrow("host is not a loopback address: 0.0.0.0");
});
