/** Compared answers added up: by the name of the request, with the students and schools that they touch. Pure. */
import type {
  AnswersEvidence,
  DifferenceKind,
  DifferingAnswer,
} from "../../readiness/evidence/answers-evidence.ts";
import type { VisitLine } from "../../readiness/evidence/visit-line.ts";
import { inOrder } from "./in-groups.ts";
import { type OutsideVisits, sumOfAnswers } from "./outside-visits.ts";

const mostSamples = 20;
const mostSchools = 10;

type Compared = {
  readonly visits: readonly VisitLine[];
  readonly differing: readonly DifferingAnswer[];
  readonly outside: OutsideVisits;
};

export function answersEvidence(
  { visits, differing: inVisits, outside }: Compared,
  schoolNames: Readonly<Record<string, string>>,
): AnswersEvidence {
  const differing = [...outside.differing, ...inVisits];
  return {
    compared: comparedByName([outside, ...visits]),
    studentIds: { foreign: studentsIn(differing, "foreign"), wrong: studentsIn(differing, "wrong") },
    worstSchools: worstSchools(differing, schoolNames),
    samples: samplesOf(differing),
    looks: Object.entries(outside.looks)
      .map(([name, [asked, answered]]) => ({ name, asked, answered }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

function comparedByName(visits: readonly Pick<VisitLine, "answers">[]): AnswersEvidence["compared"] {
  return Object.entries(sumOfAnswers(visits))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, [compared, foreign, wrong]]) => ({ name, compared, foreign, wrong }));
}

function studentsIn(differing: readonly DifferingAnswer[], kind: DifferenceKind): number[] {
  const ids = differing.filter(({ is }) => is === kind).flatMap(({ students }) => students);
  return inOrder(ids);
}

/** Where the people work who saw them. */
function worstSchools(
  differing: readonly DifferingAnswer[],
  schoolNames: Readonly<Record<string, string>>,
): AnswersEvidence["worstSchools"] {
  const bySchool = Map.groupBy(differing, ({ school }) => school);
  return [...bySchool]
    .flatMap(([schoolId, own]) => {
      const name = schoolId === null ? undefined : schoolNames[schoolId];
      if (schoolId === null || name === undefined) return [];
      return [{ schoolId, name, students: new Set(own.flatMap(({ students }) => students)).size }];
    })
    .sort((one, other) => other.students - one.students || one.schoolId - other.schoolId)
    .slice(0, mostSchools);
}

/** As many of each request as there's room for. */
function samplesOf(differing: readonly DifferingAnswer[]): DifferingAnswer[] {
  const byName = [...Map.groupBy(differing, ({ name }) => name).values()];
  const each = Math.max(1, Math.floor(mostSamples / Math.max(1, byName.length)));
  return byName.flatMap((own) => own.slice(0, each)).slice(0, mostSamples);
}
