/** A district's statements: everything is in order, or much of it isn't. As of the day of the example run. */
import type { Preparation } from "../../../readiness/evidence/preparation.ts";
import { parsePreparation } from "../../../readiness/judge/preparation-file.ts";

/** As many as the district of the example run has. */
const schools = Array.from({ length: 1018 }, (_, index) => `School ${String(index + 1).padStart(4, "0")}`);

const goodTraining = schools.map(
  (school) => `  - { school: ${school}, role: teacher, people: 20, finished: 20 }`,
);

const poorTraining = [
  "  - { school: Franklin High School, role: teacher, people: 96, finished: 31 }",
  "  - { school: Franklin High School, role: office, people: 12, finished: 9 }",
  "  - { school: Sunset Elementary School, role: teacher, people: 31, finished: 22 }",
  "  - { school: Harbor Middle School, role: teacher, people: 48, finished: 47 }",
];

const poorIssues = `
  - { id: SIS-77, title: Class lists of special day classes are empty, module: schedules, severity: critical,
      opened: 2026-06-29, due: 2026-07-24, evidence: trace 4bf92f3577b34da6 }
  - { id: SIS-80, title: Transcripts print a semester twice, module: transcripts, severity: critical,
      owner: L. Nguyen, opened: 2026-07-06, due: 2026-08-31 }
  - { id: SIS-81, title: Sign-in takes three tries on old tablets, module: sign-in, severity: high,
      owner: P. Osei, opened: 2026-07-13 }
  - { id: SIS-60, title: Wrong logo on letters, module: printing, severity: low, owner: P. Osei,
      opened: 2026-06-01, closed: 2026-07-20 }
  - { id: SIS-90, title: Nights without a copy, module: everything, severity: medium, opened: 2026-07-30 }`;

export const goodPreparationText = `
statedBy: A. Ruiz, chief information officer
statedOn: 2026-08-02
training:
${goodTraining.join("\n")}
helpDesk: { staff: 40, hours: "weekdays, 6 a.m. to 6 p.m.", openTickets: 12, medianAnswerMinutes: 3 }
issues:
  - { id: SIS-1, title: An old one, module: attendance, severity: critical, opened: 2026-06-01, closed: 2026-07-01 }
wayBack: { decides: J. Okafor, pointOfNoReturn: 2026-08-07, rehearsedOn: 2026-07-28 }
signOffs:
  - { area: attendance, name: M. Chen, signedOn: 2026-07-30 }
`;

export const poorPreparationText = `
statedBy: A. Ruiz, chief information officer
statedOn: 2026-08-02
training:
${poorTraining.join("\n")}
helpDesk: { staff: 6, hours: "weekdays, 8 a.m. to 4 p.m.", openTickets: 1312, medianAnswerMinutes: 47.5 }
issues:${poorIssues}
wayBack:
  decides: J. Okafor, deputy superintendent
  pointOfNoReturn: 2026-06-16
  rehearsedOn: never
  loses: everything that was entered since June 16
summerPilot:
  began: 2026-06-15
  ended: 2026-07-17
  students: 60000
  exercised: [enrollment, schedules]
  leftOut: [attendance of each period, family look-ups]
signOffs:
  - { area: attendance, name: M. Chen, signedOn: 2026-07-30 }
  - { area: special education, name: T. Brooks, reason: waits for the corrected case-manager lists }
  - { area: transcripts, reason: the position is vacant }
dissent:
  - { name: D. Flores, office: president of the administrators' association, says: Schools need two more weeks. }
`;

export function preparationOf(text: string): Preparation {
  const { preparation, problems } = parsePreparation(text);
  if (preparation === undefined) throw new Error(JSON.stringify(problems));
  return preparation;
}
