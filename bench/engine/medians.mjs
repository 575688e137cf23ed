// Figures of several rounds, one JSON line each, on standard input: their medians by host, and whether the filters agree.
import { readFileSync } from "node:fs";
import process from "node:process";

const values = new Map(); // "figure" -> host -> values
const units = new Map();
let host = "native";
for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const read = JSON.parse(line);
  if (read.host) host = read.host;
  if (!read.figure) continue;
  const by_host = values.get(read.figure) ?? new Map();
  values.set(read.figure, by_host.set(host, [...(by_host.get(host) ?? []), read.value]));
  if (read.unit) units.set(read.figure, read.unit);
}
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const short = (value) => Number(value.toPrecision(4));
let apart = 0;
let compared = 0;
const medians = {};
for (const [figure, by_host] of values) {
  if (figure.startsWith("common_")) {
    const all = [...by_host.values()].flat();
    compared += by_host.size > 1 ? 1 : 0;
    apart = Math.max(apart, Math.max(...all) - Math.min(...all));
    continue;
  }
  for (const [name, numbers] of by_host) {
    medians[figure] ??= median(numbers);
    console.log(`${figure}: ${name} ${short(median(numbers))} ${units.get(figure) ?? ""} (${numbers.length} rounds, ${short(Math.min(...numbers))} to ${short(Math.max(...numbers))})`);
  }
}
if (compared > 0) {
  const one = medians.one_filter_of_20_states_per_answer;
  console.log(`the same to ${apart.toExponential(1)} in ${compared} numbers (log-likelihood and every state)`);
  console.log(`one filter against statsmodels: ${short(medians.statsmodels_log_likelihood_per_answer / one)} times its log-likelihood, ${short(medians.statsmodels_filter_per_answer / one)} times its filter`);
}
if (apart > 1e-8) {
  console.error("MISSED: the two filters differ by more than 1e-8");
  process.exitCode = 1;
}
