// The open app: one late piece. Nobody needs it before there is something to open.
import { late } from "../parts/late";

export const { load, warm } = late(async () => (await import("./Home.svelte")).default);
