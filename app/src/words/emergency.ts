// Whom to call when it is not safe right now, by country, under the rules of helplines.ts: each row names the page that says its
// number and the day on which we read a stored copy of it; tools/helplines.mjs refuses rows that were read too long ago.
export interface Emergency {
  country: string; // as in helplines.ts, without a part of a country
  numbers: readonly string[];
  source: string;
  read: string; // YYYY-MM-DD
}

const row =
  (_: "emergency", read: string) =>
  (country: string, numbers: readonly string[], source: string): Emergency => ({
    country,
    numbers,
    source,
    read,
  });
const at = row("emergency", "2026-11-26");
const union = "latuaeuropavercelli.eu, a Europe Direct office";

export const emergency: readonly Emergency[] = [
  at("Australia", ["000"], "lifelineh2h.org.au"),
  at("Brazil", ["190"], "campoflorido.mg.gov.br"),
  at("Canada", ["911"], "gnb.ca"),
  at("European Union", ["112"], union),
  at("France", ["112", "17"], `icfhabitat.fr, ${union}`),
  at("Germany", ["112"], union),
  at("India", ["112"], "righttoinformation.wiki"),
  at("Ireland", ["112"], union),
  at("Italy", ["112"], union),
  at("Netherlands", ["112"], "rijksoverheid.nl"),
  at("New Zealand", ["111"], "police.govt.nz"),
  at("South Africa", ["10111", "112"], "saps.gov.za, statuscheck.co.za"),
  at("Spain", ["112"], union),
  at("Sweden", ["112"], union),
  at("United Kingdom", ["999"], "met.police.uk, devon-cornwall.police.uk"),
  at("United States", ["911"], "health.wyo.gov"),
];
