/** Schedule requests: what a student has, what is open, and add, drop, move. */

import { paths } from "../../targets/reference-sis/client/paths.ts";
import type { ScheduleAdd } from "../../targets/reference-sis/writes/schedule-add.ts";
import type { ScheduleDrop } from "../../targets/reference-sis/writes/schedule-drop.ts";
import type { ScheduleMove } from "../../targets/reference-sis/writes/schedule-move.ts";
import { knownNumbersIn, numberIn, numbersIn } from "./answers.ts";
import { attempt, type WriteResult } from "./ledger.ts";
import { isOk, send } from "./send.ts";
import type { Visit } from "./visit.ts";

export type Held = { section: number; period: number };
export type Opening = { section: number; course: number };

function pairs<First, Second, Pair>(
  left: First[],
  right: Second[],
  pair: (first: First, second: Second) => Pair,
): Pair[] {
  return left.flatMap((first, index) => {
    const second = right[index];
    return second === undefined ? [] : [pair(first, second)];
  });
}

export function readSchedule(visit: Visit, student: number): Held[] | null {
  const answer = send(visit, "student-schedule", { path: paths.schedule(student), read: true });
  if (!isOk(answer.status)) return null;
  return pairs(
    knownNumbersIn(answer, "sections.#.sectionId"),
    numbersIn(answer, "sections.#.period"),
    (section, period) => ({ section, period }),
  );
}

/** Sections of a period with a free seat, for a grade. */
export function readOpenings(visit: Visit, school: number, period: number, grade: number): Opening[] {
  const answer = send(visit, "open-sections", {
    path: paths.openSections(school, period, grade),
    read: true,
  });
  return pairs(
    numbersIn(answer, "sections.#.sectionId"),
    numbersIn(answer, "sections.#.courseId"),
    (section, course) => ({ section, course }),
  );
}

export function addSection(visit: Visit, student: number, section: number): WriteResult {
  const sent = { sectionId: section, day: visit.day };
  return attempt<ScheduleAdd>(
    visit,
    { name: "add-section", path: paths.studentSections(student), body: JSON.stringify(sent) },
    { kind: "schedule.add", sent: { studentId: student, ...sent } },
    (answer) => ({ seat: numberIn(answer, "seat") ?? 0 }),
  );
}

export function dropSection(visit: Visit, student: number, section: number): WriteResult {
  return attempt<ScheduleDrop>(
    visit,
    { name: "drop-section", path: paths.studentSection(student, section, visit.day) },
    { kind: "schedule.drop", sent: { studentId: student, sectionId: section, day: visit.day } },
    () => null,
  );
}

export function moveSection(visit: Visit, student: number, from: number, to: number): WriteResult {
  const sent = { fromSectionId: from, toSectionId: to, day: visit.day };
  return attempt<ScheduleMove>(
    visit,
    { name: "move-section", path: paths.sectionMoves(student), body: JSON.stringify(sent) },
    { kind: "schedule.move", sent: { studentId: student, ...sent } },
    (answer) => ({ seat: numberIn(answer, "seat") ?? 0 }),
  );
}
