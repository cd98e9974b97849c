/** The rows that a role may see, learned through the API itself, so that generated requests often name real ones. */
import { z } from "zod";

export type Client = { readonly url: string; readonly token: string | undefined };
export type KnownRows = Readonly<Record<string, readonly (string | number)[]>>;

/** Few enough that later requests meet rows that an earlier one changed. */
const rowsAtMost = 8;
/** Fewer still, so that a request often names a section and its students. */
const sectionsAtMost = 3;

export async function findKnownRows(client: Client, days: readonly string[]): Promise<KnownRows> {
  const account = await ask(client, "/api/me", z.object({ schoolId: z.int().nullable() }));
  const schoolId = account?.schoolId ?? 1;
  const sections = (await findSections(client, schoolId, days[0] ?? "")).slice(0, sectionsAtMost);
  const students = await findStudents(client, schoolId, sections);
  const assignments = await Promise.all(sections.map((id) => findAssignments(client, id)));
  return {
    schoolId: [schoolId],
    sectionId: sections,
    studentId: students.slice(0, rowsAtMost).map(({ studentId }) => studentId),
    search: students.slice(0, rowsAtMost).map(({ familyName }) => familyName),
    assignmentId: assignments.flat().slice(0, rowsAtMost),
    termId: [1, 2, 3],
    day: days,
  };
}

const sectionList = z.object({ sections: z.array(z.object({ sectionId: z.int() })) });
const studentList = z.object({
  students: z.array(z.object({ studentId: z.int(), familyName: z.string() })),
});
const assignmentList = z.object({ assignments: z.array(z.object({ assignmentId: z.int() })) });

type Student = z.output<typeof studentList>["students"][number];

async function findSections(client: Client, schoolId: number, day: string): Promise<readonly number[]> {
  const taught = await ask(client, `/api/teachers/me/sections?day=${day}`, sectionList);
  const found = taught ?? (await ask(client, `/api/schools/${schoolId}/sections?limit=50`, sectionList));
  return (found?.sections ?? []).map(({ sectionId }) => sectionId);
}

/** Teachers have no list of students; their rosters name them. */
async function findStudents(
  client: Client,
  schoolId: number,
  [sectionId]: readonly number[],
): Promise<readonly Student[]> {
  const lists = [
    "/api/families/students",
    `/api/schools/${schoolId}/students?limit=50`,
    `/api/sections/${sectionId}/roster`,
  ];
  for (const list of lists) {
    const found = await ask(client, list, studentList);
    if (found !== undefined) return found.students;
  }
  return [];
}

async function findAssignments(client: Client, sectionId: number): Promise<readonly number[]> {
  const found = await ask(client, `/api/sections/${sectionId}/assignments`, assignmentList);
  return (found?.assignments ?? []).map(({ assignmentId }) => assignmentId);
}

/** Undefined where the role may not ask. */
async function ask<Shape>(
  { url, token }: Client,
  path: string,
  shape: z.ZodType<Shape>,
): Promise<Shape | undefined> {
  if (token === undefined) return undefined;
  const response = await fetch(`${url}${path}`, { headers: { Authorization: `Bearer ${token}` } });
  return response.ok ? shape.parse(await response.json()) : undefined;
}
