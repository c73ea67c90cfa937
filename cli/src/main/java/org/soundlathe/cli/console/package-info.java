/// What the person or the program at the other end sees: results, refusals, progress, and how a run
/// is stopped.
@NullMarked
package org.soundlathe.cli.console;

import org.jspecify.annotations.NullMarked;
