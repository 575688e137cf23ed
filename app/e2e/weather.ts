// What happens around two people while they use it, at random: the network goes and comes back, a page is loaded anew, days pass for
// one of them, the relay begins again or has lost everything.
import type { Place } from "./place";
import type { Person } from "./people";

const hour_ms = 3_600_000;

// What a page says on its console when nobody answers it. A page that takes no harm from it is what is tested.
export const is_of_the_weather = (said: string) => /net::ERR_|WebSocket|EventSource/.test(said);

export class Weather {
  readonly #offline = new Set<Person>();
  // `roll(n)` is a number below n, and none below 0.
  constructor(
    readonly place: Place,
    readonly roll: (below: number) => number,
  ) {}

  // Returns what happened, in words.
  async turns(it: Person): Promise<string> {
    switch (this.roll(6)) {
      case 0:
      case 1: {
        const goes = !this.#offline.has(it);
        await this.#is_offline(it, goes);
        return goes ? "no network" : "the network is back";
      }
      case 2:
        await this.#is_offline(it, false); // to be loaded anew it needs one
        await it.reloads();
        return "loaded anew";
      case 3: {
        await this.#is_offline(it, false);
        const hours = 1 + this.roll(60);
        await it.comes_back(hours * hour_ms);
        return `${hours} hours later`;
      }
      case 4:
        await this.place.stop();
        await this.place.start();
        return "the relay began again";
      default:
        await this.place.forget();
        return "the relay lost everything";
    }
  }
  async clears(people: readonly Person[]): Promise<void> {
    for (const it of people) await this.#is_offline(it, false);
  }

  async #is_offline(it: Person, offline: boolean): Promise<void> {
    await it.context.setOffline(offline);
    if (offline) this.#offline.add(it);
    else this.#offline.delete(it);
  }
}
