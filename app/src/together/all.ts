// Everything that comes in the one late piece (load.ts).
export { default as Timeline } from "../timeline/Timeline.svelte";
export { default as Together } from "./Together.svelte";
export { default as TogetherMine } from "./TogetherMine.svelte";
export { default as TogetherUs } from "./TogetherUs.svelte";
export { default as PulseForm } from "./PulseForm.svelte";
