/** Every file that is generated from code and committed, so that readers see it and a test sees it drift. */
import { z } from "zod";
import { preparationSchema } from "../readiness/evidence/preparation.ts";
import { reportSchema } from "../readiness/report/report.ts";
import { allBoards } from "./all-boards.ts";
import { boardJson } from "./boards/shared/build-board.ts";
import { profiles } from "./rules/profiles.ts";
import { rulesFile } from "./rules/rules-file.ts";
import { runbooksFile } from "./rules/runbook.ts";
import { runbooksPage } from "./rules/runbooks-page.ts";

/** `path` from the project's folder. */
type GeneratedFile = { readonly path: string; readonly content: () => string };

const rules: readonly GeneratedFile[] = profiles.map((profile) => ({
  path: `dashboards/generated/${profile.name}.rules.yaml`,
  content: () => rulesFile(profile),
}));

const boards: readonly GeneratedFile[] = allBoards.map((board) => ({
  path: `dashboards/generated/boards/${board.uid}.json`,
  content: () => boardJson(board),
}));

export const generatedFiles: readonly GeneratedFile[] = [
  ...rules,
  ...boards,
  { path: runbooksFile, content: runbooksPage },
  { path: "readiness/report/report.schema.json", content: reportSchemaJson },
  { path: "readiness/evidence/readiness.schema.json", content: readinessSchemaJson },
];

/** For readers of report.json; it lists the causes and units by name. */
function reportSchemaJson(): string {
  return `${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`;
}

/** For those who write readiness.yaml, and for their editors. */
function readinessSchemaJson(): string {
  return `${JSON.stringify(z.toJSONSchema(preparationSchema, { io: "input" }), null, 2)}\n`;
}
