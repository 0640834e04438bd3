/** Bytes to characters: by byte order mark, then the HTTP header, then the page's own word, then what the bytes allow. */
import sniffEncoding from "html-encoding-sniffer";
import { InputError } from "../base/errors.ts";
import type { Capture } from "../source/capture.ts";

/** The capture's characters, without a byte order mark. A charset that is not known counts as not given. */
export function decode(capture: Pick<Capture, "bytes" | "mediaType" | "charset">): string {
  if (capture.mediaType === "text/html") return decodePage(capture.bytes, capture.charset);
  if (capture.mediaType === "application/json") return decodeStrictly(capture.bytes);
  const named = bomCharset(capture.bytes) ?? knownCharset(capture.charset);
  return named === null
    ? (utf8(capture.bytes) ?? decodeAs("windows-1252", capture.bytes))
    : decodeAs(named, capture.bytes);
}

function decodePage(bytes: Uint8Array, charset: string | null): string {
  const label = knownCharset(charset);
  // "x-unknown" stands for: neither mark nor header nor meta; then valid UTF-8 is UTF-8.
  const named = sniffEncoding(bytes, {
    ...(label === null ? {} : { transportLayerEncodingLabel: label }),
    defaultEncoding: "x-unknown",
  });
  const encoding = knownCharset(named);
  if (encoding !== null) return decodeAs(encoding, bytes);
  return utf8(bytes) ?? decodeAs("windows-1252", bytes);
}

function decodeStrictly(bytes: Uint8Array): string {
  const text = utf8(bytes);
  if (text === null) throw new InputError("it is not UTF-8, as JSON must be: save it again as UTF-8");
  return text;
}

function bomCharset([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

function knownCharset(label: string | null): string | null {
  try {
    return label === null ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** What windows-1252 has at 0x80 to 0x9f, by the Encoding Standard; an empty place stays the control character. */
const WINDOWS_1252_MARKS = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];

function decodeAs(charset: string, bytes: Uint8Array): string {
  const text = new TextDecoder(charset).decode(bytes);
  // Node 20 decodes windows-1252 as Latin-1: curly marks and dashes would come out as control characters.
  return charset === "windows-1252"
    ? text.replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252_MARKS[c.charCodeAt(0) - 0x80] ?? c)
    : text;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
