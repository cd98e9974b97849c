/** Compares what an office or a counselor finds with what is on record: students, their sections, open seats. */
import type { FoundStudents } from "../../targets/reference-sis/client/requests/enrollment.ts";
import type { Held, Openings } from "../../targets/reference-sis/client/requests/scheduling.ts";
import type { Known } from "../../targets/reference-sis/people/known.ts";
import type { KnownOpenings } from "../../targets/reference-sis/people/known-openings.ts";
import {
  type Compare,
  type Difference,
  differenceInPeople,
  differingIds,
  idsInWords,
  type Repeats,
} from "./difference.ts";

/** A search that finds more than a page may leave out any of them. */
export function compareSearch(known: Known): Compare<FoundStudents> {
  return ({ students, complete }) =>
    complete === undefined
      ? { is: "wrong", expected: "a list of students", seen: "none", students: [] }
      : differenceInPeople(students, complete ? known : withoutMust(known));
}

/** Of a student whom nobody else works on. */
export function compareHeld(student: number, known: Known): Compare<readonly Held[]> {
  return (held) => {
    const sections = held.map(({ section }) => section);
    return differenceInSections(sections, known, { students: [student], repeats: "may be" });
  };
}

export function compareOpenings(openings: readonly KnownOpenings[], period: number): Compare<Openings> {
  const known = openings.find((of) => of.period === period) ?? { must: [] };
  return ({ sections, complete }) => {
    if (complete === undefined)
      return { is: "wrong", expected: "a list of sections", seen: "none", students: [] };
    const shown = sections.map(({ section }) => section);
    const asked = complete ? known : withoutMust(known);
    return differenceInSections(shown, asked, { students: [], repeats: "wrong" });
  };
}

function withoutMust({ must, may = [], ...known }: Known): Known {
  return { ...known, must: [], may: [...must, ...may] };
}

function differenceInSections(
  shown: readonly number[],
  known: Known,
  { students, repeats }: { readonly students: readonly number[]; readonly repeats: Repeats },
): Difference | undefined {
  if (differingIds(shown, known, repeats) === undefined) return undefined;
  return { is: "wrong", expected: idsInWords(known.must), seen: idsInWords(shown), students };
}
