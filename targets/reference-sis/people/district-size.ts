/** How large a district is, and when its schools' days begin: what a plan is made from. */
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { activeOn } from "../../../sis/db/active-on.ts";
import { kindOfDay, specialOn } from "../../../sis/db/fragments.ts";
import { accounts } from "../../../sis/db/schema/access.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { sections } from "../../../sis/db/schema/scheduling.ts";
import {
  bellPeriods,
  schoolSpecialDays,
  schools,
  schoolWeekdays,
  terms,
} from "../../../sis/db/schema/schools.ts";
import { type District, hasClassesOn, isWeekdayOf, openOn, rowsOf } from "./district.ts";

/** Sections whose first period begins at this minute of the day. */
const firstBellShape = z.object({ minuteOfDay: z.int(), sections: z.int() }).readonly();

export type DistrictSize = {
  /** Those who are enrolled on the day of the load. */
  readonly students: number;
  readonly schools: number;
  /** Those with an account in a role that a journey has. */
  readonly staff: number;
  /** Sections of the first period, and of all later ones. */
  readonly firstSections: number;
  readonly laterSections: number;
  /** Empty if unknown. */
  readonly firstBells: readonly z.infer<typeof firstBellShape>[];
};

const rolesThatCome = ["teacher", "counselor", "office", "district-administrator"] as const;

export async function readDistrictSize(district: District): Promise<DistrictSize> {
  return {
    students: await countStudents(district),
    schools: await district.database.$count(schools),
    staff: await district.database.$count(accounts, inArray(accounts.role, rolesThatCome)),
    ...(await readSections(district)),
    firstBells: await rowsOf(district, firstBellShape, firstBells(district.day)),
  };
}

function countStudents({ database, day, schoolYear }: District): Promise<number> {
  const enrolled = and(
    eq(schoolEnrollments.schoolYear, schoolYear),
    eq(schoolEnrollments.kind, "primary"),
    activeOn(schoolEnrollments, sql`${day}::date`),
  );
  return database.$count(schoolEnrollments, enrolled);
}

const sectionsShape = z.object({ firstSections: z.int(), laterSections: z.int() }).readonly();

/** Those of the terms that are in session on the day of the load. */
async function readSections(district: District): Promise<z.infer<typeof sectionsShape>> {
  const [counted] = await rowsOf(
    district,
    sectionsShape,
    sql`
      SELECT count(*) FILTER (WHERE ${sections.period} = 1)::int AS "firstSections",
             count(*) FILTER (WHERE ${sections.period} <> 1)::int AS "laterSections"
        FROM ${sections}
        JOIN ${terms} ON ${terms.id} = ${sections.termId}
       WHERE ${openOn(district.day)}`,
  );
  return counted ?? { firstSections: 0, laterSections: 0 };
}

/** By their ids. */
export async function readSchoolNames({ database }: District): Promise<ReadonlyMap<number, string>> {
  const found = await database.select({ id: schools.id, name: schools.name }).from(schools);
  return new Map(found.map(({ id, name }) => [id, name]));
}

function firstBells(day: string) {
  return sql`
    SELECT (extract(hour FROM ${bellPeriods.beginsAt}) * 60
           + extract(minute FROM ${bellPeriods.beginsAt}))::int AS "minuteOfDay",
           count(*)::int AS sections
      FROM ${sections}
      JOIN ${terms} ON ${terms.id} = ${sections.termId}
      JOIN ${schoolWeekdays} ON ${schoolWeekdays.schoolId} = ${sections.schoolId} AND ${isWeekdayOf(day)}
      LEFT JOIN ${schoolSpecialDays} ON ${specialOn(sql`${day}::date`)}
      JOIN ${bellPeriods} ON ${bellPeriods.schoolId} = ${sections.schoolId}
                         AND ${bellPeriods.dayKind} = ${kindOfDay}
                         AND ${bellPeriods.period} = ${sections.period}
     WHERE ${sections.period} = 1
       AND ${openOn(day)}
       AND ${hasClassesOn(day)}
     GROUP BY 1
     ORDER BY 1`;
}
