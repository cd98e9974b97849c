/** From which schools the students of a school come: near ones in its region, by how many students each of them has. */
import { kilometersBetween } from "../district/geography.ts";
import { gradeCounts, ungradedElementary } from "../district/grades.ts";
import { changedSchool, whole } from "../district/people.ts";
import type { Feeders, FeedersByGrade, SchoolPlan } from "./school-plan.ts";

/** What the plan of a school has before its feeders are known. */
type Feeding = Pick<SchoolPlan, "id" | "region" | "kind" | "groups" | "highGrade" | "latitude" | "longitude">;

export function planFeeders(schools: readonly Feeding[]): FeedersByGrade {
  const grades = gradeCounts.map(({ grade }) => grade).filter((grade) => grade < ungradedElementary);
  return new Map(grades.map((grade) => [grade, feedersOf(schools, grade)]));
}

/** The school where a student of this school was last year, drawn by `ticket`, any whole number. */
export function drawFeeder({ schools, upTo }: Feeders, ticket: number): number | undefined {
  const place = ticket % whole;
  return schools[upTo.findIndex((end) => place < end)];
}

/** [K] A school's new students come from only a few others: at most as many that end with the grade, and half as many more. */
const mostFeeders = 8;

type Link = { readonly from: Feeding; readonly size: number; weight: number };

/** A school with the links that lead to it, and how many students should come over them. */
type Reached = { readonly school: Feeding; readonly students: number; readonly links: readonly Link[] };

function feedersOf(schools: readonly Feeding[], grade: number): (Feeders | undefined)[] {
  const sources = schools.filter((school) => sizeOf(school, grade) > 0 && isOrdinary(school));
  const sourcesIn = Map.groupBy(sources, ({ region }) => region);
  const joining = joiningShares(schools, grade);
  const reached = schools.map((school) => {
    const share = sizeOf(school, grade) === 0 ? 1 : (joining.get(school.region) ?? 0);
    const links = linksTo(school, grade, sourcesIn.get(school.region) ?? []);
    return { school, students: Math.max(share, changedSchool / whole) * sizeOf(school, grade + 1), links };
  });
  balance(reached);
  return reached.map(({ links, students, school }) =>
    asFeeders(links, students / Math.max(1, sizeOf(school, grade + 1))),
  );
}

/**
 * By region: of the students who are now one grade higher, at schools that have both grades, how many come from a school
 * that ends with the grade. Grade 7 of a school for 6 to 8 takes them from schools that end with 6.
 */
function joiningShares(schools: readonly Feeding[], grade: number): ReadonlyMap<string, number> {
  const byRegion = Map.groupBy(schools.filter(isOrdinary), ({ region }) => region);
  return new Map(
    [...byRegion].map(([region, own]) => {
      const ending = sumOf(own, (school) => (school.highGrade === grade ? sizeOf(school, grade) : 0));
      const starting = sumOf(own, (school) => (sizeOf(school, grade) === 0 ? sizeOf(school, grade + 1) : 0));
      const both = sumOf(own, (school) => (sizeOf(school, grade) > 0 ? sizeOf(school, grade + 1) : 0));
      return [region, Math.min(mostJoining, Math.max(0, (ending - starting) / Math.max(1, both)))];
    }),
  );
}

/** Some always stay. */
const mostJoining = 0.9;

function sumOf(schools: readonly Feeding[], count: (school: Feeding) => number): number {
  return schools.reduce((sum, school) => sum + count(school), 0);
}

function isOrdinary({ kind }: Feeding): boolean {
  return !withoutFeeding.includes(kind.schoolType);
}

const withoutFeeding: readonly string[] = [
  "continuation",
  "special-education",
  "community-day",
  "opportunity",
];

/** Every student leaves a school that ends with the grade, and a few leave any other. */
function linksTo(school: Feeding, grade: number, sources: readonly Feeding[]): Link[] {
  const near = sources
    .filter(({ id }) => id !== school.id)
    .map((from) => ({ from, kilometers: kilometersBetween(from, school) }))
    .sort((first, second) => first.kilometers - second.kilometers || first.from.id - second.from.id);
  const ending = near.filter(({ from }) => from.highGrade === grade).slice(0, mostFeeders);
  const others = near.filter(({ from }) => from.highGrade !== grade).slice(0, mostFeeders / 2);
  return [
    ...ending.map(({ from, kilometers }) => linkFrom(from, sizeOf(from, grade), kilometers)),
    ...others.map(({ from, kilometers }) => linkFrom(from, fewOf(sizeOf(from, grade)), kilometers)),
  ];
}

function fewOf(students: number): number {
  return (students * changedSchool) / whole;
}

/** [K] At this distance a school draws half as strongly as next door. */
const halfwayKilometers = 2;

function linkFrom(from: Feeding, size: number, kilometers: number): Link {
  return { from, size, weight: size / (1 + (kilometers / halfwayKilometers) ** 2) };
}

const balancingRounds = 6;

/** Scales what leaves each school to the size of its grade, and what reaches each to what should come. */
function balance(reached: readonly Reached[]): void {
  const leaving = Map.groupBy(
    reached.flatMap(({ links }) => links),
    ({ from }) => from.id,
  );
  for (let round = 0; round < balancingRounds; round++) {
    for (const links of leaving.values()) scaleTo(links[0]?.size ?? 0, links);
    for (const { students, links } of reached) scaleTo(students, links);
  }
}

function scaleTo(total: number, links: readonly Link[]): void {
  const sum = links.reduce((left, { weight }) => left + weight, 0);
  if (sum > 0) for (const link of links) link.weight *= total / sum;
}

function asFeeders(links: readonly Link[], share: number): Feeders | undefined {
  const total = links.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  let sum = 0;
  const upTo = links.map(({ weight }) => {
    sum += weight;
    return Math.round((whole * sum) / total);
  });
  return {
    schools: links.map(({ from }) => from.id),
    upTo,
    joining: Math.max(changedSchool, Math.round(whole * share)),
  };
}

function sizeOf({ groups }: Pick<Feeding, "groups">, grade: number): number {
  const group = groups.find((candidate) => candidate.grade === grade);
  return group ? group.general + group.dayClass : 0;
}
