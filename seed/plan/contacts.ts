/** How a guardian is reached, and whether they have opened their account. No telephone number can be anyone's. */
import { withoutEmail } from "../district/homes.ts";
import { guardianEmail } from "../district/passwords.ts";
import { guardiansWithAccount, sharedPhones } from "../district/people.ts";
import { hashOf } from "../random.ts";

const areaCodes = ["213", "310", "323", "424", "626", "747", "818"];
const linesPerExchange = 10_000;
/** No exchange in North America begins with 0 or 1. */
const exchanges = 200;
const numbersPerArea = exchanges * linesPerExchange;
/** It shares no factor with the number of numbers, so that each guardian gets one of their own. */
const numberStep = 7_368_787;

/** Some of a home's guardians share the first one's number. */
export function guardianPhone(seed: number, guardianId: number, firstOfHome: number): string {
  const shares = hashOf(seed, "guardians", guardianId, 3) % 100 < sharedPhones;
  return phoneNumber(shares ? firstOfHome : guardianId);
}

/** In no visible order. Owners are numbered: guardians by their ids, and then others whom a school calls. */
export function phoneNumber(owner: number): string {
  const ticket = (owner * numberStep) % (areaCodes.length * numbersPerArea);
  const area = areaCodes[Math.floor(ticket / numbersPerArea)] ?? "213";
  const exchange = Math.floor((ticket % numbersPerArea) / linesPerExchange);
  return `${area}-${String(exchange).padStart(3, "0")}-${String(ticket % linesPerExchange).padStart(4, "0")}`;
}

export function emailOf(seed: number, guardianId: number): string | undefined {
  const has = hashOf(seed, "guardians", guardianId, 5) % 100 >= withoutEmail;
  return has ? guardianEmail(guardianId) : undefined;
}

/** The others have no email address, or have never used the code that opens their account. */
export function hasAccount(seed: number, guardianId: number): boolean {
  if (emailOf(seed, guardianId) === undefined) return false;
  return hashOf(seed, "guardians", guardianId, 4) % 100 < guardiansWithAccount;
}
