import {expect, test} from "vitest";
import {certificateExpiry} from "../../src/capacity/certificate-readings.ts";
import {broken, reading} from "../evaluated.ts";
import {note} from "./readings-of.ts";

const withCertificate = (certificateIssued?: string) => ({
  defaults: {region: "eastus"},
  virtualNetworks: {
    hub: {gateways: {vpn: {sku: "VpnGw1AZ", pointToSite: {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]}}}}
  },
  plans: {web: {sku: "P1v3"}},
  apps: {
    shop: {
      plan: "web",
      integration: {via: "gateway", virtualNetwork: "hub", ...(certificateIssued ? {certificateIssued} : {})}
    }
  }
});

const age = (issued: string, on: string) => reading(withCertificate(issued), "certificateDays", "app/shop", on);

test("certificateDays: the days of its eight years that are over; 2024, 2028 are leap years", () => {
  // 2021-05-01 to 2029-05-01: 8 × 365 + 2 = 2,922 days. 80 % are 2,337.6.
  expect(age("2021-05-01", "2021-05-01")).toBe("0 of 2922 days ok");
  expect(age("2021-05-01", "2022-05-01")).toBe("365 of 2922 days ok");
  expect(age("2021-05-01", "2027-09-24")).toBe("2337 of 2922 days ok");
  expect(age("2021-05-01", "2027-09-25")).toBe("2338 of 2922 days tight");
  expect(age("2021-05-01", "2029-05-01")).toBe("2922 of 2922 days full");
  expect(age("2021-05-01", "2029-05-02")).toBe("2923 of 2922 days over");
  expect(age("2026-12-31", "2026-11-23")).toMatch(/^0 of 2922 days/);
  expect(broken(withCertificate("2018-11-22"))).toContain("certificate-expired");
  expect(broken(withCertificate("2018-11-23"))).not.toContain("certificate-expired");
});

test("certificateDays: no date, no reading", () => {
  expect(reading(withCertificate(), "certificateDays", "app/shop")).toBe("");
});

test("certificateDays: its note has the network, the expiry, and the days left or gone since", () => {
  const noteOn = (on: string) => note(withCertificate("2021-05-01"), "certificateDays", "app/shop", on);
  expect(noteOn("2029-04-29")).toBe("for hub expires on 2029-05-01, 2 days left");
  expect(noteOn("2029-04-30")).toBe("for hub expires on 2029-05-01, 1 day left");
  expect(noteOn("2029-05-01")).toBe("for hub expires on 2029-05-01, 0 days left");
  expect(noteOn("2029-05-02")).toBe("for hub expired on 2029-05-01, 1 day ago");
  expect(noteOn("2029-06-01")).toBe("for hub expired on 2029-05-01, 31 days ago");
});

test("certificateExpiry(issued) is the same day eight years on; 1 March where that has no 29 February", () => {
  expect(certificateExpiry("2021-05-01")).toBe("2029-05-01");
  expect(certificateExpiry("2024-02-29")).toBe("2032-02-29");
  // 2100 is divisible by 100 and not by 400: no leap year.
  expect(certificateExpiry("2092-02-29")).toBe("2100-03-01");
  expect(certificateExpiry("2021-12-31")).toBe("2029-12-31");
});
