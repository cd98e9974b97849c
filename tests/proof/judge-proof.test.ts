/** The judge of the proof: it passes what was seen in time and named rightly, and nothing else. */
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { allFaults } from "../../proof/all-faults.ts";
import { heldLock } from "../../proof/faults/held-lock.ts";
import { judgeCalm, judgeFault, type ProofRun } from "../../proof/judge-proof.ts";
import { proofPage } from "../../proof/proof-page.ts";
import { causeById, causes } from "../../readiness/causes/cause-list.ts";
import type { LikelyCause } from "../../readiness/causes/likely-causes.ts";
import type { RecordedAlert } from "../../readiness/evidence/alert-evidence.ts";

const beganAtMs = 1_000_000;
const standing = { beganAtMs, endedAtMs: beganAtMs + 20_000 };

const fired = (alert: string, afterSeconds: number): RecordedAlert => ({
  alert,
  labels: {},
  firedAtMs: beganAtMs + afterSeconds * 1000,
  resolvedAtMs: standing.endedAtMs + 4000,
});

const named = (cause: LikelyCause["cause"]): LikelyCause => ({
  ...causeById[cause],
  cause,
  fromSecond: 20,
  toSecond: 40,
  evidence: [],
  consequences: [],
});

const seen = (change: Partial<ProofRun> = {}): ProofRun => ({
  run: "a run",
  verdict: "NO-GO",
  alerts: [fired("LockHeld", 4), fired("SlowAttendance", 8)],
  unseen: null,
  likelyCauses: [named("lock-held")],
  ...change,
});

describe("a fault", () => {
  it("is proven where its alert fired in time, and the report names it alone", () => {
    expect(judgeFault(heldLock, standing, seen())).toMatchObject({
      firedAfterSeconds: 4,
      resolvedAfterSeconds: 4,
      alsoFired: ["SlowAttendance"],
      problems: [],
    });
  });

  const failures: [string, Partial<ProofRun>, RegExp][] = [
    ["its alert did not fire", { alerts: [] }, /LockHeld did not fire/],
    ["nobody recorded alerts", { alerts: [], unseen: "it was gone" }, /were not recorded: it was gone/],
    ["its alert fired late", { alerts: [fired("LockHeld", 16)] }, /fired after 16 s; promised were 15 s/],
    ["its alert fired before it began", { alerts: [fired("LockHeld", -5)] }, /fired 5 s before the fault/],
    ["the report names nothing", { likelyCauses: [] }, /names no likely cause/],
    ["the report had no signals", { likelyCauses: null }, /names no likely cause/],
    [
      "the report names another first",
      { likelyCauses: [named("pool-starved"), named("lock-held")] },
      /names the SIS's pool of database connections first/,
    ],
    [
      "the report names another too",
      { likelyCauses: [named("lock-held"), named("school-slow")] },
      /the report also names/,
    ],
    ["the run was taken for a good one", { verdict: "GO" }, /judged GO; it should have been NO-GO/],
    [
      "the alert of another cause cried",
      { alerts: [fired("LockHeld", 4), fired("PoolStarved", 6)] },
      /PoolStarved fired, which is not what was done/,
    ],
  ];
  it.each(failures)("is not proven where %s", (_, change, problem) => {
    expect(judgeFault(heldLock, standing, seen(change)).problems).toEqual([expect.stringMatching(problem)]);
  });
});

describe("a calm run", () => {
  it("is proven where nothing fired and nothing was named", () => {
    expect(judgeCalm(seen({ alerts: [], likelyCauses: [] })).problems).toEqual([]);
  });

  it("is not proven where anything fired, anything was named, or nothing could be told", () => {
    expect(judgeCalm(seen()).problems).toHaveLength(3);
    expect(judgeCalm(seen({ alerts: [], likelyCauses: null })).problems).toHaveLength(1);
    const unseen = judgeCalm(seen({ alerts: [], unseen: "it was gone", likelyCauses: [] }));
    expect(unseen.problems).toEqual(["the alerts were not recorded: it was gone"]);
  });
});

it("puts in a fault for each cause, for longer than its alert may take", () => {
  expect(allFaults.map(({ id }) => id).sort()).toEqual(causes.map(({ fault }) => fault).sort());
  for (const { id, cause, seconds } of allFaults) {
    expect(causeById[cause].fault).toBe(id);
    if (id !== "restarted-database") expect(seconds).toBeGreaterThanOrEqual(causeById[cause].promisedSeconds);
  }
});

it("tells on its page what was done, what was seen, and what was not proven", () => {
  const page = proofPage([
    judgeCalm(seen({ alerts: [], likelyCauses: [] })),
    judgeFault(heldLock, standing, seen({ alerts: [fired("LockHeld", 16)] })),
  ]);
  expect(page).toContain(`| ${heldLock.done} | LockHeld | 16 s | 15 s | 4 s |`);
  expect(page).toContain("- held-lock: LockHeld fired after 16 s; promised were 15 s");
});

it("stands in the docs as it was run last: every fault, and nothing that is not proven", async () => {
  const page = await readFile("docs/proof.md", "utf8");
  expect(page.split("\n").filter((line) => line.startsWith("| nothing | none |"))).toHaveLength(1);
  for (const { id, done, cause } of allFaults) {
    expect(page).toContain(`| ${done} | ${causeById[cause].alert} |`);
    expect(page).toContain(`- ${id}: `);
  }
  expect(page).not.toContain("Not proven");
});
