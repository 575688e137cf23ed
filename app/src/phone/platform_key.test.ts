import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { can_ask, make_key } from "./making_key";
import { ask_phone } from "./platform_key";

const question = "ab".repeat(32);

class Key {
  static isUserVerifyingPlatformAuthenticatorAvailable = () => Promise.resolve(true);
  static getClientCapabilities = () => Promise.resolve<Record<string, boolean>>({ "extension:prf": true });
  static signalUnknownCredential = vi.fn(() => Promise.resolve());
  readonly rawId = Uint8Array.of(1, 2, 3).buffer;
  constructor(
    readonly first: Uint8Array | undefined,
    readonly enabled = true,
  ) {}
  getClientExtensionResults() {
    return {
      prf: { enabled: this.enabled, ...(this.first ? { results: { first: this.first.buffer } } : {}) },
    };
  }
}
const answer = () => new Uint8Array(32).fill(7);

const create = vi.fn<(options: CredentialCreationOptions) => Promise<Key>>();
const get = vi.fn<(options: CredentialRequestOptions) => Promise<Key>>();
const at = (hostname: string) => vi.stubGlobal("location", { hostname });

beforeEach(() => {
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("PublicKeyCredential", Key);
  vi.stubGlobal("navigator", { credentials: { create, get } });
  at("troth.example");
  Key.signalUnknownCredential.mockClear();
  create.mockReset();
  get.mockReset();
});
afterEach(() => vi.unstubAllGlobals());

describe("where the phone's lock can be asked", () => {
  it("is where a host has a name, over TLS or on this machine", async () => {
    for (const host of ["troth.example", "localhost", "troth.home.arpa"]) {
      at(host);
      expect(await can_ask(), host).toBe(true);
    }
    for (const host of ["127.0.0.1", "192.168.1.20", "[::1]"]) {
      at(host);
      expect(await can_ask(), host).toBe(false);
      expect(await ask_phone(question, []), host).toBe("cannot");
      expect(await make_key(question, [], "This device"), host).toBe("cannot");
    }
    at("troth.example");
    vi.stubGlobal("isSecureContext", false);
    expect(await can_ask()).toBe(false);
    expect(create).not.toHaveBeenCalled();
    expect(get).not.toHaveBeenCalled();
  });
  it("is not where the browser says that it can't", async () => {
    vi.stubGlobal("PublicKeyCredential", undefined);
    expect(await can_ask()).toBe(false);
    vi.stubGlobal(
      "PublicKeyCredential",
      class extends Key {
        static override getClientCapabilities = () => Promise.resolve({ "extension:prf": false });
      },
    );
    expect(await can_ask()).toBe(false);
    vi.stubGlobal(
      "PublicKeyCredential",
      class extends Key {
        static override isUserVerifyingPlatformAuthenticatorAvailable = () => Promise.resolve(false);
      },
    );
    expect(await can_ask()).toBe(false);
  });
});

describe("the phone's lock", () => {
  it("is asked for the person, on this phone, and for nobody's name", async () => {
    const given = answer();
    create.mockResolvedValue(new Key(given));
    const made = await make_key(question, [Uint8Array.of(9)], "This device");
    expect(made).toEqual({ credential: Uint8Array.of(1, 2, 3), answer: "07".repeat(32) });
    expect(given).toEqual(new Uint8Array(32)); // what the browser handed over is wiped
    const options = create.mock.calls[0]?.[0].publicKey;
    expect(options).toMatchObject({
      rp: { id: "troth.example", name: "troth.example" },
      user: { name: "This device", displayName: "This device" },
      authenticatorSelection: { authenticatorAttachment: "platform", userVerification: "required" },
      attestation: "none",
      excludeCredentials: [{ id: Uint8Array.of(9) }],
      extensions: { prf: { eval: { first: new Uint8Array(32).fill(0xab) } } },
    });
    expect(get).not.toHaveBeenCalled();
  });
  it("is asked a second time where it answers only then", async () => {
    create.mockResolvedValue(new Key(undefined));
    get.mockResolvedValue(new Key(answer()));
    expect(await make_key(question, [], "This device")).toMatchObject({ answer: "07".repeat(32) });
    expect(get.mock.calls[0]?.[0].publicKey).toMatchObject({
      rpId: "troth.example",
      userVerification: "required",
      allowCredentials: [{ id: Uint8Array.of(1, 2, 3) }],
    });
  });
  it("leaves no key behind that can't answer", async () => {
    create.mockResolvedValue(new Key(undefined, false));
    expect(await make_key(question, [], "This device")).toBe("cannot");
    expect(get).not.toHaveBeenCalled();
    await vi.waitFor(() =>
      expect(Key.signalUnknownCredential).toHaveBeenCalledWith({
        rpId: "troth.example",
        credentialId: "AQID",
      }),
    );
  });
  it("tells being stopped from not being able to", async () => {
    const refused = async (name: string) => {
      get.mockRejectedValueOnce(new DOMException("", name));
      return ask_phone(question, [Uint8Array.of(1)]);
    };
    expect(await refused("NotAllowedError")).toBe("stopped");
    expect(await refused("AbortError")).toBe("stopped");
    for (const name of ["SecurityError", "NotSupportedError", "InvalidStateError", "UnknownError"])
      expect(await refused(name), name).toBe("cannot");
    get.mockResolvedValueOnce(new Key(undefined));
    expect(await ask_phone(question, [Uint8Array.of(1)])).toBe("cannot");
    get.mockResolvedValueOnce(new Key(new Uint8Array(16)));
    expect(await ask_phone(question, [Uint8Array.of(1)]), "an answer of another size").toBe("cannot");
  });
});
