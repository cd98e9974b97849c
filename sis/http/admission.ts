/** How many requests of one class may be under way at once: what is beyond is shed before it queues anywhere. */
export const trafficClasses = ["core", "portal", "sign-in"] as const;
export type Traffic = (typeof trafficClasses)[number];

export type Admission = {
  /** False when the class is full; otherwise one place is taken until `leave`. */
  enter(): boolean;
  leave(): void;
  inFlight(): number;
};

export function createAdmission(limit: number): Admission {
  let inFlight = 0;
  return {
    enter: () => {
      if (inFlight >= limit) return false;
      inFlight += 1;
      return true;
    },
    leave: () => {
      inFlight -= 1;
    },
    inFlight: () => inFlight,
  };
}
