/** Teachers with a session, and a student of theirs who has a special-education program. */
import { sql } from "drizzle-orm";
import { z } from "zod";
import { activeOn } from "../../../../sis/db/active-on.ts";
import { accounts } from "../../../../sis/db/schema/access.ts";
import { sectionEnrollments, sections, sectionTeachers } from "../../../../sis/db/schema/scheduling.ts";
import { terms } from "../../../../sis/db/schema/schools.ts";
import { educationPrograms } from "../../../../sis/db/schema/special-education.ts";
import { type District, openOn, rowsOf } from "../district.ts";
import type { Known } from "../known.ts";
import { readRosters } from "../known-rosters.ts";
import { countOf, type Pool, repeatedTo } from "../pool.ts";
import { isToBeChecked, triesFor } from "../programs.ts";
import { type SignedIn, signInEarly } from "../signed-in.ts";

export type ProgramReader = SignedIn & {
  readonly school: number;
  readonly section: number;
  /** The section's students on the day of the load. */
  readonly roster: Known;
  /** Whose program they read. */
  readonly student: number;
};

export const programReaders: Pool<"program-readers", ProgramReader> = {
  id: "program-readers",
  async choose(source, wanted) {
    const count = countOf(wanted);
    const found = await readTaughtPrograms(source.district, triesFor(count));
    const signedIn = await signInEarly(source, found);
    return async () => {
      const free = found.filter(({ student }) => !source.freeStudents.isTaken(student));
      const rosterOf = await readRosters(
        source,
        free.map(({ section }) => section),
      );
      return repeatedTo(free, count).map(({ subject, ...of }) => ({
        ...{ ...signedIn(subject), ...of },
        roster: rosterOf(of.section),
      }));
    };
  },
};

const taughtShape = z.object({ subject: z.string(), school: z.int(), section: z.int(), student: z.int() });

/** One student per teacher. */
function readTaughtPrograms(district: District, limit: number): Promise<z.infer<typeof taughtShape>[]> {
  const { day, shuffled } = district;
  const on = sql`${day}::date`;
  return rowsOf(
    district,
    taughtShape,
    sql`
      WITH taught AS (
        SELECT DISTINCT ON (${sectionTeachers.staffId})
               ${sectionTeachers.staffId} AS staff_id, ${sections.id} AS section, ${sections.schoolId} AS school,
               ${educationPrograms.studentId} AS student
          FROM ${educationPrograms}
          JOIN ${sectionEnrollments} ON ${sectionEnrollments.studentId} = ${educationPrograms.studentId}
                                    AND ${activeOn(sectionEnrollments, on)}
          JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
          JOIN ${terms} ON ${terms.id} = ${sections.termId}
          JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sections.id}
                                 AND ${sectionTeachers.role} = 'primary' AND ${activeOn(sectionTeachers, on)}
         WHERE ${openOn(day)} AND NOT (${isToBeChecked(educationPrograms.studentId)})
         ORDER BY ${sectionTeachers.staffId}, ${shuffled(educationPrograms.studentId)}, ${sections.id}
      )
      SELECT ${accounts.subject} AS subject, taught.school, taught.section, taught.student
        FROM taught
        JOIN ${accounts} ON ${accounts.staffId} = taught.staff_id AND ${accounts.disabledAt} IS NULL
       ORDER BY ${shuffled(sql`taught.student`)}, taught.section
       LIMIT ${limit}`,
  );
}
