/** Which schools have long periods, a zero and a seventh period or an advisory, and which one is in session all year. */
import { traditionalCalendar } from "../district/calendar.ts";
import { leastForTracks, trackCalendars, yearRoundCalendar } from "../district/calendars.ts";
import { advisory, blockSchoolPercent, extraPeriods } from "../district/classes.ts";
import { holdEveryCase } from "../district-inputs.ts";
import { hashOf } from "../random.ts";
import { isSmall } from "./plan-enrollment.ts";
import type { SchoolPlan } from "./school-plan.ts";

type School = Pick<SchoolPlan, "id" | "kind" | "students">;
export type Timetable = Pick<SchoolPlan, "timetable" | "extraPeriods" | "advisory" | "calendar">;

/**
 * By school id. A district has one of each as soon as it has enough high schools. In a smaller one, the only high school
 * besides a year-round one has long periods, and a zero and a seventh period too, and a charter may be in session all year.
 */
export function assignTimetables(seed: number, schools: readonly School[]): (id: number) => Timetable {
  const ofDistrict = schools.reduce((sum, { students }) => sum + students, 0);
  const high = schools.filter(({ kind }) => kind.schoolType === "high");
  const yearRound =
    high.length < 2 ? schools.find(({ kind }) => mayBeYearRound(kind, ofDistrict)) : largestOf(high);
  const others = high.filter((school) => school !== yearRound);
  const withBlocks = chosen(seed, 1, others, blockSchoolPercent);
  const inTracks = yearRound !== undefined && yearRound.students >= leastForTracks;
  const withExtra = chosen(seed, 2, mayHaveExtra(others, withBlocks, ofDistrict), extraPeriods.schoolPercent);
  const withAdvisory = chosen(seed, 3, schools.filter(mayHaveAdvisory), advisory.schoolPercent);
  return (id) => ({
    timetable: timetableOf(id),
    extraPeriods: isIn(withExtra, id),
    advisory: isIn(withAdvisory, id),
    calendar: calendarOf(id),
  });

  function mayHaveAdvisory(school: School): boolean {
    if (withBlocks.includes(school) || withExtra.includes(school) || school === yearRound) return false;
    const isMiddleOrHigh = ["middle", "high"].includes(school.kind.schoolType);
    return (
      isMiddleOrHigh && school.students >= Math.min(advisory.leastStudents, advisory.leastShare * ofDistrict)
    );
  }

  function timetableOf(id: number): Timetable["timetable"] {
    const place = withBlocks.findIndex((school) => school.id === id);
    return place < 0 ? "six-periods" : (turns[place % turns.length] ?? "a-b");
  }

  function calendarOf(id: number): Timetable["calendar"] {
    if (id !== yearRound?.id) return traditional;
    return { id: yearRoundCalendar, ofSections: inTracks ? trackCalendars : [yearRoundCalendar] };
  }
}

const traditional = { id: traditionalCalendar, ofSections: [traditionalCalendar] } as const;

/** A charter of a small district. */
function mayBeYearRound({ governance, schoolType }: School["kind"], ofDistrict: number): boolean {
  return isSmall(ofDistrict) && governance !== "district" && schoolType === "elementary";
}

/** Large schools without long periods; where there are none, any high school of a district that holds every case. */
function mayHaveExtra(
  high: readonly School[],
  withBlocks: readonly School[],
  ofDistrict: number,
): readonly School[] {
  const least = Math.min(extraPeriods.leastStudents, extraPeriods.leastShare * ofDistrict);
  const inSixPeriods = high.filter((school) => !withBlocks.includes(school));
  const large = inSixPeriods.filter(({ students }) => students >= least);
  if (large.length > 0 || ofDistrict < holdEveryCase) return large;
  return inSixPeriods.length > 0 ? inSixPeriods : high;
}

/** Of those that the district runs. */
function largestOf(schools: readonly School[]): School | undefined {
  const own = schools.filter(({ kind }) => kind.governance === "district");
  return own.toSorted((one, other) => other.students - one.students || one.id - other.id)[0];
}

function isIn(schools: readonly School[], id: number): boolean {
  return schools.some((school) => school.id === id);
}

const turns = ["a-b", "midweek-blocks"] as const;

/** So many percent of the schools, at least one. */
function chosen(seed: number, purpose: number, schools: readonly School[], percent: number): School[] {
  const place = ({ id }: School): number => hashOf(seed, "bells", id, purpose);
  const count = Math.max(1, Math.round((schools.length * percent) / 100));
  return schools.toSorted((one, other) => place(one) - place(other) || one.id - other.id).slice(0, count);
}
