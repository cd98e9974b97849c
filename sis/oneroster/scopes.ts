/** Which scopes the operations take, and how OAuth writes them. */
import { integrationScopes } from "../db/schema/integration.ts";

const { core, roster, demographics, gradebookCore, gradebook } = integrationScopes;

/** Each operation takes a token with any of its scopes. */
export const scopesOf = {
  core: [core, roster],
  related: [roster],
  demographics: [demographics],
  gradebookCore: [gradebookCore, gradebook],
  gradebookRelated: [gradebook],
} as const;

/** They are separated by spaces. */
export function readScopes(text: string): readonly string[] {
  return text.split(" ").filter((scope) => scope !== "");
}
