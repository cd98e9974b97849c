/** A figure of the district, beside what a source says it should be. */
import { type SQL, sql } from "drizzle-orm";

/** Where the expected value comes from: a named source, a calculation from one, common knowledge, or what can't be. */
export type Basis = "found" | "derived" | "assumed" | "impossible";

export type Figure = {
  /** What is counted, such as "Students who are Latino". */
  readonly title: string;
  readonly unit: "percent" | "count" | "times";
  /** One row with one number; a share from 0 to 1 if the unit is percent. */
  readonly sql: SQL;
  readonly expected: Expected;
  readonly basis: Basis;
  readonly source: string;
  /** Smaller districts than this have too few people for it to say anything; 20,000 unless stated. */
  readonly leastStudents?: number;
};

/** A value, and how far a district may be from it; or the least and the most that is plausible. */
export type Expected =
  | { readonly value: number; readonly within: number }
  | { readonly from: number; readonly to: number }
  | { readonly atLeast: number };

export type FigureArea = { readonly title: string; readonly figures: readonly Figure[] };

type Sourced = Pick<Figure, "expected" | "source" | "leastStudents"> & {
  readonly basis: "found" | "derived" | "assumed";
};

/** The share of rows for which a condition is true. */
export function share(
  title: string,
  { of, that }: { readonly of: SQL; readonly that: SQL },
  sourced: Sourced,
): Figure {
  return { title, unit: "percent", sql: sql`SELECT avg((${that})::int) FROM ${of}`, ...sourced };
}

/** What no district has: `of` finds the rows that would show it. */
export function impossible(title: string, of: SQL): Figure {
  const never = { expected: { value: 0, within: 0 }, basis: "impossible", source: "can't be" } as const;
  return { title, unit: "count", sql: sql`SELECT count(*) FROM (${of}) found`, ...never };
}

export function isExpected(measured: number, expected: Expected): boolean {
  if ("value" in expected) return Math.abs(measured - expected.value) <= expected.within;
  if ("atLeast" in expected) return measured >= expected.atLeast;
  return measured >= expected.from && measured <= expected.to;
}
