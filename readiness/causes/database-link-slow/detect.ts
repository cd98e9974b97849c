/** Finds statements that take longer for the SIS than for Postgres: the time goes to the link between them. */
import type { Signals } from "../../evidence/signals/signals.ts";
import {
  type CauseInput,
  endOf,
  type FindIn,
  type Finding,
  rounded,
  secondsOf,
  type Window,
} from "../finding.ts";
import { thresholds } from "./thresholds.ts";

type Times = { readonly client: number; readonly server: number; readonly link: number };

export function detect({ signals }: CauseInput): FindIn {
  return (window) => {
    const whole = medianTimes(signals, window);
    const end = medianTimes(signals, endOf(window));
    if (whole === undefined || end === undefined) return undefined;
    const excess = Math.min(excessOf(signals, whole, window), excessOf(signals, end, endOf(window)));
    return excess > thresholds.linkSecondsPerCall ? describe(whole) : undefined;
  };
}

function medianTimes(signals: Signals, window: Window): Times | undefined {
  const servers = secondsPerCall(signals, "postgres", window);
  const all = [...secondsPerCall(signals, "sis", window)].flatMap(([statement, client]): Times[] => {
    const server = servers.get(statement);
    return server === undefined ? [] : [{ client, server, link: client - server }];
  });
  all.sort((left, right) => left.link - right.link);
  return all[Math.floor((all.length - 1) / 2)];
}

/** By statement; those without a name are other programs'. */
function secondsPerCall(signals: Signals, side: "sis" | "postgres", window: Window): Map<string, number> {
  const grown = (what: string): Map<string, number> =>
    signals.increaseBy(`${side}_statement_${what}_total`, {}, "statement", window.fromMs, window.toMs);
  const seconds = grown("seconds");
  const frequent = [...grown("calls")].filter(
    ([statement, calls]) => statement !== "other" && calls / secondsOf(window) > thresholds.callsPerSecond,
  );
  return new Map(frequent.map(([statement, calls]) => [statement, (seconds.get(statement) ?? 0) / calls]));
}

function excessOf(signals: Signals, { link }: Times, { fromMs, toMs }: Window): number {
  const readLate = signals.quantile(0.95, "sis_event_loop_delay_seconds", {}, fromMs, toMs) ?? 0;
  return link - readLate;
}

function describe({ client, server, link }: Times): Finding {
  return {
    strength: link / thresholds.linkSecondsPerCall,
    words: {
      server: rounded(server * 1000),
      client: rounded(client * 1000),
      link: rounded(link * 1000),
    },
    evidence: [
      {
        what: "time between the SIS and the database",
        measured: link,
        limit: thresholds.linkSecondsPerCall,
        unit: "seconds per statement",
      },
    ],
  };
}
