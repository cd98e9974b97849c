/** What fails only since something else was done at the same moment is tried again, on a real Postgres. */
import { expect, test } from "vitest";
import { retryRaces } from "../../../sis/db/retry-races.ts";
import { createDatabase } from "../../support/postgres.ts";
import { withClient } from "../../support/with-client.ts";

/** SQLSTATEs: a serialization failure, a deadlock, a unique index, and the triggers that refuse impossible records. */
const races = ["40001", "40P01", "23505", "23P01"];

test("a lost race is tried again until it's won, five times at most; anything else fails at once", async () => {
  const database = await createDatabase("races", "template0");
  try {
    await withClient(database.url, async (client) => {
      const failing = (code: string) => client.query(`DO $$ BEGIN RAISE SQLSTATE '${code}'; END $$`);
      const attempts = async (code: string, failures: number): Promise<{ tried: number; won: boolean }> => {
        let tried = 0;
        const once = async () => {
          tried += 1;
          if (tried <= failures) await failing(code);
        };
        const won = await retryRaces(once).then(
          () => true,
          () => false,
        );
        return { tried, won };
      };
      for (const code of races) {
        expect(await attempts(code, 1)).toEqual({ tried: 2, won: true });
        expect(await attempts(code, 9)).toEqual({ tried: 5, won: false });
      }
      expect(await attempts("23503", 1)).toEqual({ tried: 1, won: false });
    });
  } finally {
    await database.drop();
  }
});
