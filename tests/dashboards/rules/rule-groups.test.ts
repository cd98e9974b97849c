/** Every alert fires when it should, ends, and stays quiet for lookalikes, as Prometheus evaluates the rules. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { profiles } from "../../../dashboards/rules/profiles.ts";
import { ruleGroups } from "../../../dashboards/rules/rule-groups.ts";
import { rulesFile } from "../../../dashboards/rules/rules-file.ts";
import { findPrometheus, promtoolOf } from "../../../observe/prometheus/find-prometheus.ts";
import { allStories } from "../../readiness/causes/all-stories.ts";
import { tell } from "../../readiness/causes/stories/cause-stories.ts";
import { confirmStories } from "../../readiness/causes/stories/confirm-stories.ts";
import { storiesFor } from "../../readiness/causes/stories/promtool-file.ts";
import { requirementStories } from "./stories/requirement-stories.ts";
import { telemetryStories } from "./stories/telemetry-stories.ts";

const stories = [...requirementStories, ...allStories.flatMap(tell), ...telemetryStories];
let folder = "";
let promtool = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firstbell-rules-"));
  promtool = promtoolOf(await findPrometheus({ environment: process.env }));
}, 15 * 60_000);

afterAll(() => rm(folder, { recursive: true }));

describe.each(profiles.map((profile) => [profile.name, profile] as const))("%s", (_, profile) => {
  test("has a story in which each alert fires and ends, and one in which it does not fire", () => {
    const alerts = ruleGroups(profile).flatMap(({ rules }) =>
      rules.flatMap((rule) => ("alert" in rule ? [rule.alert.name] : [])),
    );
    const inStories = (fires: boolean): Set<string> =>
      new Set(storiesFor(stories, profile).flatMap((story) => (story.fires === fires ? [story.alert] : [])));
    expect(inStories(true)).toEqual(new Set(alerts));
    expect(inStories(false)).toEqual(new Set(alerts));
  });

  test(
    "promtool confirms every story",
    async () => {
      expect(await confirmStories({ profile, stories })).toContain("SUCCESS");
    },
    5 * 60_000,
  );

  test("promtool reads all groups", async () => {
    const rules = join(folder, "all.rules.yaml");
    await writeFile(rules, rulesFile(profile));
    const { stdout } = await promisify(execFile)(promtool, ["check", "rules", rules]);
    expect(stdout).toContain("SUCCESS");
  });
});
