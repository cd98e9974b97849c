/** Postgres client variables (PGSSLMODE, PGOPTIONS, …): every client reads them, but they're meant for another server. */

/** Connections to our own server ignore them. */
export function forgetClientVariables(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(environment)) if (/^PG[A-Z]+$/.test(name)) delete environment[name];
}
