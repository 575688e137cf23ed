"""The same filter through statsmodels' Kalman filter (Cython and BLAS): 20 states, one answer at a time, irregular times.
Run: /usr/bin/python3 bench/engine/statsmodels.py COMMON.csv     (Debian's python3-statsmodels)
Prints log-likelihood, last state and the median of seven timings per answer, one JSON line a figure."""
import json
import sys
import time
import warnings

import numpy as np

sys.path.pop(0)  # this file has the name of the library
warnings.filterwarnings("ignore")
import statsmodels
from statsmodels.tsa.statespace.kalman_filter import KalmanFilter

data = np.loadtxt(sys.argv[1], delimiter=",")
dt, v, noise, h = data[:, 0], data[:, 1], data[:, 2], data[:, 3:]
n, states = h.shape
needs = states - 11
effect = np.array([.15, .12, .20, .15, -.75, -1.5, -.45, -2.5])
spread = np.array([.10, .08, .13, .10, .48, .90, .30, 1.2])
prior_mean = np.concatenate([[0, 0, 0], effect, np.zeros(needs)])
prior = np.diag(np.concatenate([[1, .4**2, .3**2], spread**2, np.full(needs, .5**2)]))

# statsmodels predicts after it updates: x[t+1] = F[t] x[t], so the steps are shifted by one.
a60, a15 = np.exp(-dt / 60), np.exp(-dt / 1.5)
F = np.zeros((states, states, n))
Q = np.zeros((states, states, n))
F[np.arange(states), np.arange(states), :] = 1
F[1, 1, :-1], F[2, 2, :-1] = a60[1:], a15[1:]
Q[1, 1, :-1], Q[2, 2, :-1] = .4**2 * (1 - a60[1:]**2), .3**2 * (1 - a15[1:]**2)
H = h.T.reshape(1, states, n).copy()

model = KalmanFilter(k_endog=1, k_states=states, k_posdef=states)
model.bind(v.copy())
model["design"], model["transition"], model["selection"] = H, F, np.eye(states)
model["state_cov"], model["obs_cov"] = Q, noise.reshape(1, 1, n)
model.initialize_known(prior_mean, prior)
result = model.filter()


def median(work, rounds=7):
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return sorted(times)[len(times) // 2]


def say(figure, value, unit=None): print(json.dumps({"figure": figure, "value": value, **({"unit": unit} if unit else {})}))


print(json.dumps({"host": f"statsmodels {statsmodels.__version__}"}))
say("common_log_likelihood", float(result.llf))
for place in range(states): say(f"common_state_{place}", float(result.filtered_state[place, -1]))
say("statsmodels_filter_per_answer", 1e6 * median(model.filter) / n, "us")
say("statsmodels_log_likelihood_per_answer", 1e6 * median(model.loglike) / n, "us")
