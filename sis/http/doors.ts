/** Who may take a slot: a session that exists and has few requests under way, or someone who is signing in. */
import type { Dependencies } from "../dependencies.ts";
import { type Refusal, refuseBusy, refuseNotSignedIn, refuseTooMany } from "../errors.ts";
import { clientAddress } from "./client-address.ts";
import type { SisContext } from "./context.ts";
import { createCounts } from "./counts.ts";
import { createFairLane } from "./fair-lane.ts";
import { createKnownSessions } from "./known-sessions.ts";
import { createSessionLookup } from "./row-scopes.ts";
import { type Credential, credentialOf, hashToken } from "./session-token.ts";

export type Caller = {
  /** The session's token as received, and its hash as in the database. */
  readonly credential: Credential;
  readonly tokenHash: Buffer;
  /** Call it if the session has ended: it's then forgotten. */
  ended(): void;
};
/** Inside until `leave`. */
export type Inside = { readonly caller: Caller; leave(): void };

/**
 * No slot is taken here, so that people without a session can't take slots from those who have one. A session that was
 * found recently goes through; any other is looked up first, on separate connections.
 */
export type Doors = {
  /** For routes that need a session. */
  enterSession(c: SisContext): Inside | Refusal | Promise<Inside | Refusal>;
  /**
   * For routes that need none: here the client's address has a limit. Sessions have none by address, since a whole
   * school may share one.
   */
  enterAddress(c: SisContext): { leave(): void } | Refusal;
};

export function createDoors(dependencies: Dependencies): Doors {
  const { settings } = dependencies;
  const known = createKnownSessions();
  const find = shareBySession(createFind(dependencies));
  const bySession = createEntrance(dependencies, "session", settings.inFlightBySession);
  const byAddress = createEntrance(dependencies, "address", settings.inFlightByAddress);
  const addressOf = (c: SisContext): string => clientAddress(c, settings.behindProxy);
  return {
    enterSession: (c) => {
      const credential = credentialOf(c);
      if (credential === undefined) return refuseNotSignedIn();
      const tokenHash = hashToken(credential.token);
      const session = tokenHash.toString("latin1");
      const caller = { credential, tokenHash, ended: () => known.forget(session) };
      const enter = (): Inside | Refusal => bySession(session, { caller });
      if (known.has(session)) return enter();
      return find(addressOf(c), tokenHash).then((refusal) => {
        if (refusal !== undefined) return refusal;
        known.found(session);
        return enter();
      });
    },
    enterAddress: (c) => byAddress(addressOf(c), {}),
  };
}

/** Lets in what is below the limit of its key, and counts what it turns away. */
function createEntrance({ metrics }: Dependencies, by: "session" | "address", limit: number) {
  const counts = createCounts(limit);
  const full = metrics.counter("sis_requests_shed_total", { reason: `${by}-in-flight` });
  return <Given extends object>(key: string, given: Given): (Given & { leave(): void }) | Refusal => {
    if (counts.enter(key)) return { ...given, leave: () => counts.leave(key) };
    full.inc();
    return refuseTooMany(by);
  };
}

type Find = (address: string, tokenHash: Buffer) => Promise<Refusal | undefined>;

/** Many requests of one session that arrive at once make one lookup. */
function shareBySession(find: Find): Find {
  const underWay = new Map<string, Promise<Refusal | undefined>>();
  return (address, tokenHash) => {
    const session = tokenHash.toString("latin1");
    const shared = underWay.get(session) ?? find(address, tokenHash).finally(() => underWay.delete(session));
    underWay.set(session, shared);
    return shared;
  };
}

/** From all addresses together, and from one. */
const lookupsWaiting = 1_000;
const lookupsWaitingByAddress = 200;

/** Looks up a session that isn't known; returns the refusal, if it is refused. */
function createFind({ gate, settings, metrics, clock, today }: Dependencies): Find {
  const lookup = createSessionLookup([], {}, settings.schoolYear);
  const limits = { waiting: lookupsWaiting, waitingByKey: lookupsWaitingByAddress };
  const lane = createFairLane({ atOnce: gate.options.max, ...limits });
  const full = metrics.counter("sis_requests_shed_total", { reason: "unknown-sessions" });
  return async (address, tokenHash) => {
    const found = await lane.run(address, async () => {
      const session = await lookup.find(gate, { tokenHash, now: clock(), today: today() });
      return session !== undefined;
    });
    if (found === undefined) {
      full.inc();
      return refuseBusy("server_busy", 1);
    }
    return found ? undefined : refuseNotSignedIn();
  };
}
