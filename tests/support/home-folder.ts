/** A home folder of a test's own, so that commands under test share nothing with anybody. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeEmbeddedPostgres } from "../../parts/postgres/embedded-postgres.ts";

export type HomeFolder = {
  path: string;
  /** Variables that make a command work in it. */
  environment: { FIRSTBELL_HOME: string; FIRSTBELL_RUNS: string };
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
