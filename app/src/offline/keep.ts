// Registers the service worker, so that the app opens without a network, and asks the browser not to throw the store away.
import { script } from "../core/trusted";

// `on_new` is called when another version lies here and waits for the next start: it is said, and changes nothing by itself.
export async function keep_for_offline(on_new: () => void): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  try {
    const kept = await navigator.serviceWorker.register(script("/sw.js"), { updateViaCache: "none" });
    // The very first one replaces nothing, so there is nothing to say about it.
    const look = () => kept.waiting && kept.active && on_new();
    look();
    kept.addEventListener("updatefound", () => {
      const coming = kept.installing;
      coming?.addEventListener("statechange", () => coming.state === "installed" && look());
    });
  } catch {
    // A browser that refuses (a private window, a full disk) still runs the app, only not offline.
  }
}

// Asked only once there is something to keep: an empty page has no reason to ask.
export async function keep_the_store(): Promise<void> {
  if (!(await navigator.storage?.persisted?.())) await navigator.storage?.persist?.();
}
