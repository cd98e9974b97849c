/** Random numbers in SQL: from the seed, what they are for, and what they are drawn about. */
import { type SQL, sql } from "drizzle-orm";
import { million } from "../district/attendance.ts";

/** They have 20 bits. */
export const ticketMask = 1_048_575;

/** One number per purpose, so that none is used twice. */
const draws = {
  submits: 1,
  again: 2,
  late: 3,
  minutes: 4,
  region: 5,
  noShow: 6,
  noShowDay: 7,
  departure: 8,
  departureDay: 9,
  exitCode: 10,
  returns: 11,
  order: 12,
  staff: 13,
  move: 14,
  moveDay: 15,
  drop: 16,
  dropDay: 17,
  scored: 18,
  reason: 19,
  returnReason: 20,
  reviewMissed: 21,
  reviewDay: 22,
} as const;
export type Draw = keyof typeof draws;

/** From 0 to `ticketMask`; `about` is a bigint. */
export function ticket(seed: number, purpose: Draw, about: SQL): SQL {
  return sql`(hashint8extended(${about}, ${seed}::bigint * 64 + ${draws[purpose]}) & ${ticketMask})::int`;
}

/** How many of all tickets a share is, in parts of a million. */
export function tickets(share: number): number {
  return Math.round((share * (ticketMask + 1)) / million);
}
