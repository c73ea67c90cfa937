/// Recordings of hours and under pressure, as processes of their own.
@NullMarked
package org.soundlathe.benchmarks.tracking;

import org.jspecify.annotations.NullMarked;
