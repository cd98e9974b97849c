/** The board of one school finds a school by its own name and id, whatever other labels the target has. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { z } from "zod";

const variables = z.object({
  templating: z.object({ list: z.array(z.object({ name: z.string(), regex: z.string().optional() })) }),
});

async function schoolIn(series: string): Promise<Record<string, string> | undefined> {
  const board = variables.parse(
    JSON.parse(await readFile("dashboards/generated/boards/one-school.json", "utf8")),
  );
  const { regex = "" } = board.templating.list.find(({ name }) => name === "school") ?? {};
  return new RegExp(regex.replace(/^\/|\/$/g, "")).exec(series)?.groups;
}

test.each([
  [`sis_school_info{instance="a:1",name="Sun Valley Middle",run="r",school="12"} 1 0`, "Sun Valley Middle"],
  [
    `sis_school_info{cluster_name="prod",hostname="web-1",name="Elm",school="12",zone_school="north"} 1 0`,
    "Elm",
  ],
  [
    String.raw`sis_school_info{container_name="sis",name="The \"Sal\" Castro School",school="12"} 1 0`,
    String.raw`The \"Sal\" Castro School`,
  ],
])("in %s", async (series, text) => {
  expect(await schoolIn(series)).toEqual({ text, value: "12" });
});
