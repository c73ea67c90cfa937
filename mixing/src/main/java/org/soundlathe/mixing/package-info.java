/// The mix engineer: intake, listening, the plan and its reasons.
@NullMarked
package org.soundlathe.mixing;

import org.jspecify.annotations.NullMarked;
