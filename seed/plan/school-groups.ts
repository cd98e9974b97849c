/** Students by school and grade, in random order, and the schools where a family's next child may be. */
import { kilometersBetween } from "../district/geography.ts";
import { type RandomStream, shuffledIndexes } from "../random.ts";
import type { SchoolPlan } from "./school-plan.ts";

/** Students of one school and grade. */
export type SchoolGroup = {
  /** Index of the school. */
  readonly school: number;
  readonly grade: number;
  /** Place among the groups. */
  readonly index: number;
  /** Place in the queue after the last one. */
  readonly end: number;
};

type GroupedSchool = Pick<
  SchoolPlan,
  "groups" | "firstStudentId" | "students" | "region" | "latitude" | "longitude"
>;

export type Choice = {
  readonly schools: readonly GroupedSchool[];
  /** Student ids, group after group. */
  readonly queue: Int32Array;
  readonly groups: readonly SchoolGroup[];
  /** By group, the place in the queue of the first who may not have a family yet. */
  readonly next: Int32Array;
  /** Group of each student, by id - 1. */
  readonly groupOf: Int32Array;
  readonly byGrade: ReadonlyMap<number, readonly SchoolGroup[]>;
  /** What `nearbyGroups` has found, by school and grade. */
  readonly nearby: Map<number, readonly SchoolGroup[]>;
};

export function groupStudents(schools: readonly GroupedSchool[], stream: RandomStream): Choice {
  const students = schools.reduce((sum, school) => sum + school.students, 0);
  const queue = new Int32Array(students);
  const groupOf = new Int32Array(students);
  const groups: SchoolGroup[] = [];
  const begins: number[] = [];
  schools.forEach((school, index) => {
    for (const { grade, first, general, dayClass } of school.groups) {
      const begin = school.firstStudentId - 1 + first;
      const size = general + dayClass;
      shuffledIndexes(size, stream).forEach((place, order) => {
        queue[begin + order] = begin + place + 1;
      });
      groupOf.fill(groups.length, begin, begin + size);
      begins.push(begin);
      groups.push({ index: groups.length, school: index, grade, end: begin + size });
    }
  });
  const byGrade = Map.groupBy(groups, ({ grade }) => grade);
  const next = Int32Array.from(begins);
  return { schools, queue, groups, next, groupOf, byGrade, nearby: new Map() };
}

/** [K] How many schools a family has in reach for a child. */
const schoolsInReach = 4;
const grades = 32;

/** The students of this grade at the school itself, and then at the nearest schools that have the grade. */
export function nearbyGroups(choice: Choice, school: number, grade: number): readonly SchoolGroup[] {
  const key = school * grades + grade + 1;
  const known = choice.nearby.get(key);
  if (known) return known;
  const found = findNearby(choice, school, grade);
  choice.nearby.set(key, found);
  return found;
}

function findNearby({ schools, byGrade }: Choice, school: number, grade: number): readonly SchoolGroup[] {
  const home = schools[school];
  if (!home) return [];
  const withDistance = (byGrade.get(grade) ?? []).flatMap((group) => {
    const place = schools[group.school];
    return place ? [{ group, kilometers: kilometersBetween(home, place) }] : [];
  });
  const nearest = withDistance.sort(
    (first, second) => first.kilometers - second.kilometers || first.group.school - second.group.school,
  );
  return nearest.slice(0, schoolsInReach).map(({ group }) => group);
}
