// The entry of the demonstration: `vite build --mode demo` puts it in the place of src/main.ts, and `troth demo` serves it. It is
// no part of two people's app (tools/after-build.mjs checks that).
import { mount } from "svelte";
import { Session } from "../core/session.svelte";
import { demo_words } from "../words/en/demo";
import { begin_to_speak } from "../words/spoken.svelte";
import Demo from "./Demo.svelte";
import { remember } from "./kept";
import { load_window } from "./window";

const place = document.getElementById("app");
if (place) {
  try {
    const person = await load_window();
    remember();
    const session = new Session();
    session.start();
    await begin_to_speak();
    place.replaceChildren();
    mount(Demo, { target: place, props: { session, person } });
  } catch {
    place.replaceChildren(demo_words.broken);
  }
}
