/** Plays a pair of writes in every order of their statements that may matter, and says in which ones something went wrong. */
import { randomUUID } from "node:crypto";
import { type Order, playOrders } from "./orders.ts";
import { type Outcome, problemsOf, summaryOf } from "./outcome.ts";
import type { Pair } from "./pairs.ts";
import { playOrder } from "./play-order.ts";
import type { Scene } from "./scene.ts";
import { readState } from "./scene-state.ts";
import type { Stage } from "./stage.ts";
import type { Clash } from "./writes.ts";

export type Violation = {
  readonly clash: Clash;
  readonly order: Order;
  readonly problems: readonly string[];
};
export type PlayedPair = {
  readonly first: string;
  readonly second: string;
  readonly orders: number;
  readonly violations: readonly Violation[];
  readonly seconds: number;
};

/** With more than two, there are hardly any more faults to find, and too many orders. */
export const mostPreemptions = 2;

export async function playPair(stage: Stage, pair: Pair): Promise<PlayedPair> {
  const { first, second, clashes } = pair;
  const beganMs = performance.now();
  const violations: Violation[] = [];
  let orders = 0;
  for (const clash of clashes) {
    const judge = createJudge();
    orders += await playOrders(mostPreemptions, async (order) => {
      const scene = await stage.nextScene();
      const { outcome, played } = await playOnce(stage, pair, { clash, order, scene });
      const problems = judge(outcome, order, scene);
      if (problems.length > 0) violations.push({ clash, order, problems });
      return played;
    });
  }
  return { first, second, orders, violations, seconds: (performance.now() - beganMs) / 1000 };
}

/** The orders without a preemption come first: the others may only lead to the same outcomes. */
function createJudge(): (outcome: Outcome, order: Order, scene: Scene) => string[] {
  const serial = new Set<string>();
  return (outcome, { preemptions }, scene) => {
    if (preemptions.length > 0) return problemsOf(outcome, scene, serial);
    serial.add(summaryOf(outcome, scene));
    const idle = outcome.answers.every(({ status }) => status >= 400);
    const refusals = outcome.answers.map(({ body }) => JSON.stringify(body)).join(" ");
    return [
      ...problemsOf(outcome, scene, serial),
      ...(idle ? [`both were refused although nothing interfered: ${refusals}`] : []),
    ];
  };
}

type Once = { readonly clash: Clash; readonly order: Order; readonly scene: Scene };

async function playOnce(stage: Stage, { first, second }: Pair, { clash, order, scene }: Once) {
  const { players, isBlocked, database, send } = stage;
  const operationIds = [randomUUID(), randomUUID()] as const;
  for (const player of players) player.begin();
  const ask = async (write: string, party: 0 | 1) => {
    try {
      return await send(write, { scene, party, clash }, operationIds[party]);
    } finally {
      players[party].turns().end();
    }
  };
  const answering = Promise.all([ask(first, 0), ask(second, 1)]);
  const played = await playOrder(order, players, isBlocked);
  const answers = await answering;
  const state = await readState(database, scene, operationIds);
  return { outcome: { answers, state, failures: players.flatMap((player) => player.failures()) }, played };
}
