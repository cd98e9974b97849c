/** Writes the district's rosters as a OneRoster 1.2 bundle: the same district gives the same bytes. */
import { once } from "node:events";
import { Readable } from "node:stream";
import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { withClient } from "../../parts/postgres/client.ts";
import { writeZip, type ZipWriter } from "../../parts/zip/write-zip.ts";
import { onDay } from "../../readiness/audit/on-day.ts";
import { exportedFiles } from "../../targets/reference-sis/oneroster/exported-files.ts";

/** Every file that the standard defines; a manifest says of each whether it's there. */
const definedFiles = [
  "academicSessions",
  "categories",
  "classes",
  "classResources",
  "courses",
  "courseResources",
  "demographics",
  "enrollments",
  "lineItemLearningObjectiveIds",
  "lineItems",
  "lineItemScoreScales",
  "orgs",
  "resources",
  "resultLearningObjectiveIds",
  "results",
  "resultScoreScales",
  "roles",
  "scoreScales",
  "userProfiles",
  "userResources",
  "users",
];

/** Sorting a district's seats in memory. */
const sessionSettings = "-c work_mem=256MB -c jit=off";

export async function exportBundle(databaseUrl: string, path: string, day: string): Promise<void> {
  const options = {
    connectionString: databaseUrl,
    application_name: "firstbell export",
    options: sessionSettings,
  };
  await withClient(options, async (client) => {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    const zip = writeZip(path);
    await zip.add("manifest.csv", Readable.from([manifest()]));
    for (const { name, sql } of exportedFiles) await addFile(client, zip, name, onDay(sql, day));
    await zip.finish();
    await client.query("COMMIT");
  });
}

/** The connection is free a little after the last row. */
async function addFile(client: Client, zip: ZipWriter, name: string, sql: string): Promise<void> {
  const free = once(client, "drain");
  await zip.add(`${name}.csv`, client.query(copyTo(`COPY (${sql}) TO STDOUT (FORMAT csv, HEADER)`)));
  await free;
}

function manifest(): string {
  const exported = exportedFiles.map(({ name }) => name);
  const lines = [
    "propertyName,value",
    "manifest.version,1.0",
    "oneroster.version,1.2",
    ...definedFiles.map((name) => `file.${name},${exported.includes(name) ? "bulk" : "absent"}`),
    "source.systemName,Firstbell reference SIS",
    "source.systemCode,firstbell",
  ];
  return `${lines.join("\r\n")}\r\n`;
}
