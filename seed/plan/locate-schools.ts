/** Where each school is: regions have about as many students of each level, and a school lies anywhere in its region. */
import { type Place, type Region, regions } from "../district/geography.ts";
import type { SchoolKind } from "../district/school-kinds.ts";
import { hashOf } from "../random.ts";
import type { EnrolledSchool } from "./plan-enrollment.ts";

export type LocatedSchool = EnrolledSchool & Place & { readonly region: string };

/** In the order of the schools, whose ids count from 1. */
export function locateSchools(seed: number, schools: readonly EnrolledSchool[]): readonly LocatedSchool[] {
  const used = regions.slice(0, regionsFor(schools));
  const studentsIn = new Map<string, number>();
  return schools.map((school, index) => {
    const level = levelOf(school.kind);
    const enrolled = (region: Region): number => studentsIn.get(`${level} ${region.name}`) ?? 0;
    const region = used.reduce((least, next) => (enrolled(next) < enrolled(least) ? next : least));
    const students = school.countByGrade.reduce((sum, count) => sum + count, 0);
    studentsIn.set(`${level} ${region.name}`, enrolled(region) + students);
    return { ...school, region: region.name, ...placeIn(region, seed, index + 1) };
  });
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
