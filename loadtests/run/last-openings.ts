/** Compares the open seats that schools are shown once everyone has left with those on record. */
import { z } from "zod";
import type { DifferingAnswer } from "../../readiness/evidence/answers-evidence.ts";
import { type OpenSeats, openSeatsOf } from "../../targets/reference-sis/client/requests/scheduling.ts";
import type { District } from "../../targets/reference-sis/people/district.ts";
import { readFreeSeats } from "../../targets/reference-sis/people/free-seats.ts";
import { counselor } from "../journeys/counselor.ts";
import { office } from "../journeys/office.ts";
import { jsonAnswer } from "./json-answer.ts";
import { dayAfter, type Look } from "./last-looks.ts";
import { lookAtAll } from "./look-at-all.ts";
import { type OutsideVisits, outsideVisitsOf, together } from "./outside-visits.ts";

/** [K] */
const mostSchools = 20;

type LookAtSchool = Look<OpenSeats[]> & { readonly school: number };

const memberShape = z.object({ session: z.string(), school: z.int() });

/** By somebody of each school where people gave up and took seats; those change the next day. */
export function openingLooksOf(
  people: ReadonlyMap<string, readonly unknown[]>,
  dayOfLoad: string,
): LookAtSchool[] {
  const day = dayAfter(dayOfLoad);
  const staff = [counselor.id, office.id].flatMap((journey) => people.get(journey) ?? []);
  const members = staff.flatMap((each) => memberShape.safeParse(each).data ?? []);
  const bySchool = new Map(members.map((member) => [member.school, member]));
  return [...bySchool.values()]
    .slice(0, mostSchools)
    .map(({ session, school }) => ({ session, school, day, call: openSeatsOf(school, day) }));
}

/** Seats that changed between two readings of the records aren't compared: somebody was still at work. */
export async function compareLastOpenings(
  district: District,
  looks: readonly LookAtSchool[],
  target: string,
  signal: AbortSignal | undefined,
): Promise<OutsideVisits> {
  const [first] = looks;
  if (first === undefined) return compareOpenSeats([], new Map(), 0);
  const schools = looks.map(({ school }) => school);
  const before = await readFreeSeats(district, schools, first.day);
  const { results, outside } = await lookAtAll(looks, target, signal, ({ school, call }, body) => ({
    school,
    seats: call.read(jsonAnswer(body)),
  }));
  const after = await readFreeSeats(district, schools, first.day);
  const settled = new Map([...before].filter(([section, free]) => after.get(section) === free));
  return together(outside, compareOpenSeats(results, settled, Date.now()));
}

type Shown = { readonly school: number; readonly seats: readonly OpenSeats[] };

const name = "school-sections";

/** `free`: the seats on record, by the section. */
export function compareOpenSeats(
  shown: readonly Shown[],
  free: ReadonlyMap<number, number>,
  atMs: number,
): OutsideVisits {
  const compared = shown.map(({ school, seats }) => {
    const wrong = seats.find(isWrong(free));
    return { name, difference: wrong && differingIn(wrong, free, { school, atMs }) };
  });
  return outsideVisitsOf(compared);
}

function differingIn(
  { section, openSeats }: OpenSeats,
  free: ReadonlyMap<number, number>,
  seen: Pick<DifferingAnswer, "school" | "atMs">,
): DifferingAnswer {
  const expected = `${free.get(section)} open seats in section ${section}`;
  return { name, is: "wrong", ...seen, expected, seen: String(openSeats), students: [] };
}

function isWrong(free: ReadonlyMap<number, number>) {
  return ({ section, openSeats }: OpenSeats): boolean => {
    const onRecord = free.get(section);
    return onRecord !== undefined && onRecord !== openSeats;
  };
}
