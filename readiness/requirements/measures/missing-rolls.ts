/** The share of classes without attendance on record, of those whose teachers came to take it. One alone is no share. */
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";

export const missingRolls = describeMeasure({
  by: "missing-rolls",
  kinds: () => ["attendance"],
  measure: onLoad(measureRolls),
});

const mostSchools = 10;

function measureRolls({ rolls }: LoadEvidence): Measurement {
  if (rolls === null || rolls.due === 0)
    return untested("load.json", "Nobody looked which attendance was on record at the end.");
  const { due, missing } = rolls;
  const absent = missing.reduce((sum, school) => sum + school.rolls, 0);
  const schools = missing.slice(0, mostSchools).map(({ name, rolls: own }) => `${name} (${number(own)})`);
  const others = missing.length > mostSchools ? ` and ${number(missing.length - mostSchools)} others` : "";
  const where = absent === 0 ? "" : ` Missing at: ${schools.join(", ")}${others}.`;
  return {
    ...measuredOnRequests(
      absent > 1 ? absent / due : 0,
      `${number(due - absent)} of ${counted(due, "class has", "classes have")} attendance on record.${where}`,
    ),
    affected: { by: "not-countable", reason: "nobody knows who was in a class without attendance" },
  };
}
