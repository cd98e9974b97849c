/** Where the services of OneRoster 1.2 are, as the standard says. */

export const servicesPath = "/ims/oneroster";
export const rosteringPath = "/rostering/v1p2";
export const gradebookPath = "/gradebook/v1p2";
