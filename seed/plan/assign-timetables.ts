/** Which high schools have long periods that take turns by day, and which have a zero and a seventh period. */
import { blockSchoolPercent, extraPeriods } from "../district/classes.ts";
import { hashOf } from "../random.ts";
import type { SchoolPlan } from "./school-plan.ts";

type School = Pick<SchoolPlan, "id" | "kind" | "students">;
export type Timetable = Pick<SchoolPlan, "timetable" | "extraPeriods">;

const usual: Timetable = { timetable: "six-periods", extraPeriods: false };

/** By school id. A district has one of each as soon as it has enough high schools. */
export function assignTimetables(seed: number, schools: readonly School[]): (id: number) => Timetable {
  const high = schools.filter(({ kind }) => kind.schoolType === "high");
  const bySize = high.toSorted((one, other) => other.students - one.students || one.id - other.id);
  const largest = bySize.find(({ kind }) => kind.governance === "district");
  const withBlocks = chosen(
    seed,
    1,
    high.filter((school) => school !== largest),
    blockSchoolPercent,
  );
  const large = high.filter(({ students }) => students >= extraPeriods.leastStudents);
  const withExtra = chosen(
    seed,
    2,
    large.filter((school) => !withBlocks.includes(school)),
    extraPeriods.schoolPercent,
  );
  const timetables = new Map<number, Timetable>([
    ...withExtra.map(({ id }) => [id, { ...usual, extraPeriods: true }] as const),
    ...withBlocks.map(
      ({ id }, index) => [id, { ...usual, timetable: turns[index % turns.length] ?? "a-b" }] as const,
    ),
  ]);
  return (id) => timetables.get(id) ?? usual;
}

const turns = ["a-b", "midweek-blocks"] as const;

/** So many percent of the schools, at least one. */
function chosen(seed: number, purpose: number, schools: readonly School[], percent: number): School[] {
  const place = ({ id }: School): number => hashOf(seed, "bells", id, purpose);
  const count = Math.max(1, Math.round((schools.length * percent) / 100));
  return schools.toSorted((one, other) => place(one) - place(other) || one.id - other.id).slice(0, count);
}
