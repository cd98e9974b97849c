/** Keeps what a look-up showed of a record that people change: one line in the ledger's file, compared after the load. */
import type { ReadLine } from "../../readiness/evidence/read-line.ts";
import type { Answer, ReadCall } from "../../targets/reference-sis/client/request.ts";

type Look = { readonly sentAt: number; readonly day: string };

/** Nothing for a look-up of what nobody changes. */
export function keepRead<Result>(
  { name, record }: ReadCall<Result>,
  answer: Answer,
  { sentAt, day }: Look,
): void {
  const seen = record?.(answer);
  if (seen === undefined) return;
  const read: ReadLine = { name, sentAt, endedAt: Date.now(), day, ...seen };
  console.log(JSON.stringify({ read }));
}
