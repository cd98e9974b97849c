/** The settings in the environment that change what a rehearsal runs on, for the command that repeats it. */
import type { Context } from "./context.ts";
import { sisSettingsInForce } from "./sis-settings.ts";

const secrets: ReadonlySet<string> = new Set([
  "SIS_CLIENT_SECRET",
  "SIS_COOKIE_KEY",
  "SIS_OWNER_DATABASE_URL",
]);

/** Secrets are left out; of the database's address, only that one was given. */
export function givenSettings({
  environment,
  settings,
}: Pick<Context, "environment" | "settings">): Record<string, string> {
  const given = Object.entries(sisSettingsInForce(environment)).filter(([name]) => !secrets.has(name));
  return {
    ...(settings.DATABASE_URL === undefined ? {} : { DATABASE_URL: "postgres://…" }),
    ...Object.fromEntries(given.toSorted()),
  };
}
