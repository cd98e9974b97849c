/** Which courses count toward admission to the University of California: the areas "a" to "g". */
import type { collegeAreas } from "../../sis/db/schema/scheduling.ts";

type CollegeArea = (typeof collegeAreas)[number];

/** [F] The areas (University of California): history, English, mathematics, science, language, arts, electives. [K] Which courses. */
const areas: readonly (readonly [codes: RegExp, area: CollegeArea])[] = [
  [/^HIS-9/, "g"],
  [/^HIS-/, "a"],
  [/^ENG-/, "b"],
  [/^MAT-/, "c"],
  [/^SCI-/, "d"],
  [/^LAN-/, "e"],
  [/^(ART|MUS|DRA|DAN)-/, "f"],
  [/^HUM-(PS|SO|PH|CW|SP|FI|AA|CH|SE|JO)/, "g"],
  [/^CTE-(CS|EN|ME)/, "g"],
];

/** Credit recovery, support, and the classes of a school so small that all grades share them. */
const never = /-(CR|A1L|A)$/;
const firstGrade = 9;

/** Undefined for a course that doesn't count. */
export function collegeAreaOf(code: string, lowGrade: number): CollegeArea | undefined {
  if (lowGrade < firstGrade || never.test(code)) return undefined;
  return areas.find(([codes]) => codes.test(code))?.[1];
}
