/**
 * Looks up, once everyone has left, a sample of what they entered: classes' attendance, scores, schedules and students. Each
 * person who entered something looks again. The lines go to last-looks.ndjson, and are compared with all writes of the load.
 */
import { z } from "zod";
import type { ReadLine } from "../../readiness/evidence/read-line.ts";
import type { ReadCall } from "../../targets/reference-sis/client/request.ts";
import { sectionRoster } from "../../targets/reference-sis/client/requests/attendance.ts";
import { schoolStudents } from "../../targets/reference-sis/client/requests/enrollment.ts";
import { scoreVersions } from "../../targets/reference-sis/client/requests/grades.ts";
import { schoolVisits } from "../../targets/reference-sis/client/requests/health.ts";
import { seenSections, studentSchedule } from "../../targets/reference-sis/client/requests/scheduling.ts";
import { transcript } from "../../targets/reference-sis/client/requests/transcripts.ts";
import { attendance } from "../journeys/attendance.ts";
import { counselor } from "../journeys/counselor.ts";
import { nurse } from "../journeys/nurse.ts";
import { office } from "../journeys/office.ts";
import { scores } from "../journeys/scores.ts";
import { transcripts } from "../journeys/transcripts.ts";
import { jsonAnswer } from "./json-answer.ts";
import { readJsonLines } from "./json-lines.ts";
import { lookAtAll } from "./look-at-all.ts";
import type { OutsideVisits } from "./outside-visits.ts";
import { readLineShape } from "./read-console.ts";

/** What one person looks up of a day. */
export type Look<Result = unknown> = {
  readonly session: string;
  readonly day: string;
  readonly call: ReadCall<Result>;
};

/** Of each journey. [K] */
const mostPeople = 40;

/** Those of the SIS's answers that can be read, and how many there were of them. */
export async function takeLastLooks(
  looks: readonly Look[],
  target: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly lines: readonly ReadLine[]; readonly outside: OutsideVisits }> {
  const { results, outside } = await lookAtAll(
    looks,
    target,
    signal,
    ({ day, call: { name, record } }, body, sentAt) => {
      const seen = record?.(jsonAnswer(body));
      return seen && { name, sentAt, endedAt: Date.now(), day, ...seen };
    },
  );
  return { lines: results.filter((line) => line !== undefined), outside };
}

/** `people`: those who come, by the id of the journey. `day`: that of the load, YYYY-MM-DD. */
export function lastLooksOf(people: ReadonlyMap<string, readonly unknown[]>, day: string): Look[] {
  const lookers = [
    lookersOf(people.get(attendance.id), teacherShape, ({ section, period }) => ({
      ...{ day, call: sectionRoster(section, day, period) },
    })),
    lookersOf(people.get(scores.id), scorerShape, ({ assignments: [first, ...later] }) => ({
      ...{ day, call: scoreVersions(later.at(-1) ?? first) },
    })),
    lookersOf(people.get(counselor.id), counselorShape, ({ student }) => {
      const tomorrow = dayAfter(day);
      return { day: tomorrow, call: scheduleOn(student, tomorrow) };
    }),
    lookersOf(people.get(nurse.id), nurseShape, ({ school }) => ({
      ...{ day, call: schoolVisits(school, day) },
    })),
    lookersOf(people.get(transcripts.id), counselorShape, ({ student }) => ({
      ...{ day, call: transcript(student) },
    })),
    lookersOf(people.get(office.id), clerkShape, ({ school, work: { familyName } }) => ({
      ...{ day, call: schoolStudents(school, familyName) },
    })),
  ];
  const looks = lookers.flat();
  return [...new Map(looks.map((look) => [look.call.path, look])).values()];
}

/** People without what is looked for are passed over. */
function lookersOf<Person extends { readonly session: string }>(
  people: readonly unknown[] = [],
  shape: z.ZodType<Person>,
  lookOf: (person: Person) => Omit<Look, "session">,
): Look[] {
  return people.slice(0, mostPeople).flatMap((each) => {
    const { data } = shape.safeParse(each);
    return data === undefined ? [] : [{ session: data.session, ...lookOf(data) }];
  });
}

const signedIn = { session: z.string() };
const teacherShape = z.object({ ...signedIn, section: z.int(), period: z.int() });
const scorerShape = z.object({ ...signedIn, assignments: z.tuple([z.int()], z.int()) });
const counselorShape = z.object({ ...signedIn, student: z.int() });
const nurseShape = z.object({ ...signedIn, school: z.int() });
const clerkShape = z.object({
  ...signedIn,
  school: z.int(),
  work: z.object({ familyName: z.string() }),
});

/** Seats that are given up or taken change the next day. */
function scheduleOn(student: number, day: string): ReadCall<unknown> {
  return { ...studentSchedule(student, day), record: (answer) => seenSections(student, answer) };
}

const dayMs = 86_400_000;

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, day.length);
}

/** None in runs that were recorded before anyone took them. */
export async function readLastLooks(file: string): Promise<ReadLine[]> {
  return (await readJsonLines(file, readLineShape)) ?? [];
}
