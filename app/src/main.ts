import { mount, unmount } from "svelte";
import App from "./App.svelte";
import { take_invitation } from "./core/invitation";
import { relay_origin } from "./core/origin";
import { Session } from "./core/session.svelte";
import { warm } from "./mending/load";
import { warm as warm_together } from "./together/load";
import { keep_for_offline } from "./offline/keep";
import { warm as warm_home } from "./screens/home";
import { begin_to_speak } from "./words/spoken.svelte";

const place = document.getElementById("app");
if (place) {
  take_invitation(relay_origin()); // out of the address before anything is waited for
  const session = new Session();
  session.start();
  // All of the app, in one go and always the same, and then a copy of it that needs no network: when somebody begins, or has begun.
  // Whoever only looks, or looks for help, opens no connection by it and leaves nothing here.
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
  await begin_to_speak();
  place.replaceChildren();
  const app = mount(App, { target: place, props: { session, onbegun: fetch_the_rest } });
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
