/** Staff who signed in before the load: their sessions, and who each of them is on record. */
import { sql } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "../../../sis/db/schema/access.ts";
import { type District, rowsOf } from "./district.ts";
import type { Entrance } from "./entrance.ts";

/** Someone with a session. The ids are the district's own, from before the load: every write must be stored as theirs. */
export type SignedIn = { readonly session: string; readonly account: number; readonly staff: number };

const accountShape = z.object({ subject: z.string(), account: z.int(), staff: z.int() });

/** Opens their sessions, and returns each of these people by their subject. */
export async function signInEarly(
  { district, entrance }: { readonly district: District; readonly entrance: Entrance },
  staff: readonly { readonly subject: string }[],
): Promise<(subject: string) => SignedIn> {
  const distinct = [...new Set(staff.map(({ subject }) => subject))];
  const found = await rowsOf(
    district,
    accountShape,
    sql`SELECT ${accounts.subject} AS subject, ${accounts.id} AS account, ${accounts.staffId} AS staff
          FROM ${accounts}
         WHERE ${accounts.subject} = ANY(${sql.param(distinct)}::text[]) AND ${accounts.staffId} IS NOT NULL`,
  );
  const sessions = await entrance.sessions(distinct);
  const people = new Map(
    found.map(({ subject, ...of }) => [subject, { session: sessions.get(subject) ?? "", ...of }]),
  );
  return (subject) => {
    const person = people.get(subject);
    if (person === undefined) throw new Error(`The district has no staff account for ${subject}.`);
    return person;
  };
}
