/** A bundle as many vendors write it, OneRoster 1.1 without extensions: what its rules find, and what can't be checked. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { auditBundle, type BundleAudit } from "../../../rehearsal/bundle/audit-bundle.ts";
import { day, lone, lost, students, twice, writePlainBundle, young } from "../../support/plain-bundle.ts";
import { inScratch } from "../../support/scratch.ts";

async function auditPlain(edit?: Parameters<typeof writePlainBundle>[1]) {
  return await inScratch(async (folder) => {
    const path = join(folder, "plain");
    await writePlainBundle(path, edit);
    const options = { path, deltas: [], day, today: day, time: undefined };
    return await auditBundle(options, async () => {});
  });
}

function found({ rules }: BundleAudit, id: string): string[] {
  const rule = rules.find((each) => each.id === id);
  if (rule?.status === "not-checkable") return [rule.reason ?? ""];
  return rule?.samples.map(({ studentId, sectionId }) => studentId ?? sectionId ?? "") ?? [];
}

test("what is wrong is found, by the ids of the bundle", async () => {
  const audit = await auditPlain();
  expect([audit.students, audit.schools, audit.bundle.version]).toEqual([students.length, 1, "1.1"]);
  const wanted = { R01: [lone], R05: [young], R06: [], R08: [twice], R15: ["k2"], R34: [lost] };
  for (const [rule, who] of Object.entries(wanted)) expect([rule, found(audit, rule)]).toEqual([rule, who]);
  expect(audit.rules.find(({ id }) => id === "R05")?.criticalFindings).toBe(1);
});

test("what can't be checked says what to add", async () => {
  const audit = await auditPlain((name, rows) =>
    name === "classes" ? withoutColumn(rows, "periods") : rows,
  );
  expect(found(audit, "R07")[0]).toMatch(
    /no row of the roster fills section\.period; fill the column periods of classes\.csv/,
  );
  expect(found(audit, "R49")[0]).toMatch(/add the column metadata\.schoolType to orgs\.csv/);
  expect(found(audit, "R46")[0]).toMatch(/metadata\.roomSeats/);
  expect(found(audit, "R29")[0]).toMatch(/roles\.csv says which school of a student is the primary one/);
  expect(found(audit, "R30")[0]).toMatch(/OneRoster has no place for it/);
});

test("what breaks the standard is listed with row, column and value", async () => {
  const { standard } = await auditPlain();
  const lines = standard.map(
    ({ file, column, problem, examples: [example] }) =>
      `${file} ${example?.row} ${column} ${example?.value}: ${problem}`,
  );
  expect(lines).toEqual([
    "manifest.csv null null null: is missing, so every file counts as bulk",
    "enrollments.csv 41 classSourcedId nowhere: names no row of classes.csv",
    "enrollments.csv 43 primary perhaps: isn't true or false",
    "enrollments.csv 43 beginDate 11/08/2026: isn't a date as YYYY-MM-DD",
  ]);
});

test("a bundle without students isn't one in which everything is right", async () => {
  const nobody = auditPlain((name, rows) => (name === "users" ? rows.slice(0, 1) : rows));
  await expect(nobody).rejects.toThrow(
    /no student who is enrolled at a school on .* wanted students with a school/,
  );
});

/** The same change in each row but the header's. */
const inEach = (name: string, change: (row: string) => string) => (file: string, rows: readonly string[]) =>
  file === name ? rows.map((row, index) => (index === 0 ? row : change(row))) : rows;

test("a seat whose end can't be read isn't taken for one in force", async () => {
  const ended = (row: string) => (row.endsWith(",,") ? `${row}06/10/2026` : row);
  await expect(auditPlain(inEach("enrollments", ended))).rejects.toThrow(
    /enrollments\.csv, endDate: seen 41 of 41 dates that aren't dates as YYYY-MM-DD.*nobody could tell who is enrolled/,
  );
});

test("a seat that is inactive is gone, and a student whose account is off is there as long as there's a seat", async () => {
  const inactive = await auditPlain(inEach("enrollments", (row) => row.replace(",,", ",inactive,")));
  expect(inactive.rules.find(({ id }) => id === "R01")?.findings).toBe(students.length);
  const off = await auditPlain(inEach("users", (row) => row.replace(",true,", ",false,")));
  expect([off.students, found(off, "R05")]).toEqual([students.length - 1, [young]]);
});

test("a column that hardly any row fills isn't enough for its rule", async () => {
  const lastPeriod = (row: string) => (row.startsWith("k1") ? row.slice(0, -1) : row);
  const audit = await auditPlain((name, rows) =>
    name === "users"
      ? rows.map((row) => row.replace(/,09,$/, ",,"))
      : inEach("classes", lastPeriod)(name, rows),
  );
  expect(found(audit, "R05")[0]).toMatch(
    /fewer than 50% of the rows fill school_enrollment\.grade; fill the column grades of users\.csv/,
  );
});

test("without a day, the audit is of today, or of the first day of the next term", async () => {
  const dayOn = (today: string) =>
    inScratch(async (path) => {
      await writePlainBundle(path);
      const options = { path, deltas: [], day: undefined, today, time: undefined };
      return (await auditBundle(options, async () => {})).day;
    });
  expect([await dayOn("2026-07-04"), await dayOn("2026-10-01")]).toEqual(["2026-08-11", "2026-10-01"]);
});

/** The last column is the one that goes. */
function withoutColumn(rows: readonly string[], column: string): readonly string[] {
  expect(rows[0]?.endsWith(`,${column}`)).toBe(true);
  return rows.map((row) => row.slice(0, row.lastIndexOf(",")));
}
