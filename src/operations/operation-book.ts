import {addRoutes} from "./add-routes.ts";
import {changeDns} from "./change-dns.ts";
import {connect} from "./connect.ts";
import {deleteGateway} from "./delete-gateway.ts";
import {disconnect} from "./disconnect.ts";
import type {Operation} from "./operation.ts";
import {renewCertificate} from "./renew-certificate.ts";
import {resizeGateway} from "./resize-gateway.ts";
import {scalePlan} from "./scale-plan.ts";
import {sync} from "./sync.ts";

/** Every operation: on an app, then on a network, a gateway, a plan. */
export const operationBook: readonly Operation[] = [
  connect,
  disconnect,
  renewCertificate,
  sync,
  changeDns,
  addRoutes,
  deleteGateway,
  resizeGateway,
  scalePlan
];
