/** Takes every connection of the core pool and keeps it, like code that forgets to release them. */
import type { Pool, PoolClient } from "pg";
import type { Dependencies } from "../../../sis/dependencies.ts";
import { onSignal } from "../broken-part.ts";

export function breakPart(dependencies: Dependencies): Dependencies {
  let kept = Promise.resolve<PoolClient[]>([]);
  onSignal((misbehaves) => {
    kept = kept.then(async (clients) => {
      for (const client of clients) client.release();
      return misbehaves ? takeAll(dependencies.core) : [];
    });
  });
  return dependencies;
}

/** All at once: one that is released while another is taken would be taken again. */
async function takeAll(pool: Pool): Promise<PoolClient[]> {
  const taking = Array.from({ length: pool.options.max }, () => pool.connect());
  const taken = await Promise.allSettled(taking);
  return taken.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
}
