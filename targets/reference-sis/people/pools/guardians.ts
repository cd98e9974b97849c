/** Guardians who sign in with a password, each at the school of one of their children. */
import { and, eq, inArray, isNotNull, isNull, min, sql } from "drizzle-orm";
import { activeOn } from "../../../../sis/db/active-on.ts";
import { accounts } from "../../../../sis/db/schema/access.ts";
import { schoolEnrollments } from "../../../../sis/db/schema/enrollment.ts";
import { studentGuardians } from "../../../../sis/db/schema/people.ts";
import type { District } from "../district.ts";
import { countOf, type Pool } from "../pool.ts";

export type Guardian = {
  readonly username: string;
  readonly password: string;
  readonly school: number | undefined;
};

export const guardians: Pool<"guardians", Guardian> = {
  id: "guardians",
  async gather({ district, entrance }, wanted) {
    const { database, shuffled } = district;
    const found = await database
      .select({ guardian: accounts.guardianId, username: accounts.subject })
      .from(accounts)
      .where(and(isNotNull(accounts.guardianId), isNull(accounts.disabledAt)))
      .orderBy(shuffled(accounts.id))
      .limit(countOf(wanted));
    const people = found.flatMap(({ guardian, username }) =>
      guardian === null ? [] : [{ guardian, username }],
    );
    const schools = await readSchools(
      district,
      people.map(({ guardian }) => guardian),
    );
    return people.map(({ guardian, username }) => ({
      username,
      password: entrance.guardianPassword(guardian),
      school: schools.get(guardian),
    }));
  },
};

/** Where a child of each guardian is enrolled, by the guardian's id. */
async function readSchools(
  { database, openingDay, schoolYear }: District,
  guardianIds: readonly number[],
): Promise<ReadonlyMap<number, number | undefined>> {
  const found = await database
    .select({ guardian: studentGuardians.guardianId, school: min(schoolEnrollments.schoolId) })
    .from(studentGuardians)
    .innerJoin(schoolEnrollments, eq(schoolEnrollments.studentId, studentGuardians.studentId))
    .where(
      and(
        inArray(studentGuardians.guardianId, [...guardianIds]),
        eq(schoolEnrollments.schoolYear, schoolYear),
        activeOn(schoolEnrollments, sql`${openingDay}`),
        eq(schoolEnrollments.kind, "primary"),
      ),
    )
    .groupBy(studentGuardians.guardianId);
  return new Map(found.map(({ guardian, school }) => [guardian, school ?? undefined]));
}
