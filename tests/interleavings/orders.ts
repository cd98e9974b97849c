/** Every order of two sessions' statements in which one is preempted at most so often, each once. */

/** The session that begins goes on until a preemption, or until it has ended or waits for the other. */
export type Order = {
  readonly first: 0 | 1;
  /** The steps before which the other session goes on instead, counted over both from 0. */
  readonly preemptions: readonly number[];
};

/** Which orders are played: all with fewer preemptions, and of those with the most, each or only one of so many. */
export type Extent = { readonly mostPreemptions: number; readonly oneOf: number };

/**
 * `play` returns the steps before which both sessions could have gone on. Which ones exist is only known by playing:
 * what a session does depends on what the other did.
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
