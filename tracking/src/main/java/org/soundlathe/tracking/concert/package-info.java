/// A recorded concert becomes songs: one session each, which share one desk setting and follow each
/// other without a gap.
@NullMarked
package org.soundlathe.tracking.concert;

import org.jspecify.annotations.NullMarked;
