/** Injects one of the proof's faults into a rehearsal: quiet first, then the fault, then quiet again. */
import { setTimeout as delay } from "node:timers/promises";
import { once } from "../parts/once.ts";
import { brokenSis } from "../proof/broken-sis/entry.ts";
import { type DatabaseProxy, startDatabaseProxy } from "../proof/database-proxy.ts";
import type { FaultTimes } from "../proof/judge-proof.ts";
import { openScene } from "../proof/scene.ts";
import type { Fault, Scene } from "../readiness/causes/fault.ts";
import type { Context } from "./context.ts";
import type { DistrictServer } from "./district-server.ts";
import type { Stage, Staging } from "./run-rehearsal.ts";
import { writeStagedFault } from "./staged-fault-file.ts";

export type StagedFault = Staging & {
  /** When the fault was active; throws if the load ended first. */
  activeTimes(): FaultTimes;
};

export type StageFaultOptions = {
  readonly fault: Fault;
  readonly server: DistrictServer;
  readonly runDirectory: string;
};

/** Long enough for every alert window to contain only quiet time. */
const quietSeconds = 16;

export async function stageFault(context: Context, options: StageFaultOptions): Promise<StagedFault> {
  const { fault, server } = options;
  const proxy = fault.throughProxy === true ? await startDatabaseProxy(server.databaseUrl) : undefined;
  if (proxy !== undefined) context.cleanup.add("the database proxy", proxy.stop);
  let times: FaultTimes | undefined;
  return {
    fault: fault.id,
    sis: {
      ...(fault.brokenPart && brokenSis(fault.brokenPart)),
      ...(proxy && { databaseHost: new URL(proxy.url).host }),
    },
    play: async (stage) => {
      await delay(quietSeconds * 1000, undefined, { signal: context.signal });
      times = await inject(context, fault, sceneOf(stage, server, proxy), stage);
      await writeStagedFault(options.runDirectory, fault.id, times);
    },
    activeTimes: () => {
      if (times === undefined) throw new Error(`The load ended before ${fault.id} was injected.`);
      return times;
    },
  };
}

function sceneOf(stage: Stage, server: DistrictServer, proxy: DatabaseProxy | undefined): Scene {
  return openScene({
    databaseUrl: server.databaseUrl,
    sisUrl: stage.sisUrl,
    sisProcessId: stage.sisProcessId,
    generatorProcessId: stage.generatorProcessId,
    proxy,
    restartDatabase: async () => server.restart?.(),
  });
}

/** Removes the fault even if the command is interrupted. */
async function inject(
  context: Context,
  fault: Fault,
  scene: Scene,
  { observing }: Stage,
): Promise<FaultTimes> {
  const beganAtMs = Date.now();
  context.say(`fault: ${fault.done}`);
  const end = once(await fault.begin(scene));
  context.cleanup.add(fault.id, end);
  observing?.onFault(fault.id, true);
  await delay(fault.seconds * 1000, undefined, { signal: context.signal });
  await end();
  observing?.onFault(fault.id, false);
  return { beganAtMs, endedAtMs: Date.now() };
}
