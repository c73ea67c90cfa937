/// The commands, one small class each.
@NullMarked
package org.soundlathe.cli.command;

import org.jspecify.annotations.NullMarked;
