"""Processor seconds of numpy and SciPy by hand for the computations of tare.bench.StatisticsBenchmark, best of five."""
import sys
import time

try:
    import numpy as np
except ImportError:
    print("skipped\tnumpy is not there")
    sys.exit(0)
try:
    from scipy import stats
except ImportError:
    stats = None


def best(work, rounds=5):
    least = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        least = min(least, time.process_time() - start)
    return least


rng = np.random.default_rng(7)
x, y = rng.lognormal(0, 0.3, 1000), rng.lognormal(0, 0.3, 1000)


def bca():
    """10 000 resamples of the ratio of means with acceleration from the jackknife, a hundred at a time."""
    ratios = np.empty(10_000)
    for k in range(0, 10_000, 100):
        a = x[rng.integers(0, 1000, (100, 1000))].mean(axis=1)
        b = y[rng.integers(0, 1000, (100, 1000))].mean(axis=1)
        ratios[k : k + 100] = a / b
    estimate = x.mean() / y.mean()
    below = (ratios < estimate).mean()
    left_x = (x.sum() - x) / 999 / y.mean()
    left_y = x.mean() / ((y.sum() - y) / 999)
    u = np.concatenate([left_x.mean() - left_x, left_y.mean() - left_y])
    acceleration = (u**3).sum() / (6 * (u**2).sum() ** 1.5)
    if stats is None:
        return np.quantile(ratios, [0.025, 0.975]), below, acceleration
    z0 = stats.norm.ppf(below)
    z = z0 + stats.norm.ppf([0.025, 0.975])
    return np.quantile(ratios, stats.norm.cdf(z0 + z / (1 - acceleration * z)))


def tests():
    """Welch with interval, two one-sided tests, one after the other as results come, and Holm by hand."""
    p = np.empty(10_000)
    for i in range(10_000):
        a, b = np.log(rng.normal(100, 1, 30)), np.log(rng.normal(100, 1, 30))
        r = stats.ttest_ind(a, b, equal_var=False)
        r.confidence_interval(0.95)
        stats.ttest_ind(a - 0.01, b, equal_var=False, alternative="less")
        stats.ttest_ind(a + 0.01, b, equal_var=False, alternative="greater")
        p[i] = r.pvalue
    order = np.argsort(p)
    return np.maximum.accumulate(p[order] * np.arange(p.size, 0, -1))


def quantiles(values):
    return np.quantile(values, [0.5, 0.9, 0.95, 0.99, 0.999])


print("bca\tnumpy by hand\t%.4f" % best(bca))
if stats is None:
    print("skipped\tSciPy is not there")
else:
    print("verdicts\tSciPy, three tests each\t%.4f" % best(tests, 2))
million = rng.exponential(1, 1_000_000)
print("quantiles\tnumpy, no intervals\t%.4f" % best(lambda: quantiles(million)))
