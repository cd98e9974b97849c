/** A teacher opens the roster, and reads the special-education program of one of the students. */
import { sectionRoster } from "../../targets/reference-sis/client/requests/attendance.ts";
import { programAtAGlance } from "../../targets/reference-sis/client/requests/special-education.ts";
import type { programReaders } from "../../targets/reference-sis/people/pools/program-readers.ts";
import { compareRoster } from "../compare/compare-classes.ts";
import { compareProgram } from "../compare/compare-programs.ts";
import type { Journey } from "../model/journey.ts";

export const programReader: Journey<typeof programReaders> = {
  id: "program-reader",
  title: "a teacher reads a student's program",
  system: "special-education",
  requests: 2,
  thinkSeconds: 1,
  leastArrivals: 4,
  people: "program-readers",
  plans: () => ["section-roster", "program-at-a-glance"],
  steps(visit, teacher) {
    const { section, roster, student } = teacher;
    visit.resume(teacher);
    visit.check(sectionRoster(section, visit.day), compareRoster(roster));
    visit.think(1, 65);
    visit.check(programAtAGlance(student), compareProgram(student));
  },
};
