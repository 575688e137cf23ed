// Which question a number means, and which three an opening offers. Both devices offer the same three, because they come out of
// the opening's own name.
import type { EventId } from "../core/troth.gen";
import { words } from "../words/together";

const by_depth = (): readonly (readonly string[])[] => {
  const { light, personal, deep } = words.prompts;
  return [light, personal, deep];
};
const topic_step = 100; // as in the core: questions of topic t are numbered from 100 (t + 1)
const offered = 3;

// Empty when this app has no such question.
export function question_of(depth: number, prompt: number): string {
  if (prompt < topic_step) return by_depth()[depth - 1]?.[prompt] ?? "";
  return words.prompts.topics[Math.floor(prompt / topic_step) - 1]?.questions[prompt % topic_step] ?? "";
}

export interface Offer {
  readonly depth: number;
  readonly prompt: number;
  readonly question: string;
}
export function offers(opening: EventId, depth: number, topic?: number): Offer[] {
  const seed = Number.parseInt(opening.slice(0, 8), 16);
  const offer = (prompt: number): Offer => ({ depth, prompt, question: question_of(depth, prompt) });
  const questions = by_depth()[depth - 1] ?? [];
  const apart = Math.floor(questions.length / offered);
  const found = Array.from({ length: offered }, (_, i) => offer((seed + i * apart) % questions.length));
  const size = topic === undefined ? 0 : (words.prompts.topics[topic]?.questions.length ?? 0);
  if (topic !== undefined && size > 0) found.push(offer(topic_step * (topic + 1) + (seed % size)));
  return found;
}
