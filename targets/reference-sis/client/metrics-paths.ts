/** Where the SIS publishes its metrics: for the whole system, and by school. */

export const metricsPaths = { all: "/metrics", schools: "/metrics/schools" } as const;
