/** The search for personal data finds planted data anywhere in a text, and nothing that only looks like it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { hashPassword } from "../../../sis/access/passwords.ts";
import { newSessionToken } from "../../../sis/http/session-token.ts";
import { createLook, type Needles, searchFile, searchStream, tokenDigest } from "./find-personal-data.ts";
import { namePair } from "./shapes.ts";

const token = newSessionToken();
const needles: Needles = {
  name: new Set([namePair("Estefanía Luz", "de la Cruz"), namePair("Grace", "Park")]),
  "e-mail address": new Set(["guardian17@families.example"]),
  "user name": new Set(["student-17", "staff-4"]),
  "student number": new Set(["1438650747"]),
  "phone number": new Set(["213-555-0101"]),
  address: new Set(["61234 elm street"]),
  id: new Set(["17", "23"]),
  "session token": new Set([tokenDigest(token)]),
  password: new Set(["first-bell-amber-2014"]),
};
const look = createLook(needles);
const idToken = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJzdGFmZi00In0.c2lnbmF0dXJlLW9mLWl0";

test.each([
  ["a name in a log line", '{"level":50,"msg":"no class for Grace Park"}', "name"],
  ["a name in two fields", '{"givenName":"Estefanía Luz","familyName":"de la Cruz"}', "name"],
  ["a name with JSON's escapes, last name first", '"DE LA CRUZ, Estefan\\u00EDa"', "name"],
  ["an address, percent-encoded", "/sign-in?user=guardian17%40families.example", "e-mail address"],
  ["a user name", 'sub="Staff-4"', "user name"],
  ["a student number", '{"number":1438650747}', "student number"],
  ["a phone number", "call 213-555-0101.", "phone number"],
  ["an address of a home", "lives at 61234 Elm Street, Apt 5", "address"],
  ["an id in a path", '"path":"/api/students/17/schedule"', "id"],
  ["an id in a field", '{"studentId":17}', "id"],
  ["an id in a statement", "Filter: (student_id = '23'::integer)", "id"],
  ["ids in a statement", "account_id = ANY ('{23,40}'::integer[])", "id"],
  ["an id in a label", 'sis_requests_total{student="17"} 4', "id"],
  ["an id in a sentence", "student 23 has no class", "id"],
  ["a session's token", `{"cookie":"session=${token}; Path=/"}`, "session token"],
  [
    "a session as the database has it",
    `Failing row contains (\\x${tokenDigest(token)}, 40)`,
    "session token",
  ],
  ["a token in a trace's attribute", `{"attributes":{"authorization":"Bearer ${idToken}"}}`, "ID token"],
  ["a password", '{"password":"first-bell-amber-2014"}', "password"],
] as const)("%s is found", (_, text, kind) => {
  expect(look(text)).toEqual([kind]);
});

test("any password hash is found", async () => {
  expect(look(await hashPassword("no one's password"))).toEqual(["password hash"]);
});

test.each([
  ["a school with a person's name", '{school="17",name="Park Hill High School"} 1'],
  ["a given name alone", "During the grace period, a parked request continues."],
  ["a person from another district", "Grace Moreno, guardian18@families.example, student-170, 213-555-0102"],
  ["a count of people", '{"students":17,"guardian":17,"staff":23,"student_count":23}'],
  ["a time for a kind of user", '{"p95MsByJourney":{"guardian":17.23,"student":23.1}}'],
  ["a counter by statement", 'sis_statement_calls_total{statement="access.student"} 17'],
  ["a trace id that starts like a student number", '{"trace_id":"1438650747cbfbfa40b6d0ec7094b5dd"}'],
  ["another token of the same length", newSessionToken()],
])("%s isn't personal data", (_, text) => {
  expect(look(text)).toEqual([]);
});

test("data split across chunks is found, and the match gives its line but not the data", async () => {
  const text = Readable.from(["nothing\nno class for Gra", "ce Pa", "rk\nnoth", "ing\n/students/1", "7/\n"]);
  const finds = await searchStream("sis.log", text, look);
  expect(finds).toEqual([
    { place: "sis.log", line: 2, kind: "name" },
    { place: "sis.log", line: 4, kind: "id" },
  ]);
});

test("compressed files are searched by content, and a truncated one is an error", async () => {
  const folder = await mkdtemp(join(tmpdir(), "firstbell-personal-data-"));
  const path = join(folder, "signals.ndjson.gz");
  const packed = gzipSync(`${"{}\n".repeat(50_000)}guardian17@families.example\n`);
  await writeFile(path, packed);
  const found = [{ place: "signals", line: 50_001, kind: "e-mail address" }];
  expect(await searchFile(path, "signals", look)).toEqual(found);
  await writeFile(path, packed.subarray(0, -20));
  await expect(searchFile(path, "signals", look)).rejects.toThrow("unexpected end of file");
  await rm(folder, { recursive: true });
});

test("a value that could never be found is refused", () => {
  expect(() => createLook({ ...needles, "user name": new Set(["grace.park"]) })).toThrow("user name");
  expect(() => createLook({ ...needles, "student number": new Set(["17"]) })).toThrow("student number");
});
