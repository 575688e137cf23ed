// One sentence or two for every way in which something can fail: what happened, that nothing is lost, and what to do.
import type { FaultCode } from "../../core/troth.gen";

export const faults: Record<FaultCode, string> = {
  malformed: "Das kann hier nicht gelesen werden. Schau, ob alles kopiert wurde.",
  too_large: "Das ist zu lang für hier. Mach es kürzer; nichts ist verloren.",
  text_empty: "Schreib zuerst ein paar Worte.",
  text_not_utf8: "Einige dieser Zeichen können nicht behalten werden. Tippe sie noch einmal.",
  out_of_range: "Dieser Zeitpunkt geht nicht. Nimm einen, der noch kommt, innerhalb von fünf Jahren.",

  wrong_passphrase:
    "Diese Wörter öffnen nicht. Prüfe jedes einzeln und die Reihenfolge. Nichts ist verloren.",
  wrong_kit: "Im Schlüssel ist ein Tippfehler. Vergleiche ihn Zeichen für Zeichen mit deinem Blatt.",
  does_not_open: "Mit dem, was auf diesem Gerät ist, lässt sich das nicht öffnen.",
  locked: "Troth ist abgeschlossen. Öffne es zuerst.",
  mine_locked: "Meins ist abgeschlossen. Öffne es zuerst.",
  already_founded: "Auf diesem Gerät gibt es schon ein Troth. Öffne dieses.",
  not_founded: "Auf diesem Gerät ist noch nichts. Fang an, oder hol es mit deinem Schlüsselblatt zurück.",
  vault_rolled_back:
    "Die Poststelle hat eine ältere Kopie deiner Schlüssel gezeigt, als dieses Gerät kennt. Dieses Gerät behält die neuere. Wenn niemand eine Sicherung eingespielt hat, frag, wer die Poststelle betreibt.",
  slot_full:
    "Meins kann nichts mehr aufnehmen, bis du es öffnest. Öffne Meins, dann schreib es noch einmal. Deine Worte sind noch hier.",
  outgoing_full:
    "Was du nur für dich geschrieben hast, wartet auf Platz, um dieses Gerät zu verlassen. Es ist hier aufgehoben. Versuch es später noch einmal.",
  store_damaged: "Ein Eintrag kann nicht gelesen werden. Alles andere ist hier.",

  bad_signature: "Es kam etwas an, das niemand von euch unterschrieben hat. Es wurde weggelassen.",
  bad_hash: "Es kam etwas verändert an. Es wurde weggelassen und wird noch einmal angefordert.",
  broken_chain: "Es kam etwas an, das nicht zu dem passt, was vorher war. Es wurde weggelassen.",
  gap: "Dazwischen fehlt noch etwas. Es wird noch einmal angefordert.",
  forked: "Ein Gerät zeigt zwei Verläufe. Schau in den Einstellungen auf die Geräte.",
  wrong_lamport: "Es kam etwas in einer unmöglichen Reihenfolge an. Es wurde weggelassen.",
  unknown_log: "Es kam etwas von einem Gerät, das niemand von euch hinzugefügt hat. Es wurde weggelassen.",
  unknown_dependency:
    "Es kam etwas an, das von etwas spricht, das noch nicht hier ist. Es wird noch einmal angefordert.",
  unknown_key:
    "Es kam etwas an, für das dieses Gerät keinen Schlüssel hat. Öffne Troth einmal auf deinem anderen Gerät.",
  update_needed:
    "Etwas wurde mit einem neueren Troth geschrieben. Es ist aufgehoben; bring Troth auf diesem Gerät auf den neuen Stand, um es zu lesen.",
  limit_reached:
    "Dieses Gerät hat dafür gerade nicht genug Platz oder Speicher. Schließ andere Seiten und versuch es noch einmal.",
  another_writer:
    "Dasselbe Gerät schreibt gerade anderswo. Schließ das andere Fenster oder die eingespielte Kopie.",

  not_found: "Das ist nicht mehr hier.",
  not_yours: "Das kann nur die andere Person tun.",
  not_theirs: "Das kann nur die Person tun, um die es geht.",
  already_ended: "Das ist schon zu Ende.",
  too_many_asks: "Um drei Dinge ist schon gebeten. Warte auf eines davon, oder nimm eine Bitte zurück.",
  no_partner: "Dafür müsst ihr beide hier sein.",
  already_paired: "Ihr seid hier schon zu zweit.",
  already_answered: "Darauf hast du schon geantwortet.",
  not_open_yet: "Dafür ist es noch zu früh.",

  relay_unreachable:
    "Die Poststelle ist nicht erreichbar. Alles ist hier aufgehoben und geht hinaus, wenn du online bist.",
  relay_refused:
    "Die Poststelle kennt dieses Gerät nicht. Alles ist hier aufgehoben. Tippe deine Wörter einmal ein, um dich anzumelden.",
  relay_too_busy:
    "Die Poststelle bittet, ein wenig zu warten. Alles ist hier aufgehoben; es wird von selbst noch einmal versucht.",
  relay_other_version:
    "Die Poststelle spricht eine andere Version von Troth. Alles ist hier aufgehoben. Bitte, wer sie betreibt, sie auf den neuen Stand zu bringen.",
  relay_full:
    "Die Poststelle ist voll. Alles ist hier aufgehoben. Bitte, wer sie betreibt, Platz zu schaffen.",
  invitation_gone: "Diese Einladung ist vorbei: zu alt, benutzt oder zurückgenommen. Bitte um eine neue.",
  invitation_taken:
    "Jemand anderes hat zuerst auf diese Einladung geantwortet. Fragt einander, dann macht eine neue.",

  disk_full:
    "Dieses Gerät hat keinen Platz mehr. Nichts ist verloren, aber das hier wurde nicht behalten. Schaff Platz, dann tu es noch einmal.",
  disk_failed:
    "Dieses Gerät konnte das nicht behalten. Was vorher behalten wurde, ist noch da. Schließ Troth und öffne es wieder.",
};
