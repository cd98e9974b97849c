/** The classes whose teachers come to take attendance, each once. Pure. */
import { z } from "zod";
import type { Meeting } from "../../targets/reference-sis/people/missing-rolls.ts";
import { attendance } from "../journeys/attendance.ts";
import type { Plan } from "../model/plan.ts";
import { peopleNeeded } from "../model/rates.ts";

const teacher = z.object({ section: z.int(), period: z.int() });

/** `people`: each journey's, by its id. */
export function dueRolls(plan: Plan, people: ReadonlyMap<string, readonly unknown[]>): Meeting[] {
  const teachers = (people.get(attendance.id) ?? []).slice(0, peopleNeeded(plan, attendance.id));
  const meetings = teachers.map((each) => teacher.parse(each));
  return [...new Map(meetings.map((each) => [`${each.section} ${each.period}`, each])).values()];
}
