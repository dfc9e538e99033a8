import fc from "fast-check";

const region = fc.constantFrom("southeastasia", "eastus2", "eastus");
const os = fc.constantFrom("windows", "linux");
const term = fc.constantFrom("1 year", "3 years");
const scope = fc.option(fc.constantFrom("one", "two"), {nil: undefined});

const plan = fc.record({
  sku: fc.constantFrom("P0v3", "P1v3", "P2v3", "I1v2", "S1"),
  os,
  region,
  instances: fc.constantFrom("0", "1", "1.5", "2.333", "7"),
  subscription: fc.constantFrom("one", "two")
});

const reservation = fc.record(
  {
    kind: fc.constant("reservation"),
    sku: fc.constantFrom("P0v3", "P1v3", "I1v2", "S1"),
    ...{os, region, term, scope},
    quantity: fc.integer({min: 1, max: 5}),
    start: fc.constantFrom("2026-01-01", "2020-01-01")
  },
  {requiredKeys: ["kind", "sku", "os", "region", "term", "quantity", "start"]}
);

const savingsPlan = fc.record(
  {
    kind: fc.constant("savingsPlan"),
    ...{term, scope},
    costPerHour: fc.constantFrom("0.01", "0.1", "0.7", "12"),
    start: fc.constant("2026-06-01")
  },
  {requiredKeys: ["kind", "term", "costPerHour", "start"]}
);

/** Up to six commitments, of the given scopes and of all. */
export const arbitraryCommitments = fc
  .array(fc.oneof(reservation, savingsPlan), {maxLength: 6})
  .map((all) => all.map((d) => Object.fromEntries(Object.entries(d).filter(([, value]) => value !== undefined))));
/** Up to four plans, by their names, some of which the commitments cover. */
export const arbitraryPlans = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), plan);

const rate = fc.record(
  {
    discountPercent: fc.constantFrom("0", "3.7", "12.5", "100"),
    service: fc.constantFrom("Azure App Service", "Bandwidth", "Virtual Network", "VPN Gateway"),
    region
  },
  {requiredKeys: ["discountPercent"]}
);
/** Up to four discounts, one for each service and region. */
export const arbitraryDiscounts = fc.uniqueArray(rate, {
  selector: ({service, region: own}) => `${service} ${own}`,
  maxLength: 4
});
