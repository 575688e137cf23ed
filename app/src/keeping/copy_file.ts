// A file that somebody chose, before the core is asked: whether it can be a copy at all, by its size and its first line. So a
// wrong or a hostile file is refused at once, and a huge one is never read.

export const copy_bytes_max = 128 * 1024 * 1024; // the core holds it several times over, and a page has not much more
const seal = "age-encryption.org/";
const first_line = `${seal}v1\n`; // core/crypto/open/age.h

export type NoCopy = "empty" | "too_large" | "not_sealed" | "newer_seal" | "unreadable";

// As much of a file as is asked of it here.
interface Chosen {
  readonly size: number;
  slice(from: number, to: number): { text(): Promise<string> };
}

export async function look_at_copy(file: Chosen): Promise<NoCopy | undefined> {
  if (file.size === 0) return "empty";
  if (file.size > copy_bytes_max) return "too_large";
  try {
    const beginning = await file.slice(0, first_line.length).text();
    if (beginning === first_line) return undefined;
    return /^v[1-9]/.test(beginning.slice(seal.length)) && beginning.startsWith(seal)
      ? "newer_seal"
      : "not_sealed";
  } catch {
    return "unreadable";
  }
}

export async function bytes_of_copy(file: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
