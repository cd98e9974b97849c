/** What students took before leads to what they take now. */
import { expect, test } from "vitest";
import type { Course } from "../../../seed/district/courses.ts";
import { repeatsGrade } from "../../../seed/plan/ages.ts";
import { courseHistoryOf, type PastYear } from "../../../seed/plan/course-history.ts";
import { layoutOf } from "../../../seed/plan/layout-school.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";
import { studentsIn } from "../../../seed/plan/school-plan.ts";

const seed = 1;
const failing = 4;

type Student = {
  readonly id: number;
  readonly grade: number;
  readonly courses: readonly Course[];
  readonly years: readonly PastYear[];
};

const students = secondaryStudents(planDistrict(seed, 6_000));

function secondaryStudents(plan: ReturnType<typeof planDistrict>): Student[] {
  return plan.schools.flatMap((school) => {
    const taken = Array.from({ length: school.students }, (): Course[] => []);
    for (const { course, members } of layoutOf(plan, school).sections)
      for (const student of members) taken[student]?.push(course);
    return school.groups
      .filter(({ grade }) => grade >= 7 && grade <= 12)
      .flatMap((group) =>
        [...studentsIn(group)].map(({ index, dayClass }) => {
          const student = { index, dayClass, grade: group.grade, courses: taken[index] ?? [] };
          const years = courseHistoryOf(plan, school, student);
          return { ...student, id: school.firstStudentId + index, years };
        }),
      );
  });
}

function semestersOf({ years }: Student, course: Course) {
  return years.flatMap((year) =>
    year.courses.filter((taken) => taken.course === course).map(({ fall, spring }) => ({ fall, spring })),
  );
}

test("nobody sits in a course that the student has passed, unless it's made to be taken again", () => {
  const again = students.flatMap((student) =>
    student.courses
      .filter(({ repeatable }) => !repeatable)
      .filter((course) => {
        const semesters = semestersOf(student, course);
        const passed = (term: "fall" | "spring") => semesters.some((each) => each[term] < failing);
        return semesters.length > 0 && passed("fall") && passed("spring");
      })
      .map(({ code }) => [student.id, code]),
  );
  expect(again).toEqual([]);
});

test("students in Geometry for the first time passed Algebra 1, and those who repeat Algebra 1 failed it", () => {
  const last = (student: Student) => student.years.at(-1)?.courses ?? [];
  const inMathematics = (code: string) =>
    students.filter(({ grade, courses, years }) => {
      const recovers = courses.some((course) => course.code === "MAT-CR");
      return grade === 10 && years.length > 0 && !recovers && courses.some((course) => course.code === code);
    });
  const algebra = (student: Student) => last(student).find(({ course }) => course.code === "MAT-A1");
  const geometry = inMathematics("MAT-GE").flatMap((student) => algebra(student) ?? []);
  const repeated = inMathematics("MAT-A1").flatMap((student) => algebra(student) ?? []);
  expect(geometry.length).toBeGreaterThan(100);
  expect(geometry.filter(({ fall, spring }) => fall === failing || spring === failing)).toEqual([]);
  expect(repeated.length).toBeGreaterThan(20);
  expect(repeated.filter(({ spring }) => spring !== failing)).toEqual([]);
});

test("nearly everyone who repeats a grade failed courses in the last year", () => {
  const repeaters = students.filter(
    ({ id, grade, years }) => repeatsGrade(seed, grade, id) && typeof years.at(-1)?.school === "number",
  );
  const failed = repeaters.filter(({ years }) =>
    years.at(-1)?.courses.some(({ fall, spring }) => fall === failing || spring === failing),
  );
  expect(repeaters.length).toBeGreaterThan(30);
  expect(failed.length).toBeGreaterThan(0.97 * repeaters.length);
});

test("grade 7 has a past of grade 6 only where that grade has six periods", () => {
  for (const { grade, years } of students)
    for (const year of years) expect([grade - 2, grade - 1, grade].includes(year.grade)).toBe(true);
  expect(students.some(({ grade, years }) => grade === 7 && years.length === 0)).toBe(true);
  expect(students.some(({ grade, years }) => grade === 7 && years.length === 1)).toBe(true);
  expect(students.some(({ grade, years }) => grade === 7 && years.length === 2)).toBe(true);
});

test("students in honors and AP courses had better marks than others", () => {
  const average = (own: readonly Student[]) => {
    const marks = own.flatMap(({ years }) =>
      years.flatMap(({ courses }) => courses.flatMap(({ fall, spring }) => [fall, spring])),
    );
    return marks.reduce<number>((sum, mark) => sum + mark, 0) / marks.length;
  };
  const demanding = ({ courses }: Student) =>
    courses.some(({ title }) => title.startsWith("AP ") || title.endsWith("Honors"));
  expect(average(students.filter(demanding)) + 0.5).toBeLessThan(
    average(students.filter((each) => !demanding(each))),
  );
});
