/** What each kind of write leaves in the records that people look up. The names of records are those of the look-ups. */
import { z } from "zod";
import type { Left } from "../../../readiness/evidence/read-line.ts";
import * as records from "../client/records.ts";

const day = z.string();
const id = z.int();
const seat = { studentId: id, day };

const kinds: Readonly<Record<string, (values: unknown) => readonly Left[]>> = {
  "attendance.submit": row(
    z.object({
      ...{ sectionId: id, day, period: z.int(), seenRevision: z.int() },
      marks: z.array(z.tuple([id, z.string()])),
    }),
    ({ seenRevision, marks, ...meeting }) => [
      { record: records.roll(meeting), item: records.revision, state: seenRevision + 1 },
      ...marks.flatMap(([student, code]) => [
        { record: records.roll(meeting), item: student, state: code },
        { record: records.marksOf(student), item: records.classOf(meeting), state: code },
      ]),
    ],
  ),
  "scores.enter": row(
    z.object({ assignmentId: id, scores: z.array(z.tuple([id, z.number(), z.int()])) }),
    ({ assignmentId, scores }) =>
      scores.flatMap(([student, points, version]) => [
        {
          ...{ record: records.scoresFor(assignmentId), item: student },
          state: records.scoreWith(points, version + 1),
        },
        { record: records.scoresOf(student), item: assignmentId, state: points },
      ]),
  ),
  "schedule.add": row(z.object({ ...seat, sectionId: id }), (add) => [given(add, add.sectionId)]),
  "schedule.drop": row(z.object({ ...seat, sectionId: id }), (drop) => [given(drop, drop.sectionId, null)]),
  "schedule.move": row(z.object({ ...seat, fromSectionId: id, toSectionId: id }), (move) => [
    given(move, move.fromSectionId, null),
    given(move, move.toSectionId),
  ]),
  "health.record-visit": row(
    z.object({ schoolId: id, day, reason: z.string(), visitId: id }),
    ({ schoolId, day: on, reason, visitId }) => [
      { record: records.visitsAt(schoolId, on), item: visitId, state: reason },
    ],
  ),
  "transcripts.enter-course": row(z.object({ studentId: id, line: id }), ({ studentId, line }) => [
    { record: records.transcriptOf(studentId), item: line, state: 1 },
  ]),
  "transcripts.verify-course": row(
    z.object({ studentId: id, line: id, seenRevision: id }),
    ({ studentId, line, seenRevision }) => [
      { record: records.transcriptOf(studentId), item: line, state: seenRevision + 1 },
    ],
  ),
  "enrollment.enroll": row(
    z.object({ schoolId: id, entryDate: day, studentId: id }),
    ({ schoolId, entryDate, studentId }) => [
      { record: records.enrolled, item: studentId, state: schoolId, since: entryDate },
    ],
  ),
  "enrollment.transfer": row(z.object({ ...seat, toSchoolId: id }), (move) => left(move, move.toSchoolId)),
  "enrollment.withdraw": row(z.object(seat), (leaving) => left(leaving, null)),
  "enrollment.no-show": row(z.object(seat), (leaving) => [
    ...left(leaving, null),
    /** Whoever never came wasn't absent either. */
    { record: records.marksOf(leaving.studentId), state: null },
  ]),
};

/** Nothing for a write that can't be read, or that changes nothing that anyone looks up. */
export function leftBy({ kind, sent, answer }: WrittenValues): readonly Left[] {
  return kinds[kind]?.({ ...answer, ...sent }) ?? [];
}

type Fields = Readonly<Record<string, unknown>>;
type WrittenValues = { readonly kind: string; readonly sent: Fields; readonly answer: Fields | null };

function row<Values>(shape: z.ZodType<Values>, leaves: (values: Values) => readonly Left[]) {
  return (values: unknown): readonly Left[] => {
    const { data } = shape.safeParse(values);
    return data === undefined ? [] : leaves(data);
  };
}

type Seat = { readonly studentId: number; readonly day: string };

function given({ studentId, day: since }: Seat, section: number, state: Left["state"] = records.held): Left {
  return { record: records.scheduleOf(studentId), item: section, state, since };
}

/** Whoever leaves a school gives up all seats there. */
function left({ studentId, day: since }: Seat, school: number | null): Left[] {
  return [
    { record: records.enrolled, item: studentId, state: school, since },
    { record: records.scheduleOf(studentId), state: null, since },
  ];
}
