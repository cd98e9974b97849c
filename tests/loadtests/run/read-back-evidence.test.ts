/** Which looks prove that a confirmed write wasn't there. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type LedgerWrite, readLedgerWrites } from "../../../loadtests/run/ledger-writes.ts";
import { readBackEvidence } from "../../../loadtests/run/read-back-evidence.ts";
import type { ReadBackLine } from "../../../readiness/evidence/read-back-line.ts";
import { allWrites } from "../../../targets/reference-sis/all-writes.ts";

const move: LedgerWrite = {
  op: "run-u1-1",
  kind: "schedule.move",
  outcome: "ok",
  person: "u1 71",
  sentAt: 1_000,
  endedAt: 1_040,
  record: "student 7",
  students: [7],
};
const drop: LedgerWrite = { ...move, op: "run-u2-1", kind: "schedule.drop", person: "u2 72" };
const look: ReadBackLine = {
  op: move.op,
  kind: move.kind,
  by: "self",
  answeredAt: 1_040,
  staleMs: 1,
  endedAt: 1_060,
};

test("a look that lacks the write is stale, unless somebody else's write could have come between", () => {
  const times = fc.record({
    sentAt: fc.integer({ min: 900, max: 1_200 }),
    lasts: fc.integer({ min: 0, max: 100 }),
    outcome: fc.constantFrom("ok" as const, "refused" as const, "unknown" as const),
    record: fc.constantFrom("student 7", "student 8"),
  });
  fc.assert(
    fc.property(times, ({ sentAt, lasts, outcome, record }) => {
      const other = { ...drop, sentAt, endedAt: sentAt + lasts, outcome, record };
      const begunInTime = sentAt < look.endedAt;
      const mayStillTakeEffect = outcome === "unknown" || other.endedAt > move.sentAt;
      const excused = outcome !== "refused" && record === move.record && begunInTime && mayStillTakeEffect;
      const [found] = readBackEvidence([look], [move, other]);
      expect(found).toMatchObject({ stale: excused ? 0 : 1, contested: excused ? 1 : 0 });
    }),
  );
});

test("what the same person wrote afterwards is no excuse", () => {
  const after = { ...move, op: "run-u1-2", sentAt: 1_041, endedAt: 1_050 };
  expect(readBackEvidence([look], [move, after])).toMatchObject([{ stale: 1, contested: 0 }]);
});

test("looks are added up by kind and by who looked, with the longest time and the students", () => {
  const later = { ...look, by: "other", staleMs: 640 } as const;
  expect(readBackEvidence([look, { ...look, staleMs: null }, later], [move])).toEqual([
    {
      ...{ kind: "schedule.move", by: "other", writes: 1, stale: 1, longestStaleMs: 640, contested: 0 },
      ...{ studentIds: [7], samples: [move.op] },
    },
    {
      ...{ kind: "schedule.move", by: "self", writes: 2, stale: 1, longestStaleMs: 1, contested: 0 },
      ...{ studentIds: [7], samples: [move.op] },
    },
  ]);
});

test("a write that is missing from the ledger is no excuse", () => {
  expect(readBackEvidence([look], [])).toMatchObject([{ stale: 1, studentIds: [] }]);
});

test("the writes of a ledger's file say what they change, and whose it is", async () => {
  const folder = await mkdtemp(join(tmpdir(), "firstbell-writes-"));
  const file = join(folder, "ledger.ndjson");
  const of = {
    ...{ user: "u1", by: { account: 71, staff: 4 }, journey: "office", phase: "counters" },
    ...{ sentAt: 5, durationMs: 2, status: 200 },
  };
  const lines = [
    {
      ...{ op: "run-u1-1", sequence: 1, ...of, outcome: "ok", kind: "attendance.submit" },
      sent: { sectionId: 3, day: "2026-08-11", period: 2, seenRevision: 0, marks: [[8, "P"]] },
      answer: { revision: 1 },
    },
    {
      ...{ op: "run-u1-2", sequence: 2, ...of, outcome: "ok", kind: "enrollment.enroll" },
      ...{ sent: { schoolId: 1 }, answer: { studentId: 9 } },
    },
    { visit: { journey: "office" } },
  ];
  await writeFile(file, `${lines.map((line) => JSON.stringify(line)).join("\n")}\n{"op":"torn`);
  expect(await readLedgerWrites(file, allWrites)).toEqual([
    {
      ...{ op: "run-u1-1", kind: "attendance.submit", outcome: "ok", person: "u1 71", sentAt: 5, endedAt: 7 },
      ...{ record: "class 3 2026-08-11 2", students: [8] },
    },
    {
      ...{ op: "run-u1-2", kind: "enrollment.enroll", outcome: "ok", person: "u1 71", sentAt: 5, endedAt: 7 },
      ...{ record: "student 9", students: [9] },
    },
  ]);
  await rm(folder, { recursive: true });
});
