/** Plays the steps of one history against the SIS on real Postgres, and looks for what is wrong after each one. */
import { findRoster } from "../../../sis/attendance/queries.ts";
import type { Dependencies } from "../../../sis/dependencies.ts";
import { isRefusal } from "../../../sis/errors.ts";
import { openingDay } from "../small-school.ts";
import { type Act, type Outcome, perform } from "./act.ts";
import { aimStep } from "./aim.ts";
import type { Cohort } from "./cohort.ts";
import { findFaults } from "./faults.ts";
import { isOn, type Records, recordsAfter, recordsAtFirst, seatsLost } from "./model.ts";
import { parseFound, type Reading, readFound } from "./read-found.ts";
import type { Step } from "./step.ts";

/** Returns what is wrong after the first step with a problem. */
export async function playHistory(
  dependencies: Dependencies,
  cohort: Cohort,
  steps: readonly Step[],
  onOutcome: (outcome: Outcome) => void,
): Promise<readonly string[]> {
  const { core } = dependencies;
  const tried: string[] = [];
  let records = recordsAtFirst(cohort, openingDay);
  let before = await readFound(core, cohort, tried);
  for (const [step, each] of steps.entries()) {
    const act = aimStep(cohort, records, each);
    tried.push(act.operationId);
    const outcome = await perform(dependencies, act);
    onOutcome(outcome);
    const isLast = step === steps.length - 1;
    const found = await readAfter(core, cohort, { before, tried: isLast ? tried : [act.operationId] });
    const expected = recordsAfter(records, act, outcome, cohort.sections);
    const returned = departures.has(act.kind) ? seatsReturned(records, act, found) : noneReturned;
    records = { ...expected, seats: returned.seats ?? expected.seats };
    const problems = isRefusal(outcome)
      ? changesOf(before, found)
      : [
          ...returned.lost,
          ...faultsOf(cohort, found, records),
          ...(await rosterProblems(dependencies, act, records)),
        ];
    if (problems.length > 0) return problems;
    before = found;
  }
  return [];
}

const departures: ReadonlySet<Act["kind"]> = new Set(["move-departure", "cancel-departure"]);

type Returned = { readonly seats: Records["seats"] | undefined; readonly lost: readonly string[] };
const noneReturned: Returned = { seats: undefined, lost: [] };

/** Which seats come back depends on who has them by now: the model takes them as they are found, if none is lost. */
function seatsReturned(earlier: Records, { studentId }: Act, found: Reading): Returned {
  const own = parseFound(found).seats.filter((stay) => stay.studentId === studentId);
  const others = earlier.seats.filter((stay) => stay.studentId !== studentId);
  return { seats: [...others, ...own], lost: seatsLost(earlier, own, studentId) };
}

type Since = { readonly before: Reading; readonly tried: readonly string[] };

/** No row of audit trail ever goes away, so that those found before needn't be looked up after each step. */
async function readAfter(
  core: Dependencies["core"],
  cohort: Cohort,
  { before, tried }: Since,
): Promise<Reading> {
  const { records, operations } = await readFound(core, cohort, tried);
  return { records, operations: [...new Set([...before.operations, ...operations])] };
}

/** A refusal leaves nothing behind. */
function changesOf(before: Reading, found: Reading): string[] {
  return before.records === found.records && before.operations.length === found.operations.length
    ? []
    : ["a step was refused, but changed something"];
}

function faultsOf(cohort: Cohort, reading: Reading, records: Records): string[] {
  const found = parseFound(reading);
  const seats = found.seats.map((stay) => ({ ...stay, place: stay.sectionId }));
  const schools = found.schools.map((stay) => ({ ...stay, place: stay.schoolId }));
  const expectedSeats = records.seats.map((stay) => ({ ...stay, place: stay.sectionId }));
  const expectedSchools = records.schools.map((stay) => ({ ...stay, place: stay.schoolId }));
  return [
    ...findFaults(cohort, found),
    ...unlike("seats", seats.map(inWords), expectedSeats.map(inWords)),
    ...unlike("enrollments", schools.map(inWords), expectedSchools.map(inWords)),
    ...unlike("rows of audit trail", reading.operations, records.operations),
  ];
}

type Place = {
  readonly studentId: number;
  readonly place: number;
  readonly begin: string;
  readonly end: string | null;
};

function inWords({ studentId, place, begin, end }: Place): string {
  return `${studentId} at ${place} from ${begin} to ${end}`;
}

function unlike(what: string, found: readonly string[], expected: readonly string[]): string[] {
  const [is, should] = [found, expected].map((some) => some.toSorted().join(", "));
  return is === should ? [] : [`the ${what} are ${is}, not ${should}`];
}

/** The roster of the step's section and day has exactly the students whose seats cover the day. */
async function rosterProblems(
  { core }: Dependencies,
  { section, day }: Act,
  records: Records,
): Promise<string[]> {
  const inTerm = day >= section.termBegin && day < section.termEnd;
  const there = records.seats.filter((stay) => inTerm && stay.sectionId === section.id && isOn(stay, day));
  const roster = await findRoster(core, { sectionId: section.id, day, period: undefined });
  const listed = (roster?.students ?? []).map(({ studentId }) => String(studentId));
  const expected = there.map(({ studentId }) => String(studentId));
  return unlike(`students on the roster of section ${section.id} on ${day}`, listed, expected);
}
