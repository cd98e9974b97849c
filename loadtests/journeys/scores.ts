/** A teacher enters the first scores of a section, each based on the version that was read. */
import { draw } from "../../parts/draw.ts";
import { sectionRoster } from "../../targets/reference-sis/client/requests/attendance.ts";
import {
  enterScores,
  type Score,
  scoresShow,
  scoreVersions,
  sectionAssignments,
} from "../../targets/reference-sis/client/requests/grades.ts";
import type { Known } from "../../targets/reference-sis/people/known.ts";
import type { scoreTeachers } from "../../targets/reference-sis/people/pools/score-teachers.ts";
import type { SignedIn } from "../../targets/reference-sis/people/signed-in.ts";
import { compareAssignments, compareRoster, compareScores } from "../compare/compare-classes.ts";
import type { Journey, Visit } from "../model/journey.ts";

export const scores: Journey<typeof scoreTeachers> = {
  id: "scores",
  title: "a teacher enters first scores",
  system: "scores",
  requests: 5,
  thinkSeconds: 3,
  leastArrivals: 3,
  people: "score-teachers",
  plans: () => ["section-roster", "section-assignments", "assignment-scores", "enter-scores"],
  steps(visit, teacher) {
    const { section, roster: known, noShows = [], assignments, colleague, rival } = teacher;
    visit.resume(teacher);
    const seen = visit.check(sectionRoster(section, visit.day), compareRoster(known))?.students ?? [];
    const roster = seen.filter((student) => !noShows.includes(student));
    visit.think(1, 50);
    const assignment = visit.check(sectionAssignments(section), compareAssignments(assignments))?.at(-1);
    if (assignment === undefined || roster.length === 0) return;
    visit.think(1, 51);
    const sheet = { section, assignment, roster, known, colleague, rival };
    if (enter(visit, sheet) === "stale") enter(visit, sheet);
  },
};

type Sheet = {
  readonly section: number;
  readonly assignment: number;
  readonly roster: readonly number[];
  /** The section's students on the day of the load. */
  readonly known: Known;
  /** The session of somebody who waits to see the scores. */
  readonly colleague: string | undefined;
  /** Somebody who enters other scores at the same moment. */
  readonly rival: SignedIn | undefined;
};

const staleVersion = 409;

/** "stale": someone else changed a score after it was read. */
function enter(
  visit: Visit,
  { section, assignment, roster, known, colleague, rival }: Sheet,
): "stale" | "done" {
  const versions = visit.check(scoreVersions(assignment), compareScores(known))?.versions;
  if (versions === undefined) return "done";
  visit.think(1, 52);
  const entered = roster.map(
    (student): Score => [student, pointsOf(student, assignment), versions.get(student) ?? 0],
  );
  const enters = (some: readonly Score[]) => enterScores(section, assignment, some);
  const written = visit.writeAtOnce(
    enters(entered),
    rival && { person: rival, call: enters(entered.map(withLess)) },
  );
  const look = scoresShow(assignment, written.sent.scores, known.may);
  visit.readBack([written], look);
  visit.letSee(colleague, [written], look);
  const { outcome, status } = written;
  return outcome === "refused" && status === staleVersion ? "stale" : "done";
}

/** A quarter of a point less, based on the same version. */
function withLess([student, points, version]: Score): Score {
  return [student, points - 1 / partsOfPoint, version];
}

const leastPoints = 4;
const spreadPoints = 7;
/** Quarters of a point are entered too, so that one that is rounded away is noticed. [K] */
const partsOfPoint = 4;

function pointsOf(student: number, assignment: number): number {
  return leastPoints + Math.floor(draw(student, assignment) * spreadPoints * partsOfPoint) / partsOfPoint;
}
