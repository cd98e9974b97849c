/** Gives a test its own home folder, so that commands under test share nothing. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeEmbeddedPostgres } from "../../parts/postgres/embedded-postgres.ts";

export type HomeFolder = {
  readonly path: string;
  /** Environment variables that make a command use it. */
  readonly environment: { readonly FIRSTBELL_HOME: string; readonly FIRSTBELL_RUNS: string };
  remove(): Promise<void>;
};

export async function makeHomeFolder(): Promise<HomeFolder> {
  const path = await mkdtemp(join(tmpdir(), "firstbell-home-"));
  return {
    path,
    environment: { FIRSTBELL_HOME: path, FIRSTBELL_RUNS: join(path, "runs") },
    remove: async () => {
      await removeEmbeddedPostgres(join(path, "postgres"));
      await rm(path, { recursive: true, force: true });
    },
  };
}
