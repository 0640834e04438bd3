import { expect, test } from "vitest";
import type { MediaType } from "../source/capture.ts";
import { decode } from "./decode.ts";

const read = (bytes: Uint8Array, mediaType: MediaType = "text/plain", charset: string | null = null) =>
  decode({ bytes, mediaType, charset });
const latin = (text: string) => Buffer.from(text, "latin1");

test("plain text is UTF-8 where it can be, else windows-1252", () => {
  expect(read(Buffer.from("Müller – “no”"))).toBe("Müller – “no”");
  expect(read(latin("M\xfcller \x96 \x93no\x94"))).toBe("Müller – “no”");
});

test("a byte order mark decides and is no part of the text", () => {
  expect(read(Buffer.from("\ufeffRenn"))).toBe("Renn");
  expect(read(Buffer.from("\ufeffRenn", "utf16le"))).toBe("Renn");
  expect(read(Buffer.from("\ufeff<p>Renn", "utf16le"), "text/html", "iso-8859-1")).toBe("<p>Renn");
});

test("a page's charset is the header's, then its own, then what its bytes allow", () => {
  const meta = '<meta charset="windows-1251">';
  const bytes = Buffer.concat([Buffer.from(meta), Buffer.from([0xc4, 0xe0])]);
  expect(read(bytes, "text/html")).toBe(`${meta}Да`);
  expect(read(bytes, "text/html", "iso-8859-1")).toBe(`${meta}Äà`);
  expect(read(bytes, "text/html", "no-such-charset")).toBe(`${meta}Да`);
  expect(read(Buffer.from("<p>é"), "text/html")).toBe("<p>é");
  expect(read(latin("<p>\xe9"), "text/html")).toBe("<p>é");
});

test("JSON that is not UTF-8 is refused with what to do", () => {
  expect(() => read(latin('{"text":"\xe9"}'), "application/json")).toThrow(/not UTF-8.*save it again/);
});
