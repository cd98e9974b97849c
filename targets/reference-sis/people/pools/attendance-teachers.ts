/** Teachers with a session, and the section each takes attendance for, in the order of their schools' bells. */
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { activeOn } from "../../../../sis/db/active-on.ts";
import { kindOfDay, specialOn } from "../../../../sis/db/fragments.ts";
import { accounts } from "../../../../sis/db/schema/access.ts";
import {
  sectionEnrollments,
  sectionMeetings,
  sections,
  sectionTeachers,
} from "../../../../sis/db/schema/scheduling.ts";
import { type SchoolSize, schoolSizeOf } from "../../../../sis/db/schema/school-size.ts";
import {
  bellPeriods,
  schoolSpecialDays,
  schools,
  schoolWeekdays,
  terms,
} from "../../../../sis/db/schema/schools.ts";
import { type District, hasClassesOn, isWeekdayOf, meetsOn, openOn, rowsOf } from "../district.ts";
import { forbiddenTurn } from "../forbidden-turn.ts";
import { readRosters } from "../known-rosters.ts";
import { readTaught } from "../known-teachers.ts";
import type { Family } from "../onlookers.ts";
import { type Periods, type Pool, repeatedTo } from "../pool.ts";
import { type RosterWithNoShows, rosterWith } from "../roster-with.ts";
import { type SignedIn, signInEarly } from "../signed-in.ts";

/** `again`: the district is too small for the load, and this teacher has come before. */
export type AttendanceTeacher = SignedIn &
  RosterWithNoShows & {
    readonly school: number;
    readonly section: number;
    readonly period: number;
    readonly size: SchoolSize;
    /** All sections that the teacher teaches that day. */
    readonly taught: readonly number[];
    readonly again?: true;
    /** What they try that must be refused. */
    readonly tries?:
      | { readonly forbidden: "another-section"; readonly section: number }
      | { readonly forbidden: "old-form" };
    /** Somebody whose family waits to see the marks. */
    readonly family?: Family;
    /** Somebody who submits the same attendance at the same moment. */
    readonly rival?: SignedIn;
  };

export const attendanceTeachers: Pool<"attendance-teachers", AttendanceTeacher> = {
  id: "attendance-teachers",
  async choose(source, wanted) {
    const teachers: SectionTeacher[] = [];
    for (const { periods, count } of wanted) {
      teachers.push(...repeatedTo(await readTeachers(source.district, periods, count), count));
    }
    for (const { section } of teachers) source.sectionsToMark.add(section);
    const signedIn = await signInEarly(source, teachers);
    return async () => {
      const ofSections = teachers.map(({ section }) => section);
      const rosterOf = await readRosters(source, ofSections);
      const staff = teachers.map(({ subject }) => signedIn(subject).staff);
      const taught = await readTaught(source.district, staff);
      const families = await source.onlookers.families(ofSections);
      const rivals = await source.rivals.atSchool(teachers.map((each) => ({ ...each, kind: "roll" })));
      const seen = new Set<number>();
      return teachers.map(({ subject, school, section, period, plannedStudents }, index) => {
        const again = seen.has(section);
        seen.add(section);
        const person = signedIn(subject);
        const own = taught.get(person.staff) ?? [];
        return {
          ...{ ...person, school, section, period },
          size: schoolSizeOf(plannedStudents),
          ...rosterWith(rosterOf(section), source.noShows),
          taught: own,
          ...(again && { again }),
          ...triesOf(
            index,
            ofSections.find((other) => !own.includes(other)),
          ),
          ...families[index],
          ...rivals[index],
        };
      });
    };
  },
};

function triesOf(index: number, section: number | undefined): Pick<AttendanceTeacher, "tries"> {
  const forbidden = forbiddenTurn(index, ["old-form", "another-section"] as const);
  if (forbidden === "old-form") return { tries: { forbidden } };
  return forbidden === undefined || section === undefined ? {} : { tries: { forbidden, section } };
}

/** `plannedStudents` are the school's. */
const teacherShape = z
  .object({
    subject: z.string(),
    school: z.int(),
    section: z.int(),
    period: z.int(),
    plannedStudents: z.int(),
  })
  .readonly();
type SectionTeacher = z.infer<typeof teacherShape>;

/** Which sections a stream's teachers take attendance for. */
const inPeriods: Readonly<Record<Periods, SQL>> = {
  first: sql`${sectionMeetings.period} = 1`,
  later: sql`${sectionMeetings.period} <> 1`,
  any: sql`true`,
};

/** One section per teacher. In the order of the bells, unless it may be any period. */
export function readTeachers(district: District, periods: Periods, limit: number): Promise<SectionTeacher[]> {
  const { day, shuffled } = district;
  const byBell = periods !== "any";
  return rowsOf(
    district,
    teacherShape,
    sql`
      WITH own AS (
        SELECT DISTINCT ON (${sectionTeachers.staffId})
               ${sectionTeachers.staffId} AS staff_id, ${sections.id} AS id, ${sectionMeetings.period} AS period,
               ${sections.schoolId} AS school_id
          FROM ${sections}
          JOIN ${terms} ON ${terms.id} = ${sections.termId}
          JOIN ${sectionMeetings} ON ${sectionMeetings.sectionId} = ${sections.id} AND ${meetsOn(day)}
          JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sections.id}
                                 AND ${sectionTeachers.role} = 'primary'
                                 AND ${activeOn(sectionTeachers, sql`${day}`)}
         WHERE ${openOn(day)}
           AND ${hasClassesOn(day)}
           AND ${inPeriods[periods]}
           AND EXISTS (SELECT
                         FROM ${sectionEnrollments}
                        WHERE ${sectionEnrollments.sectionId} = ${sections.id}
                          AND ${activeOn(sectionEnrollments, sql`${day}`)})
         ORDER BY ${sectionTeachers.staffId}, ${sectionMeetings.period}, ${sections.id}
      ), picked AS (
        SELECT *
          FROM own
         ORDER BY CASE WHEN ${byBell} THEN period END, ${shuffled(sql`id`)}
         LIMIT ${limit}
      )
      SELECT ${accounts.subject} AS subject, p.school_id AS school, p.id AS section, p.period AS period,
             ${schools.projectedEnrollment} AS "plannedStudents"
        FROM picked p
        JOIN ${schools} ON ${schools.id} = p.school_id
        JOIN ${accounts} ON ${accounts.staffId} = p.staff_id
        LEFT JOIN ${schoolWeekdays} ON ${schoolWeekdays.schoolId} = p.school_id AND ${isWeekdayOf(day)}
        LEFT JOIN ${schoolSpecialDays} ON ${specialOn(sql`${day}::date`)}
        LEFT JOIN ${bellPeriods} ON ${bellPeriods.schoolId} = p.school_id AND ${bellPeriods.period} = p.period
                                AND ${bellPeriods.dayKind} = ${kindOfDay}
       ORDER BY CASE WHEN ${byBell} THEN ${bellPeriods.beginsAt} END, ${shuffled(sql`p.id`)}`,
  );
}
