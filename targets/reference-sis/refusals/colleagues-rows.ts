/** Rows that are near to somebody's own and still aren't theirs: a colleague's students. */
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { activeOn } from "../../../sis/db/active-on.ts";
import { accounts } from "../../../sis/db/schema/access.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { staff, students } from "../../../sis/db/schema/people.ts";
import { educationPrograms } from "../../../sis/db/schema/special-education.ts";
import { type District, rowsOf } from "../people/district.ts";

const shape = z.object({ subject: z.string(), student: z.int(), name: z.string() });
const name = sql`${students.givenName} || ' ' || ${students.familyName}`;

/** A case manager, and a student of the same school with a program that another one manages. */
export async function readColleaguesStudent(
  district: District,
  school: number,
): Promise<z.infer<typeof shape> | undefined> {
  const rows = await rowsOf(
    district,
    shape,
    sql`
    SELECT ${accounts.subject} AS subject, ${students.id} AS student, ${name} AS name
      FROM ${schoolEnrollments}
      JOIN ${educationPrograms} ON ${educationPrograms.studentId} = ${schoolEnrollments.studentId}
      JOIN ${students} ON ${students.id} = ${schoolEnrollments.studentId}
      JOIN (${managersAt(district, school)}) AS other ON other.staff_id <> ${educationPrograms.caseManagerId}
      JOIN ${accounts} ON ${accounts.staffId} = other.staff_id AND ${accounts.role} = 'case-manager'
                      AND ${accounts.disabledAt} IS NULL
     WHERE ${atSchool(district, school)}
     ORDER BY ${district.shuffled(students.id)}, ${accounts.id}
     LIMIT 1`,
  );
  return rows[0];
}

/** Schools where more than one case manager works. */
export async function readSchoolsOfTwo(district: District, most: number): Promise<readonly number[]> {
  const rows = await rowsOf(
    district,
    z.object({ school: z.int() }),
    sql`
    SELECT ${staff.schoolId} AS school
      FROM ${staff}
      JOIN ${accounts} ON ${accounts.staffId} = ${staff.id} AND ${accounts.role} = 'case-manager'
                      AND ${accounts.disabledAt} IS NULL
     WHERE ${staff.schoolId} IS NOT NULL
     GROUP BY ${staff.schoolId}
    HAVING count(DISTINCT ${staff.id}) > 1
     ORDER BY ${district.shuffled(staff.schoolId)}
     LIMIT ${most}`,
  );
  return rows.map(({ school }) => school);
}

function atSchool({ day }: District, school: number): SQL {
  return sql`${schoolEnrollments.schoolId} = ${school} AND ${activeOn(schoolEnrollments, sql`${day}::date`)}`;
}

/** Those who manage somebody's program there. */
function managersAt(district: District, school: number): SQL {
  return sql`
    SELECT DISTINCT ${educationPrograms.caseManagerId} AS staff_id
      FROM ${schoolEnrollments}
      JOIN ${educationPrograms} ON ${educationPrograms.studentId} = ${schoolEnrollments.studentId}
     WHERE ${atSchool(district, school)}`;
}
