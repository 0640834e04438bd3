/**
 * Well-known bodies by the names that papers print without explaining them. Our own list, drawn up by hand: the name that a body
 * uses of itself, then its short forms. By country of the paper: to a Canadian one the Conservatives are the Conservative
 * Party of Canada. ISO 3166 codes; `*` is any country. Parted by semicolons; the first is the name.
 */
import { table } from "../../base/table.ts";

const TABLE = table<readonly string[]>({
  "*": [
    "European Union; EU",
    "European Commission; EC",
    "European Central Bank; ECB",
    "United Nations; UN; U.N.",
    "North Atlantic Treaty Organization; NATO; Nato; North Atlantic Treaty Organisation",
    "World Health Organization; WHO; World Health Organisation",
    "World Trade Organization; WTO; World Trade Organisation",
    "International Monetary Fund; IMF",
    "International Atomic Energy Agency; IAEA",
    "International Olympic Committee; IOC",
    "Organisation for Economic Co-operation and Development; OECD",
    "Organization of the Petroleum Exporting Countries; OPEC; Opec",
    "International Criminal Court; ICC",
    "United Nations Children's Fund; UNICEF; Unicef",
    "African Union; AU",
    "Association of Southeast Asian Nations; ASEAN; Asean",
  ],
  US: [
    "Republican Party; GOP; Republicans; Grand Old Party",
    "Democratic Party; Democrats",
    "Libertarian Party; Libertarians",
    "Green Party; Greens",
    "Republican National Committee; RNC",
    "Democratic National Committee; DNC",
    "Federal Bureau of Investigation; FBI",
    "Central Intelligence Agency; CIA",
    "National Security Agency; NSA",
    "Environmental Protection Agency; EPA",
    "Internal Revenue Service; IRS",
    "Food and Drug Administration; FDA",
    "Centers for Disease Control and Prevention; CDC; Centers for Disease Control",
    "Federal Reserve; Fed",
    "National Rifle Association; NRA",
    "American Civil Liberties Union; ACLU",
    "Department of Justice; DOJ; Justice Department",
    "Department of Homeland Security; DHS; Homeland Security",
    "Federal Communications Commission; FCC",
    "Securities and Exchange Commission; SEC",
  ],
  GB: [
    "Conservative Party; Conservatives; Tories; Tory Party; Conservative and Unionist Party",
    "Labour Party; Labour",
    "Liberal Democrats; Lib Dems; LibDems; Liberal Democrat Party",
    "Scottish National Party; SNP",
    "UK Independence Party; UKIP; Ukip",
    "Reform UK; Reform",
    "Green Party; Greens; Green Party of England and Wales",
    "Democratic Unionist Party; DUP",
    "Social Democratic and Labour Party; SDLP",
    "Ulster Unionist Party; UUP",
    "National Health Service; NHS",
    "Confederation of British Industry; CBI",
    "Trades Union Congress; TUC",
    "Metropolitan Police; Met; Met Police; Scotland Yard",
    "Ministry of Defence; MoD; MOD",
    "Office for National Statistics; ONS",
    "Home Office",
    "British Medical Association; BMA",
  ],
  CA: [
    "Conservative Party of Canada; Conservatives; Tories; Conservative Party",
    "Liberal Party of Canada; Liberals; Grits; Liberal Party",
    "New Democratic Party; NDP; New Democrats",
    "Bloc Québécois; Bloc; Bloc Quebecois; BQ",
    "Green Party of Canada; Greens; Green Party",
    "Royal Canadian Mounted Police; RCMP; Mounties",
    "Canadian Broadcasting Corporation; CBC",
    "Canadian Union of Public Employees; CUPE",
    "United Conservative Party; UCP",
  ],
  AU: [
    "Australian Labor Party; ALP; Labor; Labor Party",
    "Liberal Party of Australia; Liberals; Liberal Party",
    "National Party of Australia; Nationals; National Party",
    "Australian Greens; Greens",
    "Pauline Hanson's One Nation; One Nation",
    "Australian Council of Trade Unions; ACTU",
  ],
  NZ: [
    "New Zealand National Party; National Party; Nats",
    "New Zealand Labour Party; Labour; Labour Party",
    "Green Party of Aotearoa New Zealand; Greens; Green Party",
  ],
  IE: [
    "Fianna Fáil; Fianna Fail; FF",
    "Fine Gael; FG",
    "Sinn Féin; Sinn Fein; SF",
    "Labour Party; Labour",
    "Garda Síochána; Gardaí; An Garda Síochána",
  ],
  IN: [
    "Bharatiya Janata Party; BJP",
    "Indian National Congress; Congress; Congress Party; INC",
    "Aam Aadmi Party; AAP",
  ],
  ZA: ["African National Congress; ANC", "Democratic Alliance; DA", "Economic Freedom Fighters; EFF"],
});

/** By a name in lower case the numbers of the sets that it is in, whichever country's. */
export const SETS_OF_NAME: ReadonlyMap<string, readonly number[]> = setsOfName();

function setsOfName(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  Object.values(TABLE)
    .flat()
    .forEach((row, number) => {
      for (const name of row.toLowerCase().split("; ")) found.set(name, [...(found.get(name) ?? []), number]);
    });
  return found;
}

/** For each country the sets of names, the body's own first. */
export const ORGANIZATION_NAMES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries(TABLE).map(([country, rows]) => [country, rows.map((row) => row.split("; "))]),
);
