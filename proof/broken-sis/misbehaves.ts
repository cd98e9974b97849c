/** Whether the broken part misbehaves now: each SIGUSR2 turns it on or off. */
export type Misbehaves = () => boolean;

export function onSignal(changed: (misbehaves: boolean) => void = () => {}): Misbehaves {
  let misbehaves = false;
  process.on("SIGUSR2", () => {
    misbehaves = !misbehaves;
    changed(misbehaves);
  });
  return () => misbehaves;
}
