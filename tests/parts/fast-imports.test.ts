/** Fast imports load the same files of drizzle-orm as Node's own rules, and each one once. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { nodeFlags } from "../../parts/node-flags.ts";

/** Prints every file that is loaded, with its format. */
const program = `
  import { registerHooks } from "node:module";
  registerHooks({
    load(url, context, nextLoad) {
      console.log(url, context.format);
      return nextLoad(url, context);
    },
  });
  await import("drizzle-orm/node-postgres");
  await import("drizzle-orm/pg-core");
`;

async function loadedFiles(flags: readonly string[]): Promise<string[]> {
  const args = [...flags, "--input-type=module", "--eval", program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname });
  return stdout.trim().split("\n");
}

test("the same files of drizzle-orm are loaded, each in the same format", async () => {
  const [usual, fast] = await Promise.all([loadedFiles([]), loadedFiles(nodeFlags)]);
  expect(usual.filter((file) => file.includes("/drizzle-orm/")).length).toBeGreaterThan(50);
  expect(fast.toSorted()).toEqual(usual.toSorted());
});
