// What crosses between page and core: `u32le size of the JSON | JSON | attachments`. Bytes do not travel inside the text;
// a bytes field is {"at": offset, "size": n} into the attachments (core/codec/json.h).

const text_encoder = new TextEncoder();
const text_decoder = new TextDecoder("utf-8", { fatal: true });

export function encode_message(value: unknown): Uint8Array {
  const attachments: Uint8Array[] = [];
  let attached = 0;
  const json = text_encoder.encode(
    JSON.stringify(value, (_, it: unknown) => {
      if (!(it instanceof Uint8Array)) return it;
      const place = { at: attached, size: it.length };
      attachments.push(it);
      attached += it.length;
      return place;
    }),
  );
  const message = new Uint8Array(4 + json.length + attached);
  new DataView(message.buffer).setUint32(0, json.length, true);
  message.set(json, 4);
  let to = 4 + json.length;
  for (const bytes of attachments) {
    message.set(bytes, to);
    to += bytes.length;
  }
  return message;
}

function is_place(it: object): it is { at: number; size: number } {
  if (!("at" in it) || !("size" in it)) return false;
  return Object.keys(it).length === 2 && typeof it.at === "number" && typeof it.size === "number";
}

// The answer's shape is the core's promise (troth.gen.ts is printed from the types that wrote it), so it is named once, here.
// By hand, because a reviver of JSON.parse costs several times what reading the text does.
export function decode_message<T>(message: Uint8Array): T {
  const size = new DataView(message.buffer, message.byteOffset, message.byteLength).getUint32(0, true);
  const attachments = message.subarray(4 + size);
  const bring = (it: unknown): unknown => {
    if (typeof it !== "object" || it === null) return it;
    if (is_place(it)) return attachments.slice(it.at, it.at + it.size);
    for (const [name, one] of Object.entries(it)) {
      const whole = bring(one);
      if (whole !== one) Object.assign(it, { [name]: whole });
    }
    return it;
  };
  const text = text_decoder.decode(message.subarray(4, 4 + size));
  const said = JSON.parse(text);
  if (/"size":\d/.test(text)) bring(said);
  return said;
}
