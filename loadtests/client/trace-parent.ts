/** W3C trace context: a new trace for each request, so that a slow one can be found by its id. */

/** Eight hexadecimal digits. Trace ids decide nothing, so they need not repeat from run to run. */
function hex32(): string {
  return ((Math.random() * 0x1_0000_0000) >>> 0).toString(16).padStart(8, "0");
}

/** Version 00, without a demand to sample: the SIS decides. The leading 1s keep ids from being all zeros. */
export function traceParent(): string {
  return `00-1${hex32().slice(1)}${hex32()}${hex32()}${hex32()}-1${hex32().slice(1)}${hex32()}-00`;
}
