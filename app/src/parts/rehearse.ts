// Shows a part of the app where nobody sees it, while nobody waits, and takes it away again, several times: a browser reads code, and
// builds what it needs for it, when something is shown for the first time, and makes it quicker when it comes again. The first tap
// would wait for that. `others` are before it. Returns what calls it off.
import { mount, unmount, type Component } from "svelte";

const after_ms = 1500; // what was opened has been painted by then
const for_ms = 160; // it has asked the core by then, and shown what it heard
const times = 3;

export function rehearse<Props extends Record<string, unknown>>(
  part: () => Promise<Component<Props>>,
  props: () => Props,
  others = 0,
): () => void {
  let is_off = false;
  let take_away = () => {};
  const show = (it: Component<Props>, left: number) => {
    if (is_off) return;
    const shown = mount(it, { target: document.createElement("div"), props: props() });
    take_away = () => {
      take_away = () => {};
      void unmount(shown);
      if (left > 1) next = setTimeout(() => show(it, left - 1)); // whoever taps comes first
    };
    next = setTimeout(() => take_away(), for_ms);
  };
  const begin = () =>
    void part().then(
      (it) => show(it, times),
      () => {},
    );
  let next = setTimeout(begin, after_ms + others * times * for_ms);
  return () => {
    is_off = true;
    clearTimeout(next);
    take_away();
  };
}
