// What page and worker say to each other.
import type { Change } from "./change";
import type { FaultCode, Found, Reading, Request, Timeline } from "./troth.gen";

// What became of a request.
export interface Outcome {
  fault?: FaultCode;
  made?: string;
  kit?: string;
  offered?: string;
  file?: Uint8Array;
  reading?: Reading;
  stretched?: true; // a passphrase was stretched: a fault is not about what is looked at before that
  timeline?: Timeline;
  found?: Found;
}

export type FromPage =
  | { kind: "start"; origin: string }
  | { kind: "rehearse"; what: "act" | "reading" } // somebody looks at Today; somebody is at the words for Mine
  | { kind: "expect" } // something will be asked soon: what a first visit does not need is fetched
  | { kind: "ask"; id: number; request: Request; now: number };

export type ToPage =
  | { kind: "ready" } // the worker's code runs
  | { kind: "elsewhere" } // another window of this browser holds the store
  | { kind: "started" } // the core answers
  | { kind: "screen"; change: Change } // of the screen before it; there is none before the first
  | { kind: "outcome"; to: number; outcome: Outcome; change?: Change } // both are painted at once
  | { kind: "loaded"; permille: number } // how much of what is being read was read
  | { kind: "trouble"; fault: FaultCode } // something nobody asked for just now did not work
  | { kind: "stopped"; fault: FaultCode }; // this worker is over; start a new one
