/** Compares a transcript with the records: which lines it has, and the grade points that follow from them. */
import type { ShownTranscript } from "../../targets/reference-sis/client/requests/transcripts.ts";
import type { Registrar } from "../../targets/reference-sis/people/pools/registrars.ts";
import { type Compare, differingIds, idsInWords } from "./difference.ts";

export function compareTranscript({
  student,
  lines,
  unweighted,
}: Pick<Registrar, "student" | "lines" | "unweighted">): Compare<ShownTranscript> {
  return (shown) => {
    const students = [student];
    if (differingIds(shown.lines, { must: lines }) !== undefined)
      return { is: "wrong", expected: idsInWords(lines), seen: idsInWords(shown.lines), students };
    if (shown.unweighted === unweighted) return undefined;
    return {
      is: "wrong",
      expected: pointsInWords(unweighted),
      seen: pointsInWords(shown.unweighted),
      students,
    };
  };
}

function pointsInWords(points: number | undefined): string {
  return points === undefined ? "no grade points" : `grade points ${points}`;
}
