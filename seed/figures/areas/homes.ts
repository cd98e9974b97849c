/** Where families live, what each guardian may do, and whom a school calls. */
import { type SQL, sql } from "drizzle-orm";
import { households } from "../../../sis/db/schema/households.ts";
import {
  emergencyContacts,
  guardians,
  staff,
  studentGuardians,
  students,
} from "../../../sis/db/schema/people.ts";
import {
  fosterHomes,
  homelessFamilies,
  homelessShare,
  lowestHouseNumber,
  parentsApart,
} from "../../district/homes.ts";
import { householdShare, whole } from "../../district/people.ts";
import { type FigureArea, impossible, share } from "../figure.ts";

const { studentId, guardianId, standing, livesWithStudent, contactOrder } = studentGuardians;
const apart = householdShare("apart") / whole;
const fosterParents = ((householdShare("foster") / whole) * fosterHomes.withParentOf100) / 100;
const keptAway = fosterHomes.keptAwayOf100 / 100;

export const homeFigures: FigureArea = {
  title: "Homes and custody",
  figures: [
    share(
      "Students with two homes",
      { of: sql`${students}`, that: sql`${homesOf()} = 2` },
      {
        ...{ expected: { value: apart * shareApart({ livesWithStudent: true }), within: 0.01 } },
        ...{ basis: "assumed", source: "their parents live apart and share custody" },
      },
    ),
    share(
      "Students from whom a court keeps a guardian away",
      { of: sql`${students}`, that: isLinked(sql`${standing} = 'no-contact'`) },
      {
        ...{
          expected: {
            value: apart * shareApart({ standing: "no-contact" }) + fosterParents * keptAway,
            within: 0.003,
          },
        },
        ...{ basis: "assumed", source: "a few in every school" },
      },
    ),
    share(
      "Students with a guardian who may only see the records",
      { of: sql`${students}`, that: isLinked(sql`${standing} = 'records-only'`) },
      {
        ...{
          expected: {
            value: apart * shareApart({ standing: "records-only" }) + fosterParents * (1 - keptAway),
            within: 0.007,
          },
        },
        ...{ basis: "assumed", source: "the parent without custody" },
      },
    ),
    impossible(
      "Addresses where somebody could live",
      sql`SELECT FROM ${households} WHERE substring(${households.street} FROM '^[0-9]+')::int < ${lowestHouseNumber}`,
    ),
    share(
      "Students who are homeless",
      { of: sql`${students}`, that: sql`${students.homeless} IS NOT NULL` },
      {
        ...{ expected: { value: homelessShare / whole, within: 0.007 } },
        ...{
          basis: "derived",
          source: "17,494 of about 602,000 (Associated Administrators of Los Angeles, 2019)",
        },
      },
    ),
    share(
      "Homeless students who live with another family",
      {
        of: sql`${students} WHERE ${students.homeless} IS NOT NULL`,
        that: sql`${students.homeless} = 'doubled-up'`,
      },
      { expected: { value: doubledUp(), within: 0.1 }, basis: "assumed", source: "about three in four" },
    ),
    impossible(
      "Homeless students from families without a low income",
      sql`SELECT FROM ${students} WHERE ${students.homeless} IS NOT NULL AND NOT ${students.lowIncome}`,
    ),
    impossible(
      "Students whose school has nobody to call first",
      sql`SELECT FROM ${students} WHERE NOT ${isLinked(sql`${contactOrder} = 1`)}`,
    ),
    share(
      "Students with an emergency contact who isn't a guardian",
      {
        of: sql`${students}`,
        that: sql`EXISTS (SELECT FROM ${emergencyContacts} WHERE ${emergencyContacts.studentId} = ${students.id})`,
      },
      { expected: { from: 0.7, to: 0.8 }, basis: "assumed", source: "three in four" },
    ),
    share(
      "Guardians who work for the district",
      { of: sql`${guardians}`, that: sql`${guardians.staffId} IS NOT NULL` },
      {
        expected: { from: 0.005, to: 0.02 },
        basis: "assumed",
        source: "a quarter of the staff have children here",
      },
    ),
    impossible(
      "Guardians who have another name where they work",
      sql`SELECT FROM ${guardians} JOIN ${staff} ON ${staff.id} = ${guardians.staffId}
           WHERE (${staff.givenName}, ${staff.familyName}) <> (${guardians.givenName}, ${guardians.familyName})`,
    ),
  ],
};

/** Of the parents who live apart from the child's other parent. */
function shareApart(
  those: Partial<Pick<(typeof parentsApart)[number], "standing" | "livesWithStudent">>,
): number {
  const found = parentsApart.filter(
    (parent) =>
      (those.standing ?? parent.standing) === parent.standing &&
      (those.livesWithStudent ?? parent.livesWithStudent) === parent.livesWithStudent,
  );
  return found.reduce((sum, parent) => sum + parent.share, 0) / 100;
}

function doubledUp(): number {
  return (homelessFamilies.find(({ situation }) => situation === "doubled-up")?.share ?? 0) / 100;
}

function isLinked(that: SQL): SQL {
  return sql`EXISTS (SELECT FROM ${studentGuardians} WHERE ${studentId} = ${students.id} AND ${that})`;
}

/** How many homes a student has. */
function homesOf(): SQL {
  return sql`(SELECT count(DISTINCT ${guardians.householdId}) FROM ${studentGuardians}
                JOIN ${guardians} ON ${guardians.id} = ${guardianId}
               WHERE ${studentId} = ${students.id} AND ${livesWithStudent})`;
}
