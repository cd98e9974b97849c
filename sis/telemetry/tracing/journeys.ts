/** What people come to do, as callers may name it in `baggage: journey=…`. A closed set: anything else stays outside. */

export const journeyNames = [
  "staff-sign-in",
  "attendance",
  "office",
  "counselor",
  "scores",
  "guardian",
  "student",
] as const;

const known = new Set<string>(journeyNames);

/** Null where none is named, and for every name that is not in the set: it could be somebody's. */
export function journeyOf(baggage: string | undefined): string | null {
  const members = baggage?.split(",").map((member) => member.split(";", 1)[0]?.trim() ?? "") ?? [];
  const named = members.find((member) => member.startsWith("journey="))?.slice("journey=".length);
  return named !== undefined && known.has(named) ? named : null;
}
