// Registers the service worker, so that the app opens without a network, and asks the browser not to throw the store away.
import { script } from "../core/trusted";

export async function keep_for_offline(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(script("/sw.js"), { updateViaCache: "none" });
  } catch {
    // A browser that refuses (a private window, a full disk) still runs the app, only not offline.
  }
}

// Asked only once there is something to keep: an empty page has no reason to ask.
export async function keep_the_store(): Promise<void> {
  if (!(await navigator.storage?.persisted?.())) await navigator.storage?.persist?.();
}
