/** The planned district: every student has a seat, none has two at once, and sizes follow the sources. */
import { describe, expect, test } from "vitest";
import { advisory } from "../../../seed/district/classes.ts";
import { courses } from "../../../seed/district/courses.ts";
import { regions } from "../../../seed/district/geography.ts";
import { gradeCounts } from "../../../seed/district/grades.ts";
import { schoolKinds } from "../../../seed/district/school-kinds.ts";
import { layoutSchool } from "../../../seed/plan/layout-school.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";
import type { DistrictPlan, SchoolPlan } from "../../../seed/plan/school-plan.ts";
import type { SectionPlan } from "../../../seed/plan/section-plan.ts";

const plans = new Map([50, 500, 1_500, 20_000].map((students) => [students, planDistrict(1, students)]));
const sizes = [...plans.keys()];

function planOf(students: number): DistrictPlan {
  return plans.get(students) ?? planDistrict(1, students);
}

function eachSection(plan: DistrictPlan): { school: SchoolPlan; section: SectionPlan }[] {
  return plan.schools.flatMap((school) =>
    layoutSchool(plan.seed, school).sections.map((section) => ({ school, section })),
  );
}

function studentsOf(section: SectionPlan): number[] {
  return [...section.members];
}

/** By school and student, the periods in which the student has a seat. */
function periodsByStudent(plan: DistrictPlan): Map<string, number[]> {
  const periods = new Map<string, number[]>();
  for (const { school, section } of eachSection(plan)) {
    for (const student of studentsOf(section)) {
      const key = `${school.id}/${student}`;
      periods.set(key, [...(periods.get(key) ?? []), section.period]);
    }
  }
  return periods;
}

function gradeOf(school: SchoolPlan, student: number): number {
  const group = school.groups.find(
    ({ first, general, dayClass }) => student >= first && student < first + general + dayClass,
  );
  return group?.grade ?? Number.NaN;
}

describe.each(sizes)("in a district of %i students", (students) => {
  const plan = planOf(students);

  test("every student has one homeroom or six different periods, and a few have a zero or seventh, or an advisory", () => {
    const periods = [...periodsByStudent(plan).values()].map((list) => list.sort().join(""));
    expect(periods).toHaveLength(students);
    expect(periods.filter((list) => !/^(1|0?123456|1234567|1234568)$/.test(list))).toEqual([]);
  });

  test("every section is meant for the grades of its students", () => {
    const misplaced = eachSection(plan).filter(({ school, section }) =>
      studentsOf(section)
        .map((student) => gradeOf(school, student))
        .some((grade) => grade < section.lowGrade || grade > section.highGrade),
    );
    expect(misplaced).toEqual([]);
  });

  test("no teacher has two sections in one period or teaches all six", () => {
    const taught = new Map<string, Set<number>>();
    for (const { school, section } of eachSection(plan)) {
      const key = `${school.id}/${section.teacher}`;
      const periods = taught.get(key) ?? new Set();
      expect(periods.has(section.period)).toBe(false);
      taught.set(key, periods.add(section.period));
    }
    const lessons = [...taught.values()].map(
      (periods) => periods.size - Number(periods.has(advisory.period)),
    );
    expect(Math.max(...lessons)).toBeLessThanOrEqual(5);
  });

  test("no class is so large that it couldn't be one, and every student has a seat", () => {
    for (const { section } of eachSection(plan)) {
      const group = section.course.subjectGroup;
      const exempt = group === "physical-education" || group === "performing-arts";
      const most = exempt ? 75 : section.kind === "homeroom" ? 30 : 53;
      expect(section.members.length).toBeLessThanOrEqual(most);
      expect(section.capacity).toBeGreaterThanOrEqual(section.members.length);
    }
  });

  test("no class has hardly any students", () => {
    const tiny = eachSection(plan).filter(({ section }) => section.members.length < 5);
    expect(tiny).toEqual([]);
  });

  test("a course is meant for the grades of its students, and nobody takes it twice", () => {
    const taken = new Map<string, number>();
    for (const { school, section } of eachSection(plan)) {
      const { course, lowGrade, highGrade, members } = section;
      expect([course.code, lowGrade >= course.lowGrade, highGrade <= course.highGrade]).toEqual([
        course.code,
        true,
        true,
      ]);
      for (const student of members) {
        const key = `${school.id}/${student}/${course.code}`;
        taken.set(key, (taken.get(key) ?? 0) + 1);
      }
    }
    expect([...taken].filter(([, times]) => times > 1)).toEqual([]);
  });

  test("no teacher belongs to more than two departments", () => {
    const departments = new Map<string, Set<string>>();
    for (const { school, section } of eachSection(plan)) {
      const key = `${school.id}/${section.teacher}`;
      departments.set(key, (departments.get(key) ?? new Set()).add(section.department));
    }
    expect([...departments.values()].filter(({ size }) => size > 2)).toEqual([]);
  });

  test("classes that meet in a room at the same time fit into it", () => {
    for (const school of plan.schools) {
      const { sections, rooms } = layoutSchool(plan.seed, school);
      const present = new Map<string, number>();
      for (const { room, period, members } of sections) {
        const key = `${room}/${period}`;
        present.set(key, (present.get(key) ?? 0) + members.length);
        expect(present.get(key)).toBeLessThanOrEqual(rooms[room]?.seats ?? 0);
      }
    }
  });

  test("grades add up to the sourced shares exactly", () => {
    const whole = gradeCounts.reduce((sum, entry) => sum + entry.students, 0);
    for (const { grade, students: reference } of gradeCounts) {
      const seeded = plan.schools
        .flatMap((school) => school.groups)
        .filter((group) => group.grade === grade)
        .reduce((sum, group) => sum + group.general + group.dayClass, 0);
      expect(Math.abs(seeded - (students * reference) / whole)).toBeLessThanOrEqual(1);
    }
  });

  test("every school is near its projection and below its capacity", () => {
    for (const school of plan.schools) {
      expect(school.students / school.projectedEnrollment).toBeGreaterThan(0.8);
      expect(school.students / school.projectedEnrollment).toBeLessThan(1.2);
      expect(school.students).toBeLessThan(school.capacity);
    }
  });
});

test.each([500, 1_500, 20_000])(
  "there is an elementary, a middle and a high school in a district of %i students",
  (students) => {
    const types = planOf(students).schools.map((school) => school.kind.schoolType);
    expect(types).toEqual(expect.arrayContaining(["elementary", "middle", "high"]));
  },
);

test("a district of 50 students is one school", () => {
  expect(planOf(50).schools).toHaveLength(1);
});

describe("in a district of 20,000 students", () => {
  const sections = eachSection(planOf(20_000)).map(({ section }) => section);
  const scheduled = sections.filter(({ kind }) => kind === "scheduled");
  const average = (list: SectionPlan[]): number =>
    list.reduce((sum, section) => sum + section.members.length, 0) / list.length;

  test("classes are as large as the sources say", () => {
    const primary = sections.filter(({ course }) => course.code === "HR-1" || course.code === "HR-K");
    expect(average(primary)).toBeCloseTo(24, -0.4);
    expect(average(scheduled.filter(({ course }) => course.subjectGroup === "academic"))).toBeCloseTo(
      30,
      -0.4,
    );
  });

  test("physical education has about 45 students in a class, and some bands and choirs have 60 and more", () => {
    const sizes = (group: string) => scheduled.filter(({ course }) => course.subjectGroup === group);
    const ordinary = sizes("physical-education").filter(({ course }) => !course.code.startsWith("APE"));
    expect(average(ordinary)).toBeGreaterThan(40);
    expect(average(ordinary)).toBeLessThan(55);
    expect(sizes("performing-arts").filter(({ members }) => members.length >= 60).length).toBeGreaterThan(0);
  });

  test("about 2% of academic classes and electives have 40 students or more", () => {
    const counted = scheduled.filter(({ course }) => ["academic", "elective"].includes(course.subjectGroup));
    const share = counted.filter(({ members }) => members.length >= 40).length / counted.length;
    expect(share).toBeGreaterThan(0.01);
    expect(share).toBeLessThan(0.03);
  });

  test("high-school classes often mix grades", () => {
    const high = scheduled.filter(({ lowGrade, highGrade }) => lowGrade >= 9 && highGrade <= 12);
    const mixed = high.filter(({ lowGrade, highGrade }) => lowGrade < highGrade);
    expect(mixed.length / high.length).toBeGreaterThan(0.35);
  });

  test("the catalog has 250 courses or more, and high schools teach half of them", () => {
    expect(courses.length).toBeGreaterThanOrEqual(250);
    expect(new Set(scheduled.map(({ course }) => course)).size).toBeGreaterThan(125);
  });

  test("learners of English have a class for their level, in classes that are large enough", () => {
    const development = sections.filter(({ course }) => /^(ELD|LTEL)-/.test(course.code));
    const learners = planOf(20_000).schools.flatMap((school) => [...school.learners]);
    const taught = development.reduce((sum, { members }) => sum + members.length, 0);
    expect(taught / learners.filter((learner) => learner === 1).length).toBeGreaterThan(0.95);
    expect(average(development)).toBeGreaterThan(17);
  });

  test("service, work and college are for a few juniors and seniors", () => {
    const service = scheduled.filter(
      ({ course, period }) => course.subjectGroup === "service" && period !== advisory.period,
    );
    expect(Math.min(...service.map(({ lowGrade }) => lowGrade))).toBe(11);
    expect(service.length).toBeGreaterThan(5);
    expect(service.length / scheduled.length).toBeLessThan(0.01);
  });

  test("sections leave a few seats open", () => {
    const held = scheduled.reduce((sum, { members }) => sum + members.length, 0);
    const seats = scheduled.reduce((sum, { capacity }) => sum + capacity, 0);
    expect(held / seats).toBeGreaterThan(0.88);
    expect(held / seats).toBeLessThan(0.97);
  });
});

describe("in a district of 650,000 students", () => {
  const plan = planDistrict(1, 650_000);
  const studentsAt = (schools: readonly SchoolPlan[]): number =>
    schools.reduce((sum, school) => sum + school.students, 0);

  test("schools are as many and as large as in the state's records", () => {
    expect(plan.schools).toHaveLength(1_006);
    for (const kind of schoolKinds) {
      const schools = plan.schools.filter((school) => school.kind === kind);
      const expected = (kind.students * 650_000) / 643_823;
      expect(Math.abs(studentsAt(schools) - expected)).toBeLessThan(0.1 * expected + 400);
    }
  });

  test.each([
    ["independent", 0.156],
    ["affiliated", 0.064],
  ])("charters that are %s have their share of the students", (governance, share) => {
    const schools = plan.schools.filter(({ kind }) => kind.governance === governance);
    expect(studentsAt(schools) / 650_000).toBeCloseTo(share, 2);
  });

  test("each region has about a quarter of the students, and all of its schools inside of it", () => {
    for (const region of regions) {
      const schools = plan.schools.filter((school) => school.region === region.name);
      expect(studentsAt(schools) / 650_000).toBeCloseTo(0.25, 1);
      for (const { latitude, longitude } of schools) {
        expect(latitude).toBeGreaterThanOrEqual(region.latitude[0]);
        expect(latitude).toBeLessThanOrEqual(region.latitude[1]);
        expect(longitude).toBeGreaterThanOrEqual(region.longitude[0]);
        expect(longitude).toBeLessThanOrEqual(region.longitude[1]);
      }
    }
  });
});
