/** Plays pairs of writes on several stages at once, since each spends half its time waiting for Postgres. */
import type { Pair } from "./pairs.ts";
import { type PlayedPair, playPair } from "./play-pair.ts";
import type { Stage } from "./stage.ts";

/** The order of the results is that of the pairs. */
export async function playPairs(
  stages: readonly Stage[],
  pairs: readonly Pair[],
  onPlayed: (played: PlayedPair) => void = () => {},
): Promise<PlayedPair[]> {
  const results = new Map<Pair, PlayedPair>();
  const waiting = [...pairs];
  const playWaiting = async (stage: Stage): Promise<void> => {
    for (let pair = waiting.shift(); pair !== undefined; pair = waiting.shift()) {
      const played = await playPair(stage, pair);
      results.set(pair, played);
      onPlayed(played);
    }
  };
  await Promise.all(stages.map(playWaiting));
  return pairs.flatMap((pair) => results.get(pair) ?? []);
}
