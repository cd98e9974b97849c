/** Which schools have a magnet center, and which of their students are in it. */

import { ungradedElementary } from "../district/grades.ts";
import {
  lowestMagnetCode,
  magnetCenters,
  magnetClasses,
  magnetHosts,
  magnetThemes,
  secondaryMagnets,
} from "../district/magnets.ts";
import { hashOf } from "../random.ts";
import type { MagnetCenter } from "./magnet-center.ts";
import { isSmall } from "./plan-enrollment.ts";
import type { GradeGroup, SchoolPlan } from "./school-plan.ts";

type School = Pick<SchoolPlan, "id" | "name" | "kind" | "students" | "departmental">;

/** By the id of the school, in id order. */
export function planCenters(seed: number, schools: readonly School[]): ReadonlyMap<number, MagnetCenter> {
  const students = schools.reduce((sum, school) => sum + school.students, 0);
  const count = Math.ceil((students * magnetCenters.count) / magnetCenters.amongStudents);
  const ticketOf = ({ id, departmental }: School): number =>
    hashOf(seed, "schools", id, 6) / (departmental ? secondaryMagnets : 1);
  const hosts = schools
    .filter((school) => mayHost(school, students))
    .sort((first, second) => ticketOf(first) - ticketOf(second))
    .slice(0, count)
    .sort((first, second) => first.id - second.id);
  const classes = isSmall(students) ? magnetClasses.ofSmallDistrict : magnetClasses.usual;
  return new Map(
    hosts.map((school, index) => [school.id, { ...describe(seed, school, index + 1), classes }]),
  );
}

const hostTypes: readonly SchoolPlan["kind"]["schoolType"][] = ["elementary", "middle", "high"];

function mayHost({ kind, students, departmental }: School, ofDistrict: number): boolean {
  return (
    kind.governance === "district" &&
    (departmental || !isSmall(ofDistrict)) &&
    hostTypes.includes(kind.schoolType) &&
    students >= Math.min(magnetHosts.leastStudents, magnetHosts.leastShare * ofDistrict)
  );
}

function describe(seed: number, { id, name }: School, number: number): Omit<MagnetCenter, "classes"> {
  const theme = magnetThemes[hashOf(seed, "schools", id, 7) % magnetThemes.length];
  const place = name.replace(/ (Elementary|Middle|High) School$/, "");
  return {
    id: number,
    code: String(lowestMagnetCode + number - 1),
    name: `${place} ${theme} Magnet Center`,
  };
}

/** How many of a grade's students outside special day classes are in the school's center: the first ones. */
export function centerStudents(
  center: MagnetCenter | undefined,
  { grade, general }: Pick<GradeGroup, "grade" | "general">,
): number {
  if (center === undefined || grade < 0 || grade >= ungradedElementary) return 0;
  const { percent, least } = center.classes;
  const students = Math.round((general * percent) / 100);
  return students < least ? 0 : students;
}

/** The two parts of a school's grades: the center's students, and everyone else. */
export function apart(
  center: MagnetCenter | undefined,
  groups: readonly GradeGroup[],
): { readonly own: readonly GradeGroup[]; readonly others: readonly GradeGroup[] } {
  const own = groups
    .map((group) => ({ ...group, general: centerStudents(center, group), dayClass: 0 }))
    .filter(({ general }) => general > 0);
  const others = groups.map((group) => {
    const taken = centerStudents(center, group);
    return { ...group, first: group.first + taken, general: group.general - taken };
  });
  return { own, others };
}
