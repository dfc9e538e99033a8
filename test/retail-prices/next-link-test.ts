import {expect, test} from "vitest";
import {nextUrl} from "../../src/retail-prices/next-link.ts";
import {azureEndpoint} from "../../src/retail-prices/query.ts";

test("nextUrl(link, endpoint) drops the port that the API prints", () => {
  const link = "https://prices.azure.com:443/api/retail/prices?$filter=a&$skip=1000";
  expect(nextUrl(link, azureEndpoint)).toBe("https://prices.azure.com/api/retail/prices?$filter=a&$skip=1000");
});

test("nextUrl(link, endpoint) stays at an endpoint that mirrors the API, under its own path", () => {
  const link = "https://prices.azure.com:443/api/retail/prices?$skip=100";
  expect(nextUrl(link, "http://127.0.0.1:4000/mirror")).toBe("http://127.0.0.1:4000/mirror?$skip=100");
  expect(nextUrl("/other?$skip=100", "http://127.0.0.1:4000/mirror")).toBe("http://127.0.0.1:4000/other?$skip=100");
  expect(nextUrl("?$skip=100", "http://127.0.0.1:4000/mirror")).toBe("http://127.0.0.1:4000/mirror?$skip=100");
  expect(nextUrl("https://127.0.0.1:443/a", "http://127.0.0.1:4000/mirror")).toBe("http://127.0.0.1:4000/a");
});

test.each([
  "https://example.com/api/retail/prices",
  "https://prices.azure.com.example.com/",
  "https://prices.azure.com@example.com/",
  "//example.com/",
  "http://127.0.0.1:4001/mirror",
  "file:///etc/passwd"
])("nextUrl(%j, endpoint) is an error", (link) => {
  expect(() => nextUrl(link, "http://127.0.0.1:4000/mirror")).toThrow(/leads to another host/);
});

test("nextUrl(link, endpoint) refuses what is no URL", () => {
  expect(() => nextUrl("http://[", azureEndpoint)).toThrow("is no URL");
});
