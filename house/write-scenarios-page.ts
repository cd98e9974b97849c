/** Writes the page of the documentation that has every scenario: a part of `npm run indexes`. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { scenariosPage } from "../loadtests/model/scenarios-page.ts";

await writeFile(join(import.meta.dirname, "../docs/scenarios.md"), scenariosPage());
