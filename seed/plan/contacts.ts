/** How a guardian is reached, and whether they have opened their account. No telephone number can be anyone's. */
import { guardiansWithAccount, sharedPhones } from "../district/people.ts";
import { hashOf } from "../random.ts";

const areaCodes = ["213", "310", "323", "424", "626", "747", "818"];
const linesPerExchange = 10_000;
/** No exchange in North America begins with 0 or 1. */
const exchanges = 200;
const numbersPerArea = exchanges * linesPerExchange;
/** It shares no factor with the number of numbers, so that each guardian gets one of their own. */
const numberStep = 7_368_787;

/** In no visible order. Some of a household's guardians share the first one's number. */
export function phoneNumber(seed: number, guardianId: number, firstOfHousehold: number): string {
  const shares = hashOf(seed, "guardians", guardianId, 3) % 100 < sharedPhones;
  const owner = shares ? firstOfHousehold : guardianId;
  const ticket = (owner * numberStep) % (areaCodes.length * numbersPerArea);
  const area = areaCodes[Math.floor(ticket / numbersPerArea)] ?? "213";
  const exchange = Math.floor((ticket % numbersPerArea) / linesPerExchange);
  return `${area}-${String(exchange).padStart(3, "0")}-${String(ticket % linesPerExchange).padStart(4, "0")}`;
}

/** The others have never used the code that opens their account. */
export function hasAccount(seed: number, guardianId: number): boolean {
  return hashOf(seed, "guardians", guardianId, 4) % 100 < guardiansWithAccount;
}
