/** What people looked up, compared with all writes of the load. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, lookUpEvidence } from "../../../loadtests/run/look-up-evidence.ts";
import type { ReadLine } from "../../../readiness/evidence/read-line.ts";
import { othersSeeWithinMs } from "../../../readiness/requirements/others-see-within.ts";

const kind = "attendance.submit";
const marks = { record: "attendance of student 7", item: "2026-08-11 period 1" } as const;

function change(state: string, sentAt: number, outcome: Change["outcome"] = "ok"): Change {
  return { ...marks, kind, state, outcome, sentAt, endedAt: sentAt + 50 };
}

function look(sentAt: number, shown: string | undefined): ReadLine {
  return {
    ...{ name: "family-attendance", sentAt, endedAt: sentAt + 40, day: "2026-08-11" },
    ...{ record: marks.record, student: 7, complete: true },
    shows: shown === undefined ? [] : [[marks.item, shown]],
  };
}

function outdated(changes: readonly Change[], line: ReadLine): number | undefined {
  const [row] = lookUpEvidence([line], changes);
  return row?.compared === 0 ? undefined : row?.outdated;
}

const late = 1_000 + 50 + othersSeeWithinMs;

describe("a value that people look up", () => {
  test("is right if it's the one that was entered last", () => {
    expect(outdated([change("A", 0), change("T", 1_000)], look(late, "T"))).toBe(0);
    expect(outdated([change("A", 0), change("T", 1_000)], look(late, "A"))).toBe(1);
  });

  test("isn't compared as long as it may still be as it was before the load", () => {
    expect(outdated([change("A", 1_000)], look(late - 1, undefined))).toBeUndefined();
    expect(outdated([change("A", 0, "refused")], look(late, undefined))).toBeUndefined();
    expect(outdated([change("A", 0, "unknown")], look(late, undefined))).toBeUndefined();
  });

  test("may be one that is being entered, or one whose writer got no answer", () => {
    for (const other of [change("T", late + 10), change("T", 2_000, "unknown")]) {
      expect(outdated([change("A", 0), other], look(late, "T"))).toBe(0);
      expect(outdated([change("A", 0), other], look(late, "A"))).toBe(0);
      expect(outdated([change("A", 0), other], look(late, "E"))).toBe(1);
    }
  });

  test("is missed in a list that is complete, and only there", () => {
    expect(outdated([change("A", 0)], look(late, undefined))).toBe(1);
    expect(outdated([change("A", 0)], { ...look(late, undefined), complete: false })).toBeUndefined();
  });

  test("doesn't show yet if it begins on a later day", () => {
    const tomorrow = { ...change("T", 1_000), since: "2026-08-12" };
    expect(outdated([change("A", 0), tomorrow], look(late, "A"))).toBe(0);
    expect(outdated([change("A", 0), tomorrow], { ...look(late, "T"), day: "2026-08-12" })).toBe(0);
  });

  test("is nothing if everything in the record was given up", () => {
    const { item: _, ...left } = { ...change("", 1_000), state: null };
    expect(outdated([change("A", 0), left], look(late, undefined))).toBe(0);
    expect(outdated([change("A", 0), left], look(late, "A"))).toBe(1);
  });
});

test("those that are outdated are added up, with the students and what was expected", () => {
  const rows = lookUpEvidence([look(late, "P"), look(late, "A")], [change("A", 0)]);
  expect(rows).toEqual([
    {
      ...{ name: "family-attendance", answers: 2, compared: 2, outdated: 1, studentIds: [7] },
      kinds: { "attendance.submit": 2 },
      samples: [{ atMs: late, record: `${marks.record}, ${marks.item}`, expected: "A", seen: "P" }],
    },
  ]);
});

/** A record that takes each write at some moment between its request and its answer. */
const timeline = fc.array(
  fc.record({
    sentAt: fc.nat(20_000),
    takes: fc.nat(3_000),
    effect: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 8 },
);

test("whatever a record really shows is never called outdated", () => {
  fc.assert(
    fc.property(timeline, fc.nat(30_000), (writes, readAt) => {
      const changes = writes.map(({ sentAt, takes }, index): Change => {
        return { ...marks, kind, state: `${index}`, outcome: "ok", sentAt, endedAt: sentAt + takes };
      });
      const taken = writes
        .map(({ sentAt, takes, effect }, index) => ({ at: sentAt + takes * effect, state: `${index}` }))
        .filter(({ at }) => at <= readAt + 20)
        .sort((one, other) => one.at - other.at)
        .at(-1);
      expect(outdated(changes, look(readAt, taken?.state)) ?? 0).toBe(0);
    }),
  );
});
