// The way to the relay: one sealed request at a time, and one stream on which the relay says "there is something" and no more.
// Nothing here can read what it carries.

export interface Answer {
  status: number; // 0: not reached
  body: Uint8Array;
}

const patience_ms = 30_000;
const rest_ms_min = 2_000;
const rest_ms_max = 60_000;

export async function post(
  origin: string,
  route: string,
  token: string,
  body: Uint8Array<ArrayBuffer>,
): Promise<Answer> {
  try {
    const response = await fetch(`${origin}/api/1/${route}`, {
      method: "POST",
      body,
      headers: {
        "Content-Type": "application/octet-stream",
        ...(token === "" ? {} : { Authorization: `Bearer ${token}` }),
      },
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(patience_ms),
    });
    return { status: response.status, body: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    return { status: 0, body: new Uint8Array() };
  }
}

// Listens until it is told to stop; comes back by itself, more slowly each time, when the way is broken.
export class Wakeups {
  #stop: AbortController | undefined;
  #token = "";

  constructor(
    readonly origin: string,
    readonly onnudge: () => void,
  ) {}

  listen(token: string): void {
    if (token === this.#token) return;
    this.#stop?.abort();
    this.#token = token;
    if (token === "") return;
    this.#stop = new AbortController();
    void this.#run(token, this.#stop.signal);
  }

  async #run(token: string, stop: AbortSignal): Promise<void> {
    let rest_ms = rest_ms_min;
    let heard = false;
    while (!stop.aborted) {
      try {
        const response = await fetch(`${this.origin}/api/1/wait`, {
          headers: { Authorization: `Bearer ${token}`, Accept: "text/event-stream" },
          cache: "no-store",
          credentials: "omit",
          referrerPolicy: "no-referrer",
          signal: stop,
        });
        // After a break something may have come in between, or the relay has forgotten this device: asking it will tell.
        if (heard) this.onnudge();
        if (response.ok && response.body) {
          heard = true;
          rest_ms = rest_ms_min;
          await this.#read(response.body);
        }
      } catch {
        // The network went away, or we were told to stop. Both end here.
      }
      if (stop.aborted) return;
      heard = true;
      await new Promise((resolve) => setTimeout(resolve, rest_ms));
      rest_ms = Math.min(rest_ms * 2, rest_ms_max);
    }
  }

  // Server-sent events (HTML Living Standard 9.2). An empty line ends an event; a line that begins with ":" only keeps the
  // connection warm. What an event carries does not matter: there is nothing in it.
  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const reader = body
      // NOLINT(any): because the types of the two streams differ in which buffers their bytes may lie
      .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
      .getReader();
    let waiting = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      waiting += value;
      const lines = waiting.split(/\r\n|\n|\r/);
      waiting = lines.pop() ?? "";
      if (lines.some((line) => line.startsWith("data"))) this.onnudge();
    }
  }
}
