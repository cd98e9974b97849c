/** Case managers with a session, and one student of each, whose placement they check. */
import { asc, sql } from "drizzle-orm";
import { z } from "zod";
import { activeOn } from "../../../../sis/db/active-on.ts";
import { accounts } from "../../../../sis/db/schema/access.ts";
import { schoolEnrollments } from "../../../../sis/db/schema/enrollment.ts";
import { staff } from "../../../../sis/db/schema/people.ts";
import { educationPrograms } from "../../../../sis/db/schema/special-education.ts";
import { anyOf, type District, rowsOf } from "../district.ts";
import { readChildren } from "../known-children.ts";
import { countOf, type Pool, repeatedTo } from "../pool.ts";
import { isToBeChecked, triesFor } from "../programs.ts";
import { type SignedIn, signInEarly } from "../signed-in.ts";

export type CaseManager = SignedIn & {
  readonly school: number;
  /** Whose placement they check. */
  readonly student: number;
  /** The student's sections on the day of the load. */
  readonly sections: readonly number[];
  /** Everyone in the caseload. */
  readonly students: readonly number[];
  /** The session of somebody at the school who waits to see what they found. */
  readonly colleague?: string;
  /** Somebody who checks the same placement at the same moment. */
  readonly rival?: SignedIn;
};

export const caseManagers: Pool<"case-managers", CaseManager> = {
  id: "case-managers",
  async choose(source, wanted) {
    const count = countOf(wanted);
    const found = await readManaged(source.district, triesFor(count));
    const signedIn = await signInEarly(source, found);
    return async () => {
      const free = found.filter(({ student }) => !source.freeStudents.isTaken(student));
      const tasks = repeatedTo(free, count);
      const children = await readChildren(
        source.district,
        free.map(({ student }) => student),
        () => false,
      );
      const caseloads = await readCaseloads(
        source.district,
        free.map(({ manager }) => manager),
      );
      const entering = tasks.map((each) => ({ ...each, kind: "placement" }));
      const colleagues = await source.onlookers.colleagues(entering);
      const rivals = await source.rivals.inDistrict(tasks.map(() => "placement"));
      return tasks.map(({ subject, school, student, manager }, index) => ({
        ...{ ...signedIn(subject), school, student },
        sections: children.get(student)?.sections.must ?? [],
        students: caseloads.get(manager) ?? [],
        ...colleagues[index],
        ...rivals[index],
      }));
    };
  },
};

const managedShape = z.object({ subject: z.string(), manager: z.int(), school: z.int(), student: z.int() });
type Managed = z.infer<typeof managedShape>;

/** Students of the case manager's own school. */
function readManaged(district: District, limit: number): Promise<Managed[]> {
  const { day, schoolYear, shuffled } = district;
  return rowsOf(
    district,
    managedShape,
    sql`
      SELECT ${accounts.subject} AS subject, ${staff.id} AS manager, ${staff.schoolId} AS school,
             ${educationPrograms.studentId} AS student
        FROM ${educationPrograms}
        JOIN ${staff} ON ${staff.id} = ${educationPrograms.caseManagerId}
        JOIN ${accounts} ON ${accounts.staffId} = ${staff.id} AND ${accounts.disabledAt} IS NULL
        JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${educationPrograms.studentId}
                                 AND ${schoolEnrollments.schoolId} = ${staff.schoolId}
                                 AND ${schoolEnrollments.schoolYear} = ${schoolYear}
                                 AND ${schoolEnrollments.kind} = 'primary'
                                 AND ${activeOn(schoolEnrollments, sql`${day}::date`)}
       WHERE ${isToBeChecked(educationPrograms.studentId)}
       ORDER BY ${shuffled(educationPrograms.studentId)}
       LIMIT ${limit}`,
  );
}

/** By the case manager. */
async function readCaseloads(
  { database }: District,
  managers: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const { caseManagerId: manager, studentId: student } = educationPrograms;
  const found = await database
    .select({ manager, student })
    .from(educationPrograms)
    .where(anyOf(manager, managers))
    .orderBy(asc(student));
  const byManager = Map.groupBy(found, (each) => each.manager);
  return new Map([...byManager].map(([id, own]) => [id, own.map((each) => each.student)]));
}
