// Exponential, logarithm and the normal distribution, from additions, multiplications, divisions
// and square roots alone.
//
// Why not <cmath>: the C libraries under the native and the browser build differ in the last bit of
// exp and log, and the same history must give the same bits on a phone and in a test. IEEE 754
// fixes + - * / and sqrt; with contraction off everything built from them is the same everywhere
// (docs/decisions/0030).
//
// Accuracy: at most about 2 units in the last place for exponential and natural_log, 1e-15 relative
// for the rest. Pure functions; no state; any thread.
#pragma once

namespace troth::engine {

// e^x. 0 below -745.2, +infinity above 709.8; NaN for NaN.
double exponential(double x);

// The natural logarithm of x >= 0; -infinity for 0; NaN for negative x or NaN.
double natural_log(double x);

// 1 / (1 + e^-u): what a log-odds of u is as a probability.
double logistic(double u);

// e^(x*x) * erfc(x) for x >= 0: the tail of the normal curve with its own decay divided out.
double scaled_tail(double x);

// P(Z <= z) for a standard normal Z.
double mass_below(double z);

// log P(Z <= z), exact also where the mass itself would underflow.
double log_mass_below(double z);

// The density at z of a standard normal.
double normal_density(double z);

// density(z) / P(Z <= z), the inverse Mills ratio: how far a half-line pulls the mean. Positive,
// about -z for z << 0.
double pull(double z);

}  // namespace troth::engine
