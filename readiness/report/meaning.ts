/** What a decision-maker should do with a verdict. Pure. */
import { type FoundEvidence, isLoadAlone } from "../evidence/found-evidence.ts";
import { counted, number } from "../evidence/plain-words.ts";
import type { Judgment } from "../judge/judged-requirement.ts";
import { hasPlanted, isReduced } from "../judge/size.ts";

/** A GO at a reduced size isn't permission, and an invalid run that proves a loss isn't neutral. */
export function meaningOf(evidence: FoundEvidence, judgment: Judgment): string {
  const { run } = evidence;
  if (isLoadAlone(evidence)) return noRehearsal;
  switch (judgment.verdict) {
    case "GO":
      return run !== undefined && isReduced(run)
        ? "Every requirement that was tested in this rehearsal was met. That alone does not justify opening the school year."
        : "On this evidence, the school year may open on this system for the work named above. What was not tested is listed below.";
    case "CONDITIONAL":
      return `The school year may open on this system only if a named person accepts each failure that is listed below. ${acceptances(judgment)}`;
    case "NO-GO":
      if (run !== undefined && hasPlanted(run))
        return "Something was planted on purpose, so this can't decide whether the school year may open. Rehearse again without it.";
      return "On this evidence, the school year must not open on this system. Keep the old system, or paper, ready.";
    case "INVALID RUN":
      return provesFailure(judgment)
        ? "This rehearsal does not justify opening the school year. Fix what it proves and what made it invalid, and rehearse again."
        : "This rehearsal can't support a decision either way. Fix what is listed below and rehearse again.";
  }
}

const noRehearsal =
  "This is no rehearsal: nobody checked whether what people entered was saved, or the class assignments. So it can't say whether a school year may open.";

/** Who has accepted what, and what nobody has. */
function acceptances({ requirements }: Judgment): string {
  const waivers = requirements.flatMap(({ waiver }) => (waiver === null ? [] : [waiver]));
  const people = [...new Set(waivers.map(({ person }) => person))].join(", ");
  const open = requirements.filter(({ status }) => status === "warned").length;
  return [
    ...(waivers.length === 0 ? [] : [`${people} accepted ${number(waivers.length)}.`]),
    ...(open === 0 ? [] : [`Nobody has accepted ${counted(open, "warning", "warnings")} yet.`]),
  ].join(" ");
}

function provesFailure({ requirements }: Judgment): boolean {
  return requirements.some(({ proven, status }) => proven && status === "failed");
}
