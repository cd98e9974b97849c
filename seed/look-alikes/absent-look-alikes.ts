/** Which look-alikes a seeded district has none of, and what they would take. */
import type { ClientBase } from "pg";
import { allLookAlikes } from "./all-look-alikes.ts";

export type AbsentLookAlike = {
  readonly id: string;
  readonly title: string;
  readonly needs: string;
};

/** The default for look-alikes that don't say what they need. */
const moreStudents = "a larger district";

export async function absentLookAlikes(client: ClientBase): Promise<AbsentLookAlike[]> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT DISTINCT look_alike AS id FROM firstbell.look_alikes",
  );
  const present = new Set(rows.map(({ id }) => id));
  return allLookAlikes
    .filter(({ id }) => !present.has(id))
    .map(({ id, title, needs = moreStudents }) => ({ id, title, needs }));
}
