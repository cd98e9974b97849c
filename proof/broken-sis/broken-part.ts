/** What a broken part is, and whether it misbehaves now: each SIGUSR2 turns it on or off. */
import type { Dependencies } from "../../sis/dependencies.ts";

/** Replaces one of the SIS's dependencies with a broken one. */
export type BreakPart = (dependencies: Dependencies) => Dependencies;

export type Misbehaves = () => boolean;

export function onSignal(changed: (misbehaves: boolean) => void = () => {}): Misbehaves {
  let misbehaves = false;
  process.on("SIGUSR2", () => {
    misbehaves = !misbehaves;
    changed(misbehaves);
  });
  return () => misbehaves;
}
