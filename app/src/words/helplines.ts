// Help by country, in English; what is no number and no name is said in other languages by words.help. Shown offline; reading it opens no connection, and the app never calls anybody itself.
//
// Every row names the page that says its number, and `read` is the day on which we read it, in a stored copy of that page; `dated`
// is the day that the page itself bears, where it bears one. Nobody has dialled a number, and a stored copy may be older than what
// stands at its address today: so all rows are read again before a release, and neither a build nor a release goes through with a
// row that was read more than 180 days ago (tools/helplines.mjs). Left out, because pages disagreed or none was found: Northern
// Ireland, the WhatsApp number of Brazil, a single number for Canada, lines for one's own violence in most countries.

// Whom a line is for: who is afraid of somebody, who is afraid of their own acts, who does not want to live.
export type Door = "them" | "myself" | "life";

export interface Helpline {
  country: string;
  door: Door;
  service: string;
  contacts: readonly string[]; // as they are dialled or written
  hours: string;
  note?: string;
  source: string; // the page, or the names of the places that list it
  read: string; // YYYY-MM-DD
  dated?: string; // YYYY, YYYY-MM or YYYY-MM-DD
}

type Rest = Pick<Helpline, "note" | "dated">;
const row =
  (door: Door, read: string) =>
  (
    country: string,
    service: string,
    contacts: readonly string[],
    hours: string,
    source: string,
    rest: Rest = {},
  ): Helpline => ({ country, door, service, contacts, hours, source, read, ...rest });

const them = row("them", "2026-11-22");
const myself = row("myself", "2026-11-26");
const life = row("life", "2026-11-26");
const always = "day and night";
export const elsewhere = "Elsewhere"; // for whom no country is listed

export const helplines: readonly Helpline[] = [
  them("Australia", "1800RESPECT", ["1800 737 732"], always, "esafety.gov.au, 1800respect.org.au"),
  myself("Australia", "Men’s Referral Service", ["1300 766 491"], "", "ntv.org.au/get-help/getting-support", {
    note: "For men who fear their own acts, and for those around them. No name is asked.",
  }),
  life(
    "Australia",
    "Lifeline",
    ["13 11 14"],
    always,
    "lifelineh2h.org.au/get-help/telephone-crisis-support/faqs",
    {
      note: "Danger at once: 000.",
    },
  ),
  them("Brazil", "Ligue 180", ["180", "central180@mulheres.gov.br"], always, "oliberal.com", {
    note: "For women.",
    dated: "2025-11",
  }),
  life("Brazil", "CVV", ["188"], "", "claudia.abril.com.br/noticias/suicidio-cvv-ligacao-gratuita", {
    note: "Free from any phone in the country.",
    dated: "2018-07",
  }),
  them("Canada", "Shelters, by province", ["sheltersafe.ca"], always, "endvaw.ca", {
    note: "A map of lines and shelters. Manitoba: 1-877-977-0007 (gov.mb.ca).",
  }),
  life("Canada", "9-8-8, call or text", ["988"], always, "newswire.ca, release of the Government of Canada", {
    note: "English and French.",
    dated: "2023-11-30",
  }),
  them(
    "European Union",
    "Helpline for women, one number for several countries",
    ["116 016"],
    "differs by country",
    "der-paritaetische.de, agensir.it",
    { dated: "2022-11" },
  ),
  them("France", "3919", ["3919"], always, "icfhabitat.fr, tf1info.fr", {
    note: "Not on the phone bill. Police: 17 or 112.",
    dated: "2023",
  }),
  life("France", "3114", ["3114"], always, "3114.fr, mayotte.ars.sante.fr"),
  them("Germany", "Hilfetelefon", ["116 016"], "day and night, 18 languages", "hilfetelefon.de", {
    note: "For women, and for anyone who is worried about a woman.",
  }),
  life("Germany", "TelefonSeelsorge", ["0800 111 0 111", "0800 111 0 222"], always, "ekkw.de", {
    note: "Free, and not on the phone bill.",
    dated: "2016-07-20",
  }),
  them(
    "India",
    "Women Helpline; National Commission for Women",
    ["181", "7827 170 170"],
    always,
    "righttoinformation.wiki, pragativadi.com",
    { note: "Emergency: 112.", dated: "2026-06" },
  ),
  life(
    "India",
    "Tele MANAS",
    ["14416"],
    "day and night, 20 languages",
    "menafn.com, on an answer of the Health Ministry",
    {
      dated: "2025-04-04",
    },
  ),
  them("Ireland", "Women’s Aid", ["1800 341 900"], always, "womensaid.ie"),
  life("Ireland", "Samaritans", ["116 123"], always, "samaritans.org"),
  them("Italy", "1522", ["1522"], "day and night, 11 languages", "tg24.sky.it, elbareport.it"),
  them("Netherlands", "Veilig Thuis", ["0800-2000"], always, "rijksoverheid.nl", {
    note: "For everybody. Emergency: 112.",
  }),
  life("Netherlands", "113", ["113", "0800-0113"], always, "113.nl/schoolopdracht, upday.com", {
    note: "Free, without a name.",
    dated: "2025-10-03",
  }),
  them("New Zealand", "Women’s Refuge", ["0800 733 843"], always, "govt.nz, womensrefuge.org.nz"),
  them("New Zealand", "Shine", ["0508 744 633"], "9 to 23", "govt.nz"),
  row("myself", "2026-11-22")("New Zealand", "It’s not OK", ["0800 456 450"], "9 to 23", "govt.nz", {
    note: "Also about what you yourself might do.",
  }),
  life("New Zealand", "1737, call or text", ["1737"], always, "pegasus.health.nz, scoop.co.nz", {
    dated: "2017-06-29",
  }),
  them("South Africa", "GBV Command Centre", ["0800 428 428"], always, "gbv.org.za"),
  them(
    "Spain",
    "016",
    ["016", "WhatsApp 600 000 016", "016-online@igualdad.gob.es"],
    "day and night, 53 languages",
    "europapress.es",
    { note: "Not on the phone bill, but it stays in the phone’s list of calls.", dated: "2025-08" },
  ),
  life("Spain", "024", ["024"], always, "rtve.es, on the Health Ministry", { dated: "2022-05-09" }),
  them("Sweden", "Kvinnofridslinjen", ["020-50 50 50"], always, "nck.uu.se", {
    note: "Not on the phone bill.",
  }),
  myself("Sweden", "Välj att sluta", ["020-555 666"], "some hours of the week", "nck.uu.se", {
    note: "For who hurts somebody close, or might. No name is asked.",
    dated: "2022-03-01",
  }),
  them(
    "United Kingdom, England",
    "National Domestic Abuse Helpline",
    ["0808 2000 247"],
    always,
    "centre56.org.uk",
    {
      note: "For women.",
    },
  ),
  them(
    "United Kingdom, Scotland",
    "Domestic Abuse and Forced Marriage Helpline",
    ["0800 027 1234"],
    always,
    "scotland.police.uk, safer.scot",
    { note: "For everybody." },
  ),
  them(
    "United Kingdom, Wales",
    "Live Fear Free",
    ["0808 80 10 800", "text 07860 077333"],
    always,
    "gov.wales",
    {
      note: "For everybody.",
    },
  ),
  them(
    "United Kingdom",
    "Men’s Advice Line",
    ["0808 801 0327"],
    "some hours of the week",
    "centre56.org.uk, vale50plus.org",
    { note: "For men." },
  ),
  myself(
    "United Kingdom",
    "Respect",
    ["0808 802 4040"],
    "Monday to Friday",
    "makeachange.uk.net, riseuk.org.uk",
    {
      note: "About what you yourself do or might do.",
    },
  ),
  life("United Kingdom", "Samaritans", ["116 123"], always, "samaritans.org", {
    note: "Free, and not on the phone bill.",
  }),
  them(
    "United States",
    "National Domestic Violence Hotline",
    ["1-800-799-7233", "TTY 1-800-787-3224", "text START to 88788"],
    always,
    "ovc.ojp.gov",
    { note: "For everybody." },
  ),
  life("United States", "988, call or text", ["988"], always, "health.wyo.gov", {
    note: "Danger at once: 911.",
  }),
  them(elsewhere, "A directory of helplines", ["findahelpline.com"], "", "myopenheart.co"),
];
