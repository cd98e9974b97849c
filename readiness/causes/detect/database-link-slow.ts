/** The same statements take longer for the SIS than for Postgres: the time goes on the way between them. */
import type { Signals } from "../../signals/signals.ts";
import { causeById } from "../cause-list.ts";
import { type Detector, endOf, rounded, secondsOf, type Window } from "../finding.ts";

const { thresholds } = causeById["database-link-slow"];

/** Statements without a name are other programs', and only one side knows them. */
const named = (totals: ReadonlyMap<string, number>): number =>
  [...totals].reduce((sum, [statement, value]) => (statement === "other" ? sum : sum + value), 0);

const secondsACall = (signals: Signals, side: "sis" | "postgres", window: Window): number | null => {
  const grown = (what: string): number =>
    named(signals.increaseBy(`${side}_statement_${what}_total`, {}, "statement", window.fromMs, window.toMs));
  const calls = grown("calls");
  return calls / secondsOf(window) > thresholds.callsPerSecond ? grown("seconds") / calls : null;
};

const timesOf = (signals: Signals, window: Window): { client: number; server: number } | null => {
  const client = secondsACall(signals, "sis", window);
  const server = secondsACall(signals, "postgres", window);
  return client === null || server === null ? null : { client, server };
};

export const databaseLinkSlow: Detector =
  ({ signals }) =>
  (window) => {
    const whole = timesOf(signals, window);
    const end = timesOf(signals, endOf(window));
    if (whole === null || end === null) return null;
    const { client, server } = whole;
    const link = client - server;
    if (Math.min(link, end.client - end.server) <= thresholds.linkSecondsPerCall) return null;
    return {
      strength: link / thresholds.linkSecondsPerCall,
      words: {
        server: rounded(server * 1000),
        client: rounded(client * 1000),
        link: rounded(link * 1000),
      },
      evidence: [
        {
          what: "time on the way between the SIS and the database",
          measured: link,
          limit: thresholds.linkSecondsPerCall,
          unit: "seconds a statement",
        },
      ],
    };
  };
