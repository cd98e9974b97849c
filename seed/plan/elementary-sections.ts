/** Homerooms: self-contained classes of one grade or of grades next to each other, and special day classes. */
import { traditionalCalendar } from "../district/calendar.ts";
import { type ClassSize, elementarySizes, leastInProgram } from "../district/classes.ts";
import { type Course, elementaryDayClasses, homerooms } from "../district/courses.ts";
import { ungradedElementary } from "../district/grades.ts";
import type { RandomStream } from "../random.ts";
import { classBounds, classesFor, seatsFor } from "./class-division.ts";
import type { DayClass } from "./day-classes.ts";
import type { MagnetCenter } from "./magnet-center.ts";
import { apart } from "./magnet-centers.ts";
import type { GradeGroup } from "./school-plan.ts";
import type { SectionPlan } from "./section-plan.ts";

/** Each homeroom has its own teacher and room; both are numbered from 0. */
export function layoutHomerooms(
  groups: readonly GradeGroup[],
  {
    dayClasses,
    center,
  }: { readonly dayClasses: readonly DayClass[]; readonly center: MagnetCenter | undefined },
  stream: RandomStream,
): SectionPlan[] {
  const { own, others } = apart(center, groups);
  const ofCenter = layoutPools(own, stream).map((section) => ({ ...section, ofCenter: true }));
  const general = layoutPools(others, stream);
  const sections = [
    ...ofCenter,
    ...general,
    ...dayClasses.map((dayClass) => dayClassSection(dayClass, stream)),
  ];
  return sections.map((section, index) => ({ ...section, teacher: index, room: index }));
}

function layoutPools(groups: readonly GradeGroup[], stream: RandomStream): SectionPlan[] {
  return poolsFor(groups).flatMap((pool) =>
    layoutPool(
      pool,
      groups.filter((group) => pool.grades.includes(group.grade)),
      stream,
    ),
  );
}

/** Students (from 0 within the school) of these groups who are in no special day class, in id order, and the grade of each. */
export function poolStudents(groups: readonly GradeGroup[]): {
  readonly students: Int32Array;
  readonly grades: readonly number[];
} {
  const students: number[] = [];
  const grades: number[] = [];
  for (const group of groups) {
    for (let index = 0; index < group.general; index++) {
      students.push(group.first + index);
      grades.push(group.grade);
    }
  }
  return { students: Int32Array.from(students), grades };
}

type Pool = {
  readonly course: Course;
  readonly grades: readonly number[];
  readonly size: ClassSize;
};

const combinedPool: Pool = {
  course: homerooms.combined,
  grades: [-1, 0, 1, 2, 3, 4, 5, 6],
  size: elementarySizes.primary,
};

/**
 * Grades that may share a class. [K] Combination classes of adjacent grades are common when enrollment requires them.
 */
const pools: readonly Pool[] = [
  { course: homerooms.kindergarten, grades: [-1, 0], size: elementarySizes.primary },
  { course: homerooms.primary, grades: [1, 2, 3], size: elementarySizes.primary },
  { course: homerooms.upper, grades: [4, 5, 6], size: elementarySizes.upper },
];

/** Where one of the general pools would be hardly a class, all of them share theirs. */
function poolsFor(groups: readonly GradeGroup[]): readonly Pool[] {
  const studentsOf = ({ grades }: Pool): number =>
    groups.reduce((sum, { grade, general }) => sum + (grades.includes(grade) ? general : 0), 0);
  const tiny = pools.some((pool) => studentsOf(pool) > 0 && studentsOf(pool) < leastInProgram);
  return tiny ? [combinedPool] : pools;
}

function layoutPool(pool: Pool, groups: readonly GradeGroup[], stream: RandomStream): SectionPlan[] {
  const { students, grades } = poolStudents(groups);
  if (students.length === 0) return [];
  const bounds = classBounds(students.length, classesFor(students.length, pool.size), pool.size, stream);
  return bounds.slice(1).map((end, index) => {
    const begin = bounds[index] ?? 0;
    const lowGrade = grades[begin] ?? 0;
    const highGrade = grades[end - 1] ?? lowGrade;
    const members = students.slice(begin, end);
    return homeroomOf({ course: pool.course, lowGrade, highGrade, members, most: pool.size.most }, stream);
  });
}

function dayClassSection(
  { program, students, lowGrade, highGrade }: DayClass,
  stream: RandomStream,
): SectionPlan {
  const { primary, upper, ungraded } = elementaryDayClasses;
  const course = [primary, upper].find((suits) => highGrade <= suits.highGrade) ?? ungraded;
  const homeroom = { course, lowGrade, highGrade, members: students, most: program.size.most };
  return { ...homeroomOf(homeroom, stream), program: program.code };
}

type Homeroom = Pick<SectionPlan, "course" | "lowGrade" | "highGrade" | "members"> & {
  readonly most: number;
};

function homeroomOf({ most, ...own }: Homeroom, stream: RandomStream): SectionPlan {
  const { course, lowGrade, highGrade, members } = own;
  return {
    ...{ ...own, kind: "homeroom", period: 1, title: homeroomTitle(course, lowGrade, highGrade) },
    capacity: seatsFor(members.length, most, stream),
    ...{ teacher: 0, room: 0, coTeacher: -1, calendar: traditionalCalendar, department: course.subject },
  };
}

function homeroomTitle(course: Course, lowGrade: number, highGrade: number): string {
  const span =
    lowGrade === highGrade ? gradeTitle(lowGrade) : `${gradeTitle(lowGrade)}-${gradeTitle(highGrade)}`;
  return `${course.title} ${span}`;
}

function gradeTitle(grade: number): string {
  if (grade === ungradedElementary) return "ungraded";
  return grade === -1 ? "TK" : grade === 0 ? "K" : String(grade);
}
