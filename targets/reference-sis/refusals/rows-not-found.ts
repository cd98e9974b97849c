/** Tries that the walk can't make, since the district has no such row: they're named, not left out. Pure. */
import type { AccessKind, RuleKind, UnfoundLine } from "../../../readiness/evidence/walk-evidence.ts";
import { ruleKinds } from "../../../readiness/evidence/walk-evidence.ts";
import type { Attempt } from "./attempt.ts";
import type { PromisedRoute } from "./declared-routes.ts";
import type { Walker } from "./walked-rows.ts";

/** Nothing is foreign to them. */
const seeAll: ReadonlySet<string> = new Set(["district-administrator", "monitor"]);

const besides = [
  { unfound: "former-row", by: "teacher" },
  { unfound: "colleagues-row", by: "case-manager" },
] as const satisfies readonly UnfoundLine[];

/** By the role of the person who would have asked; one whom nobody has can't ask for anything. */
export function rowsNotFound(
  walkers: readonly Pick<Walker, "role" | "foreign">[],
  promised: readonly Pick<PromisedRoute, "roles">[],
): UnfoundLine[] {
  const roles = [...new Set(promised.flatMap((route) => route.roles))].toSorted();
  const absent = roles.filter((by) => !walkers.some(({ role }) => role === by));
  const foreign = roles
    .filter((by) => !seeAll.has(by))
    .map((by) => ({ unfound: "foreign-row" as const, by }));
  return [
    ...absent.map((by) => ({ unfound: "wrong-role" as const, by })),
    ...[...foreign, ...besides].filter(({ unfound, by }) => !hasRow(walkers, unfound, by)),
  ];
}

function hasRow(walkers: readonly Pick<Walker, "role" | "foreign">[], kind: AccessKind, by: string): boolean {
  return walkers.some(({ role, foreign }) => role === by && foreign.some(({ tried }) => tried === kind));
}

/** What the rules forbid, and nobody could try. */
export function rulesNotTried(attempts: readonly Pick<Attempt, "tried">[], by: string): UnfoundLine[] {
  const made = new Set(attempts.map(({ tried }) => tried));
  return ruleKinds.filter((kind: RuleKind) => !made.has(kind)).map((unfound) => ({ unfound, by }));
}
