/// The mix plan: its stages in order, and the page where each move is written down.
@NullMarked
package org.soundlathe.mixing.plan;

import org.jspecify.annotations.NullMarked;
