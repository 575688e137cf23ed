// A piece of the app that comes after the first load, whole, and always: so neither the address bar nor the relay's operator can see by a
// request who opened one of its screens. `warm` fetches it as soon as the first screen is there. Once it is there it is there at once: a
// place that is opened again does not jump.
export function late<All>(fetch: () => Promise<All>) {
  let all: All | undefined;
  const load = (): All | Promise<All> => all ?? fetch().then((it) => (all = it));
  return { load, warm: () => void Promise.resolve(load()).catch(() => {}) };
}
