/** How long people wait for one answer before they lose patience. */

/** For a sign-in, before they try again. [K] */
export const patienceSeconds = 6;
