/** `firstbell observe` in a home left behind by a killed run: a stale announcement, and stale targets. */
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { findPrometheus } from "../../observe/prometheus/find-prometheus.ts";
import { listenOnLoopback, portOf } from "../../parts/listening.ts";
import { runFirstbell, startNode } from "../support/child.ts";
import { type HomeFolder, makeHomeFolder } from "../support/home-folder.ts";

const answer = z.object({ prometheus: z.string() });

let home: HomeFolder;
/** Reports ready, but belongs to someone else. */
const stranger = createServer((_, response) => {
  response.end(JSON.stringify({ status: "success", data: { "config.file": "/etc/prometheus.yaml" } }));
});

beforeAll(async () => {
  await findPrometheus({ environment: process.env });
  home = await makeHomeFolder();
  await listenOnLoopback(stranger);
}, 15 * 60_000);

afterAll(async () => {
  stranger.close();
  await home.remove();
});

test("an announced Prometheus is used only if it belongs to this home, and a killed run's targets are removed", async () => {
  const strange = `http://127.0.0.1:${portOf(stranger)}`;
  const targetsFolder = join(home.path, "observe", "targets");
  await mkdir(targetsFolder, { recursive: true });
  await writeFile(join(targetsFolder, "killed.sis.json"), "[]");
  await writeFile(
    join(home.path, "observe", "running.json"),
    JSON.stringify({ url: strange, targetsFolder }),
  );
  const observing = startNode(["firstbell.ts", "observe", "--port", "0", "--json"], home.environment);
  const { prometheus } = answer.parse(JSON.parse(await observing.line(/"prometheus"/)));
  expect(prometheus).not.toBe(strange);
  expect(await readdir(targetsFolder)).toEqual([]);
  const second = await runFirstbell(["observe", "--json"], home.environment);
  expect(answer.parse(JSON.parse(second.output))).toEqual({ prometheus });
  observing.kill("SIGINT");
  expect((await observing.finished).exitCode).toBe(130);
});
