/** The look-alikes that every district has: planted where there is room, and never called critical by the rules they resemble. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditRoster } from "../../../readiness/audit/audit.ts";
import { openingDay } from "../../../seed/district/calendar.ts";
import { allLookAlikes } from "../../../seed/look-alikes/all-look-alikes.ts";
import { rosterViews } from "../../../targets/reference-sis/roster-views.sql.ts";
import { type SeededDatabase, useSeededDatabase } from "../../support/district.ts";
import { withClient } from "../../support/with-client.ts";

let district: SeededDatabase;
beforeAll(async () => {
  district = await useSeededDatabase(8000);
});
afterAll(() => district.drop());

type Planted = {
  readonly id: string;
  readonly school: string | null;
  readonly student: string | null;
  readonly section: string | null;
};

const manifest = `
  SELECT look_alike AS id, school_id::text AS school, student_id::text AS student, section_id::text AS section
    FROM firstbell.look_alikes`;

test("each of them is in the district and in its manifest, and no rule finds it", async () => {
  const planted = await withClient(
    district.url,
    async (client) => (await client.query<Planted>(manifest)).rows,
  );
  expect(new Set(planted.map(({ id }) => id))).toEqual(new Set(allLookAlikes.map(({ id }) => id)));
  const { rules } = await auditRoster({ databaseUrl: district.url, day: openingDay, views: rosterViews });
  for (const { id, rules: resembled } of allLookAlikes)
    for (const rule of resembled)
      expect([id, rules.find((each) => each.id === rule)]).toMatchObject([
        id,
        { status: "passed", findings: 0 },
      ]);
});
