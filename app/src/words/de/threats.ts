// What is promised and what is not, by who might want in (words/en/threats.ts, of which docs/threats.md is printed).
import type { Threat } from "../en/threats";

const list: readonly Threat[] = [
  {
    who: "Wer die Poststelle betreibt und neugierig ist",
    promised: [
      "Dort ist kein Wort zu lesen. Was ihr einander sagt und was du für dich behältst, erreicht die Poststelle nur als versiegelte Briefe von einer Größe.",
      "Dort ist nicht zu erkennen, ob etwas in Meins liegt, oder wie viel.",
      "Die Poststelle fragt nach keinem Namen, keiner E-Mail-Adresse und keiner Telefonnummer und schreibt keine Netzadresse auf.",
    ],
    not: [
      "Dort ist zu sehen, aus welchem Netz und wann ein Gerät sich verbindet, dass zwei Konten einen Raum teilen, wie viele Geräte es gibt und wann etwas Gemeinsames geschrieben wurde.",
      "Wer die Festplatte der Poststelle mitnimmt, hat all das, und die versiegelten Briefe, solange sie aufgehoben werden.",
    ],
  },
  {
    who: "Wer die Poststelle betreibt und mehr will: das kann dein Gegenüber sein",
    promised: [
      "Von dort aus lässt sich nicht lesen, was in deinem Meins ist, und kein Wort fälschen, ändern, dazwischenschieben oder umordnen, ohne dass dein Gerät es merkt.",
      "Wenn die Poststelle euch beiden verschiedene Verläufe zeigt, bringt das Nächste, was jemand von euch schreibt, es ans Licht.",
      "Wenn die Poststelle alles verliert, bringen eure Geräte alles zurück, was sie haben.",
    ],
    not: [
      "Briefe können dort zurückgehalten oder gelöscht werden, und der Dienst kann eingestellt werden.",
      "Einem ganz neuen Gerät kann ein alter Stand gezeigt werden, bis es von einem anderen hört.",
      "Wenn die Seiten der App von dieser Adresse kommen, können von dort Seiten kommen, die etwas anderes tun. Nichts in einem Browser kann das ganz verhindern. Gib die App selbst aus (troth app), oder benutze die Kommandozeile, wenn dir das wichtig ist.",
    ],
  },
  {
    who: "Dein Gegenüber, am eigenen Gerät",
    promised: [
      "Zu sehen ist, was du gesagt hast, und sonst nichts: nichts aus der Zeit, bevor ihr zu zweit wart, nichts aus Meins, nicht, wann du hier bist, nicht, was du liest.",
      "Dein Gegenüber kann nicht ändern oder entfernen, was du geschrieben hast, und du nicht, was dein Gegenüber geschrieben hat.",
      "Was auch immer das andere Gerät schickt, wohlgeformt oder nicht: es kann deiner privaten Seite nicht schaden, und was ihr beide geschlossen habt, bleibt geschlossen.",
      "Was du gesagt hast, ist von deinem Gerät unterschrieben und steht an seinem Platz; ebenso, was dein Gegenüber gesagt hat. Niemand von euch kann später behaupten, es sei nie da gewesen, oder es sei zuerst gekommen, wenn es als Zweites kam.",
    ],
    not: [
      "Dass dein Gegenüber die Wahrheit sagt.",
      "Dass zurückgeholt werden kann, was du gesagt hast. Es kann behalten, kopiert und gezeigt werden, für immer, und die Unterschrift macht es schwerer abzustreiten.",
      "Dass eine Unterschrift zeigt, welcher Mensch das Gerät in der Hand hatte, oder dass sie vor Gericht zählt.",
    ],
  },
  {
    who: "Jemand mit deinem Telefon, abgeschlossen",
    promised: [
      "Was darauf liegt, ist unter deinen Wörtern versiegelt, und unter der Sperre des Telefons, wo du sie Troth öffnen lässt; was in Meins ist, noch ein zweites Mal.",
      "Das Telefon hat nicht die Schlüssel, mit denen man Geräte hinzufügen oder entfernen könnte.",
    ],
    not: [
      "Ein kurzer oder leicht zu erratender Satz. Sechs angebotene Wörter brauchen länger, als irgendwer Zeit hat; ein Name oder ein Geburtstag nicht.",
    ],
  },
  {
    who: "Jemand mit deinem Telefon, offen",
    promised: [
      "Ohne deine Wörter lässt sich Meins nicht öffnen, das Schlüsselblatt nicht zeigen, kein weiteres Gerät hereinholen, und deine Wörter lassen sich nicht ändern.",
      "Es ist nicht zu sehen, ob in Meins etwas ist.",
    ],
    not: [
      "Alles, was in Wir ist, lässt sich lesen, und es lässt sich in deinem Namen schreiben, gekennzeichnet als von diesem Gerät, bis du es abschließt.",
      "Die App selbst ist auf dem Telefon zu sehen, und die Anrufliste auch.",
    ],
  },
  {
    who: "Jemand, der dein Telefon entsperren kann, wo du seine Sperre Troth öffnen lässt",
    promised: [
      "Die Sperre des Telefons ist aus, bis du sie mit deinen Wörtern einschaltest, und öffnet Wir nur auf diesem Gerät. Meins, das Schlüsselblatt, deine Wörter und deine Geräte fragen weiterhin nach Wörtern.",
      "Du kannst sie jederzeit ausschalten. Wenn du deine Wörter änderst, geht auch sie aus.",
    ],
    not: [
      "Wer die PIN des Telefons kennt oder einen eigenen Finger oder ein eigenes Gesicht darin gespeichert hat, öffnet Wir ohne deine Wörter. Ebenso, wer dich dazu bringt, das Telefon zu berühren oder anzusehen. Nach „Schließen“ ist das nicht anders.",
      "Diesen Schlüssel verwahrt der Hersteller des Telefons oder ein Passwortverwalter, den das Telefon benutzt, und er kann auf andere Geräte mit demselben Konto kopiert werden. Ohne das, was auf diesem Gerät liegt, öffnet er nichts.",
      "Das Telefon zeigt vielleicht in seinen Einstellungen, dass es einen Schlüssel für diese Adresse hat.",
      "Dieses Gerät von einem anderen aus zu entfernen, schließt es nicht ab. Was darauf liegt, öffnet sich mit seiner Sperre, bis es davon erfährt.",
    ],
  },
  {
    who: "Jemand, der deine Wörter und dein Schlüsselblatt hat",
    promised: [
      "Meins braucht immer noch seine eigenen Wörter, wenn du ihm andere gegeben hast.",
      "Ein Gerät, das damit hinzukommt, wird auf allen deinen Geräten gezeigt, für immer.",
    ],
    not: ["Alles andere. Wenn du gezwungen wirst, auch die Wörter für Meins zu nennen, dann auch Meins."],
  },
  {
    who: "Überwachungssoftware, ein Bildschirmleser oder eine Tastatur, die nicht von dir sind, ein Telefon, über das jemand anderes bestimmt",
    promised: [],
    not: [
      "Ein Telefon, über das jemand anderes bestimmt, während du tippst, ist verloren. Nimm ein Gerät, das die andere Person nie in der Hand hatte, und hör auf den Rat einer Beratungsstelle statt auf unseren.",
    ],
  },
  {
    who: "Eine fremde Person, die den Einladungslink in die Hand bekommt",
    promised: [
      "Der Link gilt einmal, für 48 Stunden, und nichts wird geteilt, bevor ihr die zwei Zeilen mit Wörtern am Telefon verglichen habt.",
    ],
    not: [
      "Wenn ihr die Wörter nicht vergleicht, könnte es eine fremde Person gewesen sein, die geantwortet hat.",
    ],
  },
  {
    who: "Das Netz, und ein Anbieter, der mithören soll",
    promised: ["Zu sehen ist, dass ein Gerät mit der Poststelle spricht, und versiegelte Briefe."],
    not: ["Wie viel und wann. Troth verbirgt von niemandem die Netzadresse."],
  },
  {
    who: "Eine Browser-Erweiterung, und fremder Code in der App",
    promised: [
      "Die App lädt kein Skript, kein Bild und keine Schrift von anderen, und der Browser ist angewiesen, jedes abzulehnen.",
      "Der Kern, der die Schlüssel hat, enthält keinen Code aus einem Paketverzeichnis.",
    ],
    not: ["Eine Browser-Erweiterung, die Seiten lesen darf, liest auch diese."],
  },
];

export const threats = {
  heading: "Was versprochen ist, und was nicht",
  line: "„Versprochen“ heißt: Es gibt eine Prüfung dafür. Was nicht versprochen ist, steht ebenso deutlich da, damit du entscheiden kannst, was du hier schreibst.",
  promised: "Versprochen",
  not: "Nicht versprochen",
  nothing: "Nichts.",
  list,
  also: "Und außerdem",
  also_list: [
    "Wer die Wörter und das Schlüsselblatt verliert, hat verloren, was geschrieben war. Niemand kann es wiederherstellen.",
    "Die Uhrzeit, die jemand angibt, ist nur eine Angabe. Was zuerst kam, wird danach beurteilt, was ein Gerät gesehen hatte, als es schrieb.",
    "Die Deutung deines eigenen Vertrauens beruht auf veröffentlichten Befunden und auf nachgebildeten Paaren. An wirklichen Paaren ist sie nicht geprüft.",
    "Versiegelte Briefe, die jemand jahrzehntelang aufhebt, könnte einmal ein Rechner öffnen, den es noch nicht gibt.",
    "Noch niemand von außen hat diesen Code untersucht.",
    "Noch nicht da: Seiten mit zwei Unterschriften, die eine zweite Maschine vergleichen kann, ein Rettungscode, der allein alles zurückholt, eine Art, bei der nicht einmal die Stunden des Schreibens zu sehen sind, gemeinsames Löschen von dem, was beide unterschrieben haben, mehr als eine Schublade, und ein Ruf an dein Telefon, während die App geschlossen ist.",
  ],
} as const;
