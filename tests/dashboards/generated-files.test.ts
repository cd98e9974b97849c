/** Files that `npm run dashboards` writes match the code. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { generatedFiles } from "../../dashboards/generated-files.ts";

test.each(generatedFiles)(
  "$path is up to date (if not, run npm run dashboards)",
  async ({ path, content }) => {
    expect(await readFile(path, "utf8")).toBe(content());
  },
);
