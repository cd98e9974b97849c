/** What Node is started with, as a process or as a thread, so that it soon runs what it's started for. */

export const nodeFlags: readonly string[] = ["--import", new URL("./fast-imports.ts", import.meta.url).href];
