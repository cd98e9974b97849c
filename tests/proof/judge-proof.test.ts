/** The judge of the proof passes a fault only if it was detected in time and named correctly. */
import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { allFaults, type ProvenFault } from "../../proof/all-faults.ts";
import { attacks } from "../../proof/attacks.ts";
import { detectors } from "../../proof/detectors.ts";
import { judgeCalm, judgeFault, judgeRecordFault, type ProofRun } from "../../proof/judge-proof.ts";
import { detectorRow, proofPage } from "../../proof/proof-page.ts";
import { type RecordFault, recordFaults } from "../../proof/record-faults.ts";
import { allCauses } from "../../readiness/causes/all-causes.ts";
import type { Cause } from "../../readiness/causes/cause.ts";
import { databaseRestarted } from "../../readiness/causes/database-restarted/cause.ts";
import type { LikelyCause } from "../../readiness/causes/likely-causes.ts";
import { lockHeld } from "../../readiness/causes/lock-held/cause.ts";
import { poolStarved } from "../../readiness/causes/pool-starved/cause.ts";
import { schoolSlow } from "../../readiness/causes/school-slow/cause.ts";
import type { RecordedAlert } from "../../readiness/evidence/alert-evidence.ts";
import { requirements } from "../../readiness/requirements/requirements.ts";

const beganAtMs = 1_000_000;
const times = { beganAtMs, endedAtMs: beganAtMs + 20_000 };

const fired = (alert: string, afterSeconds: number): RecordedAlert => ({
  alert,
  labels: {},
  firedAtMs: beganAtMs + afterSeconds * 1000,
  resolvedAtMs: times.endedAtMs + 4000,
});

const heldLock: ProvenFault = { ...lockHeld.fault, cause: lockHeld };

const named = ({ id, component, title, sentence }: Cause): LikelyCause => ({
  cause: id,
  component,
  title,
  sentence,
  fromSecond: 20,
  toSecond: 40,
  evidence: [],
  consequences: [],
});

const seen = (change: Partial<ProofRun> = {}): ProofRun => ({
  run: "a run",
  verdict: "NO-GO",
  why: "NO-GO. 1 of 90 requirements was not met. The most serious: “What is shown is right” (not so for 3 answers).",
  alerts: [fired("LockHeld", 4), fired("SlowAttendance", 8)],
  unseen: undefined,
  likelyCauses: [named(lockHeld)],
  requirements: [],
  ...change,
});

describe("a fault", () => {
  test("is proven if its alert fired in time and the report names only its cause", () => {
    expect(judgeFault(heldLock, times, seen())).toMatchObject({
      firedAfterSeconds: 4,
      resolvedAfterSeconds: 4,
      alsoFired: ["SlowAttendance"],
      problems: [],
    });
  });

  const failures: [string, Partial<ProofRun>, RegExp][] = [
    ["its alert did not fire", { alerts: [] }, /LockHeld did not fire/],
    ["alerts were not recorded", { alerts: [], unseen: "it was gone" }, /were not recorded: it was gone/],
    ["its alert fired late", { alerts: [fired("LockHeld", 16)] }, /fired after 16 s; the promise is 15 s/],
    ["its alert fired before it began", { alerts: [fired("LockHeld", -5)] }, /fired 5 s before the fault/],
    ["the report names nothing", { likelyCauses: [] }, /names no likely cause/],
    ["the report had no signals", { likelyCauses: null }, /names no likely cause/],
    [
      "the report names another first",
      { likelyCauses: [named(poolStarved), named(lockHeld)] },
      /names the SIS's pool of database connections first/,
    ],
    [
      "the report names another too",
      { likelyCauses: [named(lockHeld), named(schoolSlow)] },
      /the report also names/,
    ],
    ["the run was judged GO", { verdict: "GO" }, /judged GO; it should have been NO-GO/],
    [
      "the alert of another cause fired",
      { alerts: [fired("LockHeld", 4), fired("PoolStarved", 6)] },
      /PoolStarved fired, but that was not the fault/,
    ],
  ];
  test.each(failures)("is not proven if %s", (_, change, problem) => {
    expect(judgeFault(heldLock, times, seen(change)).problems).toEqual([expect.stringMatching(problem)]);
  });
});

describe("a calm run", () => {
  test("is proven if nothing fired and nothing was named", () => {
    expect(judgeCalm(seen({ alerts: [], likelyCauses: [] })).problems).toEqual([]);
  });

  test("is not proven if anything fired, anything was named, or nothing was recorded", () => {
    expect(judgeCalm(seen()).problems).toHaveLength(3);
    expect(judgeCalm(seen({ alerts: [], likelyCauses: null })).problems).toHaveLength(1);
    const unseen = judgeCalm(seen({ alerts: [], unseen: "it was gone", likelyCauses: [] }));
    expect(unseen.problems).toEqual(["the alerts were not recorded: it was gone"]);
  });
});

test("each fault lasts longer than its alert's deadline", () => {
  expect(allFaults.map(({ cause }) => cause)).toEqual(allCauses);
  for (const { cause, seconds } of allFaults)
    if (cause !== databaseRestarted) expect(seconds).toBeGreaterThanOrEqual(cause.alert.promisedSeconds);
});

describe("a fault that the report tells of by itself", () => {
  const stale: RecordFault = {
    id: "stale",
    done: "a copy is shown",
    brokenPart: "stale",
    requirement: "records.shown",
    says: /\d+ of \d+ were old/,
    alsoFails: ["records.own-reads"],
  };
  const shown = { id: "records.shown", promise: "What is shown is right.", detail: "3 of 40 were old." };
  const failed = { ...shown, status: "failed" } as const;
  const ownReads = { id: "records.own-reads", promise: "", detail: "", status: "failed" } as const;
  const asExpected = {
    requirements: [failed, ownReads],
    likelyCauses: [],
    alerts: [fired("SignInsFail", 4)],
  };

  test("is proven if it is NO-GO, the verdict names it, and the report says what was seen and makes up no cause", () => {
    expect(judgeRecordFault(stale, seen(asExpected))).toMatchObject({
      requirement: "records.shown",
      detail: "3 of 40 were old.",
      mostSerious: "“What is shown is right” (not so for 3 answers)",
      problems: [],
    });
    const named = { ...stale, verdictNames: "records.own-reads" };
    expect(judgeRecordFault(named, seen(asExpected)).problems.join()).toMatch(
      /doesn't name records\.own-reads/,
    );
  });

  test.each<[string, Partial<ProofRun>, RegExp]>([
    ["its requirement was met", { requirements: [{ ...shown, status: "held" }, ownReads] }, /shown was held/],
    [
      "its requirement wasn't tested",
      { requirements: [{ ...shown, status: "not-tested" }, ownReads] },
      /was not-tested/,
    ],
    [
      "its requirement isn't in the report",
      { requirements: [ownReads] },
      /was not-tested: the report doesn't have it/,
    ],
    ["another that fails with it was met", { requirements: [failed] }, /own-reads was not-tested/],
    [
      "the report says something else of it",
      { requirements: [{ ...failed, detail: "3 were lost." }, ownReads] },
      /says: 3 were lost/,
    ],
    ["the run isn't NO-GO", { verdict: "INVALID RUN" }, /should have been NO-GO/],
    [
      "the verdict names another",
      { why: "The most serious: “No work is lost” (measured: 1)." },
      /doesn't name/,
    ],
    ["the report makes up a cause", { likelyCauses: [named(lockHeld)] }, /also names/],
    ["the alert of a cause fired", { alerts: [fired("LockHeld", 4)] }, /LockHeld fired/],
    ["the report had no signals", { likelyCauses: null }, /no signals/],
  ])("isn't proven if %s", (_, change, problem) => {
    expect(judgeRecordFault(stale, seen({ ...asExpected, ...change })).problems.join()).toMatch(problem);
  });

  test("names requirements that exist", () => {
    const ids = requirements.map(({ id }) => id);
    for (const { requirement, alsoFails = [], verdictNames = requirement } of recordFaults)
      expect(ids).toEqual(expect.arrayContaining([requirement, verdictNames, ...alsoFails]));
  });
});

test("each broken part that a fault names exists, and there are no others", async () => {
  const parts = [...allFaults, ...recordFaults].flatMap(({ brokenPart }) =>
    brokenPart === undefined ? [] : [`${brokenPart}.ts`],
  );
  expect((await readdir("proof/broken-sis/parts")).sort()).toEqual(parts.sort());
});

test("the page lists what was injected, what was detected, and what was not proven", () => {
  const page = proofPage([
    judgeCalm(seen({ alerts: [], likelyCauses: [] })),
    judgeFault(heldLock, times, seen({ alerts: [fired("LockHeld", 16)] })),
    ...recordFaults.map((fault) => judgeRecordFault(fault, seen())),
  ]);
  expect(page).toContain(`| ${heldLock.done} | LockHeld | 16 s | 15 s | 4 s |`);
  expect(page).toContain("- held-lock: LockHeld fired after 16 s; the promise is 15 s");
});

test("what a rehearsal must not miss names requirements and tests that are there by their titles, and the docs list all of it", async () => {
  const page = await readFile("docs/proof.md", "utf8");
  const ids = requirements.map(({ id }) => id);
  for (const detector of detectors) {
    if (detector.requirement !== undefined) expect(ids).toContain(detector.requirement);
    const source = await readFile(detector.shownBy, "utf8");
    expect(source.includes(`"${detector.title}"`), `${detector.shownBy}: ${detector.title}`).toBe(true);
    expect(page).toContain(`${detectorRow(detector)}\n`);
  }
});

test("each attack that was tried on Firstbell is closed by a detector, and a detector closes no other", () => {
  expect([...new Set(detectors.flatMap((detector) => detector.attacks))].toSorted()).toEqual(
    attacks.toSorted(),
  );
});

test("no requirement on records, privacy or reliability that can fail a run lacks a fault that it catches", () => {
  const caught = new Set(detectors.map(({ requirement }) => requirement));
  const named = requirements.filter(({ id, severity }) => severity === "fails" && areasOfFaults.test(id));
  expect(named.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
});

const areasOfFaults = /^(records|privacy|reliability)\./;

test("the docs show the last run: every fault, all proven", async () => {
  const page = await readFile("docs/proof.md", "utf8");
  expect(page.split("\n").filter((line) => line.startsWith("| nothing | none |"))).toHaveLength(1);
  for (const { id, done, cause } of allFaults) {
    expect(page).toContain(`| ${done} | ${cause.alert.name} |`);
    expect(page).toContain(`- ${id}: `);
  }
  for (const { id, done } of recordFaults) {
    expect(page).toContain(`| ${done} | “`);
    expect(page).toContain(`- ${id}: `);
  }
  expect(page).not.toContain("Not proven");
});
