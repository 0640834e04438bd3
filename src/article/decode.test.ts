import { expect, test } from "vitest";
import { decode } from "./decode.ts";

test("curly marks and dashes of a windows-1252 page come out as what they are", () => {
  const page = Buffer.from(
    '<meta charset="windows-1252"><p>\x91Leave it open\x92 \x96 the Council, caf\xe9',
    "latin1",
  );
  expect(decode({ bytes: page, mediaType: "text/html", charset: null })).toContain(
    "‘Leave it open’ – the Council, café",
  );
});
