/** What the SIS reports about its own statements in a time span: Postgres counts only the ones it completed. Pure. */
import { z } from "zod";
import type { Signals } from "../evidence/signals/signals.ts";
import { rounded } from "./rounded.ts";

export const askedSchema = z.object({
  calls: z.number().nonnegative(),
  /** Cut off by a time limit, or ended in an error. */
  failed: z.number().nonnegative(),
  /** Until the response, or until it was cut off; without the wait for a connection. */
  seconds: z.number().nonnegative(),
  perRequest: z.number().nonnegative().nullable(),
});
export type Asked = z.infer<typeof askedSchema>;

export type AskedBySis = ReadonlyMap<string, Asked>;

const calls = "sis_statement_calls_total";
const seconds = "sis_statement_seconds_total";
const requests = "http_request_duration_seconds_count";
/** Probes and scrapes are not people's requests. */
const leftOut = "operations";

type Span = { readonly fromMs: number; readonly toMs: number };

/** Null if the SIS reported nothing about its statements. */
export function askedBySis(signals: Signals | undefined, { fromMs, toMs }: Span): AskedBySis | undefined {
  if (signals === undefined || signals.labels(calls, "statement").length === 0) return undefined;
  const by = (metric: string, match: Readonly<Record<string, string>>) =>
    signals.increaseBy(metric, match, "statement", fromMs, toMs);
  const failed = by(calls, { outcome: "failed" });
  const waited = by(seconds, {});
  const kinds = signals.labels(requests, "kind").filter((kind) => kind !== leftOut);
  const answered = signals.increase(requests, { kind: kinds }, fromMs, toMs);
  const all = [...by(calls, {})].map(([statement, count]): [string, Asked] => [
    statement,
    {
      calls: count,
      failed: failed.get(statement) ?? 0,
      seconds: rounded(waited.get(statement) ?? 0, 4),
      perRequest: answered === 0 ? null : rounded(count / answered, 4),
    },
  ]);
  return new Map(all.filter(([, asked]) => asked.calls > 0));
}
