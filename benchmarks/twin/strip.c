// The strip of the kernel benchmark (high-pass, three bells, compressor) in C, under the same contract: rows of double, the same
// arithmetic in the same order, no fused multiply-add. What a C compiler makes of it is the yardstick of StripBenchmark.
// build: gcc -O3 -march=native -ffp-contract=off -fno-math-errno -o strip strip.c -lm      usage: strip [STRIPS] [SECONDS]
// Prints nanoseconds of CPU per sample of one channel: sections with every array in memory, sections with coefficients and states
// in registers, the compressor, and the best of the two sections with the compressor.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { FRAMES = 64, GRID = 8, WINDOW = 60, SECTIONS = 4, RATE = 48000 };

static int strips, lanes;

static double *row(int count) {
  double *values = aligned_alloc(64, sizeof(double) * ((count + 7) / 8 * 8));
  memset(values, 0, sizeof(double) * ((count + 7) / 8 * 8));
  return values;
}

static double cpu(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

// Sections -----------------------------------------------------------------------------------------------------------------------

typedef struct {
  double *turn, *keep, *fall, *direct, *ofFirst, *ofSecond, *first, *second;
} Section;

static Section section(double hz, double q, double db) { // a trapezoidal bell; the matched design has other figures, not other costs
  Section s = {row(lanes), row(lanes), row(lanes), row(lanes), row(lanes), row(lanes), row(lanes), row(lanes)};
  for (int l = 0; l < lanes; l++) {
    double a = pow(10, db / 40), g = tan(M_PI * (hz + l) / RATE), k = 1 / (q * a);
    double a1 = 1 / (1 + g * (g + k)), a2 = g * a1, a3 = g * a2, band = k * (a * a - 1);
    s.turn[l] = 2 * a2, s.keep[l] = 2 * a1 - 1, s.fall[l] = 2 * a3;
    s.direct[l] = 1 + band * a2, s.ofFirst[l] = band * a1, s.ofSecond[l] = -band * a2;
  }
  return s;
}

static void filterRow(double *restrict x, int n, double *restrict first, double *restrict second, const double *restrict turn,
                      const double *restrict keep, const double *restrict fall, const double *restrict direct,
                      const double *restrict ofFirst, const double *restrict ofSecond) {
  for (int l = 0; l < n; l++) {
    double in = x[l], s1 = first[l], s2 = second[l], rest = in - s2;
    first[l] = turn[l] * rest + keep[l] * s1;
    second[l] = s2 + (turn[l] * s1 + fall[l] * rest);
    x[l] = direct[l] * in + (ofFirst[l] * s1 + ofSecond[l] * s2);
  }
}

static void filterInMemory(const Section *s, double **rows) {
  for (int i = 0; i < FRAMES; i++)
    filterRow(rows[i], strips, s->first, s->second, s->turn, s->keep, s->fall, s->direct, s->ofFirst, s->ofSecond);
}

typedef double V __attribute__((vector_size(32)));

static inline V load(const double *p) { V v; memcpy(&v, p, sizeof v); return v; }
static inline void store(double *p, V v) { memcpy(p, &v, sizeof v); }

static void filterInRegisters(const Section *s, double **rows) {
  for (int l = 0; l < lanes; l += 8) { // two vectors side by side, so that one does not wait for the other
    V turn0 = load(s->turn + l), turn1 = load(s->turn + l + 4), keep0 = load(s->keep + l), keep1 = load(s->keep + l + 4);
    V fall0 = load(s->fall + l), fall1 = load(s->fall + l + 4), direct0 = load(s->direct + l), direct1 = load(s->direct + l + 4);
    V ofFirst0 = load(s->ofFirst + l), ofFirst1 = load(s->ofFirst + l + 4);
    V ofSecond0 = load(s->ofSecond + l), ofSecond1 = load(s->ofSecond + l + 4);
    V a0 = load(s->first + l), a1 = load(s->first + l + 4), b0 = load(s->second + l), b1 = load(s->second + l + 4);
    for (int i = 0; i < FRAMES; i++) {
      V x0 = load(rows[i] + l), x1 = load(rows[i] + l + 4), rest0 = x0 - b0, rest1 = x1 - b1;
      store(rows[i] + l, direct0 * x0 + (ofFirst0 * a0 + ofSecond0 * b0));
      store(rows[i] + l + 4, direct1 * x1 + (ofFirst1 * a1 + ofSecond1 * b1));
      V next0 = turn0 * rest0 + keep0 * a0, next1 = turn1 * rest1 + keep1 * a1;
      b0 = b0 + (turn0 * a0 + fall0 * rest0), b1 = b1 + (turn1 * a1 + fall1 * rest1);
      a0 = next0, a1 = next1;
    }
    store(s->first + l, a0), store(s->first + l + 4, a1), store(s->second + l, b0), store(s->second + l + 4, b1);
  }
}

// Compressor ---------------------------------------------------------------------------------------------------------------------

typedef struct {
  double *highest, *sum, *stepPeak, *before, *arrived, *recent, *lap[WINDOW], *level, *wantedBefore, *reduction;
  double *from, *to, *slopeTo, *waiting[GRID];
  int at;
} Compressor;

static Compressor *compressor(void) {
  Compressor *c = calloc(1, sizeof *c);
  double **all[] = {&c->highest, &c->sum, &c->stepPeak, &c->before, &c->arrived, &c->recent, &c->level, &c->wantedBefore,
                    &c->reduction, &c->from, &c->to, &c->slopeTo};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) *all[i] = row(lanes);
  for (int i = 0; i < WINDOW; i++) c->lap[i] = row(lanes);
  for (int i = 0; i < GRID; i++) c->waiting[i] = row(lanes);
  for (int l = 0; l < lanes; l++) c->from[l] = c->to[l] = 1;
  return c;
}

static inline double most(double a, double b) { return a > b ? a : b; }
static inline double least(double a, double b) { return a < b ? a : b; }

static void peakRow(const double *restrict x, int n, double *restrict highest, double *restrict sum, double *restrict stepPeak) {
  for (int l = 0; l < n; l++) {
    double size = fabs(x[l]), peak = most(highest[l], size);
    highest[l] = peak, sum[l] += peak, stepPeak[l] = most(stepPeak[l], size);
  }
}

static void cellRow(double *restrict x, int n, double *restrict waiting, const double *restrict from, const double *restrict slope,
                    double step) {
  for (int l = 0; l < n; l++) {
    double sample = waiting[l];
    waiting[l] = x[l];
    x[l] = sample * (from[l] + step * slope[l]);
  }
}

static void slide(Compressor *c, int n) {
  memcpy(c->lap[c->at], c->stepPeak, sizeof(double) * n);
  for (int l = 0; l < n; l++) c->recent[l] = most(c->recent[l], c->stepPeak[l]);
  if (++c->at < WINDOW) {
    for (int l = 0; l < n; l++) c->before[l] = most(c->recent[l], c->lap[c->at][l]);
  } else {
    memcpy(c->before, c->recent, sizeof(double) * n);
    for (int i = WINDOW - 2; i >= 0; i--)
      for (int l = 0; l < n; l++) c->lap[i][l] = most(c->lap[i][l], c->lap[i + 1][l]);
    memset(c->recent, 0, sizeof(double) * n);
    c->at = 0;
  }
}

static void turnGains(Compressor *c, int n) {
  double *restrict level = c->level, *restrict arrived = c->arrived, *restrict before = c->before, *restrict highest = c->highest;
  double *restrict sum = c->sum, *restrict wantedBefore = c->wantedBefore, *restrict reduction = c->reduction;
  for (int l = 0; l < n; l++) {
    double slack = 1e-9 * highest[l] + 1e-30, mean = sum[l] * 0.125;
    arrived[l] = least(1, most(0, (mean - before[l] + slack) / (highest[l] - before[l] + slack)));
  }
  for (int l = 0; l < n; l++) {
    double factor = least(1e6, most(1e-7, highest[l])), root = sqrt(sqrt(sqrt(sqrt(factor))));
    double z = (root - 1) / (root + 1), s = z * z;
    double tail = 1.0 / 15 + s * (1.0 / 17 + s * (1.0 / 19 + s * (1.0 / 21)));
    double middle = 1.0 / 9 + s * (1.0 / 11 + s * (1.0 / 13 + s * tail));
    level[l] = 32 * 8.685889638065037 * (z * (1 + s * (1.0 / 3 + s * (1.0 / 5 + s * (1.0 / 7 + s * middle)))));
  }
  for (int l = 0; l < n; l++) { // threshold -18 dB, 4:1, knee 6 dB
    double past = level[l] + 21, inKnee = least(6, most(0, past));
    level[l] = least(60, 0.75 * (inKnee * inKnee * (1.0 / 12) + most(0, past - 6)));
  }
  double up = -expm1(-GRID * 1000.0 / (10 * RATE)), down = -expm1(-GRID * 1000.0 / (120 * RATE));
  for (int l = 0; l < n; l++) {
    double target = wantedBefore[l] + arrived[l] * (level[l] - wantedBefore[l]), way = target - reduction[l];
    wantedBefore[l] = level[l];
    reduction[l] = most(0, reduction[l] + up * most(0, way) + down * least(0, way) - 1e-12);
  }
  for (int l = 0; l < n; l++) {
    double v = least(80, most(-160, -reduction[l])) * (1 / (64 * 8.685889638065037));
    double tail = 1.0 / 24 + v * (1.0 / 120 + v * (1.0 / 720 + v * (1.0 / 5040)));
    double e1 = 1 + v * (1 + v * (0.5 + v * (1.0 / 6 + v * tail))), e2 = e1 * e1, e4 = e2 * e2, e8 = e4 * e4, e16 = e8 * e8, e32 = e16 * e16;
    double gain = e32 * e32;
    c->from[l] = c->to[l], c->slopeTo[l] = (gain - c->to[l]) * 0.125, c->to[l] = gain;
  }
  slide(c, n);
  memcpy(c->highest, c->before, sizeof(double) * n);
  memset(c->sum, 0, sizeof(double) * n);
  memset(c->stepPeak, 0, sizeof(double) * n);
}

static void compress(Compressor *c, double **rows) {
  for (int at = 0; at < FRAMES; at += GRID) {
    for (int i = 0; i < GRID; i++) peakRow(rows[at + i], strips, c->highest, c->sum, c->stepPeak);
    for (int i = 0; i < GRID; i++) cellRow(rows[at + i], strips, c->waiting[i], c->from, c->slopeTo, i + 1);
    turnGains(c, strips);
  }
}

// The clock ----------------------------------------------------------------------------------------------------------------------

typedef void (*Filter)(const Section *, double **);

static double run(Filter filter, int hasCompressor, double **music, int blocks, double *check) {
  Section sections[SECTIONS] = {section(80, 0.7, -6), section(250, 1, 3), section(1000, 1.4, -4), section(5000, 0.8, 2.5)};
  Compressor *c = compressor();
  double **rows = malloc(sizeof *rows * FRAMES), best = 1e9;
  for (int i = 0; i < FRAMES; i++) rows[i] = row(lanes);
  for (int round = 0; round < 7; round++) {
    double start = cpu();
    for (int block = 0; block < blocks; block++) {
      for (int i = 0; i < FRAMES; i++) memcpy(rows[i], music[(block % 16) * FRAMES + i], sizeof(double) * strips);
      for (int s = 0; filter && s < SECTIONS; s++) filter(&sections[s], rows);
      if (hasCompressor) compress(c, rows);
      *check += rows[FRAMES - 1][strips - 1];
    }
    double ns = (cpu() - start) * 1e9 / ((double)blocks * FRAMES * strips);
    best = ns < best ? ns : best;
  }
  return best;
}

int main(int count, char **arguments) {
  strips = count > 1 ? atoi(arguments[1]) : 100;
  lanes = (strips + 7) / 8 * 8;
  int blocks = (count > 2 ? atoi(arguments[2]) : 10) * RATE / FRAMES;
  double **music = malloc(sizeof *music * 16 * FRAMES), check = 0;
  unsigned random = 1;
  for (int i = 0; i < 16 * FRAMES; i++) {
    music[i] = row(lanes);
    for (int l = 0; l < strips; l++) random = random * 1664525u + 1013904223u, music[i][l] = (int)random / 2147483648.0 * 0.3;
  }
  double memory = run(filterInMemory, 0, music, blocks, &check), registers = run(filterInRegisters, 0, music, blocks, &check);
  double dynamics = run(0, 1, music, blocks, &check), copying = run(0, 0, music, blocks, &check);
  double whole = run(memory < registers ? filterInMemory : filterInRegisters, 1, music, blocks, &check);
  printf("%d strips, ns per channel-sample: four sections in memory %.2f, in registers %.2f; compressor %.2f; strip %.2f (of it %.2f copying)  [%g]\n",
         strips, memory, registers, dynamics, whole, copying, check);
  return 0;
}
