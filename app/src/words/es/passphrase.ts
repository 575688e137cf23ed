// Other words for Troth.

export const passphrase = {
  heading: "Cambiar tus palabras",
  adopt_heading: "Palabras que se cambiaron en otro sitio",
  line: "Primero las palabras que tienes ahora. Después recibes seis nuevas, o eliges una frase tuya.",
  old: "Las palabras de hasta ahora",
  fresh: "Las palabras nuevas",
  changed: "Cambiadas. Desde ahora solo las palabras nuevas abren Troth aquí.",
  changed_kit: "La hoja de rescate se queda como está. Con ella hacen falta las palabras nuevas.",
  changed_devices: "Tus otros dispositivos preguntan una vez por las palabras antiguas y las nuevas.",
  changed_mine: "Lo mío conserva las palabras que tiene.",
  adopt_line:
    "Has cambiado tus palabras en otro dispositivo. Escribe las dos una vez, y este toma las nuevas.",
  adopt_go: "Usar aquí las palabras nuevas",
  adopted: "Pedido. En cuanto la estafeta diga que sí, este dispositivo se abre con las palabras nuevas.",
} as const;
