/** Every alert links to a runbook section that says what to do, and every section belongs to an alert. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { allBoards } from "../../../dashboards/all-boards.ts";
import { boardJson } from "../../../dashboards/boards/shared/build-board.ts";
import { profiles } from "../../../dashboards/rules/profiles.ts";
import { ruleGroups } from "../../../dashboards/rules/rule-groups.ts";

const alerts = profiles.flatMap((profile) =>
  ruleGroups(profile).flatMap(({ rules }) => rules.flatMap((rule) => ("alert" in rule ? [rule.alert] : []))),
);
const names = [...new Set(alerts.map(({ name }) => name))].sort();
const runbooks = await readFile("docs/runbooks.md", "utf8");
const sections = runbooks.split(/^## /m).slice(1);
const headingOf = (section: string): string => section.slice(0, section.indexOf("\n"));

test("has a section for every alert, and no others", () => {
  expect(sections.map(headingOf).sort()).toEqual(names);
});

const rules = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({ alert: z.string().optional(), annotations: z.record(z.string(), z.string()).default({}) }),
      ),
    }),
  ),
});

test.each(profiles)("is part of every alert of $name, without dead links", async ({ name }) => {
  const { groups } = rules.parse(parse(await readFile(`dashboards/generated/${name}.rules.yaml`, "utf8")));
  const read = groups.flatMap((group) => group.rules.filter(({ alert }) => alert !== undefined));
  expect(read.length).toBeGreaterThan(10);
  for (const { alert, annotations } of read) {
    const section = sections.find((each) => headingOf(each) === alert)?.replace(/\s+/g, " ") ?? "";
    expect(section).toContain(`**Do now:** ${annotations.do_now} **It means:**`);
    expect(annotations.runbook).toBe(`docs/runbooks.md, section ${alert}`);
    expect(Object.keys(annotations)).not.toContain("runbook_url");
  }
});

test.each(sections.map((section) => [headingOf(section), section]))(
  "%s opens with what to do, and says what it means, what 2014 looked like and where to look",
  (_, section) => {
    const openings = [...section.matchAll(/^\*\*(.+?):\*\*/gm)].map(([, opening]) => opening);
    expect(openings).toEqual(["Do now", "It means", "In 2014", "Look at"]);
  },
);

test("gives a source for everything about 2014, or says that it was never published", () => {
  for (const section of sections)
    expect(section).toMatch(/\*\*In 2014:\*\*[^*]*(\[[FDK]\]|never\s+published)/);
});

test("names only panels on the board that it names", () => {
  const boards = new Map<string, string>(allBoards.map((board) => [board.uid, boardJson(board)]));
  const absent = sections.flatMap((section) => {
    const look = section.slice(section.indexOf("**Look at:**")).replace(/\s+/g, " ");
    return [...look.matchAll(/`([a-z0-9]+-[a-z]+|postgres)`: ([^`]*)/g)].flatMap(([, uid = "", words = ""]) =>
      [...words.matchAll(/“([^”]+)”/g)]
        .map(([, title]) => `"title": ${JSON.stringify(title)}`)
        .filter((title) => !boards.get(uid)?.includes(title))
        .map((title) => `${uid}: ${title}`),
    );
  });
  expect(absent).toEqual([]);
});
