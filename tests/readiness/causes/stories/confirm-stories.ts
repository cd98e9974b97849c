/** Has promtool play stories, each against the groups of rules that it says something about and no others. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { stringify } from "yaml";
import type { Profile } from "../../../../dashboards/rules/profiles.ts";
import { ruleGroups } from "../../../../dashboards/rules/rule-groups.ts";
import { rulesFile } from "../../../../dashboards/rules/rules-file.ts";
import { findPrometheus, promtoolOf } from "../../../../observe/prometheus/find-prometheus.ts";
import { type ExpectationsOf, promtoolFile, quietFiringQuiet, storiesFor } from "./promtool-file.ts";
import type { Story } from "./story.ts";

export type Told = {
  readonly profile: Profile;
  readonly stories: readonly Story[];
  /** The alerts that a story expects to fire or not; its own, unless others are named. */
  readonly alertsOf?: (story: Story) => readonly string[];
  readonly expectationsOf?: ExpectationsOf;
};

/** Returns what promtool prints; rejects with it if a story ends differently. */
export async function confirmStories(told: Told): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "firstbell-stories-"));
  try {
    const promtool = promtoolOf(await findPrometheus({ environment: process.env }));
    const tests = await writeTests(folder, told);
    const options = { maxBuffer: 2 ** 26 };
    return (await promisify(execFile)(promtool, ["test", "rules", ...tests], options)).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeTests(folder: string, told: Told): Promise<string[]> {
  const { profile, stories, alertsOf = ({ alert }) => [alert], expectationsOf = quietFiringQuiet } = told;
  const parts = Map.groupBy(storiesFor(stories, profile), (story) => groupNames(profile, alertsOf(story)));
  const files = [...parts].map(async ([groups, part], number) => {
    const rules = join(folder, `${number}.rules.yaml`);
    await writeFile(rules, rulesOf(profile, groups));
    const file = join(folder, `${number}.test.yaml`);
    const content = promtoolFile(part, profile, rules, expectationsOf);
    await writeFile(file, stringify(content, { aliasDuplicateObjects: false }));
    return file;
  });
  return await Promise.all(files);
}

/** A group's alerts read what the group records. */
function groupNames(profile: Profile, alerts: readonly string[]): string {
  return ruleGroups(profile)
    .filter(({ rules }) => rules.some((rule) => "alert" in rule && alerts.includes(rule.alert.name)))
    .map(({ name }) => name)
    .join("\n");
}

function rulesOf(profile: Profile, groups: string): string {
  const names = groups.split("\n");
  return rulesFile(
    profile,
    ruleGroups(profile).filter(({ name }) => names.includes(name)),
  );
}
