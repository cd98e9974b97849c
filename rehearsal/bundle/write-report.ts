/** Writes what the audit of a bundle found into a folder: a page, tables to work through, JSON and JUnit. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDb } from "../../parts/duckdb/duckdb.ts";
import type { BundleAudit } from "./audit-bundle.ts";
import { writeFindings } from "./findings-table.ts";
import { junitOf } from "./junit.ts";
import { renderPage } from "./render-page.ts";
import { standardTable } from "./standard-table.ts";

export const reportFiles = {
  page: "report.html",
  findings: "findings.csv",
  standard: "import-log.csv",
  json: "audit.json",
  junit: "junit.xml",
} as const;

export async function writeBundleReport(folder: string, audit: BundleAudit, duckDb: DuckDb): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = (name: string, content: string) => writeFile(join(folder, name), content);
  await writeFindings(duckDb, join(folder, reportFiles.findings));
  await write(reportFiles.page, await renderPage(audit, duckDb));
  await write(reportFiles.standard, standardTable(audit.standard));
  await write(reportFiles.json, `${JSON.stringify(audit, undefined, 2)}\n`);
  await write(reportFiles.junit, junitOf(audit));
}
