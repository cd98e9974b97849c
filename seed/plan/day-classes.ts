/** The special day classes of a school: each is for one program, and for grades or ages next to each other. */
import type { DayClassProgram } from "../../sis/db/schema/special-education.ts";
import {
  type DayClassProgramFacts,
  dayClassPrograms,
  dayClassSpans,
  studentsPerDayClassProgram,
} from "../district/day-classes.ts";
import { ungradedElementary, ungradedSecondary } from "../district/grades.ts";
import { createWeightedChoice, openStream } from "../random.ts";
import { birthYear } from "./ages.ts";
import { classesFor } from "./class-division.ts";
import type { GradeGroup, SchoolPlan } from "./school-plan.ts";
import { shareOfProgram } from "./special-education.ts";

export type DayClass = {
  readonly program: DayClassProgramFacts;
  /** The lowest grade that its school's classes of this kind may have. */
  readonly spanLow: number;
  readonly lowGrade: number;
  readonly highGrade: number;
  /** Students (from 0 within the school), youngest grade first; of ungraded ones the youngest. */
  readonly students: Int32Array;
};

type School = Pick<SchoolPlan, "id" | "groups" | "firstStudentId">;

const known = new WeakMap<School["groups"], readonly DayClass[]>();

/** In the order of the spans, then by program. Each thread works them out once. */
export function dayClassesOf(seed: number, school: School): readonly DayClass[] {
  const classes = known.get(school.groups) ?? spans.flatMap((span) => divide(seed, school, span));
  known.set(school.groups, classes);
  return classes;
}

/** The program of each student in a special day class, from 0 within the school. */
export function dayClassProgramsAt(seed: number, school: School): ReadonlyMap<number, DayClassProgram> {
  return new Map(
    dayClassesOf(seed, school).flatMap(({ program, students }) =>
      Array.from(students, (student) => [student, program.code] as const),
    ),
  );
}

type Span = { readonly low: number; readonly high: number };
const spans: readonly Span[] = [
  ...dayClassSpans,
  { low: ungradedElementary, high: ungradedElementary },
  { low: ungradedSecondary, high: ungradedSecondary },
];

type Placed = { readonly student: number; readonly grade: number };

/** Programs take turns with the students, so that each of them has all of the span's grades. */
function divide(seed: number, school: School, span: Span): DayClass[] {
  const students = placedIn(seed, school, span);
  if (students.length === 0) return [];
  const turns = drawPrograms(seed, school.id, span, students.length);
  const offered = dayClassPrograms.filter((program) => turns.includes(program));
  return offered.flatMap((program) => {
    const own = students.filter((_, index) => turns[index % turns.length] === program);
    return divideProgram(own, program, span.low);
  });
}

function drawPrograms(
  seed: number,
  schoolId: number,
  { low, high }: Span,
  students: number,
): readonly (DayClassProgramFacts | undefined)[] {
  const middle = Math.floor((low + high) / 2);
  const draw = createWeightedChoice(dayClassPrograms.map((program) => shareOfProgram(program, middle)));
  const count = Math.max(1, Math.round(students / studentsPerDayClassProgram));
  return Array.from({ length: count }, (_, turn) => {
    return dayClassPrograms[draw(openStream(seed, "programs", schoolId, programTickets + turn))];
  });
}

/** Apart from the tickets that say which grades a school has. */
const programTickets = 1_000;

function placedIn(seed: number, { groups, firstStudentId }: School, { low, high }: Span): Placed[] {
  const placed = groups.filter(({ grade }) => grade >= low && grade <= high).flatMap(placedInGrade);
  if (low < ungradedElementary) return placed;
  const born = ({ student, grade }: Placed): number => birthYear(seed, grade, firstStudentId + student);
  return placed.sort((first, second) => born(second) - born(first) || first.student - second.student);
}

function placedInGrade({ grade, first, general, dayClass }: GradeGroup): Placed[] {
  return Array.from({ length: dayClass }, (_, index) => ({ student: first + general + index, grade }));
}

function divideProgram(
  students: readonly Placed[],
  program: DayClassProgramFacts,
  spanLow: number,
): DayClass[] {
  const classes = classesFor(students.length, program.size);
  return Array.from({ length: classes }, (_, index) => {
    const own = students.slice(
      Math.floor((students.length * index) / classes),
      Math.floor((students.length * (index + 1)) / classes),
    );
    const grades = own.map(({ grade }) => grade);
    return {
      ...{ program, spanLow, lowGrade: Math.min(...grades), highGrade: Math.max(...grades) },
      students: Int32Array.from(own, ({ student }) => student),
    };
  });
}
