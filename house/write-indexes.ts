/** Writes every generated index: `npm run indexes`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildIndex } from "./build-index.ts";
import { indexes } from "./indexes.ts";

const root = join(import.meta.dirname, "..");
for (const index of indexes) writeFileSync(join(root, index.path), buildIndex(index, root));
