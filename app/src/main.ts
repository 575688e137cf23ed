import { mount, unmount } from "svelte";
import App from "./App.svelte";
import { take_invitation } from "./core/invitation";
import { relay_origin } from "./core/origin";
import { Session } from "./core/session.svelte";
import { warm } from "./mending/load";
import { warm as warm_together } from "./together/load";
import { keep_for_offline } from "./offline/keep";
import { at_first_touch } from "./parts/first_touch";
import { warm as warm_home } from "./screens/home";
import { begin_to_speak } from "./words/spoken.svelte";

const place = document.getElementById("app");
if (place) {
  take_invitation(relay_origin()); // out of the address before anything is waited for
  const session = new Session();
  session.start();
  // All of the app, in one go and always the same, and then a copy of it that needs no network.
  let has_come = false;
  const fetch_the_rest = () => {
    if (has_come) return;
    has_come = true;
    session.expect();
    warm_home();
    warm();
    warm_together();
    void keep_for_offline(() => (session.new_version = true));
  };
  const spoken = begin_to_speak(); // the rest has words as well, of the same language
  at_first_touch(() => void spoken.then(fetch_the_rest));
  await spoken;
  place.replaceChildren();
  const app = mount(App, { target: place, props: { session, onkept: fetch_the_rest } });
  addEventListener("pagehide", (event) => {
    // A page that the browser keeps for Back keeps its keys as well: so nothing is left in it.
    if (event.persisted) {
      session.wipe();
      void unmount(app);
    }
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
