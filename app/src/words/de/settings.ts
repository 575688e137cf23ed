// This device, and who carries the post.
import { counting } from "../time";

const many = counting("de");

export const settings = {
  heading: "Einstellungen",
  lock: "Troth abschließen, wenn es nicht zu sehen war, nach",
  minutes: (minutes: number) =>
    minutes === 60 ? "einer Stunde" : many(minutes, { one: "1 Minute", other: `${minutes} Minuten` }),
  mine: "Meins abschließen nach",
  mine_open: "nicht, solange Troth offen ist",
  lock_now: "Jetzt abschließen",
  step_away: "Weggehen",
  devices: "Geräte",
  kit: "Das Schlüsselblatt und deine Wörter",
  change_words: "Deine Wörter ändern",
  changed_elsewhere: "Ich habe meine Wörter auf einem anderen Gerät geändert",
  copy: "Eine Kopie zum Aufheben",
  what_was: "Was war",
  name: "Wie du genannt wirst",
  name_go: "Ändern",
  relay: "Wer deine Post trägt",
  relay_who: "Wer trägt deine Post, und was könnte diese Stelle tun?",
  relay_line: (address: string) =>
    `${address} hebt versiegelte Briefe für euch beide auf, bis sie abgeholt werden.`,
  relay_can:
    "Wer diese Adresse betreibt, kann sehen, wann dieses Gerät schreibt und wie viel, aus welchem Netz, und kann Briefe verlieren oder zurückhalten. Lesen lässt sich dort kein Wort, und auch keins unbemerkt ändern oder in deinem Namen schreiben.",
  relay_app:
    "Von derselben Adresse bekommst du auch diese App. Wer die App dort verändert, könnte ändern, was sie tut. Wenn dein Gegenüber die Adresse betreibt, lass die App auf deinem eigenen Rechner laufen.",
  relay_app_own: (address: string) =>
    `Diese App kommt nicht von dort, sondern von ${address}. Wer die andere Adresse betreibt, kann sie nicht verändern.`,
  relay_state: {
    offline: "Nicht erreicht. Alles ist hier aufgehoben und geht hinaus, wenn du online bist.",
    reaching: "Unterwegs …",
    in_step: "Alles, was dieses Gerät verlassen soll, ist draußen.",
    asks_sign_in:
      "Die Poststelle kennt dieses Gerät nicht. Tippe deine Wörter einmal ein, um dich anzumelden.",
    refused: "Die Poststelle weist dieses Gerät ab.",
    leaving: "Du gehst, still, sobald die Poststelle erreichbar ist.",
    left: "Du bist gegangen, still. Was hier ist, bleibt auf diesem Gerät.",
  },
  sign_in: "Anmelden",
  waiting: "Etwas ist hier aufgehoben und noch nicht draußen.",
  licences: "Woraus Troth besteht",
  bring: "Dein Gegenüber dazuholen",
  troubles: (day: string) => `Ein Eintrag (${day}) kann nicht gelesen werden. Alles andere ist hier.`,
} as const;
