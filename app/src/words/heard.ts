// What somebody's own sentence sounds like. People write in the language they like, whatever the app speaks; so each of these looks for
// the words of all of its languages. Whole words only, made on this device, kept nowhere, and never in anybody's way.

// A letter on either side makes it another word; \b knows only the letters of English.
const one_of = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, "iu");

const place = one_of(
  "home|there|here|back|be|come|arrive|meet|pick|collect|door|airport|station|" +
    "zu hause|zuhause|daheim|nach hause|da|dort|hier|zurück|komme|ankommen|treffe[nr]?|hole?n?|abholen|tür|flughafen|bahnhof|" +
    "casa|allí|allá|ahí|aquí|vuelta|vuelvo|volver|llego|llegar|recojo|recoger|puerta|aeropuerto|estación",
);
const large = one_of(
  "always|never again|never ever|every day|forever|" +
    "immer|nie wieder|nie mehr|niemals|jeden tag|für immer|" +
    "siempre|nunca más|jamás|todos los días|cada día|para siempre",
);
const verdict = one_of(
  "always|never|you are|you[’']re|immer|nie|niemals|du bist|siempre|nunca|jamás|(?:tú )?eres",
);
const excuse = /^\s*(but|aber|pero|mais|ma)(?![\p{L}\p{M}])/iu;

// A promise to be somewhere is answered in the words of the place, others in the words of doing.
export const is_about_a_place = (act: string): boolean => place.test(act);
export const is_hard_to_keep = (act: string): boolean => large.test(act);
export const sounds_like_a_verdict = (words: string): boolean => verdict.test(words);
export const begins_with_but = (words: string): boolean => excuse.test(words);
