// The report's tables of the made-up list (benches/list.rs), for those who count them without us: which they are, and what its words mean.
//
// That list is clean, and each column has few words. Nothing here asks, doubts or explains, as our page does: it is the least that a peer
// must do to have the same numbers.

/** The columns of the list, in order. */
export const COLUMNS = /** @type {const} */ (["år", "region", "kön", "ålder", "nationalitet", "brott", "exploateringsform", "roll", "vistelse"]);

/** What the words of a column are called in the report. */
export const WORDS = {
  region: {
    "region Nord": "nord",
    "region Mitt": "mitt",
    "region Bergslagen": "bergslagen",
    "region Väst": "vast",
    "region Stockholm": "stockholm",
    "region Öst": "ost",
    "region Syd": "syd",
  },
  sex: { kvinna: "female", flicka: "female", man: "male", pojke: "male", annat: "other", "": "not_recorded" },
  origin: {
    Rumänien: "RO",
    // The first of two counts.
    "Rumänien/Moldavien": "RO",
    Bulgarien: "BG",
    Nigeria: "NG",
    Thailand: "TH",
    Vietnam: "VN",
    Ukraina: "UA",
    Uzbekistan: "UZ",
    Syrien: "SY",
    Afghanistan: "AF",
    Colombia: "CO",
    Indien: "IN",
    Bangladesh: "BD",
    Polen: "PL",
    Sverige: "SE",
    Elfenbenskusten: "CI",
    "Bosnien och Hercegovina": "BA",
    "Demokratiska republiken Kongo": "CD",
    Kosovo: "XK",
    okänd: "not_recorded",
  },
  crime: { människohandel: "trafficking", människoexploatering: "exploitation", "": "" },
  form: {
    "sexuell exploatering": "sexual",
    arbetskraftsexploatering: "labour",
    tiggeri: "begging",
    kriminalitet: "criminality",
    "tiggeri + kriminalitet": "multiple",
    okänd: "unknown",
    "": "",
  },
  combination: { "tiggeri + kriminalitet": "begging+criminality" },
  place: {
    "i hemlandet": "home_country",
    // Our page knows neither of the next two, and counts them as not recorded until somebody says what they mean.
    "i Sverige med föräldern": "not_recorded",
    "i annat land": "not_recorded",
    okänd: "not_recorded",
    "": "",
  },
};

/** What `roll` says of a related child. */
export const RELATED = "närstående barn";

/** @typedef {"year" | "region" | "sex" | "ageGroup" | "origin" | "crime" | "form" | "combination" | "relatedAge" | "place"} Dimension */
/** @typedef {"adult" | "child" | "victim" | "several" | "related"} Whom */

/**
 * A table: whom it counts, and by what; those by year have all years, the others the last one.
 *
 * @type {Record<string, { whom: Whom, by: Dimension[] }>}
 */
export const TABLES = {
  adults_by_sex_crime: { whom: "adult", by: ["sex", "crime"] },
  adults_by_sex_form: { whom: "adult", by: ["sex", "form"] },
  adults_by_origin_form: { whom: "adult", by: ["origin", "form"] },
  children_by_sex: { whom: "child", by: ["sex"] },
  children_by_sex_form: { whom: "child", by: ["sex", "form"] },
  children_by_origin_form: { whom: "child", by: ["origin", "form"] },
  related_children_by_age_place: { whom: "related", by: ["relatedAge", "place"] },
  adults_by_year_crime_sex: { whom: "adult", by: ["year", "crime", "sex"] },
  adults_by_year_crime_sex_form: { whom: "adult", by: ["year", "crime", "sex", "form"] },
  children_by_year_sex: { whom: "child", by: ["year", "sex"] },
  victims_by_region_agegroup_sex: { whom: "victim", by: ["region", "ageGroup", "sex"] },
  multiple_by_combination_agegroup: { whom: "several", by: ["combination", "ageGroup"] },
};

/** How many, by table and place, as `tests/browser/reader.mjs` reads them from our page. @typedef {Record<string, number>} Counts */

/**
 * Counts somebody, or several at once, in a place and in each total above it.
 *
 * @param {Counts} counts
 * @param {string} table
 * @param {string[]} at
 * @param {number} many
 */
export function count(counts, table, at, many) {
  for (let totals = 0; totals < 1 << at.length; totals++) {
    const place = `${table} ${at.map((own, axis) => ((totals >> axis) & 1 ? "total" : own)).join("/")}`;
    counts[place] = (counts[place] ?? 0) + many;
  }
}
