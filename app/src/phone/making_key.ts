// A new key of the platform for this phone's lock, and telling the phone that one opens nothing any more (platform_key.ts asks it).
import {
  answer_in,
  ask_phone,
  asking,
  chance,
  has_keys,
  key_type,
  known,
  patience_ms,
  refusal,
  type Answer,
  type Refusal,
} from "./platform_key";

// Made-up people leave nothing on a phone, so in the demonstration it is not offered.
export async function can_ask(): Promise<boolean> {
  if (!has_keys() || import.meta.env.MODE === "demo") return false;
  try {
    if (!(await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable())) return false;
    // Older browsers do not say; then making a key will tell.
    if (!("getClientCapabilities" in PublicKeyCredential)) return true;
    return (await PublicKeyCredential.getClientCapabilities())["extension:prf"] !== false;
  } catch {
    return false;
  }
}

// Makes a key and asks it. `others` are on already: the same keeper of keys makes no second one. `name` is all that the phone may
// show of it beside the address.
export async function make_key(
  question: string,
  others: readonly Uint8Array[],
  name: string,
): Promise<Answer | Refusal> {
  if (!has_keys()) return "cannot";
  let credential: Uint8Array | undefined;
  try {
    const it = await navigator.credentials.create({
      publicKey: {
        rp: { id: location.hostname, name: location.hostname },
        user: { id: chance(), name, displayName: name },
        challenge: chance(),
        pubKeyCredParams: [-7, -257].map((alg) => ({ type: key_type, alg })),
        // Some platforms answer questions only by keys that they list ("resident").
        authenticatorSelection: {
          authenticatorAttachment: "platform",
          residentKey: "required",
          requireResidentKey: true,
          userVerification: "required",
        },
        attestation: "none",
        excludeCredentials: known(others),
        timeout: patience_ms,
        extensions: asking(question),
      },
    });
    if (!(it instanceof PublicKeyCredential)) return "cannot";
    credential = new Uint8Array(it.rawId);
    const answer = answer_in(it);
    if (answer) return { credential, answer };
    // Many say while making a key only that it will answer.
    const asked = it.getClientExtensionResults().prf?.enabled
      ? await ask_phone(question, [credential])
      : "cannot";
    if (typeof asked === "string") void drop_keys([credential]);
    return asked;
  } catch (error) {
    if (credential) void drop_keys([credential]);
    return refusal(error);
  }
}

// Tells the phone that a key opens nothing any more, so that it need not list it. Browsers that can't be told are left alone.
export async function drop_keys(credentials: readonly Uint8Array[]): Promise<void> {
  if (!has_keys() || !("signalUnknownCredential" in PublicKeyCredential)) return;
  for (const it of credentials) {
    const credentialId = btoa(String.fromCharCode(...it))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");
    await PublicKeyCredential.signalUnknownCredential({ rpId: location.hostname, credentialId }).catch(
      () => {},
    );
  }
}
