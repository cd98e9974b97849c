/** Compares ids in an answer with those that are known. Pure, and what k6 and Node both run. */
import type { DifferenceKind } from "../../readiness/evidence/answers-evidence.ts";
import type { Known } from "../../targets/reference-sis/people/known.ts";

/** Undefined in its place: the answer is right. */
export type Difference = {
  readonly is: DifferenceKind;
  readonly expected: string;
  readonly seen: string;
  /** Whose data was shown to others, missing or wrong. */
  readonly students: readonly number[];
};

/** What an answer shows, compared with what is known. */
export type Compare<Shown> = (shown: Shown) => Difference | undefined;

export type DifferingIds = { readonly missing: number[]; readonly extra: number[] };

/** Each id counts once, however often the answer has it. */
export function differingIds(seen: readonly number[], known: Known): DifferingIds | undefined {
  const { must, may = [], above = Number.POSITIVE_INFINITY } = known;
  if (seen.length === must.length && haveSameIds(seen, must)) return undefined;
  const missing = must.filter((id) => !seen.includes(id));
  const extra = seen.filter((id) => !must.includes(id) && id <= above && !may.includes(id));
  if (missing.length === 0 && extra.length === 0) return undefined;
  return { missing, extra: [...new Set(extra)] };
}

/**
 * Of two lists of one length. A roster goes by name, what is known of it by id: in k6, taking each id out of a set then costs
 * a third of finding each in the other list.
 */
function haveSameIds(seen: readonly number[], must: readonly number[]): boolean {
  if (seen.every((id, index) => id === must[index])) return true;
  const left = new Set(must);
  return seen.every((id) => left.delete(id)) && left.size === 0;
}

/** How a list of people differs: someone who doesn't belong in it is another person's data. */
export function differenceInPeople(seen: readonly number[], known: Known): Difference | undefined {
  const differing = differingIds(seen, known);
  if (differing === undefined) return undefined;
  const { missing, extra } = differing;
  return {
    is: extra.length > 0 ? "foreign" : "wrong",
    expected: idsInWords(known.must),
    seen: idsInWords(seen),
    students: extra.length > 0 ? extra : missing,
  };
}

const listedAtMost = 12;

/** The first of them: a line of evidence doesn't need a whole school. */
export function idsInWords(ids: readonly number[]): string {
  if (ids.length === 0) return "none";
  const more = ids.length - listedAtMost;
  return `${ids.slice(0, listedAtMost).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
