package org.soundlathe.delivery.samples;

/// Which of the two sounds is heard.
enum Side {
  BEFORE,
  AFTER
}
