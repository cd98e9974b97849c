/** What is committed under dashboards/generated is what the code makes. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { generatedFiles } from "../../dashboards/generated-files.ts";

test.each(generatedFiles)(
  "$path has not drifted (else: node dashboards/generate.ts)",
  async ({ path, content }) => {
    expect(await readFile(path, "utf8")).toBe(content());
  },
);
