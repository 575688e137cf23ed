import { describe, expect, it } from "vitest";
import { decode_message, encode_message } from "./message";

describe("a message between page and core", () => {
  it("brings words and bytes back as they were", () => {
    const said = {
      kind: "keep",
      puts: [
        { key: "s/a", bytes: new Uint8Array([1, 2, 3]) },
        { key: "é", bytes: new Uint8Array() },
      ],
    };
    expect(decode_message(encode_message(said))).toEqual(said);
  });

  it("keeps bytes out of the text", () => {
    const message = encode_message({ bytes: new Uint8Array([7, 8]) });
    const size = new DataView(message.buffer).getUint32(0, true);
    expect(new TextDecoder().decode(message.subarray(4, 4 + size))).toBe('{"bytes":{"at":0,"size":2}}');
    expect([...message.subarray(4 + size)]).toEqual([7, 8]);
  });

  it("does not take an object that merely has a place for bytes", () => {
    const said = { at: 5, size: 6, words: "by the door" };
    expect(decode_message(encode_message(said))).toEqual(said);
  });
});
