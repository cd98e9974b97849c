/** Settings that are kept with a run: those that were in force, and no secret. */
import { expect, test } from "vitest";
import { givenSettings } from "../../rehearsal/given-settings.ts";
import { readSettings } from "../../rehearsal/settings.ts";

function given(environment: NodeJS.ProcessEnv): Record<string, string> {
  return givenSettings({ environment, settings: readSettings(environment).settings });
}

test("settings of the SIS are kept in the order of their names, if the rehearsal doesn't set them itself", () => {
  const environment = {
    SIS_TODAY: "2026-08-12",
    SIS_HASH_QUEUE: "10",
    SIS_LOG_LEVEL: "debug",
    HOME: "/home",
  };
  expect(given(environment)).toEqual({ SIS_HASH_QUEUE: "10", SIS_TODAY: "2026-08-12" });
});

test("no secret is kept, and of a database's address only that there was one", () => {
  const environment = {
    DATABASE_URL: "postgres://owner:secret@127.0.0.1:5432/district",
    SIS_COOKIE_KEY: "k".repeat(43),
    SIS_OWNER_DATABASE_URL: "postgres://owner:secret@127.0.0.1/district",
  };
  expect(given(environment)).toEqual({ DATABASE_URL: "postgres://…" });
});
