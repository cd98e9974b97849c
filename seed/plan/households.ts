/** Which students of the district are siblings, and when each of them was born. */
import { birthSpacing, householdSizes, siblingsAtOneSchool, twinsAmongSiblings } from "../district/people.ts";
import { createWeightedChoice, openStream, type RandomStream, shuffledIndexes } from "../random.ts";
import { birthYear, usualGrade } from "./ages.ts";
import { drawBirthDays } from "./birth-days.ts";
import { addFormerBirthYears, type FormerHouseholds, placeFormerStudents } from "./former-households.ts";
import { type Choice, groupStudents, nearbyGroups, type SchoolGroup } from "./school-groups.ts";
import type { Households, SchoolPlan } from "./school-plan.ts";

type Schools = readonly Pick<
  SchoolPlan,
  "groups" | "firstStudentId" | "students" | "region" | "latitude" | "longitude" | "former"
>[];

export function planHouseholds(seed: number, schools: Schools): Households {
  const stream = openStream(seed, "households", 0);
  const draft = beginDraft(seed, schools, stream);
  for (const place of shuffledIndexes(draft.householdOf.length, stream)) {
    if (draft.householdOf[place] === -1) formHousehold(draft, place + 1, stream);
  }
  return inSchoolOrder(seed, draft, placeFormer(seed, draft, schools));
}

type Draft = Choice & {
  /** -1 for students without a household; by student id - 1. */
  readonly householdOf: Int32Array;
  readonly birthYears: Int16Array;
  /** Students by household, in the order in which they joined. */
  readonly joined: Int32Array;
  /** Place in `joined` of each household's first child. */
  readonly begins: number[];
  /** How many have joined. */
  size: number;
};

function beginDraft(seed: number, schools: Schools, stream: RandomStream): Draft {
  const grouped = groupStudents(schools, stream);
  const students = grouped.queue.length;
  const birthYears = new Int16Array(schools.reduce((sum, { former }) => sum + former.students, students));
  addFormerBirthYears(seed, schools, birthYears);
  for (let id = 1; id <= students; id++) {
    birthYears[id - 1] = birthYear(seed, grouped.groups[grouped.groupOf[id - 1] ?? 0]?.grade ?? 0, id);
  }
  const householdOf = new Int32Array(students).fill(-1);
  return {
    ...grouped,
    schools,
    householdOf,
    birthYears,
    joined: new Int32Array(students),
    begins: [],
    size: 0,
  };
}

const drawSiblings = createWeightedChoice(householdSizes);

function formHousehold(draft: Draft, first: number, stream: RandomStream): void {
  draft.begins.push(draft.size);
  join(draft, first);
  const siblings = drawSiblings(stream);
  for (let sibling = 0; sibling < siblings; sibling++) {
    const twins = sibling === 0 && stream.chance(twinsAmongSiblings, 100);
    const found = twins ? findTwin(draft, first) : findSibling(draft, first, stream);
    if (found !== undefined) join(draft, found);
  }
}

function join(draft: Draft, student: number): void {
  draft.householdOf[student - 1] = draft.begins.length - 1;
  draft.joined[draft.size++] = student;
}

function groupOfStudent({ groups, groupOf }: Draft, student: number): SchoolGroup | undefined {
  return groups[groupOf[student - 1] ?? -1];
}

/** Twins are in one grade of one school. */
function findTwin(draft: Draft, first: number): number | undefined {
  const group = groupOfStudent(draft, first);
  const year = draft.birthYears[first - 1];
  return group && findIn(draft, group, (student) => draft.birthYears[student - 1] === year);
}

const drawSpacing = createWeightedChoice(birthSpacing);

/** A brother or sister of another age: usually at the same school if it has the grade, else at one nearby. */
function findSibling(draft: Draft, first: number, stream: RandomStream): number | undefined {
  const years = (1 + drawSpacing(stream)) * (stream.chance(1, 2) ? 1 : -1);
  const grade = usualGrade((draft.birthYears[first - 1] ?? 0) + years);
  const school = groupOfStudent(draft, first)?.school ?? 0;
  const groups = nearbyGroups(draft, school, grade);
  const together = stream.chance(siblingsAtOneSchool, 100);
  for (const group of groups) {
    if (group.school === school && !together) continue;
    const found = findIn(draft, group, (student) => isAnotherAge(draft, student));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How many students are looked at before a family looks elsewhere. */
const lookedAt = 6;

/** The first in the queue who has no family yet and fits. */
function findIn(
  { queue, householdOf, next }: Draft,
  { index, end }: SchoolGroup,
  fits: (student: number) => boolean,
): number | undefined {
  const isFree = (place: number): boolean => householdOf[(queue[place] ?? 0) - 1] === -1;
  let first = next[index] ?? end;
  while (first < end && !isFree(first)) first++;
  next[index] = first;
  for (let place = first; place < Math.min(end, first + lookedAt); place++) {
    const student = queue[place] ?? 0;
    if (isFree(place) && fits(student)) return student;
  }
  return undefined;
}

/** Born in another year than every child of the household that is being formed. */
function isAnotherAge({ birthYears, joined, begins, size }: Draft, student: number): boolean {
  for (let place = begins.at(-1) ?? size; place < size; place++) {
    if (birthYears[(joined[place] ?? 0) - 1] === birthYears[student - 1]) return false;
  }
  return true;
}

function placeFormer(seed: number, draft: Draft, schools: Schools): FormerHouseholds {
  const membersOf = (household: number): number[] => [...familyIn(draft, household)];
  return placeFormerStudents(seed, schools, { ...draft, membersOf });
}

function familyIn({ joined, begins }: Draft, household: number): Int32Array {
  return joined.slice(begins[household], begins[household + 1] ?? joined.length);
}

/**
 * Numbers the households by the school of their first child, so that a school's rows can be written by themselves; then
 * those in which everyone left.
 */
function inSchoolOrder(seed: number, draft: Draft, { elders, own }: FormerHouseholds): Households {
  const { begins, joined, birthYears, schools } = draft;
  const schoolOf = begins.map((place) => groupOfStudent(draft, joined[place] ?? 0)?.school ?? 0);
  const order = bySchool(schoolOf, schools.length);
  const households = emptyHouseholds(birthYears.length, order.length, own.length);
  const { householdOf, firstMember, members } = households;
  let end = 0;
  const add = (number: number, school: number, family: readonly number[]): void => {
    households.schoolOf[number] = school;
    const born = (student: number): number => birthYears[student - 1] ?? 0;
    for (const student of family.toSorted((a, b) => born(a) - born(b) || a - b)) {
      members[end++] = student;
      householdOf[student - 1] = number;
    }
    firstMember[number + 1] = end;
  };
  order.forEach((household, number) => {
    const elder = elders.get(household);
    const family = [...(elder === undefined ? [] : [elder]), ...familyIn(draft, household)];
    add(number, schoolOf[household] ?? 0, family);
  });
  own.forEach(({ school, members: family }, index) => {
    add(order.length + index, school, family);
  });
  drawBirthDays(seed, { firstMember, members, birthYears }, households.bornOn);
  return households;
}

/** Their numbers in the order of their schools, and within a school in the order in which they were formed. */
function bySchool(schoolOf: readonly number[], schools: number): Int32Array {
  const next = new Int32Array(schools + 1);
  for (const school of schoolOf) next[school + 1] = (next[school + 1] ?? 0) + 1;
  for (let school = 0; school < schools; school++)
    next[school + 1] = (next[school + 1] ?? 0) + (next[school] ?? 0);
  const order = new Int32Array(schoolOf.length);
  schoolOf.forEach((school, household) => {
    const place = next[school] ?? 0;
    order[place] = household;
    next[school] = place + 1;
  });
  return order;
}

/** In memory that all threads share. */
function emptyHouseholds(students: number, present: number, former: number): Households {
  const households = present + former;
  return {
    present,
    householdOf: new Int32Array(new SharedArrayBuffer(4 * students)),
    members: new Int32Array(new SharedArrayBuffer(4 * students)),
    bornOn: new Int16Array(new SharedArrayBuffer(2 * students)),
    firstMember: new Int32Array(new SharedArrayBuffer(4 * (households + 1))),
    schoolOf: new Int16Array(new SharedArrayBuffer(2 * households)),
  };
}
