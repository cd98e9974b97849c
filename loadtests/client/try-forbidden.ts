/** Sends a request that must be refused, outside all other counts: it is no error of the SIS, and no refused write. */
import exec from "k6/execution";
import http from "k6/http";
import type { Admitted } from "../../readiness/evidence/forbidden-evidence.ts";
import type { ForbiddenCall } from "../../targets/reference-sis/client/forbidden.ts";
import { requestTimeoutSeconds } from "../model/patience.ts";
import { admittedRequests, forbiddenRequests } from "./measures.ts";
import { headersFor, type Person, waitedMs } from "./send.ts";
import { saysNothing } from "./statuses.ts";

export function tryForbidden(person: Person, { kind, call, refusedWith, instead }: ForbiddenCall): void {
  const sentAt = Date.now();
  const response = http.request(call.method, person.target + call.path, call.body ?? null, {
    headers: headersFor({ ...person, ...instead }, call, operationOf(person)),
    tags: { name: "forbidden", kind: "forbidden" },
    timeout: `${requestTimeoutSeconds}s`,
    redirects: 0,
    responseCallback: http.expectedStatuses(refusedWith),
  });
  person.tally.addWait(waitedMs(response, sentAt));
  const { status } = response;
  const ended = status === refusedWith ? "refused" : saysNothing(status) ? "unclear" : "admitted";
  forbiddenRequests.add(1);
  person.tally.addForbidden(kind, ended);
  if (ended !== "admitted") return;
  admittedRequests.add(1);
  const forbidden: Admitted = { kind, status, school: person.school, atMs: sentAt };
  console.log(JSON.stringify({ forbidden }));
}

/** Not an operation of the ledger, which has no line for it. */
function operationOf({ run }: Person): string {
  return `forbidden-${run}-${exec.vu.idInTest}-${exec.vu.iterationInInstance}`;
}
