"""Two histories with needs, by brute force: in every filter of the grid the whole joint Gaussian of all answers is written
down and conditioned at once; nothing is shared with the C++ engine but the formulas of docs/engine.md.
Run: /usr/bin/python3 tests/vectors/engine/needs.py > tests/vectors/engine/needs.json   (needs numpy and scipy)"""
import itertools, json, math
import numpy as np
from scipy.optimize import brentq
from scipy.stats import norm

KINDS = ["KEPT", "HEADSUP", "HONEST", "CARE", "BROKEN", "LIE", "PUTDOWN", "THREAT"]
EFFECT = np.array([.15, .12, .20, .15, -.75, -1.5, -.45, -2.5])
SPREAD = np.array([.10, .08, .13, .10, .48, .90, .30, 1.2])
ABOUT = np.array([[1, .2, .2, .3], [.8, .5, .3, .5], [.2, 1, .3, .3], [.2, .2, .6, 1],
                  [1, .4, .4, .5], [.5, 1, .5, .4], [.1, .1, 1, .6], [.2, .2, 1, .6]])
FLOOR = {"BROKEN": .05, "LIE": .3, "PUTDOWN": .05, "THREAT": .4}
DISCOVERY = {"owned": .6, "asked": .8, "caught": 1, "third": 1.15, None: 1}
HEALING = [.35, .7, 1.4]
GRID = list(itertools.product([.6, 1, 1.6], range(3), [.2, .4, .8], [.5, 1, 1.8]))
PRIOR = np.array([np.prod(p) for p in itertools.product([.25, .5, .25], repeat=4)])
logistic = lambda u: 1 / (1 + np.exp(-u))
shown = lambda u: np.clip(110 * logistic(u) - 5, 0, 100)
position = lambda y: math.log((y + 5) / (105 - y))


def energies(ops, t):
    e = np.zeros(4)
    for op in ops:
        if op[0] == "act" and op[1] <= t: e[KINDS.index(op[2])] += op[3] * math.exp(-(t - op[1]) / 30)
    return e


def features(ops, t):
    """4.4 for histories without repair and with at most one breach of a kind (so no compounding)."""
    phi = np.zeros((3, 8))
    phi[:, :4] = 8 * (1 - np.exp(-energies(ops, t) / 8))
    for op in ops:
        if op[0] != "breach" or op[1] > t: continue
        _, at, kind, size, how = op
        bank = energies([o for o in ops if o[1] <= at and ops.index(o) < ops.index(op)], at).sum()
        severity = size * DISCOVERY[how] * (.75 + .5 * math.exp(-bank / 8))
        floor = FLOOR[kind] * {"owned": .5, "asked": .8, "caught": 1, "third": 1.1, None: 1}[how]
        acute = max(0, 1 - math.log(1 + t - at) / math.log(91))
        for row, h in enumerate(HEALING):
            structural = size**2 / (size**2 + h**2)
            phi[row, KINDS.index(kind)] += severity * (floor + (1 - floor) * ((1 - structural) * acute + structural))
    return phi


def needs_at(ops, t):
    return [(op[2], op[3]) for op in ops if op[0] == "need" and op[1] <= t]


def design(ops, t, need):
    """Coefficients of beta_k phi_k and of delta_n in u (decision 0031)."""
    needs = needs_at(ops, t)
    weights = np.array([w for _, w in needs]) / sum(w for _, w in needs) if needs else np.zeros(0)
    touch = np.array([[ABOUT[k][about].mean() for about, _ in needs] for k in range(8)]).reshape(8, len(needs))
    table = touch / touch.mean(axis=1, keepdims=True) if needs else touch
    if need is None: return (table @ weights if needs else np.ones(8)), np.zeros(12)
    delta = np.zeros(12)
    delta[:len(needs)] = -weights
    delta[need] += 1
    return table[:, need], delta


def prior_covariance(member, a, b):
    """a, b: (time, coefficient * phi of the member's row, delta coefficients)"""
    _, _, drift, react = member
    dt = abs(a[0] - b[0])
    return (1 + drift**2 * math.exp(-dt / 60) + .09 * math.exp(-dt / 1.5)
            + ((react * SPREAD)**2 * a[1] * b[1]).sum() + .25 * (a[2] * b[2]).sum())


def quantile(w, m, s, p): return brentq(lambda x: (w * norm.cdf((x - m) / s)).sum() - p, -40, 40, xtol=1e-14)


def cut(mean, cov, sign):
    """Six sweeps of expectation propagation on the half-lines."""
    mean, cov = mean.copy(), cov.copy()
    tau, nu = np.zeros(8), np.zeros(8)
    for _ in range(6):
        for k in range(8):
            v, m, s = cov[k, k], mean[k], sign[k]
            tc, nc = 1 / v - tau[k], m / v - nu[k]
            vc, mc = 1 / tc, nc / tc
            z = s * mc / math.sqrt(vc)
            r = math.exp(norm.logpdf(z) - norm.logcdf(z))
            mh, vh = mc + s * math.sqrt(vc) * r, vc * (1 - r * (r + z))
            dt, dn = 1 / vh - 1 / v, mh / vh - m / v
            c = cov[:, k].copy()
            cov -= np.outer(c, c) * (dt / (1 + dt * v))
            mean += c * ((dn - dt * m) / (1 + dt * v))
            tau[k] += dt
            nu[k] += dn
    return mean, cov


def run(name, ops, checkins, end_t):
    logw, loglik, steps, points = np.log(PRIOR), 0.0, [], []
    designs = {}
    noise = np.zeros((81, len(checkins)))
    v = np.array([position(y) for _, y, _ in checkins])
    nodes, gh = np.polynomial.hermite_e.hermegauss(21)
    gh = gh / gh.sum()

    def row(member, t, need):
        key = (t, need)
        if key not in designs: designs[key] = (features(ops, t), *design(ops, t, need))
        phi, coefficient, delta = designs[key]
        return (t, coefficient * phi[member[1]], delta)

    def conditioned(g, n, targets):
        """Mean and covariance of u at targets given the first n answers."""
        member = GRID[g]
        past = [row(member, t, need) for t, _, need in checkins[:n]]
        prior = lambda a: (member[3] * EFFECT * a[1]).sum()
        m = np.array([prior(a) for a in targets])
        c = np.array([[prior_covariance(member, a, b) for b in targets] for a in targets])
        if n:
            s = np.array([[prior_covariance(member, a, b) for b in past] for a in past]) + np.diag(noise[g, :n])
            x = np.array([[prior_covariance(member, a, b) for b in past] for a in targets])
            m = m + x @ np.linalg.solve(s, v[:n] - np.array([prior(a) for a in past]))
            c = c - x @ np.linalg.solve(s, x.T)
        return m, c

    for i, (t, y, need) in enumerate(checkins):
        mean, var = np.zeros(81), np.zeros(81)
        for g, member in enumerate(GRID):
            m, c = conditioned(g, i, [row(member, t, need)])
            mean[g], var[g] = m[0], c[0, 0]
            p = min(.95, max(.05, logistic(m[0])))
            noise[g, i] = member[0]**2 * (.0625 + (4 / (110 * p * (1 - p)))**2)
        w = np.exp(logw - logw.max()); w /= w.sum()
        total = np.sqrt(var + noise[:, i])
        um = w @ mean
        gained = norm.logpdf(v[i], mean, total)
        joint = np.log(w) + gained
        increase = joint.max() + math.log(np.exp(joint - joint.max()).sum())
        logw, loglik = joint - increase, loglik + increase
        steps.append(dict(t=t, y=y, phi=features(ops, t).tolist(), pred_u_mean=um, pred_u_sd=math.sqrt(w @ (var + mean**2) - um**2),
                          pred_y_mean=float(w @ (shown(mean[:, None] + total[:, None] * nodes) @ gh)),
                          pred_y_q05=float(shown(quantile(w, mean, total, .05))), pred_y_q95=float(shown(quantile(w, mean, total, .95))),
                          loglik_so_far=loglik))
    w = np.exp(logw - logw.max()); w /= w.sum()
    count = len(needs_at(ops, end_t))
    questions = [None] + list(range(count))
    means, sds, betas = np.zeros((1 + count, 81)), np.zeros((1 + count, 81)), np.zeros((81, 8))
    for g, member in enumerate(GRID):
        # The joint of the eight sensitivities and of each level: a sensitivity is a level that nothing else enters.
        n = len(checkins)
        past = [row(member, t, need) for t, _, need in checkins]
        s = np.array([[prior_covariance(member, a, b) for b in past] for a in past]) + np.diag(noise[g])
        prior = lambda a: (member[3] * EFFECT * a[1]).sum()
        off = np.linalg.solve(s, v - np.array([prior(a) for a in past]))
        targets = [row(member, end_t, q) for q in questions]
        var_beta = (member[3] * SPREAD)**2
        cross_beta = np.array([[var_beta[k] * a[1][k] for a in past] for k in range(8)])
        cross_level = np.array([[prior_covariance(member, a, b) for b in past] for a in targets])
        cross = np.vstack([cross_beta, cross_level])
        c = np.zeros((8 + len(targets),) * 2)
        c[:8, :8] = np.diag(var_beta)
        for i, a in enumerate(targets):
            c[:8, 8 + i] = c[8 + i, :8] = var_beta * a[1]
            for j, b in enumerate(targets): c[8 + i, 8 + j] = prior_covariance(member, a, b)
        m = np.concatenate([member[3] * EFFECT, [prior(a) for a in targets]]) + cross @ off
        c = c - cross @ np.linalg.solve(s, cross.T)
        m, c = cut(m, c, np.sign(EFFECT))
        betas[g], means[:, g], sds[:, g] = m[:8], m[8:], np.sqrt(np.diag(c)[8:])
    level = lambda q: dict(trust_median=float(shown(quantile(w, means[q], sds[q], .5))), trust_q05=float(shown(quantile(w, means[q], sds[q], .05))),
                           trust_q95=float(shown(quantile(w, means[q], sds[q], .95))))
    um = w @ means[0]
    sd = math.sqrt(w @ (sds[0]**2 + means[0]**2) - um**2)
    distance = sum((lambda b: b)(op[3] * DISCOVERY[op[4]] * (.75 + .5 * math.exp(-energies([o for o in ops if ops.index(o) < ops.index(op)], op[1]).sum() / 8))
                   * op[3]**2 / (op[3]**2 + .49)) for op in ops if op[0] == "breach")
    vulnerability = 100 * logistic(1.5 * (um - sd - .6))
    end = dict(t=end_t, u_mean=um, u_sd=sd, **level(0), cautious_u=um - sd, vulnerability=vulnerability, closeness=0.0, sharing=[],
               distance=100 * (1 - math.exp(-distance / 1.5)), unsafe=False, beta_mean=(w @ betas).tolist(), grid_weights=w.tolist(),
               mean_noise_q=float(w @ np.array([m[0] for m in GRID])), breaches=[], needs=[level(1 + q) for q in range(count)])
    return dict(name=name, ops=ops, checkins=checkins, steps=steps, end=end)


FOUR = [["need", 0.0, [0], 1.0], ["need", 0.0, [1], 1.0], ["need", 0.0, [2], 1.0], ["need", 0.0, [3], 1.0]]
first = FOUR + [["act", 1.0, "KEPT", 1.0], ["act", 3.0, "KEPT", 1.0], ["act", 4.0, "HONEST", 1.0], ["act", 9.0, "CARE", 1.0],
                ["breach", 12.0, "LIE", 1.0, "caught"], ["act", 20.0, "HONEST", 1.0], ["act", 24.0, "KEPT", 1.0]]
asked = [[2.0, 62.0, None], [5.0, 70.0, 0], [8.0, 66.0, 1], [11.0, 58.0, 2], [12.5, 24.0, 1], [14.0, 45.0, 0], [18.0, 38.0, None],
         [21.0, 55.0, 3], [27.0, 41.0, 1]]
second = [["need", 0.0, [0], 2.0], ["need", 0.0, [2, 3], 1.0], ["act", 2.0, "KEPT", 1.0], ["act", 5.0, "HEADSUP", 0.5],
          ["breach", 10.0, "PUTDOWN", 0.5, None], ["need", 15.0, [1], 1.0], ["act", 16.0, "HONEST", 1.0], ["breach", 22.0, "BROKEN", 1.5, "owned"]]
rated = [[1.0, 55.0, 0], [6.0, 72.0, 0], [9.0, 64.0, 1], [11.0, 40.0, 1], [17.0, 58.0, 2], [19.0, 57.0, None], [23.0, 28.0, 0], [30.0, 44.0, 2]]
print(json.dumps([run("four needs, a lie that touches honesty most", first, asked, 30.0),
                  run("two needs, one that matters double, a third named later", second, rated, 33.5)]))
