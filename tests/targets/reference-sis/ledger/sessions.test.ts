/** Each session and each used ID token is explained by a sign-in of the run, or reported. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { WaysIn } from "../../../../readiness/evidence/ways-in.ts";
import { reconcileLedger } from "../../../../readiness/ledger/reconcile.ts";
import { referenceLedger } from "../../../../targets/reference-sis/ledger/reference-ledger.ts";
import { createLedgerTemplate, type LedgerRun, startLedgerRun } from "../../../support/ledger-run.ts";
import type { TestDatabase } from "../../../support/postgres.ts";
import { people } from "../../../support/small-school.ts";

let template: TestDatabase;
let ledger: LedgerRun;
beforeAll(async () => {
  template = await createLedgerTemplate({ keepState: true });
});
afterAll(() => template.drop());
beforeEach(async () => {
  ledger = await startLedgerRun(template);
});
afterEach(() => ledger.stop());

const beganAt = new Date(Date.now() - 60_000);
const expiresAt = Math.floor(beganAt.getTime() / 1000) + 3600;
const [first, second, third] = ["a1".repeat(32), "b2".repeat(32), "d4".repeat(32)];
const { birchTeacher, administrator, guardian } = people;

/**
 * The teacher was given two tokens, and guardian 1 a password; the harness sent it once, and during the load it was sent
 * `duringLoad` times.
 */
async function found(duringLoad: number | "unknown" = 1): Promise<string[]> {
  const tokens = [first, second].map((digest) => ({ subject: birchTeacher.subject, digest, expiresAt }));
  const waysIn: WaysIn = {
    sinceMs: beganAt.getTime(),
    sessionHours: 12,
    tokens,
    clientTokens: new Set([first, second, third]),
    guardians: new Set([1]),
    sentPasswords: new Map([[guardian.subject, 1]]),
    passwordSignIns: duringLoad === "unknown" ? undefined : new Map([[guardian.accountId, duringLoad]]),
  };
  const { faults } = await reconcileLedger({
    databaseUrl: ledger.url,
    ledgerFile: "/dev/null",
    findingsFile: "/dev/null",
    runId: "r1",
    target: referenceLedger,
    waysIn,
  });
  return faults.flatMap(({ samples }) => samples.map(({ op, found: is }) => `${op}: ${is}`));
}

async function open(accountId: number, hours = 12, createdAt = new Date(beganAt.getTime() + 1000)) {
  await ledger.query(
    `INSERT INTO sessions (token_hash, account_id, created_at, expires_at)
     VALUES (decode(md5(random()::text), 'hex'), $1, $2::timestamptz, $2::timestamptz + make_interval(hours => $3))`,
    [accountId, createdAt, hours],
  );
}

async function useToken(digest: string, expires = expiresAt) {
  await ledger.query("INSERT INTO used_id_tokens VALUES (decode($1, 'hex'), to_timestamp($2))", [
    digest,
    expires,
  ]);
}

test("sessions of people who signed in are explained, and so is one that expired before", async () => {
  await useToken(first);
  await open(birchTeacher.accountId);
  await open(guardian.accountId);
  await open(guardian.accountId);
  await open(administrator.accountId, 12, new Date(beganAt.getTime() - 24 * 3_600_000));
  expect(await found()).toEqual([]);
});

test("a session of somebody who never signed in is reported, and so is one more than there were sign-ins", async () => {
  await useToken(first);
  await open(birchTeacher.accountId);
  await open(birchTeacher.accountId);
  await open(administrator.accountId);
  const { accountId } = birchTeacher;
  const least = [accountId, administrator.accountId].map(String).toSorted()[0];
  expect(await found()).toEqual([
    `sessions, new rows: 2 that no sign-in explains, such as one of account ${least}`,
  ]);
});

test("a guardian's sessions are as many as the passwords that were sent, or fewer; one more is reported", async () => {
  for (let session = 0; session < 3; session++) await open(guardian.accountId);
  expect(await found(3)).toEqual([]);
  expect(await found(2)).toEqual([]);
  expect(await found(1)).toEqual([
    `sessions, new rows: 1 that no sign-in explains, such as one of account ${guardian.accountId}`,
  ]);
});

test("if lines of visits are missing, a guardian who was given a password may have any number of sessions", async () => {
  await open(guardian.accountId);
  await open(people.otherGuardian.accountId);
  for (let session = 0; session < 4; session++) await open(guardian.accountId);
  expect(await found("unknown")).toEqual([
    `sessions, new rows: 1 that no sign-in explains, such as one of account ${people.otherGuardian.accountId}`,
  ]);
});

test("a session that lasts too long, or began before anybody came, is reported", async () => {
  await open(guardian.accountId, 13);
  await open(guardian.accountId, 12, new Date(beganAt.getTime() - 3_600_000));
  expect(await found()).toEqual([
    expect.stringMatching(
      `^sessions, new rows: 2 that no sign-in explains, such as one of account ${guardian.accountId} from `,
    ),
  ]);
});

test("a token that nobody was given is reported, and so is one that is kept for another time", async () => {
  await useToken("c3".repeat(32));
  await useToken(second, expiresAt + 1);
  expect(await found()).toEqual([
    expect.stringMatching(/^used_id_tokens, new rows: 2 that no sign-in explains, such as one until /),
  ]);
});

test("a token that another system was given is explained for an hour and for its scopes; any other is reported", async () => {
  await ledger.query("INSERT INTO integration_clients VALUES ('hub', '\\x00', 'one two')");
  const give = async (digest: string, scopes: string, minutes: number) => {
    await ledger.query(
      `INSERT INTO integration_tokens (token_hash, client, scopes, expires_at)
       VALUES (decode($1, 'hex'), 'hub', $2, now() + make_interval(mins => $3))`,
      [digest, scopes, minutes],
    );
  };
  const reported = async () => (await found()).filter((line) => line.startsWith("integration_tokens"));
  await give(first, "two", 60);
  expect(await reported()).toEqual([]);
  await give(second, "one three", 60);
  await give(third, "one", 600);
  await give("c3".repeat(32), "two", 60);
  expect(await reported()).toEqual([
    "integration_tokens, new rows: 3 that no sign-in explains, such as one of hub",
  ]);
});
