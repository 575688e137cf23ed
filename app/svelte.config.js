import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

// fragments as trees: the compiled code builds the DOM node by node and never parses markup, so the app runs under
// `require-trusted-types-for 'script'` with no policy for Svelte (docs/decisions/0060-trusted-types.md).
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { fragments: "tree", runes: true },
};
