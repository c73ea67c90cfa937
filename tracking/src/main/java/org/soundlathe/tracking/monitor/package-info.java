/// What musicians hear of what they play while they play it, through the computer.
@NullMarked
package org.soundlathe.tracking.monitor;

import org.jspecify.annotations.NullMarked;
