/** Refuses every sign-in, right password or not, as if nobody had an account. */
import type { Dependencies } from "../../../sis/dependencies.ts";
import { refuse } from "../../../sis/errors.ts";
import { onSignal } from "../broken-part.ts";

const refusal = refuse(
  401,
  "sign-in-refused",
  "That sign-in didn't work.",
  "Check the username and password.",
);

export function breakPart(dependencies: Dependencies): Dependencies {
  const misbehaves = onSignal();
  const { passwords, identity } = dependencies;
  return {
    ...dependencies,
    passwords: {
      ...passwords,
      verify: async (...given) => (misbehaves() ? refusal : passwords.verify(...given)),
    },
    identity: {
      ...identity,
      verify: async (idToken) => (misbehaves() ? refusal : identity.verify(idToken)),
    },
  };
}
