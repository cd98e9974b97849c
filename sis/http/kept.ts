/** A map of bounded size: it forgets what was set longest ago. */

export type Kept<Value> = {
  get(key: string): Value | undefined;
  /** Undefined removes what is kept under the key. */
  set(key: string, value: Value | undefined): void;
};

export function createKept<Value>(atMost: number): Kept<Value> {
  const values = new Map<string, Value>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => {
      values.delete(key);
      if (value !== undefined) values.set(key, value);
      const [oldest] = values.keys();
      if (values.size > atMost && oldest !== undefined) values.delete(oldest);
    },
  };
}
