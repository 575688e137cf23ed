// One sentence or two for every way in which something can fail: what happened, that nothing is lost, and what to do.
import type { FaultCode } from "../../core/troth.gen";

export const faults: Record<FaultCode, string> = {
  malformed: "Esto no se puede leer aquí. Comprueba que se ha copiado entero.",
  too_large: "Es demasiado largo para aquí. Hazlo más corto; no se ha perdido nada.",
  text_empty: "Primero escribe unas palabras.",
  text_not_utf8: "Algunos de estos caracteres no se pueden guardar. Escríbelos de nuevo.",
  out_of_range: "Ese momento no sirve. Elige uno que esté por venir, dentro de cinco años.",

  wrong_passphrase: "Estas palabras no abren. Revisa cada una, y el orden. No se ha perdido nada.",
  wrong_kit: "Hay una errata en el código de rescate. Compáralo letra a letra con tu hoja.",
  does_not_open: "Con lo que hay en este dispositivo no se puede abrir.",
  locked: "Troth está cerrado con llave. Ábrelo primero.",
  mine_locked: "Lo mío está cerrado con llave. Ábrelo primero.",
  already_founded: "En este dispositivo ya hay un Troth. Abre ese.",
  not_founded: "En este dispositivo no hay nada aún. Empieza, o recupéralo con tu hoja de rescate.",
  vault_rolled_back:
    "La estafeta ha mostrado una copia de tus llaves más antigua que la que conoce este dispositivo. Este dispositivo conserva la nueva. Si nadie ha restaurado una copia de seguridad, pregunta a quien lleva la estafeta.",
  slot_full:
    "En Lo mío no cabe más hasta que lo abras. Abre Lo mío y escríbelo otra vez. Tus palabras siguen aquí.",
  outgoing_full:
    "Lo que has escrito solo para ti espera sitio para salir de este dispositivo. Está guardado aquí. Inténtalo más tarde.",
  store_damaged: "Una entrada no se puede leer. Todo lo demás está aquí.",

  bad_signature: "Ha llegado algo que no ha firmado nadie de la pareja. Se ha dejado fuera.",
  bad_hash: "Ha llegado algo cambiado por el camino. Se ha dejado fuera y se pedirá otra vez.",
  broken_chain: "Ha llegado algo que no encaja con lo anterior. Se ha dejado fuera.",
  gap: "Falta algo en medio todavía. Se pedirá otra vez.",
  forked: "Un dispositivo muestra dos historias. Mira los dispositivos en Ajustes.",
  wrong_lamport: "Ha llegado algo en un orden que no puede ser. Se ha dejado fuera.",
  unknown_log: "Ha llegado algo de un dispositivo que nadie de la pareja ha añadido. Se ha dejado fuera.",
  unknown_dependency: "Ha llegado algo que habla de lo que aún no está aquí. Se pedirá otra vez.",
  unknown_key:
    "Ha llegado algo para lo que este dispositivo no tiene llave. Abre Troth una vez en tu otro dispositivo.",
  update_needed:
    "Algo se escribió con un Troth más nuevo. Está guardado; actualiza Troth en este dispositivo para leerlo.",
  limit_reached:
    "Este dispositivo no tiene ahora bastante sitio o memoria para eso. Cierra otras páginas e inténtalo otra vez.",
  another_writer:
    "El mismo dispositivo está escribiendo en otro lugar. Cierra la otra ventana o la copia restaurada.",

  not_found: "Eso ya no está aquí.",
  not_yours: "Eso solo puede hacerlo la otra persona.",
  not_theirs: "Eso solo puede hacerlo la persona de quien se trata.",
  already_ended: "Eso ya ha terminado.",
  too_many_asks: "Ya se han pedido tres cosas. Espera una de ellas, o retira una.",
  no_partner: "Para eso hace falta que estén aquí las dos personas.",
  already_paired: "Aquí ya hay dos personas.",
  already_answered: "Ya has respondido a eso.",
  not_open_yet: "Es demasiado pronto para eso.",

  relay_unreachable: "No se llega a la estafeta. Todo está guardado aquí y saldrá cuando tengas conexión.",
  relay_refused:
    "La estafeta no conoce este dispositivo. Todo está guardado aquí. Escribe tus palabras una vez para entrar.",
  relay_too_busy:
    "La estafeta pide esperar un poco. Todo está guardado aquí; se intentará de nuevo sin que hagas nada.",
  relay_other_version:
    "La estafeta usa otra versión de Troth. Todo está guardado aquí. Pide a quien la lleva que la actualice.",
  relay_full: "La estafeta está llena. Todo está guardado aquí. Pide a quien la lleva que haga sitio.",
  invitation_gone:
    "Esta invitación ya no vale: es demasiado antigua, se ha usado o se ha retirado. Pide otra.",
  invitation_taken:
    "Otra persona ha respondido antes a esta invitación. Pregúntense quién fue, y después hagan una nueva.",

  disk_full:
    "En este dispositivo no queda sitio. No se ha perdido nada, pero esto no se ha guardado. Haz sitio y repítelo.",
  disk_failed:
    "Este dispositivo no ha podido guardar eso. Lo de antes sigue aquí. Cierra Troth y vuelve a abrirlo.",
};
