/// The click that musicians play to.
@NullMarked
package org.soundlathe.tracking.click;

import org.jspecify.annotations.NullMarked;
