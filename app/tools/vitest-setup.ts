// Every unit test begins in English, with all words there.
import { afterEach } from "vitest";
import { cleanup } from "@testing-library/svelte";
import { begin_to_speak, late_words } from "../src/words/spoken.svelte";

await begin_to_speak();
await late_words();

afterEach(() => cleanup());
