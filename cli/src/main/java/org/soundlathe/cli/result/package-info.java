/// Results as the command's contract has them: the same keys and words wherever they appear.
@NullMarked
package org.soundlathe.cli.result;

import org.jspecify.annotations.NullMarked;
