/** The invented country's people as a Popolo file: two Renns, two Doyles (father and son), a minister replaced, a party renamed. */
import type { Popolo } from "../../src/record/popolo/popolo.ts";

export const ORVANE: Popolo = {
  areas: [
    { id: "brannoch-east", name: "Brannoch East" },
    { id: "harbour-west", name: "Harbour West" },
  ],
  organizations: [
    { id: "assembly", name: "Assembly of Orvane", classification: "legislature" },
    { id: "government", name: "Government of Orvane", classification: "executive" },
    { id: "civic-union", name: "Civic Union", classification: "party" },
    { id: "kelmark-cu", name: "Kelmark Civic Union", classification: "party", parent_id: "civic-union" },
    {
      id: "forward",
      name: "Kelmark Forward",
      other_names: [{ name: "Kelmark League", end_date: "2025-03-14" }],
      classification: "party",
    },
    { id: "alliance", name: "National Alliance", classification: "party" },
    { id: "seafarers", name: "Seafarers’ League", classification: "union" },
  ],
  events: [
    {
      id: "term-9",
      name: "Ninth Assembly",
      classification: "legislative period",
      start_date: "2022-05",
      end_date: "2026",
    },
  ],
  posts: [
    {
      id: "transport",
      label: "Transport Minister",
      role: "Minister of Transport",
      organization_id: "government",
    },
    { id: "pm", label: "Prime Minister", organization_id: "government" },
  ],
  persons: [
    {
      id: "tobias-renn",
      name: "Tobias Renn",
      other_names: [{ name: "Toby Renn" }],
      identifiers: [{ identifier: "Q900001", scheme: "wikidata" }],
      family_name: "Renn",
      given_name: "Tobias",
      birth_date: "1971",
    },
    { id: "astrid-renn", name: "Astrid Renn", family_name: "Renn", given_name: "Astrid", gender: "female" },
    { id: "hamish-doyle", name: "Hamish Doyle", birth_date: "1941-06" },
    { id: "hamish-doyle-jr", name: "Hamish Doyle", honorific_suffix: "Jr", birth_date: "1972-02-11" },
    { id: "ines-sallis", name: "Ines Sallis" },
    { id: "pavel-sallis", name: "Pavel Sallis" },
    { id: "edmund-castellane", name: "Edmund Castellane" },
    { id: "nora-vale-a", name: "Nora Vale" },
    { id: "nora-vale-f", name: "Nora Vale" },
  ],
  memberships: [
    { person_id: "tobias-renn", organization_id: "kelmark-cu", role: "leader", start_date: "2019" },
    { person_id: "astrid-renn", organization_id: "alliance", role: "treasurer", start_date: "2021-04" },
    {
      person_id: "hamish-doyle",
      organization_id: "seafarers",
      role: "secretary",
      start_date: "1988",
      end_date: "2015",
    },
    { person_id: "hamish-doyle-jr", organization_id: "seafarers", role: "secretary", start_date: "2016" },
    { person_id: "ines-sallis", post_id: "transport", start_date: "2023-01-09", end_date: "2025-03-10" },
    { person_id: "pavel-sallis", post_id: "transport", start_date: "2025-03-11" },
    { person_id: "edmund-castellane", post_id: "pm", start_date: "2022-06" },
    {
      person_id: "nora-vale-a",
      organization_id: "assembly",
      on_behalf_of_id: "alliance",
      area_id: "brannoch-east",
      legislative_period_id: "term-9",
      role: "member",
    },
    {
      person_id: "nora-vale-f",
      organization_id: "assembly",
      on_behalf_of_id: "forward",
      area_id: "harbour-west",
      legislative_period_id: "term-9",
      role: "member",
    },
  ],
};
