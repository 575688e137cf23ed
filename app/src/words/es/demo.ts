// The words of the demonstration (src/demo), which two people's app does not contain.

export const demo_words = {
  heading: (name: string) => `Una demostración: la ventana de ${name}`,
  line: (name: string, partner: string) =>
    `${name} y ${partner} no existen, ni tampoco lo que escribieron. Lo que hagas aquí llega a la otra ventana. No se guarda nada de ello.`,
  words: "Palabras",
  mine: "Palabras de Lo mío",
  over: "Esta ventana se abrió antes y se volvió a cerrar. Empieza la demostración de nuevo para seguir.",
  broken: "La demostración ya no está. Vuelve a empezarla con: troth demo",
} as const;
