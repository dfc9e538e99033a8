import {html} from "htl";
import type {EgressPool} from "../../src/charts/egress-pools.ts";
import {egressPools, isPriced, poolCost, tierPosition} from "../../src/charts/egress-pools.ts";
import type {Evaluation} from "../../src/index.ts";
import {amountText, countText} from "../../src/index.ts";

/** Returns the pools of internet egress: how much each is, what it costs, and how far the next tier is. */
export function poolTable(evaluation: Evaluation): HTMLElement {
  const pools = egressPools(evaluation);
  const {currency} = evaluation.bill;
  return html`<table class="traffic-table">
    <caption class="unseen">
      Pools of internet egress
    </caption>
    <thead>
      <tr>
        <th scope="col">Pool</th>
        <th scope="col" class="number">GB a month</th>
        <th scope="col" class="number">${currency} a month, list</th>
        <th scope="col">Its tier, and the next</th>
      </tr>
    </thead>
    <tbody>
      ${pools.map(row)}
    </tbody>
  </table>`;
}

/** Returns how many pools there are. */
export function poolTitle(evaluation: Evaluation): string {
  const {length} = egressPools(evaluation);
  if (length === 0) return "Nothing leaves for the internet, or is read to be billed so";
  return length === 1 ? "One pool shares the tiers of internet egress" : `${length} pools have tiers of their own`;
}

function row(pool: EgressPool): HTMLElement {
  const {name, quantity, isPartlyUnknown} = pool;
  const open = isPartlyUnknown ? " + ?" : "";
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="number">${countText(quantity.toDecimalPlaces(1))}${open}</td>
    <td class="number">${isPriced(pool) ? amountText(poolCost(pool)) : "no price"}${open}</td>
    <td>${tierText(pool)}</td>
  </tr>`;
}

function tierText(pool: EgressPool): string {
  if (!isPriced(pool)) return "";
  const {tier, next} = tierPosition(pool);
  const price = ({unitPrice: {amount}}: typeof tier) => (amount.isZero() ? "free" : `${amount.toFixed()} a GB`);
  if (!next) return `${price(tier)}; there is none beyond`;
  const distance = countText(next.tierMinimumUnits.minus(pool.quantity).toDecimalPlaces(1));
  return `${price(tier)}; ${price(next)} after ${distance} GB more`;
}
