/** Another system reads a school's classes and seats by OneRoster, page by page, while people change them. */
import { otherScope } from "../../targets/reference-sis/client/forbidden.ts";
import {
  classesOf,
  type PageOf,
  type RosterPage,
  seatsOf,
  studentFound,
} from "../../targets/reference-sis/client/requests/oneroster.ts";
import type { rosterClients } from "../../targets/reference-sis/people/pools/roster-clients.ts";
import { classesPulled, compareFound, comparePull, seatsPulled } from "../compare/compare-pull.ts";
import type { Compare } from "../compare/difference.ts";
import type { Journey, Visit } from "../model/journey.ts";

/** Even of a small school, a list takes several pages. [K] */
const usualPages = 3;

export const rosterPull: Journey<typeof rosterClients> = {
  id: "roster-pull",
  title: "another system reads a school's roster",
  system: "exchange",
  requests: 2 * usualPages + 1,
  thinkSeconds: 0,
  leastArrivals: 3,
  people: "roster-clients",
  plans: ({ classes, seats }) => [
    ...pagesOf(classes, "oneroster-schools-classes"),
    ...pagesOf(seats, "oneroster-schools-enrollments"),
    "oneroster-students",
  ],
  steps(visit, client) {
    const { session, school, classes, seats, student, tries } = client;
    visit.useToken(session);
    if (tries !== undefined) visit.tryForbidden(otherScope(student));
    pull(visit, classesOf(school, pageSize(classes)), comparePull(classesPulled(client)));
    pull(visit, seatsOf(school, pageSize(seats)), comparePull(seatsPulled(client)));
    visit.check(studentFound(student), compareFound(student));
  },
};

function pageSize(records: readonly number[]): number {
  return Math.floor(records.length / usualPages) + 1;
}

/** The last page is one that isn't full. */
function pagesOf(records: readonly number[], request: string): string[] {
  return Array.from({ length: Math.floor(records.length / pageSize(records)) + 1 }, () => request);
}

/** Nobody reads on without end. [K] */
const pagesAtMost = 100;

/** Reads on where each page says. */
function pull(visit: Visit, pageOf: PageOf, compare: Compare<RosterPage>): void {
  let page = visit.check(pageOf(), compare);
  for (let read = 1; page?.next !== undefined && read < pagesAtMost; read += 1) {
    page = visit.check(pageOf(page.next), compare);
  }
}
