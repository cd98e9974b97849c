/** A cluster that can't be created is no bug of ours: the reason is what initdb said. */
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ensureCluster } from "../../../parts/postgres/cluster.ts";
import { textWith } from "../../support/matchers.ts";

test("a full disk during initdb is said in its words, and what it left is removed by the next try", async () => {
  const folder = await mkdtemp(join(tmpdir(), "firstbell-cluster-"));
  const initdb = join(folder, "initdb");
  const said = 'initdb: error: could not write file "base/1/1255": No space left on device';
  await writeFile(
    initdb,
    `#!/bin/sh\necho '${said}' >&2\necho 'initdb: removing contents of data' >&2\nexit 1\n`,
  );
  await chmod(initdb, 0o755);
  const place = join(folder, "place");
  await mkdir(place);
  const create = () =>
    ensureCluster({ place, programs: { initdb, postgres: "", version: "18" }, account: undefined });
  const failure = { name: "PartMissing", part: "postgres", problem: textWith(said) };
  await expect(create()).rejects.toMatchObject(failure);
  await expect(create()).rejects.toMatchObject(failure);
  expect(await readdir(place)).toHaveLength(1);
  await rm(folder, { recursive: true });
});
