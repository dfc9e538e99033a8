// Serves made-up pages, of which `?needed=` percent are needed, each `&delay=` milliseconds
// after it was asked for; tells its port to who started it.
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {madeUpPage} from "./made-up-pages.ts";

const ofFilter = /^serviceName eq '(.*)' and armRegionName eq '(.*)'$/;

/** Returns the page that *url* asks for. */
function pageOf(url: URL): string {
  const [, service = "", region = ""] = ofFilter.exec(url.searchParams.get("$filter") ?? "") ?? [];
  const skip = Number(url.searchParams.get("$skip") ?? 0);
  const neededShare = Number(url.searchParams.get("needed")) / 100;
  return madeUpPage({service, region, skip, neededShare}, (nextSkip) => {
    const next = new URL(url);
    next.searchParams.set("$skip", `${nextSkip}`);
    return next.href;
  });
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? "", `http://${request.headers.host ?? ""}`);
  const page = pageOf(url);
  const send = () => void response.setHeader("Content-Type", "application/json").end(page);
  const delay = Number(url.searchParams.get("delay"));
  if (delay > 0) setTimeout(send, delay);
  else send();
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
