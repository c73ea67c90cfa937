/// The lathe command.
@NullMarked
package org.soundlathe.cli;

import org.jspecify.annotations.NullMarked;
