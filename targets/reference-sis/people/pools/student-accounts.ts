/** Students in middle and high school, who sign in through the district's single sign-on and look themselves up. */
import { and, eq, gte, isNull, sql } from "drizzle-orm";
import { activeOn } from "../../../../sis/db/active-on.ts";
import { accounts } from "../../../../sis/db/schema/access.ts";
import { schoolEnrollments } from "../../../../sis/db/schema/enrollment.ts";
import type { District } from "../district.ts";
import { forbiddenTurn } from "../forbidden-turn.ts";
import type { KnownChild } from "../known.ts";
import { readChildren } from "../known-children.ts";
import { countOf, type DistrictAccount, type Pool, withTokens } from "../pool.ts";

/** Younger students have no account. */
const lowestGrade = 6;

export type StudentAccount = DistrictAccount & {
  readonly school: number;
  readonly self: KnownChild;
  readonly tries?: { readonly forbidden: "another-family"; readonly student: number };
};

export const studentAccounts: Pool<"student-accounts", StudentAccount> = {
  id: "student-accounts",
  async choose({ district, entrance, freeStudents }, wanted) {
    const chosen = await readStudents(district, countOf(wanted));
    return async () => {
      const ids = chosen.map(({ student }) => student);
      const known = await readChildren(district, ids, freeStudents.isTaken);
      const described = chosen.map(({ student, ...account }, index) => ({
        ...{ ...account, role: "student" },
        self: known.get(student) ?? { student, sections: { must: [] } },
        ...triesOf(
          index,
          ids.find((id) => id !== student),
        ),
      }));
      return await withTokens(entrance, described, countOf(wanted));
    };
  },
};

function triesOf(index: number, student: number | undefined): Pick<StudentAccount, "tries"> {
  const forbidden = forbiddenTurn(index, ["another-family"] as const);
  return forbidden === undefined || student === undefined ? {} : { tries: { forbidden, student } };
}

type ChosenStudent = {
  readonly account: number;
  readonly subject: string;
  readonly student: number;
  readonly school: number;
};

function readStudents(
  { database, day, schoolYear, shuffled }: District,
  limit: number,
): Promise<ChosenStudent[]> {
  return database
    .select({
      account: accounts.id,
      subject: accounts.subject,
      student: schoolEnrollments.studentId,
      school: schoolEnrollments.schoolId,
    })
    .from(accounts)
    .innerJoin(schoolEnrollments, eq(schoolEnrollments.studentId, accounts.studentId))
    .where(
      and(
        eq(schoolEnrollments.schoolYear, schoolYear),
        activeOn(schoolEnrollments, sql`${day}`),
        eq(schoolEnrollments.kind, "primary"),
        gte(schoolEnrollments.grade, lowestGrade),
        isNull(accounts.disabledAt),
      ),
    )
    .orderBy(shuffled(accounts.id))
    .limit(limit);
}
