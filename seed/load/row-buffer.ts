/** Rows in Postgres' binary COPY format, packed into buffers of 256 KiB. */

const bufferBytes = 262_144;
/** Far more than any row of the district needs; a longer text is rejected, not cut. */
const longestRowBytes = 4_096;

/** Postgres's number for the type of dates; in front of an array's values are its dimensions, whether it has NULLs, their type, and how many there are from which index on. */
const dateType = 1_082;
const arrayHeadBytes = 20;

/** Signature, flags and length of the header extension. */
export const copyHeader = Buffer.from("5047434f50590aff0d0a0000000000000000000000", "hex").subarray(0, 19);
export const copyTrailer = Buffer.from([0xff, 0xff]);

/** Encodes one table's rows; full buffers wait in `full` until `take` returns them. */
export class RowBuffer {
  rows = 0;
  private full: Buffer[] = [];
  private current = Buffer.allocUnsafeSlow(bufferBytes);
  private position = 0;
  private readonly columns: number;

  constructor(columns: number) {
    this.columns = columns;
  }

  /** Starts a row. Writes past the end of a buffer disappear without an error, so this checks for room. */
  row(): this {
    if (this.position + longestRowBytes > bufferBytes) this.close();
    this.rows++;
    return this.number16(this.columns);
  }

  /** NULL. */
  nothing(): this {
    return this.number32(-1);
  }

  int2(value: number): this {
    return this.number32(2).number16(value);
  }

  int4(value: number): this {
    const { current, position } = this;
    current[position] = 0;
    current[position + 1] = 0;
    current[position + 2] = 0;
    current[position + 3] = 4;
    current[position + 4] = value >> 24;
    current[position + 5] = value >> 16;
    current[position + 6] = value >> 8;
    current[position + 7] = value;
    this.position = position + 8;
    return this;
  }

  /** Whole numbers up to 2^53. */
  int8(value: number): this {
    this.number32(8).number32(Math.floor(value / 4_294_967_296));
    return this.number32(value | 0);
  }

  float8(value: number): this {
    this.number32(8);
    this.position = this.current.writeDoubleBE(value, this.position);
    return this;
  }

  boolean(value: boolean): this {
    this.number32(1);
    this.current[this.position++] = value ? 1 : 0;
    return this;
  }

  text(value: string): this {
    const start = this.position + 4;
    const written = this.current.write(value, start);
    if (start + written > bufferBytes - 512)
      throw new Error(`A row is longer than ${longestRowBytes} bytes.`);
    this.number32(written);
    this.position += written;
    return this;
  }

  /** A value that is already encoded, without its length. */
  bytes(value: Buffer): this {
    this.number32(value.length);
    value.copy(this.current, this.position);
    this.position += value.length;
    return this;
  }

  /** Several fields that are already encoded, each with its length. */
  fields(encoded: Buffer): this {
    encoded.copy(this.current, this.position);
    this.position += encoded.length;
    return this;
  }

  /** Days since January 1, 2000. */
  date(days: number): this {
    return this.int4(days);
  }

  /** Minutes since midnight. */
  time(minutes: number): this {
    return this.int8(minutes * 60_000_000);
  }

  /** Midnight in UTC, days since January 1, 2000. */
  midnight(days: number): this {
    return this.int8(days * 86_400_000_000);
  }

  /** A moment in UTC: days since January 1, 2000, and minutes since midnight. */
  moment(days: number, minutes: number): this {
    return this.int8(days * 86_400_000_000 + minutes * 60_000_000);
  }

  /** An array of dates, each in days since January 1, 2000. */
  dates(days: readonly number[]): this {
    this.number32(arrayHeadBytes + 8 * days.length);
    this.number32(1).number32(0).number32(dateType).number32(days.length).number32(1);
    for (const day of days) this.int4(day);
    return this;
  }

  /** Full buffers, in order; with `all`, also the one being filled. */
  take(all: boolean): Buffer[] {
    if (all) this.close();
    const taken = this.full;
    this.full = [];
    return taken;
  }

  private close(): void {
    if (this.position === 0) return;
    this.full.push(this.current.subarray(0, this.position));
    this.current = Buffer.allocUnsafeSlow(bufferBytes);
    this.position = 0;
  }

  private number16(value: number): this {
    this.current[this.position++] = value >> 8;
    this.current[this.position++] = value;
    return this;
  }

  private number32(value: number): this {
    const { current, position } = this;
    current[position] = value >> 24;
    current[position + 1] = value >> 16;
    current[position + 2] = value >> 8;
    current[position + 3] = value;
    this.position = position + 4;
    return this;
  }
}
