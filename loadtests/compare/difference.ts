/** Compares ids in an answer with those that are known. Pure, and what k6 and Node both run. */
import type { DifferenceKind } from "../../readiness/evidence/answers-evidence.ts";
import { countDistinct } from "../../targets/reference-sis/client/request.ts";
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

export type DifferingIds = {
  readonly missing: readonly number[];
  readonly extra: readonly number[];
  /** Those that the answer has more than once. */
  readonly repeated: readonly number[];
};

const noIds: readonly number[] = [];

export type Repeats = "wrong" | "may be";

/** A repeat is a difference, unless it may be: a schedule has a row for each meeting of a class. */
export function differingIds(
  seen: readonly number[],
  known: Known,
  repeats: Repeats = "wrong",
): DifferingIds | undefined {
  const { must, may = [], above = Number.POSITIVE_INFINITY } = known;
  if (seen.length === must.length && haveSameIds(seen, must)) return undefined;
  const missing = must.filter((id) => !seen.includes(id));
  const extra = seen.filter((id) => !must.includes(id) && id <= above && !may.includes(id));
  const repeated = repeats === "wrong" ? repeatedIn(seen) : noIds;
  if (missing.length === 0 && extra.length === 0 && repeated.length === 0) return undefined;
  return { missing, extra: [...new Set(extra)], repeated };
}

function repeatedIn(ids: readonly number[]): readonly number[] {
  if (countDistinct(ids) === ids.length) return noIds;
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];
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
  const { missing, extra, repeated } = differing;
  return {
    is: extra.length > 0 ? "foreign" : "wrong",
    expected: idsInWords(known.must),
    seen: idsInWords(seen),
    students: [extra, missing, repeated].find((ids) => ids.length > 0) ?? noIds,
  };
}

const listedAtMost = 12;

/** The first of them: a line of evidence doesn't need a whole school. */
export function idsInWords(ids: readonly number[]): string {
  if (ids.length === 0) return "none";
  const more = ids.length - listedAtMost;
  return `${ids.slice(0, listedAtMost).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
