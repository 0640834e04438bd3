import { expect, test } from "vitest";
import { publisherOf } from "./publisher.ts";

const NOTHING = { site: [], stated: null, inTitle: null, host: null };

test.each([
  [
    "the site's own name before the house's",
    { site: ["Tessaly Courier"], stated: "Northern Press Holding", host: "tessalycourier.example" },
    "Tessaly Courier",
  ],
  [
    "the JSON-LD's where the address bears that out alone",
    { site: ["Skerry Digital"], stated: "Orvane Today", host: "orvanetoday.example" },
    "Orvane Today",
  ],
  ["no slogan", { site: ["Orvane Today | All the news"], host: "orvanetoday.example" }, "Orvane Today"],
  [
    "no address where there is a name",
    { site: ["orvanetoday.example"], stated: "Orvane Today", host: "orvanetoday.example" },
    "Orvane Today",
  ],
  [
    "initials",
    { site: ["Holm"], stated: "Kelmark Broadcasting Service", host: "news.kbs.example" },
    "Kelmark Broadcasting Service",
  ],
  ["no name that says nothing", { site: ["Home"], inTitle: "The Mill Post" }, "The Mill Post"],
  ["the address where there is nothing else", { host: "millpost.example" }, "millpost.example"],
  ["nothing", {}, null],
])("takes %s", (_, hints, name) => {
  expect(publisherOf({ ...NOTHING, ...hints })).toBe(name);
});
