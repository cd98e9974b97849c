/** Teachers with a session, and a section of theirs that has students and an assignment. */
import { sql } from "drizzle-orm";
import { z } from "zod";
import { activeOn } from "../../../../sis/db/active-on.ts";
import { accounts } from "../../../../sis/db/schema/access.ts";
import { assignments } from "../../../../sis/db/schema/grades.ts";
import { sectionEnrollments, sections, sectionTeachers } from "../../../../sis/db/schema/scheduling.ts";
import { terms } from "../../../../sis/db/schema/schools.ts";
import { type District, openOn, rowsOf } from "../district.ts";
import { readRosters } from "../known-rosters.ts";
import { readAssignments } from "../known-teachers.ts";
import { countOf, type Pool, repeatedTo } from "../pool.ts";
import { type RosterWithNoShows, rosterWith } from "../roster-with.ts";
import { type SignedIn, signInEarly } from "../signed-in.ts";

export type ScoreTeacher = SignedIn &
  RosterWithNoShows & {
    readonly school: number;
    readonly section: number;
    /** The section's. */
    readonly assignments: readonly number[];
    /** The session of somebody at the school who waits to see the scores. */
    readonly colleague?: string;
    /** Somebody who enters scores for the same assignment at the same moment. */
    readonly rival?: SignedIn;
  };

export const scoreTeachers: Pool<"score-teachers", ScoreTeacher> = {
  id: "score-teachers",
  async choose(source, wanted) {
    const count = countOf(wanted);
    const teachers = repeatedTo(await readScoreTeachers(source.district, count), count);
    const signedIn = await signInEarly(source, teachers);
    return async () => {
      const ofSections = teachers.map(({ section }) => section);
      const rosterOf = await readRosters(source, ofSections);
      const assignments = await readAssignments(source.district, ofSections);
      const colleagues = await source.onlookers.colleagues(
        teachers.map((each) => ({ ...each, kind: "scores" })),
      );
      const rivals = await source.rivals.inDistrict(teachers.map(() => "scores"));
      return teachers.map(({ subject, ...of }, index) => ({
        ...{ ...signedIn(subject), ...of },
        ...rosterWith(rosterOf(of.section), source.noShows),
        assignments: assignments.get(of.section) ?? [],
        ...colleagues[index],
        ...rivals[index],
      }));
    };
  },
};

const teacherShape = z.object({ subject: z.string(), school: z.int(), section: z.int() }).readonly();
type SectionTeacher = z.infer<typeof teacherShape>;

/** One section per teacher. */
export function readScoreTeachers(district: District, limit: number): Promise<SectionTeacher[]> {
  const { day, shuffled } = district;
  return rowsOf(
    district,
    teacherShape,
    sql`
      WITH own AS (
        SELECT DISTINCT ON (${sectionTeachers.staffId})
               ${sectionTeachers.staffId} AS staff_id, ${sections.id} AS id,
               ${sections.schoolId} AS school_id
          FROM ${sections}
          JOIN ${terms} ON ${terms.id} = ${sections.termId}
          JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sections.id}
                                 AND ${sectionTeachers.role} = 'primary'
                                 AND ${activeOn(sectionTeachers, sql`${day}`)}
         WHERE ${openOn(day)}
           AND EXISTS (SELECT FROM ${assignments} WHERE ${assignments.sectionId} = ${sections.id})
           AND EXISTS (SELECT
                         FROM ${sectionEnrollments}
                        WHERE ${sectionEnrollments.sectionId} = ${sections.id}
                          AND ${activeOn(sectionEnrollments, sql`${day}`)})
         ORDER BY ${sectionTeachers.staffId}, ${shuffled(sections.id)}
      )
      SELECT ${accounts.subject} AS subject, own.school_id AS school, own.id AS section
        FROM own
        JOIN ${accounts} ON ${accounts.staffId} = own.staff_id
       ORDER BY ${shuffled(sql`own.id`)}
       LIMIT ${limit}`,
  );
}
