/** Reads everyone in a district, and their credentials, from its database as values to search for. */
import pg from "pg";
import { guardianPasswords } from "../../../seed/district/passwords.ts";
import type { Needles } from "./find-personal-data.ts";
import { namePair } from "./shapes.ts";

const names = `SELECT given_name AS given, family_name AS family FROM students
  UNION SELECT given_name, family_name FROM staff UNION SELECT given_name, family_name FROM guardians
  UNION SELECT given_name, family_name FROM emergency_contacts`;

const values = {
  "e-mail address": `SELECT email FROM staff UNION SELECT email FROM guardians WHERE email IS NOT NULL
    UNION SELECT subject FROM accounts WHERE subject LIKE '%@%'`,
  "user name": "SELECT subject FROM accounts WHERE subject NOT LIKE '%@%'",
  // Leaves out one in 4,096: those look like memory sizes in bytes, which are multiples of a page.
  "student number": "SELECT student_number::text FROM students WHERE student_number % 4096 <> 0",
  "phone number": "SELECT phone FROM guardians UNION SELECT phone FROM emergency_contacts",
  // Without the apartment.
  address: "SELECT split_part(street, ',', 1) FROM households",
  id: `SELECT id::text FROM students UNION SELECT id::text FROM staff UNION SELECT id::text FROM guardians
    UNION SELECT id::text FROM accounts`,
  "session token": "SELECT encode(token_hash, 'hex') FROM sessions",
} as const;

export async function readPeople(databaseUrl: string): Promise<Needles> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "tests" });
  await client.connect();
  const first = async (statement: string): Promise<Set<string>> => {
    const { rows } = await client.query<[string]>({ text: statement, rowMode: "array" });
    return new Set(rows.map(([value]) => value.toLowerCase()));
  };
  try {
    const people = await client.query<{ given: string; family: string }>(names);
    return {
      name: new Set(people.rows.map(({ given, family }) => namePair(given, family))),
      "e-mail address": await first(values["e-mail address"]),
      "user name": await first(values["user name"]),
      "student number": await first(values["student number"]),
      "phone number": await first(values["phone number"]),
      address: await first(values.address),
      id: await first(values.id),
      "session token": await first(values["session token"]),
      password: new Set(guardianPasswords),
    };
  } finally {
    await client.end();
  }
}
