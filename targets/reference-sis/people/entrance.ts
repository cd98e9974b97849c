/** How people of the district get in. */

export type WithPassword = { readonly username: string; readonly password: string };

export type Entrance = {
  /** An ID token of the district's single sign-on. */
  idToken(subject: string): Promise<string>;
  /** Sessions of people who signed in before the load, by subject. */
  sessions(subjects: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The same for people with a password, by user name. */
  passwordSessions(people: readonly WithPassword[]): Promise<ReadonlyMap<string, string>>;
  /** A token of another system, for these scopes. */
  clientToken(client: string, scopes: readonly string[]): Promise<string>;
  /** The password that the seed gave a guardian. */
  guardianPassword(guardianId: number): string;
};
