// The audio side of the exchange: what a sound server calls for every period, in its own real-time thread.
//
// Java keeps the other side (org.soundlathe.device.ring). The two share one piece of memory: a block of settings and
// counters, and two rings of sound, one lane a channel. No lock, no allocation, no system call, and no Java here, so
// that a garbage collection never costs a sample. This file needs nothing but the C library: the functions of the
// sound server that it calls come in as pointers, so neither its headers nor its library are wanted at build time.
//
// Every offset stands once more in ExchangeLayout.java; a test holds the two together.

#define _POSIX_C_SOURCE 199309L // nanosleep

#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

#ifndef SOURCE_HASH
#define SOURCE_HASH "unknown"
#endif

#define EXPORT __attribute__((visibility("default")))
#define LINE _Alignas(64)

// Written by one thread each; a line of the cache for every writer, so that they do not take it from each other.
struct exchange {
  // Set before the first period, then constant.
  LINE int64_t capacity; // frames in each ring, a power of two
  int64_t inputs;        // channels
  int64_t outputs;
  void *(*port_buffer)(void *port, uint32_t frames);
  uint32_t (*frame_time)(void *client); // of the first frame of this period; null where the server has none
  void *client;
  void **input_ports;
  void **output_ports;
  LINE float *captured_sound; // lane c begins at c * capacity
  float *played_sound;
  int64_t *gaps; // four words each
  int64_t gap_capacity;

  // Written by the audio thread.
  LINE _Atomic int64_t captured; // frames put into the capture ring
  _Atomic int64_t played;        // frames taken out of the playback ring
  _Atomic int64_t elapsed;       // frames that passed while this was called
  _Atomic int64_t cycles;
  _Atomic int64_t starved; // frames of silence played because nothing had been fed
  _Atomic int64_t overrun; // frames not captured because the ring was full
  _Atomic int64_t missed;  // frames that the server passed without calling
  _Atomic int64_t gaps_written;
  LINE uint64_t next_frame_time;
  int64_t has_frame_time;
  _Atomic int64_t gaps_dropped; // more gaps than anybody read

  // Written by the thread that drains, that feeds, that steers.
  LINE _Atomic int64_t taken;
  _Atomic int64_t gaps_taken;
  LINE _Atomic int64_t fed;
  LINE _Atomic int64_t play_until; // silence from this frame of the playback ring on is no loss
  _Atomic int64_t is_capturing;
  _Atomic int64_t patience_us; // how long to wait for the other side: freewheeling only, else 0

  // Written by the server's other threads.
  LINE _Atomic int64_t xruns;
  _Atomic int64_t is_lost;
};

enum gap_kind { STARVED = 0, OVERRUN = 1, MISSED = 2 };

enum { PAUSE_US = 50 };

static int64_t get(_Atomic int64_t *field) { return atomic_load_explicit(field, memory_order_acquire); }

static void set(_Atomic int64_t *field, int64_t value) { atomic_store_explicit(field, value, memory_order_release); }

// Only for fields that this thread alone writes.
static void add(_Atomic int64_t *field, int64_t count) {
  set(field, atomic_load_explicit(field, memory_order_relaxed) + count);
}

static void note_gap(struct exchange *x, enum gap_kind kind, int64_t frames) {
  int64_t written = get(&x->gaps_written);
  if (written - get(&x->gaps_taken) >= x->gap_capacity) {
    add(&x->gaps_dropped, 1);
    return;
  }
  int64_t *gap = x->gaps + 4 * (written % x->gap_capacity);
  gap[0] = kind;
  gap[1] = get(&x->captured);
  gap[2] = get(&x->played);
  gap[3] = frames;
  set(&x->gaps_written, written + 1);
}

// The server's clock tells of periods that went by without us.
static void note_missed(struct exchange *x, uint32_t frames) {
  if (!x->frame_time) return;
  uint32_t now = x->frame_time(x->client);
  uint32_t skipped = now - (uint32_t)x->next_frame_time;
  if (x->has_frame_time && skipped != 0 && skipped < UINT32_C(1) << 31) {
    add(&x->missed, skipped);
    note_gap(x, MISSED, skipped);
  }
  x->has_frame_time = 1;
  x->next_frame_time = (uint32_t)(now + frames);
}

static void pause_us(int64_t us) {
  struct timespec pause = {0, us * 1000};
  nanosleep(&pause, NULL);
}

static int64_t room(struct exchange *x) { return x->capacity - (get(&x->captured) - get(&x->taken)); }

static int64_t owed(struct exchange *x, int64_t frames) {
  int64_t left = get(&x->play_until) - get(&x->played);
  return left < 0 ? 0 : left < frames ? left : frames;
}

static int64_t fed_ahead(struct exchange *x) { return get(&x->fed) - get(&x->played); }

static int waits(struct exchange *x, int64_t waited_us) { return waited_us < get(&x->patience_us); }

static void capture(struct exchange *x, uint32_t frames) {
  if (!get(&x->is_capturing)) return;
  for (int64_t us = 0; room(x) < frames && waits(x, us); us += PAUSE_US) pause_us(PAUSE_US);
  int64_t free_frames = room(x);
  int64_t count = free_frames < frames ? free_frames : frames;
  int64_t at = get(&x->captured) & (x->capacity - 1);
  int64_t first = x->capacity - at < count ? x->capacity - at : count;
  for (int64_t c = 0; c < x->inputs; c++) {
    const float *in = x->port_buffer(x->input_ports[c], frames);
    float *lane = x->captured_sound + c * x->capacity;
    memcpy(lane + at, in, (size_t)first * sizeof(float));
    memcpy(lane, in + first, (size_t)(count - first) * sizeof(float));
  }
  add(&x->captured, count);
  if (count < frames) {
    add(&x->overrun, frames - count);
    note_gap(x, OVERRUN, frames - count);
  }
}

static void play(struct exchange *x, uint32_t frames) {
  for (int64_t us = 0; fed_ahead(x) < owed(x, frames) && waits(x, us); us += PAUSE_US) pause_us(PAUSE_US);
  int64_t wanted = owed(x, frames);
  int64_t ready = fed_ahead(x);
  int64_t count = ready < wanted ? ready : wanted;
  int64_t at = get(&x->played) & (x->capacity - 1);
  int64_t first = x->capacity - at < count ? x->capacity - at : count;
  for (int64_t c = 0; c < x->outputs; c++) {
    float *out = x->port_buffer(x->output_ports[c], frames);
    const float *lane = x->played_sound + c * x->capacity;
    memcpy(out, lane + at, (size_t)first * sizeof(float));
    memcpy(out + first, lane, (size_t)(count - first) * sizeof(float));
    memset(out + count, 0, (size_t)(frames - count) * sizeof(float));
  }
  add(&x->played, count);
  if (count < wanted) {
    add(&x->starved, wanted - count);
    note_gap(x, STARVED, wanted - count);
  }
}

// One period: JackProcessCallback.
EXPORT int soundlathe_cycle(uint32_t frames, void *arg) {
  struct exchange *x = arg;
  note_missed(x, frames);
  capture(x, frames);
  play(x, frames);
  add(&x->elapsed, frames);
  add(&x->cycles, 1);
  return 0;
}

// JackXRunCallback.
EXPORT int soundlathe_xrun(void *arg) {
  struct exchange *x = arg;
  atomic_fetch_add_explicit(&x->xruns, 1, memory_order_release);
  return 0;
}

// JackShutdownCallback.
EXPORT void soundlathe_lost(void *arg) {
  struct exchange *x = arg;
  set(&x->is_lost, 1);
}

// A port that is its own buffer: for tests without a sound server.
EXPORT void *soundlathe_plain_buffer(void *port, uint32_t frames) {
  (void)frames;
  return port;
}

// Where a field stands, for the test that compares this struct with Java's; -1 for a number that is none.
EXPORT int64_t soundlathe_offset(int32_t field) {
  static const size_t offsets[] = {
      offsetof(struct exchange, capacity),       offsetof(struct exchange, inputs),
      offsetof(struct exchange, outputs),        offsetof(struct exchange, port_buffer),
      offsetof(struct exchange, frame_time),     offsetof(struct exchange, client),
      offsetof(struct exchange, input_ports),    offsetof(struct exchange, output_ports),
      offsetof(struct exchange, captured_sound), offsetof(struct exchange, played_sound),
      offsetof(struct exchange, gaps),           offsetof(struct exchange, gap_capacity),
      offsetof(struct exchange, captured),       offsetof(struct exchange, played),
      offsetof(struct exchange, elapsed),        offsetof(struct exchange, cycles),
      offsetof(struct exchange, starved),        offsetof(struct exchange, overrun),
      offsetof(struct exchange, missed),         offsetof(struct exchange, gaps_written),
      offsetof(struct exchange, next_frame_time), offsetof(struct exchange, has_frame_time),
      offsetof(struct exchange, gaps_dropped),   offsetof(struct exchange, taken),
      offsetof(struct exchange, gaps_taken),     offsetof(struct exchange, fed),
      offsetof(struct exchange, play_until),     offsetof(struct exchange, is_capturing),
      offsetof(struct exchange, patience_us),    offsetof(struct exchange, xruns),
      offsetof(struct exchange, is_lost),        sizeof(struct exchange)};
  return field >= 0 && (size_t)field < sizeof offsets / sizeof *offsets ? (int64_t)offsets[field] : -1;
}

// SHA-256 of this file, so that a library that was built from another one is found out.
EXPORT const char *soundlathe_source(void) { return SOURCE_HASH; }
