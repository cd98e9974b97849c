/** Counselors with a session, and the student of each whose transcript gets a course from another school. */
import { sql } from "drizzle-orm";
import { z } from "zod";
import { lineRows } from "../../contents/transcript-contents.ts";
import { courseRow, unweightedOf } from "../../contents/transcript-figures.ts";
import { type District, rowsOf } from "../district.ts";
import type { FreeStudent, StudentChoice } from "../free-students.ts";
import { countOf, type Pool } from "../pool.ts";
import { readSchoolStaff, type StaffMember, tasksInTurn } from "../school-staff.ts";
import { type SignedIn, signInEarly } from "../signed-in.ts";

export type Registrar = SignedIn & {
  readonly school: number;
  readonly student: number;
  readonly grade: number;
  /** The numbers of the lines that are on record. */
  readonly lines: readonly number[];
  /** Of what counts, computed from the records; undefined while nothing does. */
  readonly unweighted?: number;
  /** The session of somebody at the school who waits to see the course. */
  readonly colleague?: string;
  /** Somebody who enters the same course at the same moment. */
  readonly rival?: SignedIn;
};

export const registrars: Pool<"registrars", Registrar> = {
  id: "registrars",
  async choose(source, wanted) {
    const count = countOf(wanted);
    const choice = await source.freeStudents.forTasks(count);
    const tasks = chooseTranscripts(await readSchoolStaff(source.district, "counselor"), choice, count);
    const signedIn = await signInEarly(source, tasks);
    return async () => {
      const known = await readKnown(
        source.district,
        tasks.map(({ student }) => student),
      );
      const entering = tasks.map((each) => ({ ...each, kind: "transcript" }));
      const colleagues = await source.onlookers.colleagues(entering);
      const rivals = await source.rivals.atSchool(entering);
      return tasks.map(({ subject, ...task }, index) => ({
        ...{ ...task, ...signedIn(subject), lines: [] },
        ...known.get(task.student),
        ...colleagues[index],
        ...rivals[index],
      }));
    };
  },
};

type Task = StaffMember & Pick<FreeStudent, "student" | "grade">;

const graduating = 12;
const lowestSecondaryGrade = 6;

/** Seniors of the counselor's own school, or else others of secondary school. */
function chooseTranscripts(staff: readonly StaffMember[], students: StudentChoice, wanted: number): Task[] {
  return tasksInTurn(staff, wanted, (counselor) => {
    const found = seniorOf(students, counselor.school);
    return found && { ...counselor, student: found.student, grade: found.grade };
  });
}

function seniorOf(students: StudentChoice, school: number): FreeStudent | undefined {
  const here = students.bySchool.get(school);
  return (
    students.take(here, ({ grade }) => grade === graduating) ??
    students.take(here, ({ grade }) => grade >= lowestSecondaryGrade)
  );
}

const listedShape = z.object({ student: z.int(), rows: z.array(courseRow) });

async function readKnown(
  district: District,
  students: readonly number[],
): Promise<ReadonlyMap<number, Pick<Registrar, "lines" | "unweighted">>> {
  const found = await rowsOf(
    district,
    listedShape,
    sql`
      SELECT asked.student, (SELECT coalesce(jsonb_agg(entry), '[]') FROM (${lineRows(sql`asked.student`)}) own) AS rows
        FROM unnest(${sql.param(students)}::int[]) AS asked (student)`,
  );
  return new Map(
    found.map(({ student, rows }) => {
      const unweighted = unweightedOf(rows);
      const lines = rows.map(({ line }) => line);
      return [student, { lines, ...(unweighted === null ? {} : { unweighted }) }];
    }),
  );
}
