/** Cuts a stream of bytes into lines, so that a line's bytes can be kept as they came. */

/** A longer line is not a report: the excess is skipped, so as not to fill the memory. In bytes. */
export const LONGEST_LINE = 20_000_000;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const MARK = [0xef, 0xbb, 0xbf];

/**
 * The bytes of each line of `stream`, without the LF or CRLF that ends it; a byte order mark at the beginning is left
 * out. A line longer than LONGEST_LINE comes cut off, one byte longer than that.
 */
export async function* linesOf(stream: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let first = true;
  const take = (part: Uint8Array) => {
    const room = LONGEST_LINE + 1 - size;
    if (room <= 0) return;
    parts.push(part.subarray(0, room));
    size += Math.min(part.length, room);
  };
  const line = () => {
    const bytes = trimmed(Buffer.concat(parts), first);
    first = false;
    [parts, size] = [[], 0];
    return bytes;
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
      take(bytes.subarray(from, to));
      yield line();
      from = to + 1;
    }
    if (from < bytes.length) take(bytes.subarray(from));
  }
  if (size > 0) yield line();
}

function trimmed(bytes: Uint8Array, first: boolean): Uint8Array {
  const start = first && MARK.every((byte, i) => bytes[i] === byte) ? MARK.length : 0;
  return bytes.subarray(start, bytes.at(-1) === RETURN ? -1 : undefined);
}
