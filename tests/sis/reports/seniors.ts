/** Seniors of the small high school, each with a course. */
import { birch, openingDay } from "../../support/small-school.ts";
import { withClient } from "../../support/with-client.ts";

export const firstSenior = 5001;

export async function addSeniors(url: string, count: number): Promise<void> {
  const last = firstSenior + count - 1;
  await withClient(url, async (client) => {
    await client.query(`
      INSERT INTO students (id, student_number, given_name, family_name, birth_date, sex, ethnicity, home_language,
                            english_status, low_income, foster_youth)
      SELECT id, 1000000000 + id, 'Senior ' || id - ${firstSenior} + 1, 'Zuniga', '2009-01-02', 'X', 'Not reported',
             'English', 'EO', false, false
        FROM generate_series(${firstSenior}, ${last}) AS id;
      INSERT INTO school_enrollments (student_id, school_id, school_year, grade, entry_date, entry_code)
      SELECT id, ${birch.schoolId}, 2027, 12, '${openingDay}', 'E1' FROM generate_series(${firstSenior}, ${last}) AS id;
      INSERT INTO course_history (student_id, school_id, line, school_year, grade, term, course_code, course_title, mark,
                                  credits_attempted, credits_earned, repeats, verified)
      SELECT id, ${birch.schoolId}, 1, 2026, 11, 'fall', '2002', 'Geometry', 'B', 5, 5, false, true
        FROM generate_series(${firstSenior}, ${last}) AS id`);
  });
}
