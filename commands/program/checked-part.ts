/** A part that `firstbell doctor` checked: found, or what to do about it. */
import { PartMissing } from "../../parts/part-missing.ts";
import { isTooOld, oldestServer } from "../../parts/postgres/own-database.ts";
import { outsideFailure } from "./outside-failure.ts";

export type Part = {
  readonly name: string;
  /** on-demand: not here yet; the first command that needs it builds or downloads it. */
  readonly status: "found" | "on-demand" | "missing";
  readonly version: string | null;
  readonly remedy: string | null;
};

export function found(version: string, remedy: string | null = null): Omit<Part, "name"> {
  return { status: "found", version, remedy };
}

export function ownPostgres(version: string): Omit<Part, "name"> {
  const named = `${version} by DATABASE_URL`;
  if (!isTooOld(version)) return found(named);
  const remedy = `upgrade it to Postgres ${oldestServer} or newer, or unset DATABASE_URL to use the Postgres that comes with the project`;
  return { status: "missing", version: named, remedy };
}

/** A check that failed for what lies outside Firstbell; what doesn't is thrown again. */
export function missingPart(error: unknown): Omit<Part, "name"> {
  const missing = error instanceof PartMissing ? error : outsideFailure(error);
  if (missing === undefined) throw error;
  return { status: "missing", version: null, remedy: `${missing.problem}: ${missing.remedy}` };
}
