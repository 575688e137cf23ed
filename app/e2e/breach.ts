// The one breach of that year: a lie that is found out, what it does, and the serious way of mending it, up to its last stage.
import type { Clock } from "./clock";
import { goes, on_card, says, takes_a_pulse } from "./living";
import type { Person } from "./people";

export async function is_lied_to(ana: Person, ben: Person, clock: Clock): Promise<void> {
  await clock.is(6, 8, 21);
  await says(ana, "This hurt …");
  await ana.writes("What happened", "You said the savings were still there.");
  await ana.writes("What it meant to me (you may leave this out)", "That I plan alone.");
  await ana.picks("What was it? (you may leave this out)", "They lied to me");
  await ana.chooses("Large");
  await ana.picks("How did you learn of it? (you may leave this out)", "I found out, or saw it");
  await ana.tap("Keep it in Mine");
  await ana.tap("Let it cool");
  await takes_a_pulse(ana, ben, 22, 40);
  await clock.is(6, 10, 20);
  await ana.opens_mine();
  await ana.tap("Raise it");
  await ana.tap("No");
  await ana.writes("What I felt (you may leave this out)", "Alone.");
  await ana.writes("What I ask for (you may leave this out)", "All the letters on the table.");
  await ana.tap("Next");
  await ana.tap("Raise it with Ben");
  await takes_a_pulse(ana, ben, 25);
  await goes(ben, "Today");
  await ben.sees("Ana wrote to you about something that hurt. Open it when you have room for it.");
  await ben.tap("Look at it");
  await ben.tap("I hear you");
  await goes(ana, "Us");
  await ana.tap("I keep my distance");
  await ana.writes("I notice I keep my distance, because …", "I do not know what else is not there.");
  await ana.tap("Tell Ben");
  await goes(ben, "Us");
  await on_card(ben, "what else is not there", "I hear you");
  // The deeper questions rest for both, and nobody is named.
  for (const it of [ana, ben]) {
    await goes(it, "Us");
    await it.sees("The deeper questions rest while something serious is open between you.");
  }
  // In a bad week she writes a plan. Nobody is told.
  await goes(ana, "Today");
  await ana.tap("Is this for us?");
  await ana.writes("Your plan", "To Maria for some days, bergamot.");
  await ana.tap("Keep the plan");
  await ana.tap("Back");
}

export async function they_mend_it(ana: Person, ben: Person, clock: Clock): Promise<void> {
  const to_repair = async (it: Person) => {
    await goes(it, "Us");
    await it.tap(/Look at it ?: Mending this/);
    await it.is_at("Mending this");
  };
  const writes = async (it: Person, button: string, label: string, words: string, send = "Say it") => {
    await it.tap(button);
    await it.writes(label, words);
    await it.tap(send);
  };
  await clock.is(6, 20, 20);
  await goes(ben, "Us");
  await ben.tap(/Look at it ?: You said the savings/);
  await ben.tap("Mend this together");
  await to_repair(ana);
  await ana.tap("Join");
  await to_repair(ben);
  await writes(
    ben,
    "What was mine in it",
    "What was mine in it",
    "I spent it in March and said that it was there.",
  );
  await writes(ana, "I have a question", "Your question", "Is there anything else?", "I have a question");
  await writes(ben, "Your answer", "Your answer", "No. The letters are on the table.", "Answer");
  await ana.sees("No. The letters are on the table.");
  await clock.is(6, 28, 20);
  await takes_a_pulse(ana, ben, 34, 48);
  await to_repair(ana);
  await ana.tap("This is enough, for now");
  await to_repair(ben);
  await writes(
    ben,
    "Say back what I heard",
    "What I heard you say",
    "That you planned alone, with numbers that were not true.",
  );
  await ana.tap("Yes, that is it");
  await writes(ben, "Tell my side", "How it was for me", "I was ashamed, and hid it.");
  await writes(ana, "Say back what I heard", "What I heard you say", "That you were ashamed.");
  await ben.tap("Yes, that is it");
  await ana.unfolds("Something you can say at any time");
  await ana.tap("You heard me");
  await ben.sees("Ana: you heard me.");
  await ana.tap("This is enough, for now");
  await writes(ben, "One small promise", "I’ll …", "open every letter with you", "Keep it");
  await writes(ana, "One small promise", "I’ll …", "ask before I am worried", "Keep it");
  await writes(
    ana,
    "How we tell it",
    "How we both tell it from now on",
    "There was a hard spring, and we look at the numbers together.",
    "Write it",
  );
  await ben.tap("I can tell it so, too");
  await ana.tap("This is enough, for now");
}
