// What `troth demo` gives this window (cli/demo/partner.h): a made-up person's device as it lay locked, and the words that open it.
import { decode_message } from "../core/message";
import type { Record as StoreRecord } from "../core/troth.gen";

export interface Window {
  name: string;
  partner: string;
  words: string;
  mine_words: string;
  records: StoreRecord[];
}

export async function load_window(): Promise<Window> {
  const response = await fetch("/window.bin", { cache: "no-store" });
  if (!response.ok) throw new Error("the demonstration is not there");
  return decode_message<Window>(new Uint8Array(await response.arrayBuffer()));
}
