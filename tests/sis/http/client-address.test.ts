/** Where a request is from: the socket, or what a trusted proxy says, and nothing that a client can make up. */
import { Hono } from "hono";
import { expect, test } from "vitest";
import { cameByTls, clientAddress } from "../../../sis/http/client-address.ts";
import type { SisEnv } from "../../../sis/http/context.ts";

function seen(headers: Record<string, string>, behindProxy: boolean): Promise<unknown> {
  const app = new Hono<SisEnv>().get("/", (c) =>
    c.json([clientAddress(c, behindProxy), cameByTls(c, behindProxy)]),
  );
  return Promise.resolve(app.request("/", { headers })).then((answer) => answer.json());
}

const forged = { "x-forwarded-for": "203.0.113.9, 198.51.100.7", "x-forwarded-proto": "http, https" };

test("without a proxy, headers don't count", async () => {
  expect(await seen(forged, false)).toEqual(["unknown", false]);
});

test("behind a proxy, what the proxy added last counts", async () => {
  expect(await seen(forged, true)).toEqual(["198.51.100.7", true]);
  expect(await seen({ "x-forwarded-proto": "https, http" }, true)).toEqual(["unknown", false]);
});

test("IPv6 counts by network, and IPv4 inside IPv6 as IPv4", async () => {
  const addressOf = async (address: string) => await seen({ "x-forwarded-for": address }, true);
  expect(await addressOf("2001:db8:1:2:3:4:5:6")).toEqual(await addressOf("2001:db8:1:2::9"));
  expect(await addressOf("2001:db8:1:2::9")).not.toEqual(await addressOf("2001:db8:1:3::9"));
  expect(await addressOf("::ffff:192.0.2.1")).toEqual(["192.0.2.1", false]);
});
