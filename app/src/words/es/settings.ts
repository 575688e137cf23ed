// This device, and who carries the post.
import { counting } from "../time";

const many = counting("es");

export const settings = {
  heading: "Ajustes",
  lock: "Cerrar Troth con llave cuando no se ha visto durante",
  minutes: (minutes: number) =>
    minutes === 60 ? "una hora" : many(minutes, { one: "1 minuto", other: `${minutes} minutos` }),
  mine: "Cerrar Lo mío después de",
  mine_open: "nunca, mientras Troth esté abierto",
  lock_now: "Cerrar con llave ahora",
  step_away: "Marcharse",
  devices: "Dispositivos",
  kit: "La hoja de rescate y tus palabras",
  change_words: "Cambiar tus palabras",
  changed_elsewhere: "He cambiado mis palabras en otro dispositivo",
  copy: "Una copia para guardar",
  what_was: "Lo que fue",
  name: "Cómo te llaman",
  name_go: "Cambiarlo",
  relay: "Quién lleva tu correo",
  relay_who: "¿Quién lleva tu correo, y qué podría hacer?",
  relay_line: (address: string) =>
    `${address} guarda cartas selladas para los dos teléfonos hasta que se recogen.`,
  relay_can:
    "Quien lleva esa dirección puede ver cuándo escribe este dispositivo y cuánto, desde qué red, y puede perder o retener cartas. No puede leer ninguna palabra, ni cambiarla sin que se note, ni escribirla en tu nombre.",
  relay_app:
    "La misma dirección te da también esta aplicación. Quien la cambie allí podría cambiar lo que hace. Si la lleva tu pareja, pon en marcha la aplicación en tu propio equipo.",
  relay_app_own: (address: string) =>
    `Esta aplicación no viene de allí, sino de ${address}. Quien lleva la otra dirección no puede cambiarla.`,
  relay_state: {
    offline: "No se llega. Todo está guardado aquí y saldrá cuando tengas conexión.",
    reaching: "En camino …",
    in_step: "Todo lo que sale de este dispositivo ha salido.",
    asks_sign_in: "La estafeta no conoce este dispositivo. Escribe tus palabras una vez para entrar.",
    refused: "La estafeta rechaza este dispositivo.",
    leaving: "Te marchas, en silencio, en cuanto se llegue a la estafeta.",
    left: "Te has marchado, en silencio. Lo que hay aquí se queda en este dispositivo.",
  },
  sign_in: "Entrar",
  waiting: "Hay algo guardado aquí que aún no ha salido.",
  licences: "De qué está hecho Troth",
  bring: "Invitar a tu pareja",
  troubles: (day: string) => `Una entrada (${day}) no se puede leer. Todo lo demás está aquí.`,
} as const;
