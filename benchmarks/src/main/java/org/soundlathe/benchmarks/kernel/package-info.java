/// Each kernel by itself, under JMH: nanoseconds per sample of one channel.
@NullMarked
package org.soundlathe.benchmarks.kernel;

import org.jspecify.annotations.NullMarked;
