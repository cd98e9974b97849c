/** The parts of oidc-provider, whose index warns on each start that the pinned Node isn't a long-term release yet. */
declare module "oidc-provider/lib/provider.js" {
  export { default as Provider } from "oidc-provider";
}
declare module "oidc-provider/lib/helpers/interaction_policy/index.js" {
  import type { interactionPolicy } from "oidc-provider";

  export const base: typeof interactionPolicy.base;
}
