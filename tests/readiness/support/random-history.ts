/** Random histories of writes to the small school, and how the real SIS plays them. */
import fc from "fast-check";
import { day, type Fate, type LedgerRun, newcomerOf, type Sent } from "../../support/ledger-run.ts";
import { aldo, aster, bea, birch, carl, dara, finn } from "../../support/small-school.ts";

const student = fc.constantFrom(aldo, bea, carl, dara, finn);
const section = fc.constantFrom(...birch.sections, birch.freeInPeriod1, birch.fullInPeriod2);
const code = fc.constantFrom("P", "A", "T", "E");

/** A step names what to do; rosters and versions are read when it is played. */
type Step =
  | { readonly do: "submit"; readonly sectionId: number; readonly codes: string[]; readonly stale: boolean }
  | { readonly do: "score"; readonly points: number[]; readonly stale: boolean }
  | { readonly do: "write"; readonly sent: Sent };

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
      sent: {
        studentId,
        toSchoolId: home ? birch.schoolId : aster.schoolId,
        fromSchoolId: home ? aster.schoolId : birch.schoolId,
        day,
        grade: home ? 10 : 5,
      },
    }),
  ),
  student.map(
    (studentId): Sent => ({ kind: "enrollment.withdraw", sent: { studentId, day, exitCode: "T180" } }),
  ),
  student.map((studentId): Sent => ({ kind: "enrollment.no-show", sent: { studentId, day } })),
  fc.constantFrom("Stellar", "Lunar").map(
    (familyName): Sent => ({
      kind: "enrollment.enroll",
      sent: newcomerOf(familyName),
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
      stale: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("score" as const),
      points: fc.array(
        fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4),
        { minLength: 8, maxLength: 8 },
      ),
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
export const history = fc.array(moment, { minLength: 1, maxLength: 7 });
export type History = { readonly step: Step; readonly fate: Fate }[][];

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
    const { period, revision } = await ledger.seen(sectionId);
    const seenRevision = each.stale ? Math.max(revision - 1, 0) : revision;
    return { kind: "attendance.submit", sent: { sectionId, day, period, seenRevision, marks } };
  }
  const scores = rows.map(({ id, version }, index): [number, number, number] => [
    id,
    each.points[index] ?? 0,
    each.stale ? version + 1 : version,
  ]);
  return { kind: "scores.enter", sent: { assignmentId: birch.assignment, sectionId, scores } };
}

export async function play(ledger: LedgerRun, moments: History): Promise<void> {
  for (const steps of moments) {
    await Promise.all(
      steps.map(async ({ step, fate }, index) =>
        ledger.attempt(`u${index}`, await sentFor(ledger, step), fate),
      ),
    );
  }
}
