/** The role that the SIS works as in tests: as in a rehearsal, it owns nothing. */
export const sisRole = { name: "sis_of_tests", password: "sis-of-tests" } as const;

/** The same address, as that role. */
export function asSisRole(url: string): string {
  const address = new URL(url);
  Object.assign(address, { username: sisRole.name, password: sisRole.password });
  return address.href;
}
