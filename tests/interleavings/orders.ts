/** Every order of two sessions' statements with a limited number of preemptions, each played once. */

/** The first session runs until a preemption, or until it ends or waits for the other. */
export type Order = {
  readonly first: 0 | 1;
  /** The steps before which the other session takes over; steps of both are counted together, from 0. */
  readonly preemptions: readonly number[];
};

/** Which orders are played: all with fewer preemptions than the most, and one in `oneOf` of those with the most. */
export type Extent = { readonly mostPreemptions: number; readonly oneOf: number };

/**
 * `play` returns the steps before which either session could have run. Only playing shows which steps exist: what a
 * session does depends on what the other did.
 */
export async function playOrders(
  { mostPreemptions, oneOf }: Extent,
  play: (order: Order) => Promise<readonly number[]>,
): Promise<number> {
  let waiting: Order[] = [
    { first: 0, preemptions: [] },
    { first: 1, preemptions: [] },
  ];
  let played = 0;
  for (let preemptions = 0; preemptions <= mostPreemptions; preemptions += 1) {
    const every = preemptions < mostPreemptions ? 1 : oneOf;
    const next: Order[] = [];
    for (const order of waiting.filter((_, index) => index % every === 0)) {
      next.push(...withOneMore(order, await play(order)));
      played += 1;
    }
    waiting = next;
  }
  return played;
}

function withOneMore({ first, preemptions }: Order, choices: readonly number[]): Order[] {
  const last = preemptions.at(-1) ?? 0;
  return choices
    .filter((step) => step > last)
    .map((step) => ({ first, preemptions: [...preemptions, step] }));
}
