/** Accepts any password of someone who has one. */
import type { Dependencies } from "../../../sis/dependencies.ts";

export function breakPart(dependencies: Dependencies): Dependencies {
  const { passwords } = dependencies;
  return {
    ...dependencies,
    passwords: { ...passwords, verify: async (passwordHash) => passwordHash !== undefined },
  };
}
