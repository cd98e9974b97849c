/** Settings of every connection of the SIS, so that no server, database or role decides how values read. */

const settings = {
  datestyle: "ISO,YMD",
  intervalstyle: "postgres",
  timezone: "UTC",
  search_path: "public",
  bytea_output: "hex",
  default_transaction_isolation: "read committed",
} as const;

/** As Postgres takes them when a connection begins: there they come before what a role or a database has set. */
export const sessionSettings = Object.entries(settings)
  .map(([name, value]) => `-c ${name}=${value.replaceAll(" ", "\\ ")}`)
  .join(" ");

/** How to connect to an address; its own `options` are kept unless they contradict these settings. */
export function withSessionSettings(databaseUrl: string): {
  readonly connectionString: string;
  readonly options: string;
} {
  const url = new URL(databaseUrl);
  const given = url.searchParams.get("options");
  url.searchParams.delete("options");
  const options = given === null ? sessionSettings : `${given} ${sessionSettings}`;
  return { connectionString: url.href, options };
}
