/** The audit of a bundle: the same findings as in the SIS it comes from, whatever state its files are in. */
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openZip } from "../../../parts/zip/read-zip.ts";
import { auditConnections, onPostgres } from "../../../readiness/audit/audit.ts";
import { auditBundle, type BundleAudit } from "../../../rehearsal/bundle/audit-bundle.ts";
import { exportBundle } from "../../../rehearsal/bundle/export-bundle.ts";
import { reportFiles, writeBundleReport } from "../../../rehearsal/bundle/write-report.ts";
import { defectIds } from "../../../seed/defects/plant-defects.ts";
import { openingDay } from "../../../seed/district/calendar.ts";
import { rosterViews } from "../../../targets/reference-sis/roster-views.sql.ts";
import { type AllFindings, collectFindings } from "../../support/all-findings.ts";
import { type SeededDatabase, useSeededDatabase } from "../../support/district.ts";
import { inScratch } from "../../support/scratch.ts";

/** A bundle has no consents, so it can't show that one is missing. */
const ofConsents = ["assistants-without-consent", "consent-for-another-class"];

let folder: string;
let district: SeededDatabase;
let small: SeededDatabase;
let inSis: AllFindings;
let whole: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bundles-"));
  [whole, path] = [join(folder, "whole.zip"), join(folder, "small.zip")];
  district = await useSeededDatabase(5000, { defects: defectIds.filter((id) => !ofConsents.includes(id)) });
  small = await useSeededDatabase(500, { defects: ["no-classes", "no-teacher"] });
  const { keeper, all } = collectFindings();
  const source = { day: openingDay, views: rosterViews };
  await onPostgres({ databaseUrl: district.url }, (connections) =>
    auditConnections(connections, source, keeper),
  );
  inSis = all();
  await exportBundle(district.url, whole, openingDay);
  await exportBundle(small.url, path, openingDay);
});
afterAll(() => Promise.all([district.drop(), small.drop(), rm(folder, { recursive: true })]));

/** A bundle doesn't say if another teacher has a single meeting of a class, so R16 finds less in it. */
const checkable = [
  "R01",
  "R02",
  "R05",
  "R06",
  "R07",
  "R08",
  "R09",
  "R10",
  "R11",
  "R13",
  "R15",
  "R29",
  "R34",
  "R41",
  "R42",
  "R45",
  "R46",
  "R49",
  "R56",
  "R58",
];

function audit(path: string, report = async (_: BundleAudit) => {}) {
  return auditBundle({ path, deltas: [], day: openingDay, today: openingDay, time: undefined }, report);
}

function statusOf({ rules }: BundleAudit, id: string) {
  return rules.find((rule) => rule.id === id);
}

test("a bundle of a district with defects has the findings of the district, rule by rule", async () => {
  const bundle = await audit(whole);
  const found = checkable.map((id) => [id, statusOf(bundle, id)?.findings]);
  expect(found).toEqual(checkable.map((id) => [id, inSis[id]?.length ?? 0]));
  expect(statusOf(bundle, "R16")?.findings).toBeGreaterThan(0);
  expect(statusOf(bundle, "R04")?.reason).toMatch(/OneRoster has no place for it/);
});

test("a bundle of a district whose records are whole breaks no rule of the standard", async () => {
  expect((await audit(path)).standard).toEqual([]);
});

test("the same district gives the same bytes", async () => {
  const other = join(folder, "other.zip");
  await exportBundle(small.url, other, openingDay);
  expect((await readFile(path)).equals(await readFile(other))).toBe(true);
});

test("columns in another order, a byte-order mark, Latin-1 and lines of one column change no finding", async () => {
  await inScratch(async (scratch) => {
    const clean = await audit(path);
    const messy = join(scratch, "messy");
    await unpack(path, messy);
    await change(join(messy, "enrollments.csv"), (text) =>
      text
        .split("\n")
        .map((line) => line.split(",").toReversed().join(","))
        .join("\n"),
    );
    await change(join(messy, "orgs.csv"), (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`);
    await change(join(messy, "users.csv"), (text) => text.replace(/^(student-\d+,.*)$/m, "only-a-key\n$1"));
    const users = await readFile(join(messy, "users.csv"));
    await writeFile(
      join(messy, "users.csv"),
      Buffer.concat([users, Buffer.from("x,,,true,x,,Jos\xe9,P\xe9rez\n", "latin1")]),
    );
    const found = await audit(messy);
    expect(found.rules.map(({ id, findings }) => [id, findings])).toEqual(
      clean.rules.map(({ id, findings }) => [id, findings]),
    );
    const problems = found.standard.map(({ file, problem }) => `${file}: ${problem}`);
    expect(problems).toContain("orgs.csv: begins with a byte-order mark");
    expect(problems).toContain("users.csv: isn't in UTF-8; read as Windows-1252");
    expect(problems).toContain("users.csv: has fewer columns than the header; the others are empty");
  });
});

test("a delta changes what the last bulk bundle said, and can't be audited alone", async () => {
  await inScratch(async (scratch) => {
    const delta = join(scratch, "delta");
    await mkdir(delta);
    const students = [...Array(30).keys()].map((key) => `new-${key}`);
    const lines = (header: string, row: (student: string) => string) =>
      [header, ...students.map(row), ""].join("\n");
    await writeFile(join(delta, "manifest.csv"), "propertyName,value\nfile.users,delta\nfile.roles,delta\n");
    await writeFile(
      join(delta, "users.csv"),
      lines(
        "sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName,grades",
        (id) => `${id},active,2026-08-13T08:00:00Z,true,${id},Nova,Comet,09`,
      ),
    );
    await writeFile(
      join(delta, "roles.csv"),
      lines(
        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,orgSourcedId",
        (id) => `r-${id},active,2026-08-13T08:00:00Z,${id},primary,student,school-1`,
      ),
    );
    const options = { path, day: openingDay, today: openingDay, time: undefined };
    const [before, after] = [
      await audit(path),
      await auditBundle({ ...options, deltas: [delta] }, async () => {}),
    ];
    expect(after.students - before.students).toBe(students.length);
    expect((statusOf(after, "R01")?.findings ?? 0) - (statusOf(before, "R01")?.findings ?? 0)).toBe(
      students.length,
    );
    await expect(audit(delta)).rejects.toThrow(/A delta has only what changed/);
  });
});

test("a report is a page, tables without formulas, JSON and JUnit", async () => {
  await inScratch(async (scratch) => {
    const report = join(scratch, "report");
    await auditBundle(
      { path, deltas: [], day: openingDay, today: openingDay, time: undefined },
      (found, duckDb) => writeBundleReport(report, found, duckDb),
    );
    const read = (name: string) => readFile(join(report, name), "utf8");
    expect(await read(reportFiles.findings)).toMatch(/^school,urgency,rule,problem,student/);
    expect(await read(reportFiles.findings)).not.toMatch(/(^|,)"?[=+@-]/m);
    expect(await read(reportFiles.page)).toContain("School by school");
    expect(await read(reportFiles.junit)).toMatch(/<failure message="\d/);
    expect(await read(reportFiles.standard)).toMatch(/^file,row,column,value,problem/);
  });
});

async function unpack(path: string, folder: string): Promise<void> {
  await mkdir(folder);
  const { entries, close } = await openZip(path);
  for (const { name, read } of entries) await pipeline(await read(), createWriteStream(join(folder, name)));
  close();
}

async function change(path: string, edit: (text: string) => string): Promise<void> {
  await writeFile(path, edit(await readFile(path, "utf8")));
}
