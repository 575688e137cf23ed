// `make science`: the engine against simulated couples (engine.md 4.8) and published data, one step ahead, with fixed seeds.
//   node bench/engine/science.mjs path/to/troth-lab [COUPLES] [SEED]
// Ends with 1 if the well-specified row or the published data miss what docs/engine.md says.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const lab = process.argv[2] ?? "build/release/troth-lab";
const couples = process.argv[3] ?? "200";
const seed = process.argv[4] ?? "20261122";
const misses = [];

function run(program, words) {
  const done = spawnSync(program, words, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${program} ${words.join(" ")}: ${done.stderr}`);
  return done.stdout;
}
const expect = (holds, sentence) => holds || misses.push(sentence);
const row = (cells) => `| ${cells.join(" | ")} |`;
const fixed = (value, digits = 1) => (value === null ? "-" : value.toFixed(digits));

console.log(`Simulated couples: ${couples} x 240 days, seed ${seed}, ${new Date().toISOString().slice(0, 10)}. RMSE in points.`);
console.log(row(["world", "50/80/90 % of next answers", "latent 90", "RMSE troth", "no events", "last", "mean", "AR+events", "best simple"]));
console.log(row(Array(9).fill("---")));
const worlds = ["well_specified", "t3_noise", "half_life", "unlogged", "drifting", "time_heals", "seven_steps", "seven_steps_told", "linear_truth", "very_reactive", "happy"];
for (const world of worlds) {
  const got = JSON.parse(run(lab, ["evaluate", "--world", world, "--couples", couples, "--seed", seed, "--json", "--quiet"]));
  const gain = 100 * (got.troth.rmse / got.best_simple_rmse - 1);
  console.log(
    row([
      world.replaceAll("_", " "),
      ["cover50", "cover80", "cover90"].map((name) => fixed(got.troth[name], 3)).join(" "),
      fixed(got.troth.latent90, 3),
      fixed(got.troth.rmse, 2),
      ...["blind", "last_value", "running_mean", "ar_events"].map((name) => fixed(got[name].rmse, 2)),
      `${fixed(got.best_simple_rmse, 2)} (${fixed(gain, 0)} %)`,
    ]),
  );
  if (world === "well_specified") {
    expect(got.troth.cover90 >= 0.88 && got.troth.cover90 <= 0.92, `L32: the 90 % band holds ${got.troth.cover90}, not .88 to .92`);
    expect(gain <= -8, `L32: RMSE is ${fixed(gain)} % against the best simple predictor, not -8 %`);
  }
}

console.log("\nPublished data: HRC, 100 people; fitted on the even half of the people, scored on the odd half, strictly one step ahead.");
console.log(row(["scale", "RMSE troth", "MAE", "AR+events (OLS)", "EWMA tuned", "running mean", "last", "no events", "cover 90"]));
console.log(row(Array(9).fill("---")));
const folder = mkdtempSync(join(tmpdir(), "troth-science-"));
try {
  const histories = join(folder, "histories.jsonl");
  writeFileSync(histories, run(process.execPath, [join(here, "histories.mjs"), join(here, "data/hrc_real_world_trust.csv")]));
  for (const [scale, start] of [["log-odds", "hrc_start.json"], ["linear", "hrc_start_linear.json"]]) {
    const model = join(folder, start);
    writeFileSync(model, run(lab, ["fit", histories, "--model", join(here, "data", start), "--people", "even", "--quiet"]));
    const got = JSON.parse(run(lab, ["evaluate", histories, "--model", model, "--people", "odd", "--json", "--quiet"]));
    console.log(
      row([
        scale,
        ...[got.troth.rmse, got.troth.mae, got.ar_events.rmse, got.ewma.rmse, got.running_mean.rmse, got.last_value.rmse, got.blind.rmse].map((value) => fixed(value, 2)),
        fixed(got.troth.cover90, 3),
      ]),
    );
    expect(got.troth.rmse <= 4.05, `HRC, ${scale}: RMSE ${got.troth.rmse}, not at most 4.05`);
    expect(got.troth.rmse < got.ar_events.rmse && got.troth.rmse < got.ewma.rmse, `HRC, ${scale}: a simple predictor is better`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log("\nBuilt from published findings, tested on simulated couples; not validated on couples. The published data test the engine,");
console.log("with that study's own kinds and fitted numbers, not the couple model.");
for (const miss of misses) console.error(`MISSED: ${miss}`);
process.exitCode = misses.length ? 1 : 0;
