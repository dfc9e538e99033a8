import {expect, test} from "vitest";
import {broken, evaluated, reading} from "../evaluated.ts";

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

test("certificateDays: its note has the days left; no date, no reading", () => {
  const found = evaluated(withCertificate("2021-05-01"), "2029-04-30").capacity.find(
    ({id}) => id === "certificateDays"
  );
  expect(found?.note).toMatch(/2029-05-01, 1 day/);
  expect(reading(withCertificate(), "certificateDays", "app/shop")).toBe("");
});
