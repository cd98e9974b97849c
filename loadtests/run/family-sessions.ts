/** Opens sessions before the load for a few of the families who come, so that what they are shown can be compared whole. */
import { z } from "zod";
import type { OpenSessions } from "../../targets/reference-sis/people/open-sessions.ts";
import { guardian } from "../journeys/guardian.ts";
import { student } from "../journeys/student.ts";

/** A family's session, and the students whom they may look up. */
export type FamilyInSession = {
  readonly session: string;
  readonly account: number;
  readonly students: readonly number[];
};

/** Of each journey. [K] */
const mostFamilies = 8;

const child = z.object({ student: z.int() }).transform(({ student }) => student);
const guardianShape = z
  .object({ account: z.int(), username: z.string(), password: z.string(), children: z.array(child) })
  .transform(({ children: students, ...of }) => ({ ...of, students }));
const studentShape = z
  .object({ account: z.int(), subject: z.string(), self: child })
  .transform(({ self, ...of }) => ({ ...of, students: [self] }));

/** `people`: those who come, by the id of the journey. Without those whom the SIS refuses to let in with a password. */
export async function openFamilySessions(
  people: ReadonlyMap<string, readonly unknown[]>,
  { withPasswords, ofSubjects }: Pick<OpenSessions, "withPasswords" | "ofSubjects">,
): Promise<FamilyInSession[]> {
  const guardians = firstOf(people.get(guardian.id), guardianShape);
  const students = firstOf(people.get(student.id), studentShape);
  const sessions = new Map([
    ...(await withPasswords(guardians)),
    ...(await ofSubjects(students.map(({ subject }) => subject))),
  ]);
  return [
    ...guardians.map(({ username, ...of }) => ({ ...of, name: username })),
    ...students.map(({ subject, ...of }) => ({ ...of, name: subject })),
  ].flatMap(({ name, account, students }) => {
    const session = sessions.get(name);
    return session === undefined ? [] : [{ session, account, students }];
  });
}

function firstOf<Person>(people: readonly unknown[] = [], shape: z.ZodType<Person>): Person[] {
  return people.slice(0, mostFamilies).flatMap((each) => shape.safeParse(each).data ?? []);
}
