/** Systems of the district that read rosters by OneRoster, and the secrets that they were given. [K] */
import { hash } from "node:crypto";
import { integrationScopes } from "../../sis/db/schema/integration.ts";

const { core, roster, gradebookCore, gradebook } = integrationScopes;

/** What each may ask for: hardly any system needs students' demographics. */
export const integrationClients = [
  { client: "learning-platform", scopes: [core, roster, gradebookCore, gradebook] },
  { client: "library", scopes: [core, roster] },
  { client: "sync-hub", scopes: Object.values(integrationScopes) },
] as const satisfies readonly { readonly client: string; readonly scopes: readonly string[] }[];

/** 32 bytes in base64url, made up for rehearsals: no real system has them. */
export function integrationSecret(seed: number, client: string): string {
  return hash("sha256", `first-bell integration ${seed} ${client}`, "base64url");
}
