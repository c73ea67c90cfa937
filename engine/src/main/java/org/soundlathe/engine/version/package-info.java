/// What is printed of one mix beside the mix itself: stems and versions, as further strips of the
/// same desk.
@NullMarked
package org.soundlathe.engine.version;

import org.jspecify.annotations.NullMarked;
