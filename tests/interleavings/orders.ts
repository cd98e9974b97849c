/**
 * Every order of two sessions' statements with a limited number of preemptions. Of orders that differ only in steps
 * which share nothing, one is played: all of them end alike.
 */
import { type Footprint, mayInterfere } from "./footprint.ts";

/** The first session runs until a preemption, or until it ends or waits for the other. */
export type Order = {
  readonly first: 0 | 1;
  /** The steps before which the other session takes over; steps of both are counted together, from 0. */
  readonly preemptions: readonly number[];
};

export type Step = { readonly session: 0 | 1; readonly footprint: Footprint };

export type Played = {
  /** The steps before which either session could have run: another order could preempt there. */
  readonly choices: readonly number[];
  readonly steps: readonly Step[];
};

type Play = (order: Order) => Promise<Played>;

/**
 * Returns how many orders were played; those without a preemption come first. Only playing shows which steps exist: what
 * a session does depends on what the other did.
 */
export async function playOrders(mostPreemptions: number, play: Play): Promise<number> {
  let count = 0;
  const playOne: Play = async (order) => {
    count += 1;
    return await play(order);
  };
  const serial = [await playFrom(0, playOne), await playFrom(1, playOne)];
  for (const { order, played } of serial) await playVariants({ order, played }, mostPreemptions, playOne);
  return count;
}

type PlayedOrder = { readonly order: Order; readonly played: Played };

async function playFrom(first: Order["first"], play: Play): Promise<PlayedOrder> {
  const order = { first, preemptions: [] };
  return { order, played: await play(order) };
}

/** Plays the orders that preempt once more, the latest preemption first, and then theirs. */
async function playVariants(
  { order, played }: PlayedOrder,
  mostPreemptions: number,
  play: Play,
): Promise<void> {
  const { first, preemptions } = order;
  if (preemptions.length === mostPreemptions) return;
  const after = preemptions.at(-1) ?? 0;
  let later = played.steps;
  for (const step of played.choices.filter((choice) => choice > after).toReversed()) {
    if (endsLike(later, step)) continue;
    const variant = { first, preemptions: [...preemptions, step] };
    const playedVariant = await play(variant);
    later = playedVariant.steps;
    await playVariants({ order: variant, played: playedVariant }, mostPreemptions, play);
  }
}

/**
 * Whether a preemption before the step would end like an order that was played, in which the other session took over
 * only after it: so it is if the step shares nothing with what the other session then did before it gave way again.
 */
function endsLike(steps: readonly Step[], step: number): boolean {
  const own = steps[step];
  if (own === undefined) return false;
  const taken = steps.findIndex(({ session }, index) => index > step && session !== own.session);
  if (taken < 0) return false;
  const back = steps.findIndex(({ session }, index) => index > taken && session === own.session);
  const others = steps.slice(taken, back < 0 ? undefined : back);
  return !others.some(({ footprint }) => mayInterfere(own.footprint, footprint));
}
