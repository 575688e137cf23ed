// Before anything is painted: the language that was chosen on this device, or else the first of the browser's that the app speaks. The
// build writes beside each language the file of its words, so that it is fetched at once (tools/offline.mjs).
{
  const script = document.currentScript;
  const files = JSON.parse(script.dataset.words);
  let chosen = null;
  try {
    chosen = localStorage.getItem("language");
  } catch {
    // A browser that keeps nothing: then its own languages say it.
  }
  const wanted = [chosen, ...(navigator.languages ?? [])].map((it) => (it ?? "").slice(0, 2).toLowerCase());
  const language = wanted.find((it) => Object.hasOwn(files, it)) ?? "en";
  document.documentElement.lang = language;
  const add = (attributes) => script.after(Object.assign(document.createElement("link"), attributes));
  if (files[language]) add({ rel: "modulepreload", href: files[language] });
  if (language !== "en")
    document.querySelector('link[rel="manifest"]').href = `/manifest.${language}.webmanifest`;
}
