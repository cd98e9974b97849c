/** Likely causes: each is named from its own figures, what follows from it is not, and a healthy run names none. */
import { describe, expect, it } from "vitest";
import { type CauseId, causeIds } from "../../../readiness/causes/cause-list.ts";
import { consequencesOf } from "../../../readiness/causes/consequences.ts";
import { likelyCauses } from "../../../readiness/causes/likely-causes.ts";
import type { SignalSource } from "../../../readiness/evidence/signals/signals.ts";
import {
  away,
  eventLoop,
  healthy,
  loadOf,
  lockWait,
  poolWait,
  readOnce,
  scans,
  schools,
  server,
  signalsOf,
  signIns,
  statementsOf,
  statementTimes,
  statementTimesOf,
  type Told,
  wrongFrom,
  wrongUntil,
} from "./told.ts";

/** The healthy SIS with some of its figures replaced. */
const tell = (...replaced: Told[][]): Told[] => {
  const metricsOf = (group: readonly Told[]) =>
    group.map(({ metric, labels }) => metric + JSON.stringify(labels));
  const taken = new Set(replaced.flatMap(metricsOf));
  const kept = healthy().filter((group) => !metricsOf(group).some((key) => taken.has(key)));
  return [...kept, ...replaced].flat();
};

const find = (told: Told[], load = loadOf(), silent?: SignalSource) =>
  likelyCauses({ signals: signalsOf(told, silent), load });

type Alone = { told: Told[]; load?: ReturnType<typeof loadOf>; silent?: SignalSource; says: string };
const alone: Record<CauseId, Alone> = {
  "sis-silent": { told: tell(), silent: "sis", says: "told nobody anything for 21 s" },
  "statement-slow": {
    told: tell([...statementTimesOf("submit", 0.8, 0.8), ...statementTimes()]),
    says: "Statement submit takes 0.8 s each time, 100 % of all the time",
  },
  "database-restarted": { told: tell(server(true)), says: "was started again at 00:33:20 UTC" },
  "generator-saturated": { told: tell(), load: loadOf(3), says: "63 of 90 arrivals did not start in time" },
  "lock-held": {
    told: tell(lockWait(4)),
    says: "“a report” holds a lock on table attendance_submissions, and others waited up to 4 s",
  },
  "event-loop-blocked": { told: tell(eventLoop(0.4)), says: "up to 0.5 s at a time" },
  "index-missing": {
    told: tell(scans(90_000)),
    says: "Of table enrollments 300 rows are read for each row that is answered, 91,000 a second: the index that",
  },
  "statements-per-request": {
    told: tell(statementsOf(70)),
    says: "One request of roster executes 78 statements",
  },
  "database-link-slow": { told: tell(statementTimes(0.021, 0.001)), says: "costs 20 ms each time" },
  "pool-starved": { told: tell(poolWait(0.9)), says: "for one of 8 connections of the core pool" },
  "retry-storm": {
    told: tell(signIns(30)),
    says: "30 attempts a second were not accepted against 3 that were",
  },
  "school-slow": { told: tell(schools(0.8)), says: "School 2 of Elm waits 0.8 s a request" },
};

describe("one cause alone", () => {
  it.each(causeIds)("%s is named, with its figures and its time, and nothing else is", (id) => {
    const { told, load, silent, says } = alone[id];
    const found = find(told, load, silent);
    expect(found.map(({ cause }) => cause)).toEqual([id]);
    const [first] = found;
    expect(first?.sentence).toContain(says);
    expect(first?.sentence).not.toMatch(/[{}?]/);
    expect(first?.evidence[0]?.measured).toBeGreaterThan(first?.evidence[0]?.limit ?? Number.NaN);
    expect(Math.abs((first?.fromSecond ?? 0) - wrongFrom)).toBeLessThanOrEqual(8);
    expect(Math.abs((first?.toSecond ?? 0) - wrongUntil)).toBeLessThanOrEqual(8);
  });
});

describe("causes together", () => {
  it("names none where all is well, and none where nothing was told", () => {
    expect(find(tell())).toEqual([]);
    expect(find([])).toEqual([]);
  });

  it("names what is the root, and lists what follows from it", () => {
    const [first, ...others] = find(tell(lockWait(4), poolWait(0.9), schools(0.8)));
    expect(others).toEqual([]);
    expect(first?.cause).toBe("lock-held");
    expect(first?.consequences).toHaveLength(2);
  });

  it("does not say that connections were lost where the database stood still and went on", () => {
    const found = find(tell(away()));
    expect(found.map(({ cause }) => cause)).toEqual(["database-restarted"]);
    expect(found[0]?.sentence).toContain("did not answer for 21 s");
    expect(found[0]?.sentence).not.toContain("connection");
  });

  it("does not blame the SIS for what another program reads", () => {
    const other = statementTimesOf("other", 0, 0.02).filter(({ source }) => source === "postgres");
    expect(find(tell(scans(90_000), other))[0]?.sentence).toContain(
      "a query of another program than the SIS",
    );
  });

  it("does not miss an index where a whole table is read once", () => {
    expect(find(tell(readOnce()))).toEqual([]);
  });

  it("does not take a full pool for its cause where statements are slow", () => {
    expect(find(tell(poolWait(0.9), statementTimes(0.2, 0.199)))).toEqual([]);
    const [first, ...others] = find(tell(poolWait(0.9), statementTimes(0.9, 0.9)));
    expect([first?.cause, others]).toEqual(["statement-slow", []]);
  });

  it("does not take statements that are slow on both sides for a slow link", () => {
    expect(find(tell(statementTimes(0.05, 0.049)))).toEqual([]);
  });

  it("does not take one slow statement, which one side counts before the other, for a slow link", () => {
    const both = [
      ...statementTimesOf("claim"),
      ...statementTimesOf("session"),
      ...statementTimesOf("report", 1, 0.8),
    ];
    expect(find(tell([...statementTimes(), ...both])).map(({ cause }) => cause)).toEqual(["statement-slow"]);
  });

  it("never explains one by itself, over however many others", () => {
    const reached = (from: CauseId): Set<CauseId> => {
      const seen = new Set<CauseId>(consequencesOf[from] ?? []);
      for (const next of seen) for (const further of consequencesOf[next] ?? []) seen.add(further);
      return seen;
    };
    for (const id of causeIds) expect(reached(id)).not.toContain(id);
  });

  it("puts a generator in doubt before everything else", () => {
    const found = find(tell(scans(90_000)), loadOf(3));
    expect(found.map(({ cause }) => cause)).toEqual(["generator-saturated", "index-missing"]);
  });
});
