/// Whole jobs as a process of their own, to be raced against other programs.
@NullMarked
package org.soundlathe.benchmarks.job;

import org.jspecify.annotations.NullMarked;
