/** The look-alikes that every district has, planted or there anyway: all in the manifest, and not reported by the rules that they resemble. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditRoster } from "../../../readiness/audit/audit.ts";
import { openingDay } from "../../../seed/district/calendar.ts";
import { absentLookAlikes } from "../../../seed/look-alikes/absent-look-alikes.ts";
import { allLookAlikes } from "../../../seed/look-alikes/all-look-alikes.ts";
import { rosterViews } from "../../../targets/reference-sis/roster-views.sql.ts";
import { type SeededDatabase, useSeededDatabase } from "../../support/district.ts";
import { seedForTest } from "../../support/seed-for-test.ts";
import { withClient } from "../../support/with-client.ts";

let district: SeededDatabase;
beforeAll(async () => {
  district = await useSeededDatabase(20_000);
});
afterAll(() => district.drop());

test("a district that is too small for some of them says what each takes, and a larger one has them all", async () => {
  expect(await withClient(district.url, absentLookAlikes)).toEqual([]);
  const small = await seedForTest(50, 1);
  const absent = await withClient(small.url, absentLookAlikes);
  await small.drop();
  expect(absent.map(({ id, needs }) => `${id}: ${needs}`)).toContain(
    "large-band-or-gym: a school with 60 students in one band, choir or gymnasium at once",
  );
});

type Planted = {
  readonly id: string;
  readonly school: string | null;
  readonly student: string | null;
  readonly section: string | null;
};

const manifest = `
  SELECT look_alike AS id, school_id::text AS school, student_id::text AS student, section_id::text AS section
    FROM firstbell.look_alikes`;

function isAbout(
  { school, student, section }: Planted,
  found: {
    readonly schoolId: string | null;
    readonly studentId: string | null;
    readonly sectionId: string | null;
  },
): boolean {
  if (student === null && section === null) return found.schoolId === school;
  return found.studentId === student && found.sectionId === section;
}

test("each of them is in the district and in its manifest, and none is reported by a rule that it resembles", async () => {
  const planted = await withClient(
    district.url,
    async (client) => (await client.query<Planted>(manifest)).rows,
  );
  expect(new Set(planted.map(({ id }) => id))).toEqual(new Set(allLookAlikes.map(({ id }) => id)));
  const { rules } = await auditRoster({ databaseUrl: district.url, day: openingDay, views: rosterViews });
  const found = rules.flatMap(({ id, samples }) => samples.map((sample) => ({ rule: id, ...sample })));
  for (const { id, rules: resembled } of allLookAlikes) {
    const findings = found.filter(({ rule }) => resembled.includes(rule));
    const own = planted.filter((each) => each.id === id);
    const reported = findings.filter((finding) => own.some((each) => isAbout(each, finding)));
    expect([id, reported]).toEqual([id, []]);
  }
  /** Large classes are the only finding of a clean district. */
  for (const { rules: resembled } of allLookAlikes)
    for (const rule of resembled.filter((id) => id !== "R11"))
      expect(rules.find(({ id }) => id === rule)).toMatchObject({ id: rule, status: "passed", findings: 0 });
});
