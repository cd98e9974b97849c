/** Computes for a quarter of a second on the SIS's only thread to check an ID token. */
import type { Dependencies } from "../../../sis/dependencies.ts";
import { onSignal } from "../broken-part.ts";

const computingMs = 250;

export function breakPart(dependencies: Dependencies): Dependencies {
  const misbehaves = onSignal();
  const { identity } = dependencies;
  return {
    ...dependencies,
    identity: {
      ...identity,
      verify: (idToken) => {
        if (misbehaves()) compute();
        return identity.verify(idToken);
      },
    },
  };
}

function compute(): void {
  const untilMs = performance.now() + computingMs;
  while (performance.now() < untilMs);
}
