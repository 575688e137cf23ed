import svelte from "eslint-plugin-svelte";
import typescript from "typescript-eslint";
import config from "./svelte.config.js";

// Which folder may know which (docs/architecture.md): screens know parts, core and words; parts know words; words know nothing
// but the type of a fault.
const only = (files, patterns) => ({
  files,
  rules: { "no-restricted-imports": ["error", { patterns: patterns.map((group) => ({ group: [group] })) }] },
});

export default typescript.config(
  { ignores: ["dist", "node_modules", "test-results", "playwright-report", "src/core/troth.gen.ts"] },
  ...typescript.configs.strict,
  ...svelte.configs.recommended,
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: typescript.parser, svelteConfig: config } },
  },
  {
    rules: {
      "no-undef": "off", // the type checker knows better
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-invalid-void-type": "off",
      "@typescript-eslint/no-empty-function": "off",
      "svelte/no-at-html-tags": "error",
      "svelte/prefer-svelte-reactivity": "off",
    },
  },
  only(["src/parts/**"], ["**/screens/**", "**/core/*"]),
  only(["src/words/**"], ["**/screens/**", "**/parts/**"]),
  only(["src/core/**"], ["**/screens/**", "**/parts/**", "**/words/**"]),
);
