/** Pictures are written only from a run recorded with the current boards. */
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BoardsRecording, packRecording, recordingName } from "../../../dashboards/draw/recording.ts";
import { writePictures } from "../../../dashboards/draw/write-pictures.ts";
import { readBoards } from "../../../dashboards/panel-queries.ts";
import { BadInput } from "../../../parts/bad-input.ts";
import { recordedRun } from "./recorded-run.ts";

const boards = await readBoards();
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firstbell-pictures-"));
});

afterAll(() => rm(folder, { recursive: true }));

async function draw(recording: BoardsRecording): Promise<string[]> {
  await writeFile(join(folder, recordingName), await packRecording(recording));
  return writePictures(folder, folder);
}

test("a folder without a recorded run is refused", async () => {
  const drawing = writePictures(folder, folder);
  await expect(drawing).rejects.toThrow(BadInput);
  await expect(drawing).rejects.toThrow(/boards\.json\.gz that is readable/);
});

test("a run is refused if a panel's query has changed since, and nothing is written", async () => {
  const run = recordedRun(boards);
  const panels = {
    ...run.panels,
    "first-bell/1": (run.panels["first-bell/1"] ?? []).map((target) => ({ ...target, written: "apples" })),
  };
  await expect(draw({ ...run, panels })).rejects.toThrow(/first-bell: Is first bell slow\?/);
  expect(await readdir(folder)).toEqual([recordingName]);
});

test("otherwise, each board gets one picture", async () => {
  const written = await draw(recordedRun(boards));
  expect(written).toEqual(boards.map(({ uid }) => `docs/boards/${uid}.svg`));
  expect(await readdir(join(folder, "docs", "boards"))).toEqual(boards.map(({ uid }) => `${uid}.svg`));
});
