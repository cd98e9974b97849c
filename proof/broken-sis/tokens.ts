/** ID tokens are checked by code that computes for a quarter of a second on the SIS's only thread. */
import type { Dependencies } from "../../sis/dependencies.ts";
import { onSignal } from "./misbehaves.ts";

const computingMs = 250;

function compute(): void {
  const untilMs = performance.now() + computingMs;
  while (performance.now() < untilMs);
}

export function computeOnTokens(dependencies: Dependencies): Dependencies {
  const misbehaves = onSignal();
  const { identity } = dependencies;
  return {
    ...dependencies,
    identity: {
      verify: (idToken) => {
        if (misbehaves()) compute();
        return identity.verify(idToken);
      },
    },
  };
}
