// The entry of the demonstration: `vite build --mode demo` puts it in the place of src/main.ts, and `troth demo` serves it. It is
// no part of two people's app (tools/after-build.mjs checks that).
import { mount } from "svelte";
import { Session } from "../core/session.svelte";
import { begin_to_speak } from "../words/spoken.svelte";
import Demo from "./Demo.svelte";
import { remember } from "./kept";
import { load_window } from "./window";
import { demo_words } from "./words";

const place = document.getElementById("app");
if (place) {
  await begin_to_speak();
  const text = await demo_words();
  try {
    const person = await load_window();
    remember();
    const session = new Session();
    session.start();
    place.replaceChildren();
    mount(Demo, { target: place, props: { session, person, text } });
  } catch {
    place.replaceChildren(text.broken);
  }
}
