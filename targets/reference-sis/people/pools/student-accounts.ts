/** Students in middle and high school, who sign in through the district's single sign-on. */
import { and, eq, gte, isNull, sql } from "drizzle-orm";
import { activeOn } from "../../../../sis/db/active-on.ts";
import { accounts } from "../../../../sis/db/schema/access.ts";
import { schoolEnrollments } from "../../../../sis/db/schema/enrollment.ts";
import { countOf, type DistrictAccount, type Pool, withTokens } from "../pool.ts";

/** Younger students have no account. */
const lowestGrade = 6;

export type StudentAccount = DistrictAccount & { readonly school: number | undefined };

export const studentAccounts: Pool<"student-accounts", StudentAccount> = {
  id: "student-accounts",
  async gather({ district: { database, openingDay, schoolYear, shuffled }, entrance }, wanted) {
    const found = await database
      .select({ subject: accounts.subject, school: schoolEnrollments.schoolId })
      .from(accounts)
      .innerJoin(schoolEnrollments, eq(schoolEnrollments.studentId, accounts.studentId))
      .where(
        and(
          eq(schoolEnrollments.schoolYear, schoolYear),
          activeOn(schoolEnrollments, sql`${openingDay}`),
          eq(schoolEnrollments.kind, "primary"),
          gte(schoolEnrollments.grade, lowestGrade),
          isNull(accounts.disabledAt),
        ),
      )
      .orderBy(shuffled(accounts.id))
      .limit(countOf(wanted));
    const schools = new Map(found.map(({ subject, school }) => [subject, school]));
    const students = await withTokens(entrance, [...schools.keys()], countOf(wanted));
    return students.map((student) => ({ ...student, school: schools.get(student.subject) }));
  },
};
