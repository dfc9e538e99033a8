import {define} from "./tollgate-chart.ts";

// To import it is to have the element.
define();

export {TollgateChart, define} from "./tollgate-chart.ts";
