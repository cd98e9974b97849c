/** Logs a request that leaves a row which says who looked: one line in the ledger's file, compared after the load. */
import type { LookLine } from "../../readiness/evidence/look-line.ts";
import type { Call } from "../../targets/reference-sis/client/request.ts";
import type { Response } from "./answers.ts";
import { outcomeOf } from "./outcome-of.ts";
import type { Person } from "./send.ts";

/** Nothing for a request that leaves none. Returns the response. */
export function logLook(
  { writer }: Pick<Person, "writer">,
  { looksAt: student }: Call,
  sentAt: number,
  response: Response,
): Response {
  if (student === undefined || writer === undefined) return response;
  const outcome = outcomeOf(response.status, undefined);
  const line: LookLine = { look: { student, staff: writer.staff, sentAt, endedAt: Date.now(), outcome } };
  console.log(JSON.stringify(line));
  return response;
}
