/** `fault.json`: the fault that was injected into a run, and when. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isMissingFile } from "../parts/missing-file.ts";
import type { FaultTimes } from "../proof/judge-proof.ts";

const faultFile = "fault.json";
const shape = z.object({ fault: z.string() });

/** Without `times`, it lasts from the start of the SIS to its end. */
export async function writeStagedFault(directory: string, fault: string, times?: FaultTimes): Promise<void> {
  await writeFile(join(directory, faultFile), JSON.stringify({ fault, ...times }));
}

/** Null if none was injected. */
export async function readStagedFault(directory: string): Promise<string | null> {
  try {
    return shape.parse(JSON.parse(await readFile(join(directory, faultFile), "utf8"))).fault;
  } catch (error) {
    if (isMissingFile(error)) return null;
    throw error;
  }
}
