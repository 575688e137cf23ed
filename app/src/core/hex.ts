// Bytes as text, two digits each: how keys and names cross to the core.
export const hex_of = (bytes: Uint8Array): string =>
  [...bytes].map((it) => it.toString(16).padStart(2, "0")).join("");
export const bytes_of_hex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
