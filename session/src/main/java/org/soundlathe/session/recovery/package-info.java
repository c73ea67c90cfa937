/// What a recording that was cut off left behind, and how it comes into the session.
@NullMarked
package org.soundlathe.session.recovery;

import org.jspecify.annotations.NullMarked;
