/** Where and how families live: ZIP codes by region, homeless families, parents who live apart, and whom a school calls. */
import type { emergencyContacts, guardianStandings, homelessSituations } from "../../sis/db/schema/people.ts";
import type { regions } from "./geography.ts";

/**
 * [F] Some of the ZIP codes of the United States Postal Service in each region. [K] The county numbers no house as high as
 * `lowestHouseNumber`, so that nobody lives at an address of the district.
 */
export const zipCodesByRegion: Record<(typeof regions)[number]["name"], string> = {
  North: `Van Nuys 91401 91405 91406 91411,North Hollywood 91601 91605 91606,Panorama City 91402,Pacoima 91331,Sylmar 91342,
Reseda 91335,Canoga Park 91303 91304,Northridge 91324 91325,Sun Valley 91352,Granada Hills 91344,San Fernando 91340`,
  South: `Los Angeles 90001 90002 90003 90011 90037 90044 90047 90059 90061,South Gate 90280,Huntington Park 90255,
San Pedro 90731,Wilmington 90744,Gardena 90247,Carson 90745,Harbor City 90710`,
  East: `Los Angeles 90022 90023 90031 90032 90033 90041 90042 90063 90065 90026 90027 90029,Bell 90201,Maywood 90270`,
  West: `Los Angeles 90008 90016 90018 90019 90034 90035 90045 90046 90049 90064 90066,Venice 90291`,
};
export const lowestHouseNumber = 60_000;
export const houseNumbers = 40_000;
/** [K] Of a hundred families, those who live in an apartment. */
export const apartmentPercent = 45;
export const apartmentNumbers = 60;

/** [D] 17,494 homeless students of about 602,000 (Associated Administrators of Los Angeles, April 2019). */
export const homelessShare = 290;
/** [K] Of a hundred homeless families. */
export const homelessFamilies = [
  { situation: "doubled-up", share: 76 },
  { situation: "shelter", share: 11 },
  { situation: "motel", share: 8 },
  { situation: "unsheltered", share: 5 },
] as const satisfies readonly {
  readonly situation: (typeof homelessSituations)[number];
  readonly share: number;
}[];

/**
 * [K] Of a hundred parents who live apart from the child's other parent and home: those who share custody, half the time or
 * without the child living there; those who may only see the records; and those whom a court keeps away.
 */
export const parentsApart = [
  {
    ...{ share: 46, standing: "custody", livesWithStudent: true },
    notes: [
      undefined,
      "Lives with each parent every other week, from Sunday evening.",
      "With this parent from Friday after school until Monday morning.",
      "With this parent on Mondays and Tuesdays, and every other weekend.",
    ],
  },
  { share: 26, standing: "custody", livesWithStudent: false, notes: [undefined] },
  {
    ...{ share: 20, standing: "records-only", livesWithStudent: false },
    notes: [undefined, "May not pick up the student unless the other parent says so in writing."],
  },
  {
    ...{ share: 8, standing: "no-contact", livesWithStudent: false },
    notes: [
      "Restraining order on file. Call the police if this person comes to the school.",
      "Court order on file. Don't tell this person anything about the student.",
    ],
  },
] as const satisfies readonly ParentApart[];

type ParentApart = {
  readonly share: number;
  readonly standing: (typeof guardianStandings)[number];
  readonly livesWithStudent: boolean;
  /** What the school's record may say; each is as likely as the others. */
  readonly notes: readonly (string | undefined)[];
};

/**
 * [K] Of a hundred foster homes, those with two foster parents; and those with one, for whose children the school also has a
 * parent on record. A court keeps most of these parents away; the others may see records at the school. None of them can sign
 * in.
 */
export const fosterHomes = {
  coupleOf100: 40,
  withParentOf100: 50,
  keptAwayOf100: 60,
  motherOf100: 70,
} as const;
export const fosterParentNotes = {
  "no-contact": "Juvenile court order on file. Don't tell this person where the student is.",
  "records-only": "Education rights belong to the foster parent, by order of the juvenile court.",
} as const;

/** [K] Of a hundred families, how many name 0, 1 and 2 emergency contacts who aren't guardians. */
export const emergencyContactCounts: readonly number[] = [25, 55, 20];
/** [K] Of a hundred emergency contacts. */
export const emergencyContactKinds = [
  { relationship: "grandparent", share: 35 },
  { relationship: "relative", share: 40 },
  { relationship: "neighbor", share: 10 },
  { relationship: "friend", share: 15 },
] as const satisfies readonly {
  readonly relationship: (typeof emergencyContacts.$inferSelect)["relationship"];
  readonly share: number;
}[];

/** [K] Of a hundred guardians, those who have no email address. */
export const withoutEmail = 9;
/** [K] Of a hundred people who work at schools, those who have children there. */
export const staffWithChildren = 25;
