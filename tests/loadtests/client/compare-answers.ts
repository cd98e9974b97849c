/** The k6 entry of the test of compared answers: one visit asks for each case. */
import { beginTally } from "../../../loadtests/client/tally.ts";
import { openVisit } from "../../../loadtests/client/visit.ts";
import { compareAccount, compareSignIn } from "../../../loadtests/compare/compare-account.ts";
import { compareRoster } from "../../../loadtests/compare/compare-classes.ts";
import {
  compareChildren,
  compareRecords,
  compareSchedule,
} from "../../../loadtests/compare/compare-family.ts";
import { compareOpenings, compareSearch } from "../../../loadtests/compare/compare-searches.ts";
import type { Visit } from "../../../loadtests/model/journey.ts";
import { ownAccount, signInWithPassword } from "../../../targets/reference-sis/client/requests/access.ts";
import { sectionRoster } from "../../../targets/reference-sis/client/requests/attendance.ts";
import { schoolStudents } from "../../../targets/reference-sis/client/requests/enrollment.ts";
import {
  familyAttendance,
  familySchedule,
  familyStudents,
} from "../../../targets/reference-sis/client/requests/families.ts";
import { openSections } from "../../../targets/reference-sis/client/requests/scheduling.ts";
import { type AnswerCase, answerCases } from "./answer-cases.ts";

export const options = {
  discardResponseBodies: true,
  scenarios: { answers: { executor: "per-vu-iterations", vus: 1, iterations: 1, exec: "askEach" } },
};

const account = { account: 7, role: "guardian" };
const children = [11, 12].map((student) => ({ student, sections: { must: [501, 502] } }));
const [child = { student: 0, sections: { must: [] } }] = children;
const roster = { must: [11], may: [12], above: 100 };
const openings = [{ period: 2, must: [601], may: [602] }];
const search = { day: "2026-08-11", period: 2, grade: 9 };

const asked: Readonly<Record<AnswerCase["asks"], (visit: Visit) => unknown>> = {
  me: (visit) => visit.check(ownAccount(), compareAccount(account)),
  "sign-in": (visit) => visit.signIn(() => signInWithPassword("name", "word"), compareSignIn(account)),
  children: (visit) => visit.check(familyStudents(true), compareChildren(children)),
  "no-children": (visit) => visit.check(familyStudents(false), compareChildren([])),
  schedule: (visit) => visit.check(familySchedule(11), compareSchedule(child)),
  attendance: (visit) => visit.check(familyAttendance(11), compareRecords(child)),
  roster: (visit) => visit.check(sectionRoster(1, "2026-08-11"), compareRoster(roster)),
  openings: (visit) => visit.check(openSections(1, search), compareOpenings(openings, 2)),
  search: (visit) => visit.check(schoolStudents(1, "Garcia"), compareSearch({ ...roster, must: [11, 12] })),
};

export function askEach(): void {
  for (const [index, { asks }] of answerCases.entries()) {
    const tally = beginTally();
    const visit = openVisit({
      ...{ target: __ENV.TARGET ?? "", run: "answers", day: "2026-08-11", phase: "release" },
      ...{ journey: "guardian", school: index, account: index, index, thinkScale: 0, tally },
    });
    visit.resume({ session: String(index), account: 7, staff: 3 });
    asked[asks](visit);
    tally.log({ journey: "guardian", phase: "release", school: index });
  }
}
