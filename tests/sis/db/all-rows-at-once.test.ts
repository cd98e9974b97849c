/** The checks of all rows at once, for a load without triggers, refuse exactly what the triggers refuse row by row. */
import fc from "fast-check";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violatedConstraint } from "../../../sis/db/statement.ts";
import { aster, birch } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
/** As the owner of the database: the SIS's role can't turn triggers off. */
let client: Client;
beforeAll(async () => {
  app = await startTestApp();
  client = new Client({ connectionString: app.database.url });
  await client.connect();
  await client.query(
    `INSERT INTO students (id, student_number, given_name, family_name, birth_date, sex, ethnicity, home_language,
                           english_status, low_income, foster_youth)
     VALUES (9001, 9001, 'Given', 'Crowd', '2011-02-03', 'X', 'Not reported', 'English', 'EO', false, false)`,
  );
});
afterAll(async () => {
  await client.end();
  await app.stop();
});

/** Whether the database refuses these rows: by its triggers, or without them by the checks of all rows. */
async function refuses(rows: readonly string[], triggers: boolean): Promise<boolean> {
  await client.query("BEGIN");
  try {
    if (!triggers) await client.query("SET LOCAL session_replication_role = replica");
    for (const row of rows) await client.query(row);
    if (!triggers) await client.query("SELECT check_all_seats(), check_all_enrollments(), check_all_meetings()");
    return false;
  } catch (error) {
    if (violatedConstraint(error) === undefined) throw error;
    return true;
  } finally {
    await client.query("ROLLBACK");
  }
}

const openingDay = "2026-08-11";
const days = [openingDay, "2026-08-12", "2026-10-05", "2026-12-18", "2026-12-19", "2027-06-09", "2027-06-10"];
/** Most begin and end inside a term; some are the wrong way around, or end too late. */
const dates = fc.oneof(
  { arbitrary: fc.constantFrom(0, 1, 2).map((first) => [days[first], days[first + 2]]), weight: 4 },
  { arbitrary: fc.constant([openingDay, undefined]), weight: 2 },
  { arbitrary: fc.tuple(fc.constantFrom("2026-08-10", ...days), fc.constantFrom(...days, "2027-06-11")), weight: 1 },
);
const text = (day: string | undefined) => (day === undefined ? "NULL" : `'${day}'`);

const enrollment = fc
  .tuple(fc.constantFrom(birch.schoolId, aster.schoolId), fc.constantFrom("primary", "dual"), dates)
  .map(
    ([school, kind, [entry, exit]]) =>
      `INSERT INTO school_enrollments (student_id, school_id, school_year, kind, grade, entry_date, entry_code,
                                       exit_date, exit_code)
       VALUES (9001, ${school}, 2027, '${kind}', 10, ${text(entry)}, 'E1',
               ${text(exit)}, ${exit === undefined ? "NULL" : "'T180'"})`,
  );
const lastYear = fc
  .constantFrom("2026-06-11", "2026-06-12", undefined)
  .map(
    (exit) =>
      `INSERT INTO school_enrollments (student_id, school_id, school_year, grade, entry_date, entry_code,
                                       exit_date, exit_code)
       VALUES (9001, ${birch.schoolId}, 2026, 9, '2025-08-12', 'E1',
               ${text(exit)}, ${exit === undefined ? "NULL" : "'E155'"})`,
  );
const thisYear = fc.constant(
  `INSERT INTO school_enrollments (student_id, school_id, school_year, grade, entry_date, entry_code)
   VALUES (9001, ${birch.schoolId}, 2027, 10, '${openingDay}', 'E1')`,
);
const meeting = fc
  .tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 4, 16))
  .map(
    ([period, weekdays]) =>
      `INSERT INTO section_meetings (section_id, period, days) VALUES (${birch.sections[2]}, ${period}, ${weekdays})`,
  );
const seat = fc
  .tuple(
    fc.constantFrom(...birch.sections.slice(0, 3), birch.freeInPeriod1, birch.fullInPeriod2, aster.homeroom),
    fc.constantFrom(9, 9, 9, 31, 1),
    dates,
  )
  .map(
    ([section, place, [begin, end]]) =>
      `INSERT INTO section_enrollments (section_id, student_id, seat, begin_date, end_date)
       VALUES (${section}, 9001, ${place}, ${text(begin)}, ${text(end)})`,
  );
const assignment = dates.map(
  ([begin, end]) =>
    `INSERT INTO section_teachers (section_id, staff_id, role, begin_date, end_date)
     VALUES (${birch.sections[4]}, 5, 'primary', ${text(begin)}, ${text(end)})`,
);

const upTo = (maxLength: number, row: fc.Arbitrary<string>) => fc.array(row, { maxLength });
const records = fc
  .oneof(
    fc.tuple(upTo(1, lastYear), upTo(3, enrollment)),
    fc.tuple(fc.tuple(thisYear), upTo(2, seat)),
    fc.tuple(fc.tuple(thisYear), fc.tuple(meeting), upTo(2, seat)),
    fc.tuple(upTo(2, enrollment), upTo(2, seat)),
    fc.tuple(upTo(2, assignment)),
  )
  .map((parts) => parts.flat());

test("rows that the triggers would refuse are refused all at once, and no others", async () => {
  const seen = { refused: 0, accepted: 0 };
  await fc.assert(
    fc.asyncProperty(records, async (rows) => {
      const refused = await refuses(rows, true);
      seen[refused ? "refused" : "accepted"]++;
      expect(await refuses(rows, false)).toBe(refused);
    }),
    { numRuns: 100, seed: 1 },
  );
  expect(Math.min(seen.refused, seen.accepted)).toBeGreaterThan(20);
});
