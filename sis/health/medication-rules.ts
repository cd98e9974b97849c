/** When the next dose of an order may be given. */

export type LastDose = {
  /** Of the last dose that counts. */
  readonly lastGivenAt: Date;
  readonly leastMinutesBetween: number;
};

const minuteMs = 60_000;

export function mayBeGivenAt({ lastGivenAt, leastMinutesBetween }: LastDose): Date {
  return new Date(lastGivenAt.getTime() + leastMinutesBetween * minuteMs);
}
