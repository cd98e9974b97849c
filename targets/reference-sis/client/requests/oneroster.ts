/** What other systems ask for by OneRoster: a school's classes and enrollments page by page, and single students. */
import { type Answer, type Call, callOf, type ReadCall, type Requests } from "../request.ts";

const service = "/ims/oneroster/rostering/v1p2";

export const onerosterRequests = {
  "oneroster-schools-classes": {
    kind: "read",
    method: "GET",
    path: `${service}/schools/{sourcedId}/classes`,
  },
  "oneroster-schools-enrollments": {
    kind: "read",
    method: "GET",
    path: `${service}/schools/{sourcedId}/enrollments`,
  },
  "oneroster-students": { kind: "read", method: "GET", path: `${service}/students` },
} as const satisfies Requests;

/** Numbers for the ids of its records, and where the next page is. */
export type RosterPage = { readonly ids: readonly number[]; readonly next: string | undefined };

export type PageOf = (next?: string) => ReadCall<RosterPage>;

/** The first page of so many classes, or the one that a page says is next. */
export function classesOf(school: number, limit: number): PageOf {
  const call = callOf(onerosterRequests, "oneroster-schools-classes", schoolId(school), { limit });
  return pageOf(call, (answer) => answer.values("classes.#.sourcedId").map(idIn));
}

/** The same for students' seats, without who teaches the classes. */
export function seatsOf(school: number, limit: number): PageOf {
  const query = { limit, filter: "role='student'" };
  const call = callOf(onerosterRequests, "oneroster-schools-enrollments", schoolId(school), query);
  return pageOf(call, (answer) => answer.values("enrollments.#.sourcedId").map(seatIn));
}

/** Reads the numbers of the students whom a filter for this one finds. */
export function studentFound(student: number): ReadCall<readonly number[]> {
  const query = { filter: `sourcedId='student-${student}'` };
  return {
    ...callOf(onerosterRequests, "oneroster-students", {}, query),
    read: (answer) => answer.values("users.#.sourcedId").map(idIn),
  };
}

/** Of one student; no journey may see them. */
export function demographicsOf(student: number): Call {
  const path = `${service}/demographics/student-${student}`;
  return { name: "oneroster-demographics-one", kind: "read", method: "GET", path };
}

function schoolId(school: number) {
  return { sourcedId: `school-${school}` };
}

function pageOf(call: Call, idsIn: (answer: Answer) => readonly number[]): PageOf {
  return (next) => ({
    ...call,
    ...(next !== undefined && { path: next }),
    read: (answer) => ({ ids: idsIn(answer), next: nextIn(answer.header("Link")) }),
  });
}

/** Its path: a client that follows it is already at the right place. */
function nextIn(link = ""): string | undefined {
  return /<https?:\/\/[^/]+([^>]+)>; rel="next"/.exec(link)?.[1];
}

function idIn(sourcedId: unknown): number {
  return Number(/^\w+-(\d+)$/.exec(String(sourcedId))?.[1] ?? 0);
}

function seatIn(sourcedId: unknown): number {
  const [, section, student, day = ""] = /^seat-(\d+)-(\d+)-(.+)$/.exec(String(sourcedId)) ?? [];
  return seatNumber(Number(section ?? 0), Number(student ?? 0), day);
}

const dayMs = 86_400_000;
/** More than there are days in which a seat can begin, and than there are students. */
const daysAtMost = 1_000;
const studentsAtMost = 10_000_000;

/** A number for a seat: its section, its student and the day on which it begins. */
export function seatNumber(section: number, student: number, day: string): number {
  return (section * studentsAtMost + student) * daysAtMost + ((Date.parse(day) / dayMs) % daysAtMost);
}

export function sectionOfSeat(seat: number): number {
  return Math.floor(seat / (studentsAtMost * daysAtMost));
}
