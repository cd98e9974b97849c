/** Several likely causes: the root cause is named and its consequences are listed; a healthy run has none. */
import { expect, test } from "vitest";
import { allCauses } from "../../../readiness/causes/all-causes.ts";
import type { Cause } from "../../../readiness/causes/cause.ts";
import { canExplain, type LikelyCause, likelyCauses } from "../../../readiness/causes/likely-causes.ts";
import { gatherSignals } from "../../../readiness/evidence/signals/gather-signals.ts";
import { arrivals, lockWait, onCalm, pool, rowsRead, school, statement } from "./stories/calm.ts";
import { beganAtMs, causeInputOf } from "./stories/signals-of.ts";
import { counter, gauge, type Series } from "./stories/story.ts";

function find(...groups: readonly Series[][]): LikelyCause[] {
  return likelyCauses(causeInputOf({ series: onCalm(groups.flat()) }));
}

function named(...groups: readonly Series[][]): string[] {
  return find(...groups).map(({ cause }) => cause);
}

test("a healthy run and one without signals name none", () => {
  expect(find()).toEqual([]);
  const signals = gatherSignals().signals();
  expect(likelyCauses({ signals, load: { startedAtMs: beganAtMs, seconds: [] } })).toEqual([]);
});

test("the root cause is named, and its consequences are listed", () => {
  const slowSchool = [
    school("1", { perSecond: 2, seconds: 0.8 }),
    school("2", { perSecond: 20, seconds: 0.02 }),
  ];
  const [first, ...others] = find(lockWait(4), pool(0.9), ...slowSchool);
  expect(others).toEqual([]);
  expect(first?.cause).toBe("lock-held");
  expect(first?.consequences).toHaveLength(2);
});

test("a database that was paused and resumed isn't reported as having dropped connections", () => {
  const paused = [
    gauge("postgres_up", {}, 1, 0, 1),
    gauge("postgres_start_time_seconds", {}, 1000, 1000, 1000),
  ];
  const [first] = find(paused);
  expect(first?.cause).toBe("database-restarted");
  expect(first?.sentence).not.toContain("connection");
});

test("the SIS isn't blamed for what another program reads", () => {
  const other = [
    ...statement("section-roster"),
    counter("postgres_statement_seconds_total", { statement: "other" }, 0.02, 1, 0.02),
  ];
  expect(find(rowsRead(90_000), other)[0]?.sentence).toContain("a query from a program other than the SIS");
});

test("a full pool isn't the cause if statements are slow", () => {
  const slow = (seconds: number): Series[] => [
    ...pool(0.9, seconds),
    ...statement("submit", { sisSeconds: seconds, postgresSeconds: seconds }),
  ];
  expect(named(slow(0.2))).toEqual([]);
  expect(named(slow(0.9))).toEqual(["statement-slow"]);
});

test("one slow statement that one side counts before the other is not a slow link", () => {
  const statements = [
    ...["section-roster", "claim", "session"].flatMap((name) => statement(name)),
    ...statement("report", { sisSeconds: 1, postgresSeconds: 0.8 }),
  ];
  expect(named(statements)).toEqual(["statement-slow"]);
});

test("a saturated generator puts everything else in doubt, so it comes first", () => {
  expect(named(rowsRead(90_000), arrivals(3))).toEqual(["generator-saturated", "index-missing"]);
});

test("causes explain only causes that exist, and none explains itself, however many are in between", () => {
  const explainedBy = (cause: Cause): Cause[] => allCauses.filter((symptom) => canExplain(cause, symptom));
  for (const cause of allCauses) {
    const reached = new Set(explainedBy(cause));
    for (const next of reached) for (const further of explainedBy(next)) reached.add(further);
    expect(reached).not.toContain(cause);
    const known = ["every wait", ...allCauses.map(({ id }) => id)];
    expect(cause.explains.filter((id) => !known.includes(id))).toEqual([]);
  }
});

test("every cause has an id, an alert and a fault of its own", () => {
  const count = allCauses.length;
  expect(new Set(allCauses.map(({ id }) => id)).size).toBe(count);
  expect(new Set(allCauses.map(({ alert }) => alert.name)).size).toBe(count);
  expect(new Set(allCauses.map(({ fault }) => fault.id)).size).toBe(count);
});
