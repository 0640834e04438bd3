import { expect, test } from "vitest";
import { codePointsIn } from "./code-points.ts";

test.each(["no pairs at all", "🚢 first", "a 🚢🚢 b 🚢", ""])("offsets count code points: %j", (text) => {
  const pointsAt = codePointsIn(text);
  let units = 0;
  for (const [points, sign] of [...text].entries()) {
    expect(pointsAt(units)).toBe(points);
    units += sign.length;
  }
  expect(pointsAt(text.length)).toBe([...text].length);
});
