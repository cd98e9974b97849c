/** The keys of the district's single sign-on: read before they're needed, and used even while the key server is down. */
import { createLocalJWKSet, errors, type JWTVerifyGetKey } from "jose";
import { z } from "zod";

export type KeyReading = "read" | "timed-out" | "failed";

export type KeyOptions = {
  readonly url: URL;
  readonly clock: () => Date;
  /** How long keys stay in use after they were last read. */
  readonly keptMs: number;
  /** How long the key server may take to answer. */
  readonly timeoutMs: number;
  /** Called after each reading, with the error if it failed. */
  readonly onRead?: (reading: KeyReading, error?: unknown) => void;
};

export type DistrictKeys = {
  /** Finds the key that a token names; throws `KeysUnavailable` if it can't tell. */
  readonly find: JWTVerifyGetKey;
  /** Reads the keys now, and then every few minutes until the returned function is called. */
  keepFresh(): () => void;
  /** Seconds since the keys were last read; undefined before the first time. */
  ageSeconds(): number | undefined;
};

/** No usable keys, or none of that name while the key server doesn't answer. */
export class KeysUnavailable extends Error {
  override readonly name = "KeysUnavailable";
}

/** Between two readings in the background. */
const freshMs = 10 * 60_000;
/** How long after a reading a sign-in may cause the next, so that made-up key names can't flood the key server. */
const restMs = 10_000;

export function createDistrictKeys(options: KeyOptions): DistrictKeys {
  const store = createKeyStore(options);
  return {
    find: createFind(store),
    keepFresh: () => {
      void store.refresh();
      const timer = setInterval(() => void store.refresh(), freshMs).unref();
      return () => clearInterval(timer);
    },
    ageSeconds: store.ageSeconds,
  };
}

function createFind({ usable, refreshUnlessTriedLately, reachable }: KeyStore): JWTVerifyGetKey {
  const readableKeys = async (): Promise<JWTVerifyGetKey> => {
    if (usable() === undefined) await refreshUnlessTriedLately();
    const keys = usable();
    if (keys === undefined) throw new KeysUnavailable("the keys can't be read");
    return keys;
  };
  const findNewer: JWTVerifyGetKey = async (header, token) => {
    await refreshUnlessTriedLately();
    if (!reachable()) throw new KeysUnavailable("the key may be newer than those we hold");
    return (await readableKeys())(header, token);
  };
  return async (header, token) => {
    const keys = await readableKeys();
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) return findNewer(header, token);
      throw error;
    }
  };
}

type KeyStore = {
  /** Looks up a key among those last read; undefined if they're too old. */
  usable(): JWTVerifyGetKey | undefined;
  /** Everyone who needs the keys waits for the same reading. */
  refresh(): Promise<void>;
  refreshUnlessTriedLately(): Promise<void>;
  /** False if the last reading failed. */
  reachable(): boolean;
  ageSeconds(): number | undefined;
};

function createKeyStore(options: KeyOptions): KeyStore {
  let held: { readonly find: JWTVerifyGetKey; readonly readAtMs: number } | undefined;
  let reading: Promise<void> | undefined;
  let tried: { readonly atMs: number; readonly succeeded: boolean } | undefined;

  const ageMs = (atMs: number): number => options.clock().getTime() - atMs;
  const read = async (): Promise<void> => {
    const atMs = options.clock().getTime();
    const find = await readKeys(options);
    if (find !== undefined) held = { find, readAtMs: atMs };
    tried = { atMs, succeeded: find !== undefined };
  };
  const refresh = (): Promise<void> => {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
  return {
    usable: () => (held !== undefined && ageMs(held.readAtMs) < options.keptMs ? held.find : undefined),
    refresh,
    refreshUnlessTriedLately: async () => {
      if (reading !== undefined || tried === undefined || ageMs(tried.atMs) >= restMs) await refresh();
    },
    reachable: () => tried?.succeeded !== false,
    ageSeconds: () => (held === undefined ? undefined : ageMs(held.readAtMs) / 1000),
  };
}

/** A key server that lost its keys must not make us forget them. */
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

/** Undefined if the key server can't be reached, is too slow, or sends something else. */
async function readKeys({ url, timeoutMs, onRead }: KeyOptions): Promise<JWTVerifyGetKey | undefined> {
  try {
    const keys = createLocalJWKSet(await fetchKeySet(url, timeoutMs));
    onRead?.("read");
    return keys;
  } catch (error) {
    const timedOut = error instanceof Error && error.name === "TimeoutError";
    onRead?.(timedOut ? "timed-out" : "failed", error);
    return undefined;
  }
}

async function fetchKeySet(url: URL, timeoutMs: number): Promise<z.output<typeof keySet>> {
  const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`The key server answered ${response.status}.`);
  return keySet.parse(await response.json());
}
