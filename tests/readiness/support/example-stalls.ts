/** Made-up evidence of loads in which something stood still: the SIS, its database, its sign-in, or the generator. */
import type {
  LoadEvidence,
  RequestEvidence,
  SecondEvidence,
  VisitsEvidence,
} from "../../../readiness/evidence/load-evidence.ts";

const phase = "first-bell";
const patienceMs = 10_000;

/** During the peak, half of the requests got no answer; arrivals kept coming until everyone's virtual user was held. */
export function withStalledSis(load: LoadEvidence, lost = 640): LoadEvidence {
  return {
    ...load,
    requests: load.requests.map((row) => (row.phase === phase ? unanswered(row) : row)),
    phases: load.phases.map((row) =>
      row.id === phase ? { ...row, startedArrivals: row.plannedArrivals - lost, droppedArrivals: lost } : row,
    ),
    visits: waitingIn(load.visits),
    seconds: load.seconds.map((row) => (isStill(row) ? lostArrivals(row) : row)),
    stalls: [
      { what: "answers", beginSecond: 70, endSecond: 100, provenSeconds: 29, idleSeconds: 0, failed: 900 },
    ],
    generator: { ...load.generator, droppedArrivals: lost },
  };
}

function unanswered(row: RequestEvidence): RequestEvidence {
  return { ...row, failed: Math.round(row.count / 2), maxMs: patienceMs };
}

function waitingIn(visits: readonly VisitsEvidence[]): VisitsEvidence[] {
  return visits.map((row) => (row.phase === phase ? { ...row, waitSeconds: row.visits * 8 } : row));
}

/** Half a minute in the middle of the peak. */
function isStill({ second }: SecondEvidence): boolean {
  return second >= 70 && second < 100;
}

/** They came when they were due. */
function lostArrivals(row: SecondEvidence): SecondEvidence {
  const { startedArrivalsPerSecond: came } = row;
  return { ...row, startedArrivalsPerSecond: 0, droppedArrivalsPerSecond: came, requestsPerSecond: 0 };
}

/** Writes waited for a lock until the SIS turned them away. */
export function withLockedDatabase(load: LoadEvidence): LoadEvidence {
  return {
    ...load,
    requests: load.requests.map((row) =>
      row.phase === phase && row.kind === "attendance" ? unanswered(row) : row,
    ),
  };
}

/** Nobody got in during the load, so nobody read anything either. */
export function withRefusedSignIns(load: LoadEvidence): LoadEvidence {
  return {
    ...load,
    requests: load.requests.map((row) => {
      if (row.kind === "sign-in") return { ...row, failed: row.count };
      return row.kind === "read" && row.phase === null && row.name === null ? { ...row, count: 15 } : row;
    }),
    signInMinutes: load.signInMinutes.map((minute) => ({ ...minute, failed: minute.attempts })),
    stalls: [
      { what: "sign-ins", beginSecond: 0, endSecond: 260, provenSeconds: 250, idleSeconds: 0, failed: 9_350 },
    ],
  };
}

/** The generator's own process stood still: nobody came, and it made no record. */
export function withPausedGenerator(load: LoadEvidence): LoadEvidence {
  return {
    ...load,
    requests: load.requests.map((row) => (row.phase === phase ? unanswered(row) : row)),
    visits: waitingIn(load.visits),
    seconds: load.seconds.map((row) =>
      isStill(row) ? { ...row, startedArrivalsPerSecond: 0, requestsPerSecond: 0 } : row,
    ),
    generator: { ...load.generator, longestPauseMs: 30_400 },
  };
}

/** A limit on requests per second: visits take longer, until no virtual user is free, and every answer is fast. */
export function withThrottledGenerator(load: LoadEvidence, lost = 640): LoadEvidence {
  const { phases, seconds, generator } = withStalledSis(load, lost);
  const visits = load.visits.map((row) =>
    row.phase === phase ? { ...row, otherSeconds: row.visits * 5 } : row,
  );
  return { ...load, phases, seconds, generator, visits };
}

/** The SIS let nobody in before the load. */
export function notPlayed(load: LoadEvidence): LoadEvidence {
  return {
    ...load,
    notPlayed: "The SIS answered 401 to a sign-in before the load: not accepted",
    phases: load.phases.map((row) => ({ ...row, startedArrivals: 0 })),
    requests: [],
    signInMinutes: [],
    visits: [],
    seconds: [],
    generator: { ...load.generator, sampledSeconds: 0, longestPauseMs: 0 },
    ledgerLines: {},
  };
}
