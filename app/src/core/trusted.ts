// The one Trusted Types policy. It makes addresses of exactly two scripts, and nothing else in the app may make any
// (the page is served with `require-trusted-types-for 'script'; trusted-types troth-worker`).

const allowed = ["/core-worker.js", "/sw.js"] as const;
type Script = (typeof allowed)[number];

interface Policy {
  createScriptURL(address: string): string;
}
interface Factory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}
declare global {
  var trustedTypes: Factory | undefined;
}

function check(address: string): string {
  if (!allowed.some((it) => it === address)) throw new TypeError("not a script of this app");
  return address;
}
const policy: Policy = globalThis.trustedTypes?.createPolicy("troth-worker", { createScriptURL: check }) ?? {
  createScriptURL: check,
};

export const script = (address: Script): string => policy.createScriptURL(address);
