/// Options that mean the same on every command.
@NullMarked
package org.soundlathe.cli.option;

import org.jspecify.annotations.NullMarked;
