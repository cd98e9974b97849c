/** A guardian who could open a first account, for as long as somebody tries it with a wrong code: nothing is left of the code. */
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { accounts, guardianActivations } from "../../../sis/db/schema/access.ts";
import { guardians } from "../../../sis/db/schema/people.ts";
import { type District, rowsOf } from "./district.ts";

const shape = z.object({ guardian: z.int(), email: z.string() });

/** The code is nobody's; undefined if every guardian has an account or a code. */
export async function withActivationCode<Result>(
  district: District,
  work: (email: string | undefined) => Promise<Result>,
): Promise<Result> {
  const { database } = district;
  const [added] = await rowsOf(district, shape, sql`${addCode(district)}`);
  try {
    return await work(added?.email);
  } finally {
    if (added !== undefined)
      await database.delete(guardianActivations).where(eq(guardianActivations.guardianId, added.guardian));
  }
}

const { guardianId, codeHash, expiresAt, guessesLeft } = guardianActivations;
const names = sql.join(
  [guardianId, codeHash, expiresAt, guessesLeft].map(({ name }) => sql.identifier(name)),
  sql`, `,
);
const guesses = 5;

function addCode({ shuffled }: District) {
  return sql`
    WITH chosen AS (
      SELECT ${guardians.id} AS guardian, ${guardians.email} AS email
        FROM ${guardians}
       WHERE ${guardians.email} IS NOT NULL
         AND NOT EXISTS (SELECT FROM ${accounts}
                          WHERE ${accounts.guardianId} = ${guardians.id}
                             OR ${accounts.subject} = lower(${guardians.email}))
         AND NOT EXISTS (SELECT FROM ${guardianActivations} WHERE ${guardianId} = ${guardians.id})
       ORDER BY ${shuffled(guardians.id)}
       LIMIT 1
    ), added AS (
      INSERT INTO ${guardianActivations} (${names})
      SELECT guardian, sha256(uuid_send(gen_random_uuid())), now() + interval '1 hour', ${guesses}
        FROM chosen
    )
    SELECT guardian, email FROM chosen`;
}
