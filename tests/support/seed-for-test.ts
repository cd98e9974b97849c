/** Seeds a district that only one test wants, straight into its database, without a template to copy. */
import { seedDistrict } from "../../seed/seed-district.ts";
import { createDatabase, type TestDatabase, testServer } from "./postgres.ts";

export async function seedForTest(students: number, seed: number): Promise<TestDatabase> {
  const database = await createDatabase(`seeded_${students}`, "template0");
  await seedDistrict({ server: testServer(), database: database.name, students, seed, defects: [] });
  return database;
}
