/// What the kernels cost, and how whole jobs compare with the programs that people use today.
@NullMarked
package org.soundlathe.benchmarks;

import org.jspecify.annotations.NullMarked;
