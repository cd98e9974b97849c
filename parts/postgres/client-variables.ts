/** Variables of Postgres's clients (PGSSLMODE, PGOPTIONS, …): meant for some other server, and read by every client. */

/** A server of our own is reached by what we know of it alone. */
export function forgetClientVariables(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(environment)) if (/^PG[A-Z]+$/.test(name)) delete environment[name];
}
