// Where the relay is: where this page came from, unless whoever serves the page wrote another address into it (`troth app`).
// Devices sign this address when they log in, so it is never guessed.
export function relay_origin(): string {
  const said = document.querySelector<HTMLMetaElement>('meta[name="troth-relay"]')?.content ?? "";
  return said === "" ? location.origin : said;
}
