/** Where each school is: regions have about as many students of each level, and a school lies anywhere in its region. */
import { type Place, type Region, regions } from "../district/geography.ts";
import { sharedCampuses } from "../district/magnets.ts";
import type { SchoolKind } from "../district/school-kinds.ts";
import { hashOf } from "../random.ts";
import type { EnrolledSchool } from "./plan-enrollment.ts";

export type LocatedSchool = EnrolledSchool &
  Place & {
    readonly region: string;
    /** Id of the first school on its campus; undefined for that one, and for a school by itself. */
    readonly campusHost: number | undefined;
  };

/** In the order of the schools, whose ids count from 1. */
export function locateSchools(seed: number, schools: readonly EnrolledSchool[]): readonly LocatedSchool[] {
  const used = regions.slice(0, regionsFor(schools));
  const studentsIn = new Map<string, number>();
  let campus: Campus | undefined;
  return schools.map((school, index) => {
    const id = index + 1;
    const level = levelOf(school.kind);
    const students = school.countByGrade.reduce((sum, count) => sum + count, 0);
    const joins = isOnCampus(seed, id, school.kind, students);
    const shared = joins && isOpen(campus) ? campus : undefined;
    const enrolled = (region: Region): number => studentsIn.get(`${level} ${region.name}`) ?? 0;
    const emptiest = used.reduce((least, next) => (enrolled(next) < enrolled(least) ? next : least));
    const region = shared?.region ?? emptiest;
    studentsIn.set(`${level} ${region.name}`, enrolled(region) + students);
    const place = shared?.place ?? placeIn(region, seed, id);
    if (shared) shared.schools++;
    else if (joins) campus = { region, place, host: id, schools: 1 };
    return { ...school, region: region.name, ...place, campusHost: shared?.host };
  });
}

/** Small high schools, in the order of their ids, share campuses. */
type Campus = {
  readonly region: Region;
  readonly place: Place;
  readonly host: number;
  schools: number;
};

function isOnCampus(
  seed: number,
  id: number,
  { schoolType, governance }: SchoolKind,
  students: number,
): boolean {
  const isSmall = schoolType === "high" && students <= sharedCampuses.mostStudents;
  const ticket = hashOf(seed, "schools", id, 8) % 100;
  return governance === "district" && isSmall && ticket < sharedCampuses.percent;
}

function isOpen(campus: Campus | undefined): campus is Campus {
  return campus !== undefined && campus.schools < sharedCampuses.mostSchools;
}

/** As many as have a school of each level; a small district is one region. */
function regionsFor(schools: readonly EnrolledSchool[]): number {
  const levels = ["elementary", "middle", "high"] as const;
  const counts = levels.map((level) => schools.filter(({ kind }) => levelOf(kind) === level).length);
  return Math.max(1, Math.min(regions.length, ...counts));
}

function levelOf({ schoolType, lowGrade, highGrade }: SchoolKind): string {
  if (schoolType === "continuation") return schoolType;
  if (highGrade <= 6) return "elementary";
  if (highGrade <= 8) return lowGrade >= 5 ? "middle" : "span";
  return lowGrade === 9 ? "high" : "span";
}

/** Degrees are rounded to about a meter. */
const degreeParts = 100_000;

function placeIn({ latitude, longitude }: Region, seed: number, id: number): Place {
  return {
    latitude: between(latitude, hashOf(seed, "schools", id, 3)),
    longitude: between(longitude, hashOf(seed, "schools", id, 5)),
  };
}

function between([from, to]: readonly [number, number], hash: number): number {
  return Math.round((from + ((to - from) * (hash % degreeParts)) / degreeParts) * degreeParts) / degreeParts;
}
