// Help by country. Shown offline; reading it opens no connection, and the app never calls anybody itself.
// A row is here only if our collection names a source for its number; `checked` is the day on which it was taken from that
// collection. No row was read again at its source yet, and the page says so: that comes before any release. The build fails
// when a row is older than 180 days (tools/after-build.mjs). Rows whose sources disagreed, or that had none, are
// left out: Northern Ireland, the WhatsApp number of Brazil, a single number for Canada.

export interface Helpline {
  country: string;
  service: string;
  contacts: readonly string[]; // as they are dialled or written
  hours: string;
  note?: string;
  source: string;
  checked: string; // YYYY-MM-DD
}

const checked = "2026-11-22";
const row = (
  country: string,
  service: string,
  contacts: readonly string[],
  hours: string,
  source: string,
  note?: string,
): Helpline => ({ country, service, contacts, hours, source, checked, ...(note ? { note } : {}) });

export const helplines: readonly Helpline[] = [
  row("Australia", "1800RESPECT", ["1800 737 732"], "day and night", "esafety.gov.au, 1800respect.org.au"),
  row(
    "Brazil",
    "Ligue 180",
    ["180", "central180@mulheres.gov.br"],
    "day and night",
    "oliberal.com",
    "For women.",
  ),
  row(
    "Canada",
    "Shelters, by province",
    ["sheltersafe.ca"],
    "day and night",
    "endvaw.ca",
    "A map of lines and shelters. Manitoba: 1-877-977-0007 (gov.mb.ca).",
  ),
  row(
    "European Union",
    "Helpline for women, one number for several countries",
    ["116 016"],
    "differs by country",
    "der-paritaetische.de, agensir.it",
  ),
  row(
    "France",
    "3919",
    ["3919"],
    "day and night",
    "icfhabitat.fr, tf1info.fr",
    "Not on the phone bill. Police: 17 or 112.",
  ),
  row(
    "Germany",
    "Hilfetelefon",
    ["116 016"],
    "day and night, 18 languages",
    "hilfetelefon.de",
    "For women, and for anyone who is worried about a woman.",
  ),
  row(
    "India",
    "Women Helpline; National Commission for Women",
    ["181", "7827 170 170"],
    "day and night",
    "righttoinformation.wiki, pragativadi.com",
    "Emergency: 112.",
  ),
  row("Ireland", "Women’s Aid", ["1800 341 900"], "day and night", "womensaid.ie"),
  row("Italy", "1522", ["1522"], "day and night, 11 languages", "tg24.sky.it, elbareport.it"),
  row(
    "Netherlands",
    "Veilig Thuis",
    ["0800-2000"],
    "day and night",
    "rijksoverheid.nl",
    "For everybody. Emergency: 112.",
  ),
  row("New Zealand", "Women’s Refuge", ["0800 733 843"], "day and night", "govt.nz, womensrefuge.org.nz"),
  row("New Zealand", "Shine", ["0508 744 633"], "9 to 23", "govt.nz"),
  row(
    "New Zealand",
    "It’s not OK",
    ["0800 456 450"],
    "9 to 23",
    "govt.nz",
    "Also about what you yourself might do.",
  ),
  row("South Africa", "GBV Command Centre", ["0800 428 428"], "day and night", "gbv.org.za"),
  row(
    "Spain",
    "016",
    ["016", "WhatsApp 600 000 016", "016-online@igualdad.gob.es"],
    "day and night, 53 languages",
    "europapress.es",
    "Not on the phone bill, but it stays in the phone’s list of calls.",
  ),
  row(
    "Sweden",
    "Kvinnofridslinjen",
    ["020-50 50 50"],
    "day and night",
    "nck.uu.se",
    "Not on the phone bill.",
  ),
  row(
    "United Kingdom, England",
    "National Domestic Abuse Helpline",
    ["0808 2000 247"],
    "day and night",
    "centre56.org.uk",
    "For women.",
  ),
  row(
    "United Kingdom, Scotland",
    "Domestic Abuse and Forced Marriage Helpline",
    ["0800 027 1234"],
    "day and night",
    "scotland.police.uk, safer.scot",
    "For everybody.",
  ),
  row(
    "United Kingdom, Wales",
    "Live Fear Free",
    ["0808 80 10 800", "text 07860 077333"],
    "day and night",
    "gov.wales",
    "For everybody.",
  ),
  row(
    "United Kingdom",
    "Men’s Advice Line",
    ["0808 801 0327"],
    "some hours of the week",
    "centre56.org.uk, vale50plus.org",
    "For men.",
  ),
  row(
    "United Kingdom",
    "Respect",
    ["0808 802 4040"],
    "some hours of the week",
    "centre56.org.uk, vale50plus.org",
    "About what you yourself do or might do.",
  ),
  row(
    "United States",
    "National Domestic Violence Hotline",
    ["1-800-799-7233", "TTY 1-800-787-3224", "text START to 88788"],
    "day and night",
    "ovc.ojp.gov",
    "For everybody.",
  ),
  row("Elsewhere", "A directory of helplines", ["findahelpline.com"], "", "myopenheart.co"),
];
