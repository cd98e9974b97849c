/** Special days of a seeded district: the same classes meet as on the weekday, and attendance follows the day's own bells. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openingDay, timeZone } from "../../../seed/district/calendar.ts";
import { openDistrict } from "../../../targets/reference-sis/people/district.ts";
import { readDistrictSize } from "../../../targets/reference-sis/people/district-size.ts";
import { type SeededDatabase, useSeededDatabase } from "../../support/district.ts";
import { withClient } from "../../support/with-client.ts";

let district: SeededDatabase;
beforeAll(async () => {
  district = await useSeededDatabase(500);
});
afterAll(() => district.drop());

async function count(from: string): Promise<number> {
  const { rows } = await withClient(district.url, (client) =>
    client.query<{ found: number }>(`SELECT count(*)::int AS found ${from}`),
  );
  return rows[0]?.found ?? 0;
}

/** The weekday's bells, and those of the special day. */
const usual = `(SELECT d.school_id, d.day_kind, b.period
                  FROM school_special_days d
                  JOIN school_weekdays w ON w.school_id = d.school_id AND w.weekday = extract(isodow FROM d.day)
                  JOIN bell_periods b ON b.school_id = d.school_id AND b.day_kind = w.day_kind)`;
const special = "(SELECT b.* FROM school_special_days d JOIN bell_periods b USING (school_id, day_kind))";

test("each has the periods of the weekday, one after the other, and at least the minutes that the law asks for", async () => {
  expect(await count("FROM school_special_days")).toBeGreaterThanOrEqual(3);
  const differ = `FROM ${usual} u FULL JOIN ${special} s USING (school_id, day_kind, period)
                 WHERE u.school_id IS NULL OR s.school_id IS NULL`;
  expect(await count(differ)).toBe(0);
  const overlap = `FROM ${special} a JOIN ${special} b USING (school_id, day_kind)
                  WHERE a.period < b.period AND b.period <= 7 AND a.ends_at > b.begins_at`;
  expect(await count(overlap)).toBe(0);
  const short = `FROM (SELECT FROM ${special} s WHERE required GROUP BY school_id, day_kind
                       HAVING sum(ends_at - begins_at) < interval '240 minutes') s`;
  expect(await count(short)).toBe(0);
});

test("an assembly on opening day delays the first period of the school", async () => {
  const delayed = `FROM school_special_days d
                   JOIN school_weekdays w ON w.school_id = d.school_id AND w.weekday = extract(isodow FROM d.day)
                   JOIN bell_periods u ON u.school_id = d.school_id AND u.day_kind = w.day_kind AND u.period = 1
                   JOIN bell_periods s ON s.school_id = d.school_id AND s.day_kind = d.day_kind AND s.period = 1
                  WHERE d.day = '${openingDay}' AND s.begins_at >= u.begins_at + interval '30 minutes'`;
  expect(await count(delayed)).toBeGreaterThanOrEqual(1);
  const { rows } = await withClient(district.url, (client) =>
    client.query<{ minute: number }>(
      `SELECT (extract(epoch FROM s.begins_at) / 60)::int AS minute ${delayed}`,
    ),
  );
  const opened = await openDistrict(district.url, 1, { timeZone });
  const { firstBells } = await readDistrictSize(opened);
  await opened.end();
  for (const { minute } of rows) expect(firstBells.map(({ minuteOfDay }) => minuteOfDay)).toContain(minute);
});
