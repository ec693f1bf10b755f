# Processor seconds of R for the computations of tare.bench.StatisticsBenchmark, best of three.
best <- function(work) min(sapply(1:3, function(i) { t <- system.time(work()); t[["user.self"]] + t[["sys.self"]] }))
set.seed(7)
a <- rlnorm(200, 0, 0.3); b <- rlnorm(200, 0, 0.3)
cat(sprintf("ranks\tR, wilcox.test exact with interval\t%.4f\n",
            best(function() wilcox.test(a, b, exact = TRUE, conf.int = TRUE))))
cat(sprintf("verdicts\tR, t.test three times each and p.adjust\t%.4f\n", best(function() {
  p <- sapply(1:10000, function(i) {
    x <- log(rnorm(30, 100)); y <- log(rnorm(30, 100))
    t.test(x, y, mu = 0.01, alternative = "less"); t.test(x, y, mu = -0.01, alternative = "greater")
    t.test(x, y)$p.value
  })
  p.adjust(p, "holm")
})))
