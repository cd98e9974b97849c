/** The same statements take longer for the SIS than for Postgres: the time goes on the way between them. */
import type { Signals } from "../../evidence/signals/signals.ts";
import { causeById } from "../cause-list.ts";
import { type Detector, endOf, rounded, secondsOf, type Window } from "../finding.ts";

const { thresholds } = causeById["database-link-slow"];

/** Means in seconds a call, by statement; what has no name is other programs', and what is rare tells nothing. */
const secondsACall = (signals: Signals, side: "sis" | "postgres", window: Window): Map<string, number> => {
  const grown = (what: string) =>
    signals.increaseBy(`${side}_statement_${what}_total`, {}, "statement", window.fromMs, window.toMs);
  const seconds = grown("seconds");
  const often = [...grown("calls")].filter(
    ([statement, calls]) => statement !== "other" && calls / secondsOf(window) > thresholds.callsPerSecond,
  );
  return new Map(often.map(([statement, calls]) => [statement, (seconds.get(statement) ?? 0) / calls]));
};

type Times = { client: number; server: number; link: number };

/**
 * Of the statement in the middle: a slow link makes all of them wait, while one that is slow itself is counted a
 * moment earlier by one side than by the other.
 */
const middleTimes = (signals: Signals, window: Window): Times | null => {
  const servers = secondsACall(signals, "postgres", window);
  const all = [...secondsACall(signals, "sis", window)].flatMap(([statement, client]): Times[] => {
    const server = servers.get(statement);
    return server === undefined ? [] : [{ client, server, link: client - server }];
  });
  all.sort((left, right) => left.link - right.link);
  return all[Math.floor((all.length - 1) / 2)] ?? null;
};

/** Where the SIS is busy, an answer that is there is read late: that is not the link. */
const readLate = (signals: Signals, { fromMs, toMs }: Window): number =>
  signals.quantile(0.95, "sis_event_loop_delay_seconds", {}, fromMs, toMs) ?? 0;

export const databaseLinkSlow: Detector =
  ({ signals }) =>
  (window) => {
    const whole = middleTimes(signals, window);
    const end = middleTimes(signals, endOf(window));
    if (whole === null || end === null) return null;
    const { client, server, link } = whole;
    const excess = (times: Times, within: Window): number => times.link - readLate(signals, within);
    if (Math.min(excess(whole, window), excess(end, endOf(window))) <= thresholds.linkSecondsPerCall)
      return null;
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
