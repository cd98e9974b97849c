/** Random histories through the real SIS: the ledger reports nothing where nothing is wrong, and exactly what was harmed. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LedgerEvidence } from "../../../readiness/evidence/evidence.ts";
import {
  createLedgerTemplate,
  day,
  type Fate,
  type LedgerRun,
  type Sent,
  startLedgerRun,
} from "../../support/ledger-run.ts";
import type { TestDatabase } from "../../support/postgres.ts";
import { aldo, aster, bea, birch, carl, dara, finn } from "../../support/small-school.ts";

/** Each run has a database of its own. */
const numRuns = 15;

let template: TestDatabase;
beforeAll(async () => {
  template = await createLedgerTemplate();
});
afterAll(() => template.drop());

const student = fc.constantFrom(aldo, bea, carl, dara, finn);
const section = fc.constantFrom(...birch.sections, birch.freeInPeriod1, birch.fullInPeriod2);
const code = fc.constantFrom("P", "A", "T", "E");

/** A step names what to do; rosters and versions are read when it is played. */
type Step =
  | { do: "submit"; sectionId: number; codes: string[] }
  | { do: "score"; points: number[]; stale: boolean }
  | { do: "write"; sent: Sent };

const seatStep: fc.Arbitrary<Sent> = fc.oneof(
  fc
    .record({ studentId: student, sectionId: section })
    .map((seat): Sent => ({ kind: "schedule.add", sent: { ...seat, day } })),
  fc
    .record({ studentId: student, sectionId: section })
    .map((seat): Sent => ({ kind: "schedule.drop", sent: { ...seat, day } })),
  fc
    .record({ studentId: student, fromSectionId: section, toSectionId: section })
    .map((move): Sent => ({ kind: "schedule.move", sent: { ...move, day } })),
);
const counterStep: fc.Arbitrary<Sent> = fc.oneof(
  fc.record({ studentId: student, home: fc.boolean() }).map(
    ({ studentId, home }): Sent => ({
      kind: "enrollment.transfer",
      sent: { studentId, toSchoolId: home ? birch.schoolId : aster.schoolId, day, grade: home ? 10 : 5 },
    }),
  ),
  student.map(
    (studentId): Sent => ({ kind: "enrollment.withdraw", sent: { studentId, day, exitCode: "T180" } }),
  ),
  student.map((studentId): Sent => ({ kind: "enrollment.no-show", sent: { studentId, day } })),
  fc.constantFrom("Stellar", "Lunar").map(
    (familyName): Sent => ({
      kind: "enrollment.enroll",
      sent: {
        schoolId: birch.schoolId,
        grade: 10,
        givenName: "Nova",
        familyName,
        birthDate: "2011-01-01",
        entryDate: day,
        entryCode: "E2",
      },
    }),
  ),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("submit" as const),
      sectionId: section,
      codes: fc.array(code, { minLength: 8, maxLength: 8 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("score" as const),
      points: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 8, maxLength: 8 }),
      stale: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: seatStep.map((sent): Step => ({ do: "write", sent })) },
  { weight: 2, arbitrary: counterStep.map((sent): Step => ({ do: "write", sent })) },
);
const fate: fc.Arbitrary<Fate> = fc.constantFrom(
  "answered",
  "answered",
  "answered",
  "unanswered",
  "never-arrived",
);
const moment = fc.array(fc.record({ step, fate }), { minLength: 1, maxLength: 3 });
/** Moments follow each other; the steps of one moment happen at once, each by another user. */
const history = fc.array(moment, { minLength: 1, maxLength: 7 });
type History = { step: Step; fate: Fate }[][];

async function sentFor(ledger: LedgerRun, each: Step): Promise<Sent> {
  if (each.do === "write") return each.sent;
  const sectionId = each.do === "submit" ? each.sectionId : birch.sections[0];
  const rows = await ledger.query<{ id: number; version: number }>(
    `SELECT seat.student_id AS id, coalesce(score.version, 0) AS version FROM section_enrollments AS seat
     LEFT JOIN scores AS score ON score.student_id = seat.student_id AND score.assignment_id = $2
     WHERE seat.section_id = $1 AND seat.end_date IS NULL ORDER BY seat.seat`,
    [sectionId, birch.assignment],
  );
  if (each.do === "submit") {
    const marks = rows.map(({ id }, index): [number, string] => [id, each.codes[index] ?? "P"]);
    return { kind: "attendance.submit", sent: { sectionId, day, marks } };
  }
  const scores = rows.map(({ id, version }, index): [number, number, number] => [
    id,
    each.points[index] ?? 0,
    each.stale ? version + 1 : version,
  ]);
  return { kind: "scores.enter", sent: { assignmentId: birch.assignment, sectionId, scores } };
}

async function play(ledger: LedgerRun, moments: History): Promise<void> {
  for (const steps of moments) {
    await Promise.all(
      steps.map(async ({ step, fate }, index) =>
        ledger.attempt(`u${index}`, await sentFor(ledger, step), fate),
      ),
    );
  }
}

type Faults = Record<string, [op: string, students: number[]]>;

/** Each kind of fault with its only operation. */
function faultsOf(evidence: LedgerEvidence): Faults {
  return Object.fromEntries(
    evidence.faults
      .filter(({ operations }) => operations > 0)
      .map(({ fault, samples, studentIds }) => [
        fault,
        [samples.map((sample) => sample.op).join(", "), studentIds],
      ]),
  );
}

async function withHistory(moments: History, check: (ledger: LedgerRun) => Promise<void>): Promise<void> {
  const ledger = await startLedgerRun(template);
  try {
    await play(ledger, moments);
    await check(ledger);
  } finally {
    await ledger.stop();
  }
}

test("an intact history has no fault, whatever was written, answered or not, in any order", async () => {
  await fc.assert(
    fc.asyncProperty(history, (moments) =>
      withHistory(moments, async (ledger) => {
        const evidence = await ledger.reconcile();
        expect(faultsOf(evidence)).toEqual({});
        expect(evidence.entries).toBe(ledger.entries.length);
      }),
    ),
    { numRuns },
  );
});

/** Rows that a history left behind, each with the operation that wrote it. */
const writtenRows = {
  mark: `SELECT stored.operation_id AS op, mark.student_id AS student, mark.section_id AS id FROM attendance_marks AS mark
    JOIN attendance_submissions AS stored USING (section_id, day, revision) ORDER BY 1, 2`,
  score: "SELECT operation_id AS op, student_id AS student, assignment_id AS id FROM scores ORDER BY 1, 2",
} as const;

/** One harm to one row, and the fault that it must be. */
const harms = [
  {
    row: "mark",
    fault: "lost",
    sql: "DELETE FROM attendance_marks WHERE student_id = $1 AND section_id = $2",
  },
  {
    row: "mark",
    fault: "altered",
    sql: `UPDATE attendance_marks SET code = CASE code WHEN 'P' THEN 'A' ELSE 'P' END
      WHERE student_id = $1 AND section_id = $2`,
  },
  {
    row: "mark",
    fault: "duplicated",
    sql: "INSERT INTO attendance_marks SELECT * FROM attendance_marks WHERE student_id = $1 AND section_id = $2",
  },
  { row: "score", fault: "lost", sql: "DELETE FROM scores WHERE student_id = $1 AND assignment_id = $2" },
  {
    row: "score",
    fault: "altered",
    sql: "UPDATE scores SET points = points + 1 WHERE student_id = $1 AND assignment_id = $2",
  },
  {
    row: "score",
    fault: "altered",
    sql: "UPDATE scores SET version = version + 1 WHERE student_id = $1 AND assignment_id = $2",
  },
  {
    row: "score",
    fault: "duplicated",
    sql: "INSERT INTO scores SELECT * FROM scores WHERE student_id = $1 AND assignment_id = $2",
  },
] as const;

const dropKeys = `ALTER TABLE attendance_marks DROP CONSTRAINT attendance_marks_pk;
  ALTER TABLE scores DROP CONSTRAINT scores_pk`;

test("one harmed mark or score is reported as exactly that, whatever else was written", async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.constantFrom(...harms), fc.nat(), (moments, harm, pick) =>
      withHistory(moments, async (ledger) => {
        const rows = await ledger.query<{ op: string; student: number; id: number }>(writtenRows[harm.row]);
        const victim = rows[pick % Math.max(rows.length, 1)];
        if (victim === undefined) return;
        await ledger.query(dropKeys);
        await ledger.query(harm.sql, [victim.student, victim.id]);
        expect(faultsOf(await ledger.reconcile())).toEqual({ [harm.fault]: [victim.op, [victim.student]] });
      }),
    ),
    { numRuns },
  );
});

test("a line taken out of a user's sequence is reported as missing, and as nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.nat(), (moments, pick) =>
      withHistory(moments, async (ledger) => {
        const inside = ledger.entries.filter((entry) =>
          ledger.entries.some((later) => later.user === entry.user && later.sequence > entry.sequence),
        );
        const removed = inside[pick % Math.max(inside.length, 1)];
        if (removed === undefined) return;
        const lines = ledger.entries
          .filter((entry) => entry !== removed)
          .map((entry) => JSON.stringify(entry));
        const faults = faultsOf(await ledger.reconcile(lines));
        expect(Object.keys(faults)).toEqual(["missing-line"]);
        expect(faults["missing-line"]?.[0]).toBe(removed.op);
      }),
    ),
    { numRuns },
  );
});

test("rows that no one attempted are reported, whatever else was written", async () => {
  await fc.assert(
    fc.asyncProperty(history, (moments) =>
      withHistory(moments, async (ledger) => {
        await ledger.query(`INSERT INTO scores (assignment_id, student_id, section_id, points, version, entered_by, operation_id)
          VALUES (302, 1001, 11, 4, 1, 1, 'ghost')`);
        expect(faultsOf(await ledger.reconcile())).toEqual({ "never-attempted": ["ghost", [1001]] });
      }),
    ),
    { numRuns },
  );
});
