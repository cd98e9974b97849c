/** The page of the documentation that has every scenario, made from their files. */
import { number } from "../../readiness/evidence/plain-words.ts";
import { allScenarios } from "../all-scenarios.ts";
import { planChart } from "./chart.ts";
import { fullDistrict, usualDistrict } from "./full-district.ts";
import { makePlan } from "./make-plan.ts";
import { type MarkId, markOf, marksOfSchoolDay } from "./marks.ts";
import type { Scenario } from "./scenario.ts";

export function scenariosPage(): string {
  return [opening, ...allScenarios.map(section), mustHappen()].join("\n\n").concat("\n");
}

const opening = `# Scenarios

Each scenario is one file in [loadtests/scenarios](../loadtests/scenarios), and one option of \`rehearse\` and \`load\`. The charts
below are for a district of ${number(fullDistrict.students)} students at its real rate (\`--load 1\`). \`npm run indexes\` writes this page.

Only opening day can end in a plain GO for opening a school year. The others end with 10 at best, and their report says
what they leave out. To see when people arrive in a district of another size, and where each number is from:

\`\`\`sh
npm run load -- opening-day --explain --students 72000
\`\`\``;

function section(scenario: Scenario): string {
  const plan = makePlan(scenario, { ...usualDistrict(fullDistrict.students), load: 1 });
  return `## ${scenario.title}

${scenario.purpose}

\`\`\`sh
npm run rehearse -- --scenario ${scenario.id}
\`\`\`

\`\`\`text
${planChart(plan)}
\`\`\`

${marksWords(scenario.marks)}`;
}

function marksWords(ids: readonly MarkId[]): string {
  if (ids.length === marksOfSchoolDay.length)
    return "All of what [must happen](#what-must-happen) must happen in it.";
  return ["What must happen in it:", "", ...ids.map(line)].join("\n");
}

function mustHappen(): string {
  return [
    "## What must happen",
    "",
    "If one of these doesn't happen in a rehearsal, what it stands for is _not tested_, however well the rest went.",
    "",
    ...marksOfSchoolDay.map(line),
  ].join("\n");
}

function line(id: MarkId): string {
  const { happens, standsFor } = markOf(id);
  return `- ${happens} It stands for ${standsFor}.`;
}
