/** Who lives with whom: brothers and sisters, parents, and how they are reached. */
import { type SQL, sql } from "drizzle-orm";
import { accounts } from "../../../sis/db/schema/access.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { emergencyContacts, guardians, studentGuardians, students } from "../../../sis/db/schema/people.ts";
import { thisSchoolYear } from "../../district/calendar.ts";
import { fosterHomes, withoutEmail } from "../../district/homes.ts";
import { guardiansWithAccount } from "../../district/people.ts";
import { leastDaysBetweenBirths } from "../../plan/birth-days.ts";
import { type FigureArea, impossible, share } from "../figure.ts";

const { studentId, guardianId, relationship } = studentGuardians;

export const familyFigures: FigureArea = {
  title: "Families",
  figures: [
    share(
      "Guardians of several students who have them at different schools",
      {
        of: sql`(SELECT count(DISTINCT ${schoolEnrollments.schoolId}) AS schools FROM ${studentGuardians}
                   JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${studentId}
                    AND ${schoolEnrollments.schoolYear} = ${thisSchoolYear}
                  GROUP BY ${guardianId} HAVING count(*) > 1) AS families`,
        that: sql`schools > 1`,
      },
      { expected: { from: 0.3, to: 0.7 }, basis: "assumed", source: "a third or more" },
    ),
    impossible(
      "Students born less than ten months after a brother or sister who isn't their twin",
      sql`SELECT FROM (SELECT ${students.birthDate} - lag(${students.birthDate})
                         OVER (PARTITION BY ${guardianId} ORDER BY ${students.birthDate}) AS days FROM ${ofGuardians()}) born
           WHERE days BETWEEN 1 AND ${leastDaysBetweenBirths} - 1`,
    ),
    impossible(
      "Brothers and sisters with the same given name",
      sql`SELECT FROM ${ofGuardians()} WHERE ${students.givenName} <> ''
           GROUP BY ${guardianId}, ${students.givenName} HAVING count(*) > 1`,
    ),
    share(
      "Students who are twins",
      {
        of: sql`${students}`,
        that: sql`EXISTS (SELECT FROM (SELECT ${guardianId} AS id FROM ${studentGuardians} WHERE ${studentId} = ${students.id}) own
                            JOIN ${studentGuardians} ON ${guardianId} = own.id AND ${studentId} <> ${students.id}
                            JOIN ${students} twin ON twin.id = ${studentId} AND twin.birth_date = ${students.birthDate})`,
      },
      { expected: { from: 0.025, to: 0.05 }, basis: "derived", source: "about 3% of births" },
    ),
    share(
      "Students with two guardians who are both mothers, or both fathers",
      {
        of: sql`(SELECT array_agg(${relationship} ORDER BY ${relationship}) AS parents FROM ${studentGuardians}
                  GROUP BY ${studentId} HAVING count(*) = 2) AS pairs`,
        that: sql`parents IN ('{mother,mother}', '{father,father}')`,
      },
      { expected: { from: 0.003, to: 0.02 }, basis: "assumed", source: "about 1%" },
    ),
    share(
      "Students who are foster youth",
      { of: sql`${students}`, that: sql`${students.fosterYouth}` },
      { expected: { value: 0.0116, within: 0.004 }, basis: "derived", source: "7,000 of about 602,000" },
    ),
    impossible(
      "Foster youth who live with their mother or father",
      sql`SELECT FROM ${ofGuardians()} WHERE ${students.fosterYouth} AND ${relationship} IN ('mother', 'father')
             AND ${studentGuardians.livesWithStudent}`,
    ),
    impossible(
      "Guardians of a foster child and of one who isn't",
      sql`SELECT FROM ${ofGuardians()} WHERE ${studentGuardians.standing} = 'custody'
           GROUP BY ${guardianId} HAVING count(DISTINCT ${students.fosterYouth}) > 1`,
    ),
    share(
      "Foster youth with a parent on record, who has limited rights or none",
      {
        of: sql`${students} WHERE ${students.fosterYouth}`,
        that: sql`EXISTS (SELECT FROM ${studentGuardians}
                           WHERE ${studentId} = ${students.id} AND ${relationship} IN ('mother', 'father')
                             AND ${studentGuardians.standing} <> 'custody')`,
      },
      {
        ...{ expected: { value: fosterHomes.withParentOf100 / 100, within: 0.15 }, basis: "assumed" },
        source: "the school must know whom it may not talk to",
      },
    ),
    impossible(
      "Parents of foster youth who can sign in",
      sql`SELECT FROM ${ofGuardians()} JOIN ${accounts} ON ${accounts.guardianId} = ${guardianId}
           WHERE ${students.fosterYouth} AND ${relationship} IN ('mother', 'father')`,
    ),
    impossible(
      "Families with one child from a low-income family and one who isn't",
      sql`SELECT FROM ${ofGuardians()} GROUP BY ${guardianId} HAVING bool_or(${students.lowIncome}) <> bool_and(${students.lowIncome})`,
    ),
    share(
      "Guardians of several students who speak another language, and whose English statuses differ",
      {
        of: sql`(SELECT count(DISTINCT ${students.englishStatus}) AS statuses FROM ${ofGuardians()}
                  WHERE ${students.homeLanguage} <> 'English' GROUP BY ${guardianId} HAVING count(*) > 1) AS families`,
        that: sql`statuses > 1`,
      },
      {
        ...{ expected: { from: 0.3, to: 0.8 }, basis: "assumed" },
        source: "the older ones were reclassified, and the younger ones are learning",
      },
    ),
    impossible(
      "Telephone numbers of more than one household",
      sql`SELECT FROM ${guardians} GROUP BY ${guardians.phone} HAVING count(DISTINCT ${guardians.householdId}) > 1`,
    ),
    impossible(
      "Telephone numbers that could be someone's",
      sql`SELECT FROM (SELECT ${guardians.phone} FROM ${guardians}
                        UNION ALL SELECT ${emergencyContacts.phone} FROM ${emergencyContacts}) phones
           WHERE phone !~ '^[2-9][0-9]{2}-[01][0-9]{2}-[0-9]{4}$'`,
    ),
    share(
      "Guardians without an email address",
      { of: sql`${guardians}`, that: sql`${guardians.email} IS NULL` },
      { expected: { value: withoutEmail / 100, within: 0.01 }, basis: "assumed", source: "8% to 10%" },
    ),
    impossible(
      "Guardians without an email address who have an account",
      sql`SELECT FROM ${guardians} JOIN ${accounts} ON ${accounts.guardianId} = ${guardians.id}
           WHERE ${guardians.email} IS NULL`,
    ),
    share(
      "Guardians with an email address who have opened their account",
      {
        of: sql`${guardians} LEFT JOIN ${accounts} ON ${accounts.guardianId} = ${guardians.id}
                 WHERE ${guardians.email} IS NOT NULL`,
        that: sql`${accounts.id} IS NOT NULL`,
      },
      {
        ...{ expected: { value: guardiansWithAccount / 100, within: 0.02 } },
        ...{ basis: "assumed", source: "some never use the code that opens it" },
      },
    ),
  ],
};

/** Each student once for each guardian. */
function ofGuardians(): SQL {
  return sql`${studentGuardians} JOIN ${students} ON ${students.id} = ${studentId}`;
}
