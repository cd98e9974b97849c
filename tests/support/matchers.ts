/** Vitest's matchers for parts of an expected value, as `unknown`: its own are `any`, which would spread. */
import { expect } from "vitest";

export function textWith(part: string): unknown {
  return expect.stringContaining(part);
}

export function textWithout(part: string): unknown {
  return expect.not.stringContaining(part);
}

export function textLike(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

export function any(type: StringConstructor | NumberConstructor): unknown {
  return expect.any(type);
}
