// The phone's lock as a browser offers it: a key of the platform that answers one question with 32 bytes, after a finger, a face
// or the phone's PIN (W3C Web Authentication Level 3, extension "prf"). The answer is a secret of the core's (core/vault/phone_lock.h);
// nothing of it is kept here. Nobody checks the signature that comes along: whether the key is right is whether its answer opens.
//
// The key belongs to this page's host. A host of numbers can own none, so there the phone's lock is not offered (making_key.ts); at
// http://localhost it is.
import { bytes_of_hex, hex_of } from "../core/hex";

// How the browser says no. "stopped": by the person, by the clock, or because the phone has no such key: it does not tell which.
export type Refusal = "stopped" | "cannot";
export interface Answer {
  readonly credential: Uint8Array;
  readonly answer: string; // secret, in hexadecimal
}

export const patience_ms = 60_000;
export const key_type = "public-key";
const numbers = /^[\d.]+$|^\[/;
export const chance = () => crypto.getRandomValues(new Uint8Array(32));
export const known = (credentials: readonly Uint8Array[]): PublicKeyCredentialDescriptor[] =>
  credentials.map((id) => ({ type: key_type, id: Uint8Array.from(id), transports: ["internal"] }));
export const asking = (question: string) => ({
  prf: { eval: { first: Uint8Array.from(bytes_of_hex(question)) } },
});

export const has_keys = () =>
  isSecureContext && typeof PublicKeyCredential === "function" && !numbers.test(location.hostname);

export function refusal(error: unknown): Refusal {
  const name = error instanceof DOMException ? error.name : "";
  return name === "NotAllowedError" || name === "AbortError" ? "stopped" : "cannot";
}

export function answer_in(it: PublicKeyCredential): string {
  const first = it.getClientExtensionResults().prf?.results?.first;
  if (!first) return "";
  const bytes = first instanceof ArrayBuffer ? new Uint8Array(first) : new Uint8Array(first.buffer);
  const answer = bytes.length === 32 ? hex_of(bytes) : "";
  bytes.fill(0);
  return answer;
}

export async function ask_phone(
  question: string,
  credentials: readonly Uint8Array[],
  signal?: AbortSignal,
): Promise<Answer | Refusal> {
  if (!has_keys()) return "cannot";
  try {
    const it = await navigator.credentials.get({
      publicKey: {
        challenge: chance(),
        rpId: location.hostname,
        allowCredentials: known(credentials),
        userVerification: "required",
        timeout: patience_ms,
        extensions: asking(question),
      },
      ...(signal ? { signal } : {}),
    });
    const answer = it instanceof PublicKeyCredential ? answer_in(it) : "";
    if (!answer || !(it instanceof PublicKeyCredential)) return "cannot";
    return { credential: new Uint8Array(it.rawId), answer };
  } catch (error) {
    return refusal(error);
  }
}
