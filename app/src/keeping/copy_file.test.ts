import { Blob } from "node:buffer"; // the test's own page has none that can be read
import { describe, expect, it } from "vitest";
import { copy_bytes_max, look_at_copy } from "./copy_file";

const sealed = "age-encryption.org/v1\n-> scrypt c2FsdA 15\n";

describe("a file that somebody chose as a copy", () => {
  it("is let through when it begins as one", async () => {
    expect(await look_at_copy(new Blob([sealed]))).toBeUndefined();
  });
  it("is refused by what is wrong with it", async () => {
    expect(await look_at_copy(new Blob([]))).toBe("empty");
    expect(await look_at_copy(new Blob(["PK\u0003\u0004 a photo album"]))).toBe("not_sealed");
    expect(await look_at_copy(new Blob(["age-encryption.org/"]))).toBe("not_sealed");
    expect(await look_at_copy(new Blob(["age-encryption.org/v2\n"]))).toBe("newer_seal");
    expect(await look_at_copy(new Blob(["age-encryption.org/v1 \n"]))).toBe("newer_seal");
  });
  it("is never read when it is huge", async () => {
    const huge = {
      size: copy_bytes_max + 1,
      slice: () => {
        throw new Error("it was read");
      },
    };
    expect(await look_at_copy(huge)).toBe("too_large");
  });
  it("that went away meanwhile is said to be unreadable", async () => {
    const gone = {
      size: sealed.length,
      slice: () => ({ text: () => Promise.reject(new DOMException("gone", "NotFoundError")) }),
    };
    expect(await look_at_copy(gone)).toBe("unreadable");
  });
});
