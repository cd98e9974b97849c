/** What a scenario of one's own begins with. `source`: Firstbell's folder, as seen from the new file. */
export function scenarioTemplate(id: string, source: string): string {
  return `/** What happens in this scenario, in one sentence. */
import { attendance } from "${source}/loadtests/journeys/attendance.ts";
import { guardian } from "${source}/loadtests/journeys/guardian.ts";
import { office } from "${source}/loadtests/journeys/office.ts";
import type { Scenario } from "${source}/loadtests/model/scenario.ts";

export const scenario: Scenario = {
  id: "${id}",
  title: "A day of our own",
  purpose: "Shows whether the SIS can carry a day on which families ask more than usual.",
  // The kinds of request that it promises to exercise; the verdict covers these.
  judgedBy: ["sign-in", "read", "attendance", "write"],
  // What must happen in it; the names are in loadtests/model/marks.ts.
  marks: ["roll-submitted", "guardian-looked-up"],
  phases: [
    {
      id: "morning",
      title: "Families ask while teachers take attendance",
      seconds: 60,
      streams: [
        // The rates are in loadtests/model/facts.ts; \`times\` is how many times each comes.
        { journey: attendance, shape: "plateau", rate: "periodChangePeak", times: 1, provenance: "K", leastArrivals: 24 },
        { journey: guardian, shape: "rush", rate: "familySignInRate", times: 2, provenance: "K", leastArrivals: 24 },
        { journey: office, shape: "flat", rate: "officeMean", times: 1, provenance: "K", leastArrivals: 24 },
      ],
    },
  ],
  pace: () => ({ timeScale: 1, thinkScale: 1 }),
};
`;
}
