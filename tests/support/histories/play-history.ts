/** Plays steps against the SIS on real Postgres and compares its records with the model after each one. */
import type { Pool } from "pg";
import { expect } from "vitest";
import { z } from "zod";
import { findRoster } from "../../../sis/attendance/queries.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { openingDay } from "../small-school.ts";
import type { TestApp } from "../test-app.ts";
import { type Cohort, createCohort } from "./cohort.ts";
import { findFaults } from "./faults.ts";
import { isOn, type Records, recordsAfter, recordsAtFirst } from "./model.ts";
import { type Act, actOf, type Outcome, perform, type Step } from "./step.ts";

/** How many steps were acknowledged, and with which codes the others were refused. */
export type Played = { acknowledged: number; readonly refused: Map<string, number> };

export async function playHistory(app: TestApp, steps: readonly Step[], played: Played): Promise<void> {
  const { core } = app.dependencies;
  const cohort = await createCohort(core);
  let records = recordsAtFirst(cohort, openingDay);
  for (const each of steps) {
    const act = actOf(cohort, each);
    const outcome = await perform(app.dependencies, act);
    count(played, outcome);
    records = recordsAfter(records, act, outcome, cohort.sections);
    await expectRecords(core, cohort, records);
    await expectRoster(core, act, records);
    expect(await findFaults(core, cohort)).toEqual([]);
  }
}

function count(played: Played, outcome: Outcome): void {
  if (!isRefusal(outcome)) played.acknowledged += 1;
  else played.refused.set(outcome.code, (played.refused.get(outcome.code) ?? 0) + 1);
}

const stays = z.array(
  z.object({ studentId: z.int(), place: z.int(), begin: z.string(), end: z.string().nullable() }),
);
const operations = z.array(z.object({ id: z.string() }));

const seatsSql = `SELECT student_id AS "studentId", section_id AS place, begin_date AS begin, end_date AS end
  FROM section_enrollments WHERE student_id = ANY ($1)`;
const schoolsSql = `SELECT student_id AS "studentId", school_id AS place, entry_date AS begin, exit_date AS end
  FROM school_enrollments WHERE student_id = ANY ($1)`;
const trailSql = "SELECT operation_id AS id FROM audit_trail WHERE operation_id = ANY ($1)";

/** Seats and enrollments are exactly the model's, and each acknowledged step has its row of audit trail. */
async function expectRecords(pool: Pool, { studentIds }: Cohort, records: Records): Promise<void> {
  const seats = records.seats.map(({ sectionId, ...stay }) => ({ ...stay, place: sectionId }));
  const schools = records.schools.map(({ schoolId, ...stay }) => ({ ...stay, place: schoolId }));
  expect(inOrder(stays.parse((await pool.query(seatsSql, [studentIds])).rows))).toEqual(inOrder(seats));
  expect(inOrder(stays.parse((await pool.query(schoolsSql, [studentIds])).rows))).toEqual(inOrder(schools));
  const trail = operations.parse((await pool.query(trailSql, [records.operations])).rows);
  expect(trail).toHaveLength(records.operations.length);
}

function inOrder(some: z.output<typeof stays>): string[] {
  return some
    .map(({ studentId, place, begin, end }) => `${studentId} at ${place} from ${begin} to ${end}`)
    .toSorted();
}

/** The roster of the step's section and day has exactly the students whose seats cover the day. */
async function expectRoster(pool: Pool, { section, day }: Act, records: Records): Promise<void> {
  const inTerm = day >= section.termBegin && day < section.termEnd;
  const there = records.seats.filter((stay) => inTerm && stay.sectionId === section.id && isOn(stay, day));
  const roster = await findRoster(pool, { sectionId: section.id, day, period: undefined });
  const listed = (roster?.students ?? []).map(({ studentId }) => studentId);
  expect(listed.toSorted()).toEqual(there.map(({ studentId }) => studentId).toSorted());
}
