/** Reads the fields of rows in Postgres' binary COPY format. */

/** A row's fields in order; undefined for NULL. */
export type Fields = readonly (Buffer | undefined)[];

/** `rows` is a whole number of rows, without the format's header and trailer. */
export function* readRows(rows: Buffer): Generator<Fields> {
  let position = 0;
  while (position < rows.length) {
    const count = rows.readInt16BE(position);
    position += 2;
    const fields: (Buffer | undefined)[] = [];
    for (let index = 0; index < count; index++) {
      const length = rows.readInt32BE(position);
      position += 4;
      fields.push(length < 0 ? undefined : rows.subarray(position, position + length));
      position += Math.max(0, length);
    }
    yield fields;
  }
}
