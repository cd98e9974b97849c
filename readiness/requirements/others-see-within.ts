/** How soon everyone else must see what was confirmed; apart from the requirements, because each user of k6 loads it. [K] */

export const othersSeeWithinMs = 5_000;
