/** Plays pairs of writes on several stages at once, since each spends half its time waiting for Postgres. */
import type { Pair } from "./pairs.ts";
import { type PlayedPair, playPair } from "./play-pair.ts";
import type { Rewrite } from "./player.ts";
import { mostStages } from "./scene.ts";
import { openStage, prepareStages } from "./stage.ts";

/** `url` is a migrated database without rows. The order of the results is that of the pairs. */
export async function playPairs(
  url: string,
  pairs: readonly Pair[],
  onPlayed: (played: PlayedPair) => void = () => {},
  rewrite?: Rewrite,
): Promise<PlayedPair[]> {
  await prepareStages(url);
  let scenes = 0;
  const nextScene = (): number => {
    scenes += 1;
    return scenes;
  };
  const results = new Map<Pair, PlayedPair>();
  const waiting = [...pairs];
  const playWaiting = async (_: unknown, place: number): Promise<void> => {
    const stage = await openStage(url, place, rewrite);
    try {
      for (let pair = waiting.shift(); pair !== undefined; pair = waiting.shift()) {
        const played = await playPair(stage, pair, nextScene);
        results.set(pair, played);
        onPlayed(played);
      }
    } finally {
      await stage.close();
    }
  };
  await Promise.all(Array.from({ length: mostStages }, playWaiting));
  return pairs.flatMap((pair) => results.get(pair) ?? []);
}
