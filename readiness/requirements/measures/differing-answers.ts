/** Answers that show another person's data, or that differ otherwise from what is on record. */
import type { AnswersEvidence, DifferenceKind } from "../../evidence/answers-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { isEnough } from "../enough.ts";
import { type Measurement, untested } from "../measurement.ts";

type Params = { readonly is: DifferenceKind };

export const differingAnswers = describeMeasure<"differing-answers", Params>({
  by: "differing-answers",
  kinds: () => ["read", "sign-in"],
  measure: onLoad(({ answers }, { is }) => measureDiffering(answers, is)),
});

function measureDiffering(
  { compared, studentIds, worstSchools, samples, looks }: AnswersEvidence,
  is: DifferenceKind,
): Measurement {
  const total = compared.reduce((sum, row) => sum + row.compared, 0);
  if (total === 0) return untested("load.json", "No answer was compared with what is on record.");
  const differing = compared.filter((row) => row[is] > 0);
  const measured = differing.reduce((sum, row) => sum + row[is], 0);
  const open = measured === 0 && is === "wrong" ? unanswered(looks) : [];
  if (open.length > 0)
    return untested("load.json", `Too few were answered before and after the load of ${inWords(open)}.`);
  const named = differing.map((row) => `${row.name} ${number(row[is])} of ${number(row.compared)}`);
  const sample = samples.find((answer) => answer.is === is);
  const shown =
    sample === undefined
      ? ""
      : ` For example, ${sample.name}: expected ${sample.expected}; seen ${sample.seen}.`;
  const among = `${counted(total, "answer was", "answers were")} compared`;
  return {
    measured,
    detail: measured === 0 ? `${among}.` : `${among}: ${named.join(", ")}.${shown}`,
    affected: { by: "ids", ids: studentIds[is] },
    worstSchools:
      measured === 0 ? [] : worstSchools.map((school) => ({ ...school, schoolId: String(school.schoolId) })),
    evidence: "load.json",
  };
}

type Looks = AnswersEvidence["looks"];

/** Only these are compared whole; what nobody answers proves nothing. */
function unanswered(looks: Looks): Looks {
  return looks.filter(({ asked, answered }) => !isEnough(answered, asked));
}

function inWords(looks: Looks): string {
  return looks
    .map(({ name, asked, answered }) => `${name} (${number(answered)} of ${number(asked)})`)
    .join(", ");
}
