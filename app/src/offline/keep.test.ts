import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keep_for_offline } from "./keep";

// A registration as a browser gives it: what runs, what waits, what is coming.
class Registration extends EventTarget {
  active: object | null = null;
  waiting: object | null = null;
  installing: (EventTarget & { state: string }) | null = null;
  comes(): void {
    const coming = Object.assign(new EventTarget(), { state: "installing" });
    this.installing = coming;
    this.dispatchEvent(new Event("updatefound"));
    this.waiting = coming;
    coming.state = "installed";
    coming.dispatchEvent(new Event("statechange"));
  }
}
let kept: Registration;
beforeEach(() => {
  vi.stubEnv("PROD", true);
  kept = new Registration();
  Object.defineProperty(navigator, "serviceWorker", {
    configurable: true,
    value: { register: () => Promise.resolve(kept) },
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  Reflect.deleteProperty(navigator, "serviceWorker");
});

// S26
describe("a new version of the app", () => {
  it("is announced when it lies here, and waits for the next start", async () => {
    kept.active = {};
    const said = vi.fn();
    await keep_for_offline(said);
    expect(said).not.toHaveBeenCalled();
    kept.comes();
    expect(said).toHaveBeenCalledTimes(1);
  });
  it("is announced at a start while it still waits", async () => {
    Object.assign(kept, { active: {}, waiting: {} });
    const said = vi.fn();
    await keep_for_offline(said);
    expect(said).toHaveBeenCalledTimes(1);
  });
  it("is no news when there was none before", async () => {
    const said = vi.fn();
    await keep_for_offline(said);
    kept.comes();
    expect(said).not.toHaveBeenCalled();
  });
});
