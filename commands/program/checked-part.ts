/** A part that `firstbell doctor` checked: found, or what to do about it. */
import { isTooOld, oldestServer } from "../../parts/postgres/own-database.ts";

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
