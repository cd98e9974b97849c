/** A figure of the district, beside what a source says it should be. */
import { type SQL, sql } from "drizzle-orm";

/** Where the expected value comes from: a named source, a calculation from one, common knowledge, or what can't be. */
export type Basis = "found" | "derived" | "assumed" | "impossible";

export type Figure = {
  /** What is counted, such as "Students who are Latino". */
  readonly title: string;
  readonly unit: "percent" | "count";
  /** One row with one number; a share from 0 to 1 if the unit is percent. */
  readonly sql: SQL;
  readonly expected: number;
  /** How far a district of 20,000 or more may be from it. */
  readonly within: number;
  readonly basis: Basis;
  readonly source: string;
};

export type FigureArea = { readonly title: string; readonly figures: readonly Figure[] };

type Sourced = Pick<Figure, "expected" | "within" | "source"> & {
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
  const never = { expected: 0, within: 0, basis: "impossible", source: "can't be" } as const;
  return { title, unit: "count", sql: sql`SELECT count(*) FROM (${of}) found`, ...never };
}
