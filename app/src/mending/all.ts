// Everything that comes in the one late piece (load.ts).
export { default as BringBack } from "../keeping/BringBack.svelte";
export { default as Devices } from "../keeping/Devices.svelte";
export { default as Parted } from "../keeping/Parted.svelte";
export { default as PhoneLock } from "../phone/PhoneLock.svelte";
export { default as Mending } from "./Mending.svelte";
export { default as MendingMine } from "./MendingMine.svelte";
export { default as MendingUs } from "./MendingUs.svelte";
export { default as OwnSafety } from "./OwnSafety.svelte";
export { default as PartingNote } from "./PartingNote.svelte";
