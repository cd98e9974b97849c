/** Every alert fires when it should, ends, and stays quiet for lookalikes, as Prometheus evaluates the rules. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { profiles } from "../../../dashboards/rules/profiles.ts";
import { ruleGroups } from "../../../dashboards/rules/rule-groups.ts";
import { rulesFile } from "../../../dashboards/rules/rules-file.ts";
import { findPrometheus, promtoolOf } from "../../../observe/prometheus/find-prometheus.ts";
import { allStories } from "../../readiness/causes/all-stories.ts";
import { tell } from "../../readiness/causes/stories/cause-stories.ts";
import { promtoolFile, storiesFor } from "../../readiness/causes/stories/promtool-file.ts";
import { requirementStories } from "./stories/requirement-stories.ts";
import { telemetryStories } from "./stories/telemetry-stories.ts";

const stories = [...requirementStories, ...allStories.flatMap(tell), ...telemetryStories];
const run = promisify(execFile);
let folder = "";
let promtool = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firstbell-rules-"));
  promtool = promtoolOf(await findPrometheus({ environment: process.env }));
}, 15 * 60_000);

afterAll(() => rm(folder, { recursive: true }));

describe.each(profiles.map((profile) => [profile.name, profile] as const))("%s", (name, profile) => {
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
      const rules = join(folder, `${name}.rules.yaml`);
      await writeFile(rules, rulesFile(profile));
      const tests = join(folder, `${name}.test.yaml`);
      await writeFile(
        tests,
        stringify(promtoolFile(stories, profile, rules), { aliasDuplicateObjects: false }),
      );
      const { stdout } = await run(promtool, ["test", "rules", tests], { maxBuffer: 2 ** 26 });
      expect(stdout).toContain("SUCCESS");
    },
    5 * 60_000,
  );
});
