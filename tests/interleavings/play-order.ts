/** Plays two sessions in one order of their statements; one that waits for the other's lock lets the other run. */
import { setTimeout } from "node:timers/promises";
import type { Frame } from "../../sis/db/frame.ts";
import type { Order, Played, Step } from "./orders.ts";
import type { Player } from "./player.ts";

export type Players = readonly [Player, Player];
/** Asks Postgres whether the player's statement waits for a lock. */
export type IsBlocked = (player: Player) => Promise<boolean>;

export async function playOrder(order: Order, players: Players, isBlocked: IsBlocked): Promise<Played> {
  const choices: number[] = [];
  const steps: Step[] = [];
  const settle = createSettle(isBlocked);
  let current = order.first;
  for (let step = 0; ; step += 1) {
    const ready = await whoIsReady(current, players, settle);
    if (ready.length === 0) return { choices, steps };
    const mayChoose = ready.length === 2 && step > 0;
    if (mayChoose) choices.push(step);
    const preempted = mayChoose && order.preemptions.includes(step);
    if (preempted || !ready.includes(current)) current = otherThan(current);
    steps.push({ session: current, footprint: players[current].pending() });
    players[current].turns().go();
  }
}

function otherThan(index: Order["first"]): Order["first"] {
  return index === 0 ? 1 : 0;
}

/** Empty only if both have ended: if they wait for each other, Postgres ends one. */
async function whoIsReady(
  current: Order["first"],
  players: Players,
  settle: Settle,
): Promise<Order["first"][]> {
  for (;;) {
    // The one that ran last comes first: it may have just let the other run.
    const own = await settle(players[current], players[otherThan(current)]);
    const other = await settle(players[otherThan(current)], players[current]);
    const ready = [...(own === "ready" ? [current] : []), ...(other === "ready" ? [otherThan(current)] : [])];
    if (ready.length > 0 || (own === "ended" && other === "ended")) return ready;
  }
}

type Settled = "ready" | "ended" | "blocked";

/** Most statements end sooner; asking about them would take longer than they do. */
const askAfterMs = 1;

type Settle = (player: Player, other: Player) => Promise<Settled>;

/**
 * A session that waits for the other does so until the other's transaction ends, since only then are its locks released.
 * While the other stands before its next statement in that transaction, nobody needs to ask again.
 */
function createSettle(isBlocked: IsBlocked): Settle {
  const awaited = new Map<Player, Frame | undefined>();
  return async (player, other) => {
    if (stillWaits(player, other, awaited.get(player))) return "blocked";
    if (await becomesBlocked(player, other, isBlocked)) {
      awaited.set(player, other.transaction());
      return "blocked";
    }
    awaited.delete(player);
    return player.turns().state() === "ended" ? "ended" : "ready";
  };
}

function stillWaits(player: Player, other: Player, transaction: Frame | undefined): boolean {
  if (transaction === undefined || other.transaction() !== transaction) return false;
  return player.turns().state() === "running" && other.turns().state() === "ready";
}

/** False once the player's statement has ended. */
async function becomesBlocked(player: Player, other: Player, isBlocked: IsBlocked): Promise<boolean> {
  const { state, stopped } = player.turns();
  while (state() === "running") {
    await (other.mayHoldLocks() ? Promise.race([stopped(), setTimeout(askAfterMs)]) : stopped());
    if (state() === "running" && (await isBlocked(player)) && state() === "running") return true;
  }
  return false;
}
