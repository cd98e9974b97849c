/** Whether each session, and each ID token that was used, comes from a sign-in of the run. */
import { getTableName, type SQL, sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { accounts, sessions, usedIdTokens } from "../../../sis/db/schema/access.ts";
import { integrationClients, integrationTokens } from "../../../sis/db/schema/integration.ts";
import { clocksApartMs } from "./during-request.sql.ts";

const clocksApart = sql`${`${clocksApartMs} milliseconds`}::interval`;

/** One that expired before anybody came lets nobody in: the harness adds such sessions, to see them refused. */
const openSessions = sql`
  (SELECT ${sessions.accountId} AS account, ${sessions.createdAt} AS created_at, ${sessions.expiresAt} AS expires_at
     FROM ${sessions}
    WHERE ${sessions.expiresAt} > (SELECT w.since FROM firstbell_ledger.ways_in w))`;

/** Every row that `rows` finds is one too many; `example` is about one of them, `o`. */
function unexplained(table: string, rows: SQL, expected: SQL, example: SQL): string {
  return sqlText(sql`
INSERT INTO firstbell_ledger.fault (fault, op, kind, expected, found)
SELECT 'touched', ${`${table}, new rows`}, ${table}, ${expected},
       format('%s that no sign-in explains, such as %s', count(*), min(${example}))
  FROM (${rows}) o
HAVING count(*) > 0`);
}

const sessionsTable = getTableName(sessions);
const ofAccount = sql`'one of account ' || o.account`;

/** In the time of the run, and for as long as the SIS promises. */
const sessionTimesSql = unexplained(
  sessionsTable,
  sql`
SELECT t.*
  FROM ${openSessions} t
 CROSS JOIN firstbell_ledger.ways_in w
 WHERE t.created_at NOT BETWEEN w.since - ${clocksApart} AND now() + ${clocksApart}
    OR t.expires_at - t.created_at <> make_interval(hours => w.session_hours)`,
  sql`(SELECT format('sessions that began during the run, for %s hours', w.session_hours) FROM firstbell_ledger.ways_in w)`,
  sql`format('one of account %s from %s to %s', o.account, o.created_at, o.expires_at)`,
);

/** By account: how often a password was sent that may have opened a session. */
const sentPasswords = sql`
  (SELECT coalesce(s.account, ${accounts.id}) AS account, sum(s.times) AS times
     FROM firstbell_ledger.password_sent s
     LEFT JOIN ${accounts} ON ${accounts.subject} = s.subject
    GROUP BY 1)`;

/** By subject. The SIS forgets the tokens that have expired, so those count as used. */
const usedTokens = sql`
  (SELECT k.subject, count(*) AS tokens
     FROM firstbell_ledger.signed_token k
    WHERE k.expires_at <= now() OR k.digest IN (SELECT ${usedIdTokens.digest} FROM ${usedIdTokens})
    GROUP BY k.subject)`;

/**
 * Each ID token opens one session, which may have ended. So does each password that was sent, if it had no clear answer;
 * if nobody knows how often that was, a guardian who was given a password may have opened any number.
 */
const sessionOwnersSql = unexplained(
  sessionsTable,
  sql`
SELECT h.account, generate_series(1, h.sessions - CASE
         WHEN ${accounts.guardianId} IS NULL THEN coalesce(u.tokens, 0)
         WHEN w.passwords_counted THEN coalesce(s.times, 0)
         WHEN ${accounts.guardianId} IN (SELECT p.guardian_id FROM firstbell_ledger.password_given p) THEN h.sessions
         ELSE 0 END)
  FROM (SELECT t.account, count(*) AS sessions FROM ${openSessions} t GROUP BY t.account) h
 CROSS JOIN firstbell_ledger.ways_in w
  LEFT JOIN ${accounts} ON ${accounts.id} = h.account
  LEFT JOIN ${usedTokens} u ON u.subject = ${accounts.subject}
  LEFT JOIN ${sentPasswords} s ON s.account = h.account`,
  sql`'sessions of people who signed in'`,
  ofAccount,
);

export const sessionRules: readonly string[] = [sessionTimesSql, sessionOwnersSql];

/** Another system's token was given to it, lasts an hour, and is for what the system may ask for. */
const tokenSeconds = 3_600;
const integrationToken = getTableName(integrationTokens);

export const integrationTokenRules: readonly string[] = [
  unexplained(
    integrationToken,
    sql`
SELECT ${integrationTokens.client} AS client
  FROM ${integrationTokens}
  JOIN ${integrationClients} ON ${integrationClients.client} = ${integrationTokens.client}
 CROSS JOIN firstbell_ledger.ways_in w
 WHERE NOT string_to_array(${integrationTokens.scopes}, ' ') <@ string_to_array(${integrationClients.scopes}, ' ')
    OR ${integrationTokens.expiresAt} - make_interval(secs => ${tokenSeconds})
       NOT BETWEEN w.since - ${clocksApart} AND now() + ${clocksApart}
    OR ${integrationTokens.tokenHash} NOT IN (SELECT k.digest FROM firstbell_ledger.client_token k)`,
    sql`'tokens that were given out in the run, for an hour and for what each system may have'`,
    sql`'one of ' || o.client`,
  ),
];

export const usedIdTokenRules: readonly string[] = [
  unexplained(
    getTableName(usedIdTokens),
    sql`
SELECT ${usedIdTokens.digest} AS digest, ${usedIdTokens.expiresAt} AS expires_at
  FROM ${usedIdTokens}
  LEFT JOIN firstbell_ledger.signed_token k ON k.digest = ${usedIdTokens.digest}
 WHERE k.expires_at IS DISTINCT FROM ${usedIdTokens.expiresAt}`,
    sql`'tokens that were issued, until they expire'`,
    sql`'one until ' || o.expires_at`,
  ),
];
