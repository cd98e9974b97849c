/** The SIS as it ships. */
import { runSis } from "./run-sis.ts";

await runSis();
