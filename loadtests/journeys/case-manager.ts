/** A case manager opens the caseload, compares a student's placement with the classes, and records what they found. */
import { draw } from "../../parts/draw.ts";
import {
  caseload,
  checkPlacement,
  type Found,
  placementShows,
  programAtAGlance,
  programLooks,
  type SeenPlacement,
  studentPlacement,
} from "../../targets/reference-sis/client/requests/special-education.ts";
import type { CaseManager, caseManagers } from "../../targets/reference-sis/people/pools/case-managers.ts";
import {
  compareCaseload,
  compareLooks,
  comparePlacement,
  compareProgram,
} from "../compare/compare-programs.ts";
import type { Journey, Visit } from "../model/journey.ts";

export const caseManager: Journey<typeof caseManagers> = {
  id: "case-manager",
  title: "a case manager checks a placement",
  system: "special-education",
  requests: 7,
  thinkSeconds: 3,
  leastArrivals: 4,
  people: "case-managers",
  plans: () => [
    ...["caseload", "program-at-a-glance", "program-looks", "student-placement", "check-placement"],
  ],
  steps(visit, person) {
    const { student, students, sections } = person;
    visit.resume(person);
    visit.check(caseload(), compareCaseload(students));
    visit.think(1, 60);
    if (visit.check(programAtAGlance(student), compareProgram(student)) !== undefined)
      visit.check(programLooks(student), compareLooks(student, person.staff));
    const placement = visit.check(studentPlacement(student), comparePlacement(student, sections));
    visit.think(2, 61);
    if (placement?.revision !== undefined) check(visit, person, placement, placement.revision);
  },
};

/** A rival finds something else at the same moment. */
function check(
  visit: Visit,
  { student, rival, colleague }: CaseManager,
  placement: SeenPlacement,
  revision: number,
): void {
  const found = (what: Found) => checkPlacement(student, visit.day, { ...placement, revision }, what);
  const written = visit.writeAtOnce(
    found(findingOf(visit, placement)),
    rival && { person: rival, call: found(missing) },
  );
  const look = placementShows(written.sent);
  visit.readBack([written], look);
  visit.letSee(colleague, [written], look);
}

const missing: Found = { finding: "service-missing", note: "Speech hasn't begun" };
/** The share of students who wait for a service on the first day. [K] */
const waitingShare = 0.2;

function findingOf(visit: Visit, { isMismatched }: SeenPlacement): Found {
  if (isMismatched) return { finding: "wrong-classes", note: "Another class than the program says" };
  return draw(visit.person, 62) < waitingShare ? missing : { finding: "as-placed" };
}
