/** What browsers keep for us comes back unchanged, in time and for the same purpose, or not at all. */
import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { createSeal, sealKeyBytes } from "../../../sis/http/seal.ts";

/** In the first letter of what is encrypted. */
function changed(sealed: string): string {
  const parts = sealed.split(".");
  const [, , , encrypted = ""] = parts;
  return parts.with(3, `${encrypted.startsWith("A") ? "B" : "A"}${encrypted.slice(1)}`).join(".");
}

const shape = z.object({ next: z.string() });
const content = { next: "/attendance/21?name=Núñez" };
const key = randomBytes(sealKeyBytes);
let nowMs = Date.parse("2026-08-11T15:15:00Z");
const seal = createSeal(key, () => new Date(nowMs));

test("sealed content can be opened until it expires, and can't be read without opening it", async () => {
  const sealed = await seal.close("sign-in", content, 600);
  expect(Buffer.from(sealed, "base64url").includes("attendance")).toBe(false);
  nowMs += 599_000;
  expect(await seal.open("sign-in", sealed, shape)).toEqual(content);
  nowMs += 2_000;
  expect(await seal.open("sign-in", sealed, shape)).toBeUndefined();
});

test("content that is changed, for another purpose, under another key, malformed or missing isn't opened", async () => {
  const sealed = await seal.close("sign-in", content, 600);
  const others = [
    seal.open("typed", sealed, shape),
    seal.open("sign-in", changed(sealed), shape),
    seal.open("sign-in", "not.sealed", shape),
    seal.open("sign-in", undefined, shape),
    seal.open("sign-in", sealed, z.object({ other: z.string() })),
    createSeal(randomBytes(sealKeyBytes), () => new Date(nowMs)).open("sign-in", sealed, shape),
  ];
  expect(await Promise.all(others)).toEqual(others.map(() => undefined));
});
