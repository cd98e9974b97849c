/** How many come even at the smallest load, in a scenario with one phase, so that each kind of request can be judged. */

/** As many as in all phases of a small opening day together, or there would be too few requests to judge. [K] */
export const enoughPeople = { teachers: 24, atCounters: 12 } as const;
