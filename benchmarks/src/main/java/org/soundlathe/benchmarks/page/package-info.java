/// The page docs/kernels.md: what each kernel does, whence, how it answers, and what it costs.
@NullMarked
package org.soundlathe.benchmarks.page;

import org.jspecify.annotations.NullMarked;
