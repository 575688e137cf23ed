// What is promised and what is not, by who might want in (words/en/threats.ts, of which docs/threats.md is printed).
import type { Threat } from "../en/threats";

const list: readonly Threat[] = [
  {
    who: "Quien lleva la estafeta y tiene curiosidad",
    promised: [
      "No lee ni una palabra. Lo que se dicen, y lo que guardas para ti, llega a la estafeta solo como cartas selladas de un mismo tamaño.",
      "No puede saber si hay algo guardado en Lo mío, ni cuánto.",
      "La estafeta no pide nombre, ni dirección de correo, ni número de teléfono, y no apunta ninguna dirección de red.",
    ],
    not: [
      "Puede ver desde qué red y cuándo se conecta un dispositivo, que dos cuentas comparten un espacio, cuántos dispositivos hay y cuándo se escribió algo compartido.",
      "Quien se lleve el disco de la estafeta tiene todo eso, y las cartas selladas mientras las conserve.",
    ],
  },
  {
    who: "Quien lleva la estafeta y quiere más: puede ser tu pareja",
    promised: [
      "No puede leer lo que hay en Lo mío, ni falsificar o cambiar una palabra, ni meter una en medio, ni cambiar el orden, sin que tu dispositivo lo note.",
      "Si la estafeta muestra a cada persona una historia distinta, lo siguiente que alguien de la pareja escriba lo saca a la luz.",
      "Si la estafeta lo pierde todo, los dispositivos de las dos personas devuelven todo lo que tienen.",
    ],
    not: [
      "Puede retener cartas, borrarlas o parar el servicio.",
      "A un dispositivo recién llegado se le puede mostrar un estado antiguo hasta que sepa de otro.",
      "Si las páginas de la aplicación vienen de su dirección, puede entregar páginas que hagan otra cosa. Nada en un navegador puede impedirlo del todo. Sirve tú la aplicación (troth app), o usa la línea de órdenes, si eso te importa.",
    ],
  },
  {
    who: "Tu pareja, en su propio dispositivo",
    promised: [
      "Ve lo que le has dicho, y nada más: nada de antes de ser dos, nada de Lo mío, ni cuándo estás aquí, ni qué lees.",
      "No puede cambiar ni quitar lo que has escrito, y tú no puedes cambiar ni quitar lo que ha escrito.",
      "Lo que envíe su dispositivo, bien formado o no, no puede dañar tu lado privado, y lo que las dos personas han cerrado sigue cerrado.",
      "Lo que has dicho lo firma tu dispositivo y está en su sitio; también lo que ha dicho tu pareja. Nadie puede decir después que nunca estuvo, o que llegó primero cuando llegó segundo.",
    ],
    not: [
      "Que diga la verdad.",
      "Que lo dicho se pueda recoger. Puede guardarlo, copiarlo y mostrarlo, para siempre, y la firma hace más difícil negarlo.",
      "Que una firma muestre qué persona tenía el dispositivo, o que valga ante un tribunal.",
    ],
  },
  {
    who: "Alguien con tu teléfono, cerrado con llave",
    promised: [
      "Lo que hay en él está sellado bajo tus palabras, y bajo el bloqueo del teléfono si dejaste que abra Troth; lo que hay en Lo mío, una segunda vez.",
      "El teléfono no tiene las llaves que podrían añadir o quitar dispositivos.",
    ],
    not: [
      "Una frase corta o fácil de adivinar. Seis palabras ofrecidas llevan más tiempo del que tiene nadie; un nombre o un cumpleaños, no.",
    ],
  },
  {
    who: "Alguien con tu teléfono, abierto",
    promised: [
      "Sin tus palabras no puede abrir Lo mío, mostrar la hoja de rescate, meter otro dispositivo ni cambiar tus palabras.",
      "No puede ver si hay algo en Lo mío.",
    ],
    not: [
      "Puede leer todo lo que hay en Lo nuestro y escribir en tu nombre, marcado como escrito por este dispositivo, hasta que lo cierres con llave.",
      "La aplicación misma se ve en el teléfono, y también la lista de llamadas.",
    ],
  },
  {
    who: "Alguien que puede desbloquear tu teléfono, si dejas que su bloqueo abra Troth",
    promised: [
      "El bloqueo del teléfono está apagado hasta que lo enciendes con tus palabras, y abre Lo nuestro solo en este dispositivo. Lo mío, la hoja de rescate, tus palabras y tus dispositivos siguen pidiendo palabras.",
      "Puedes apagarlo en cualquier momento. Si cambias tus palabras, también se apaga.",
    ],
    not: [
      "Quien conoce el PIN del teléfono, o tiene guardado en él un dedo o una cara propios, abre Lo nuestro sin tus palabras. También quien te hace tocar el teléfono o mirarlo. Después de Cerrar no es distinto.",
      "Esa llave la guarda el fabricante del teléfono, o un gestor de contraseñas que el teléfono usa, y puede copiarse a otros dispositivos de la misma cuenta. Sin lo que hay en este dispositivo no abre nada.",
      "El teléfono puede mostrar en sus ajustes que tiene una llave para esta dirección.",
      "Quitar este dispositivo desde otro no lo cierra. Lo que hay en él se abre con su bloqueo hasta que se entera.",
    ],
  },
  {
    who: "Alguien que tiene tus palabras y tu hoja de rescate",
    promised: [
      "Lo mío sigue necesitando sus propias palabras, si le diste otras.",
      "Un dispositivo que añada se muestra en todos tus dispositivos, para siempre.",
    ],
    not: ["Todo lo demás. Si te obligan a dar también las palabras de Lo mío, también Lo mío."],
  },
  {
    who: "Programas que vigilan, un lector de pantalla o un teclado que no son tuyos, un teléfono que controla otra persona",
    promised: [],
    not: [
      "Un teléfono que otra persona controla mientras escribes está perdido. Usa un dispositivo que esa persona nunca haya tenido en la mano, y el consejo de una línea de ayuda antes que el nuestro.",
    ],
  },
  {
    who: "Una persona extraña que consigue el enlace de la invitación",
    promised: [
      "El enlace vale una vez, durante 48 horas, y no se comparte nada antes de comparar por teléfono las dos líneas de palabras.",
    ],
    not: ["Si no se comparan las palabras, quien respondió podría ser una persona extraña."],
  },
  {
    who: "La red, y un proveedor a quien se ordena escuchar",
    promised: ["Se ve que un dispositivo habla con la estafeta, y cartas selladas."],
    not: ["Cuánto y cuándo. Troth no oculta la dirección de red de nadie."],
  },
  {
    who: "Una extensión del navegador, y código ajeno en la aplicación",
    promised: [
      "La aplicación no carga ningún programa, imagen ni letra de nadie más, y se le dice al navegador que los rechace.",
      "El núcleo, que tiene las llaves, no contiene código de ningún registro de paquetes.",
    ],
    not: ["Una extensión del navegador que puede leer páginas lee también esta."],
  },
];

export const threats = {
  heading: "Lo que se promete, y lo que no",
  line: "«Se promete» significa que hay una prueba de ello. Lo que no se promete se dice con la misma claridad, para que puedas decidir qué escribes aquí.",
  promised: "Se promete",
  not: "No se promete",
  nothing: "Nada.",
  list,
  also: "Y además",
  also_list: [
    "Quien pierde las palabras y la hoja de rescate ha perdido lo que estaba escrito. Nadie puede recuperarlo.",
    "La hora que alguien dice es solo lo que dice. Qué fue primero se juzga por lo que un dispositivo había visto cuando escribió.",
    "La lectura de tu propia confianza se basa en estudios publicados y en parejas simuladas. No se ha comprobado con parejas.",
    "Las cartas selladas que alguien guarde durante décadas podría abrirlas una máquina que aún no existe.",
    "Nadie de fuera ha examinado todavía este código.",
    "Aún no está: páginas con dos firmas que una segunda máquina pueda comparar, un código que por sí solo lo recupere todo, un modo en que no se vean ni las horas en que se escribe, borrar de común acuerdo lo que se firmó, más de un cajón, y una llamada a tu teléfono mientras la aplicación está cerrada.",
  ],
} as const;
