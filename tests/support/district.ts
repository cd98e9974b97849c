/** Gives a test its own seeded district: seeded once per test run and size, then copied. */
import { randomBytes } from "node:crypto";
import type { SeedResult } from "../../seed/seed-district.ts";
import { ensureDistrict } from "../../seed/template.ts";
import { dropDatabase, testServer } from "./postgres.ts";

export type SeededDatabase = {
  readonly url: string;
  readonly name: string;
  readonly result: SeedResult;
  readonly drop: () => Promise<void>;
};

/** `seed` defaults to 1, without defects. */
export async function useSeededDatabase(
  students: number,
  { seed = 1, defects = [] }: { seed?: number; defects?: readonly string[] } = {},
): Promise<SeededDatabase> {
  const server = testServer();
  const name = `seeded_${students}_${randomBytes(6).toString("hex")}`;
  const { result } = await ensureDistrict({ server, rehearsalDatabase: name, students, seed, defects });
  const { host, port, user, password } = server;
  const url = `postgres://${user}:${password}@${host}:${port}/${name}`;
  return { url, name, result, drop: () => dropDatabase(name) };
}
